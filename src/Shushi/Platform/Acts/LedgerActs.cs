using Shushi.Platform.Organizations;
using Shushi.Platform.Records;

namespace Shushi.Platform.Acts;

/// <summary>The acts that every ledger has: create, edit, delete, import and its undoing.</summary>
public static class LedgerActs
{
    /// <summary>The acts of a ledger.</summary>
    public static IReadOnlyList<Act> Of(ILedger ledger) => ledger.IsKeptByActs ? [] : [Create(ledger), Edit(ledger), Delete(ledger), Import(ledger), UndoImport(ledger)];

    /// <summary>登记.</summary>
    public static Act Create(ILedger ledger) => new(ledger.Name + ".create", "登记" + ledger.Label, ledger.EditPermission);

    /// <summary>修改.</summary>
    public static Act Edit(ILedger ledger) => new(ledger.Name + ".edit", "修改" + ledger.Label, ledger.EditPermission);

    /// <summary>删除.</summary>
    public static Act Delete(ILedger ledger) => new(ledger.Name + ".delete", "删除" + ledger.Label, ledger.EditPermission, NeedsReason: true);

    /// <summary>导入: many records, one deed.</summary>
    public static Act Import(ILedger ledger) => new(ledger.Name + ".import", "导入" + ledger.Label, ledger.EditPermission);

    /// <summary>撤销导入: what an import created and nobody touched since goes again.</summary>
    public static Act UndoImport(ILedger ledger) => new(ledger.Name + ".undo-import", "撤销导入" + ledger.Label, ledger.EditPermission);

    /// <summary>Creates a record from what was typed.</summary>
    public static async Task<Outcome> CreateRecord(this Workspace workspace, ILedger ledger, Inputs inputs)
    {
        ByForm(ledger);
        await workspace.LoadChoices(ledger);
        var record = ledger.Blank(workspace.Today);
        record.Id = workspace.Clock.NewId();
        return await workspace.Run(Create(ledger), record, record.Id, async () =>
        {
            var problems = await Fill(workspace, ledger, record, inputs, isNew: true);
            if (problems.Count == 0) workspace.Db.Add(record);
            return problems;
        });
    }

    /// <summary>Changes a record to what was typed.</summary>
    /// <exception cref="NotVisibleException">There is no such record in sight.</exception>
    /// <exception cref="VersionClashException">It is no longer at the version the form was made from.</exception>
    public static async Task<Outcome> EditRecord(this Workspace workspace, ILedger ledger, Guid id, int version, Inputs inputs)
    {
        ByForm(ledger);
        await workspace.LoadChoices(ledger);
        var record = await Load(workspace, ledger, id);
        Own(workspace, ledger, record);
        await workspace.LoadTitles(ledger, [record]);
        return await workspace.Run(Edit(ledger), record, id, async () =>
        {
            SameVersion(record, version);
            return await Fill(workspace, ledger, record, inputs, isNew: false);
        });
    }

    /// <summary>Deletes a record: it leaves every list and figure and stays in the history.</summary>
    /// <exception cref="NotVisibleException">There is no such record in sight.</exception>
    /// <exception cref="VersionClashException">It is no longer at the version the page showed.</exception>
    public static async Task<Outcome> DeleteRecord(this Workspace workspace, ILedger ledger, Guid id, int version, string reason)
    {
        ByForm(ledger);
        var record = await Load(workspace, ledger, id);
        Own(workspace, ledger, record);
        return await workspace.Run(Delete(ledger), record, id, async () =>
        {
            SameVersion(record, version);
            if (await InUse(workspace, ledger, id) is { } by) return Outcome.Refuse($"“{by.Label}”里还有记录用到它，不能删除；请先处理那些记录。");
            record.DeletedAt = workspace.Clock.Now();
            return await ledger.Deleting(record, workspace);
        }, reason);
    }

    /// <summary>A record in sight, tracked, with its lines.</summary>
    /// <exception cref="NotVisibleException">There is none.</exception>
    public static async Task<Record> Load(Workspace workspace, ILedger ledger, Guid id) =>
        await ledger.Find(workspace, id) ?? throw new NotVisibleException();

    /// <summary>A ledger kept by acts of its own has no form.</summary>
    /// <exception cref="RefusedException">It is one.</exception>
    internal static void ByForm(ILedger ledger)
    {
        if (ledger.IsKeptByActs) throw new RefusedException($"{ledger.Label}由专门的办理环节登记，不能直接登记、修改或删除。");
    }

    /// <summary>A record that is shared is changed by the organization that owns it, and not by those that only take part.</summary>
    /// <exception cref="NotAllowedException">The owner is out of the actor's range.</exception>
    internal static void Own(Workspace workspace, ILedger ledger, Record record)
    {
        workspace.Require(ledger.EditPermission);
        if (!workspace.Actor.Range.Contains(record.OrgPath)) throw new NotAllowedException($"修改其他组织的{ledger.Label}");
    }

    internal static async Task<ILedger?> InUse(Workspace workspace, ILedger ledger, Guid id)
    {
        foreach (var other in workspace.Catalog.Ledgers)
        {
            if (await other.PointsAt(workspace.Db, ledger, id)) return other;
        }

        return null;
    }

    /// <summary>Refuses a form made from an older version of the record.</summary>
    /// <exception cref="VersionClashException">It is older.</exception>
    public static void SameVersion(Record record, int version)
    {
        if (record.Version != version)
            throw new VersionClashException("这条记录在您打开之后被别人修改过，您的修改没有保存，请查看最新内容后重新修改。");
    }

    private static async Task<IReadOnlyList<Problem>> Fill(Workspace workspace, ILedger ledger, Record record, Inputs inputs, bool isNew)
    {
        var problems = Read(workspace, ledger, record, inputs);
        return problems.Count > 0 ? problems : await Check(workspace, ledger, record, isNew);
    }

    /// <summary>Places and reads a record, as forms and imports do. A record with problems is half-read and must be thrown away.</summary>
    internal static IReadOnlyList<Problem> Read(Workspace workspace, ILedger ledger, Record record, Inputs inputs)
    {
        var problems = new List<Problem>();
        if (ledger.HasOwner) problems.AddRange(Place(workspace, ledger, record, inputs));
        problems.AddRange(ledger.ReadInto(record, inputs, workspace.Lookups));
        return problems;
    }

    /// <summary>Derives the values of a record that was read, and checks it against the others.</summary>
    internal static async Task<IReadOnlyList<Problem>> Check(Workspace workspace, ILedger ledger, Record record, bool isNew)
    {
        var problems = await ledger.Prepare(record, workspace, isNew);
        return problems.Count > 0 || workspace.Actor.Range.Contains(record.OrgPath)
            ? problems
            : Outcome.Refuse("所选组织不在您的管理范围内，请重新选择。", nameof(Record.OrgId));
    }

    private static IReadOnlyList<Problem> Place(Workspace workspace, ILedger ledger, Record record, Inputs inputs)
    {
        var text = inputs.One(nameof(Record.OrgId));
        if (text.Length == 0) return Outcome.Refuse($"请选择“{ledger.OwnerLabel}”。", nameof(Record.OrgId));
        var found = workspace.Organizations.Search(text);
        if (found.Count != 1) return Outcome.Refuse($"“{ledger.OwnerLabel}”里没有“{text}”，或不在您的管理范围内，请从列表中选择。", nameof(Record.OrgId));
        (record.OrgId, record.OrgPath) = (found[0].Id, found[0].OrgPath);
        return [];
    }
}
