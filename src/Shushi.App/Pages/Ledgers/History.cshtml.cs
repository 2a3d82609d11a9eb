using Microsoft.EntityFrameworkCore;
using Shushi.App.Hosting;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Records;

namespace Shushi.App.Pages.Ledgers;

/// <summary>One changed field as people read it.</summary>
public sealed record ShownChange(string Label, string Before, string After);

/// <summary>One deed on the record with what it changed.</summary>
public sealed record HistoryStep(Deed Deed, string Act, string Role, IReadOnlyList<ShownChange> Changes);

/// <summary>办理过程: what was done to a record, newest first. A deleted record keeps its history.</summary>
public sealed class HistoryModel : LedgerPage
{
    public string Title { get; private set; } = "";

    public bool IsDeleted { get; private set; }

    public Guid Id { get; private set; }

    public IReadOnlyList<HistoryStep> Steps { get; private set; } = [];

    public async Task OnGet(Guid id)
    {
        Id = id;
        var record = await Ledger.Find(Workspace, id) ?? await Deleted(id);
        await Workspace.LoadTitles(Ledger, [record]);
        await Workspace.LoadChoices(Ledger);
        Title = Workspace.TitleOf(Ledger, record);
        IsDeleted = record.DeletedAt is not null;
        Crumbs = [new Crumb(Ledger.Label, ListUrl), new Crumb(Title, IsDeleted ? null : RecordUrl(id)), new Crumb("办理过程")];
        var changes = (await Workspace.Db.Changes.AsNoTracking().Where(c => c.RecordId == id).OrderBy(c => c.Ordinal).ToListAsync()).ToLookup(c => c.DeedId);
        var ids = changes.Select(c => c.Key).ToList();
        var deeds = await Workspace.Db.Deeds.AsNoTracking().Where(d => ids.Contains(d.Id) || d.RecordId == id).OrderByDescending(d => d.Place).ToListAsync();
        Steps = deeds.Select(d => new HistoryStep(d, Workspace.Catalog.LabelOfAct(d.Act), RoleLabel(d.Role), changes[d.Id].Select(ShowChange).OfType<ShownChange>().ToList())).ToList();
    }

    private async Task<Record> Deleted(Guid id) =>
        (await Ledger.ForTitles(Workspace.Db, [id])).FirstOrDefault(r => r.DeletedAt is not null && Workspace.Actor.Range.Contains(r.OrgPath)) ?? throw new NotVisibleException();

    private string RoleLabel(string code) => Workspace.Catalog.Role(code)?.Label ?? (code == Roles.Console.Code ? Roles.Console.Label : code);

    private ShownChange? ShowChange(Change change)
    {
        if (change.Field.Length == 0 || change.Field == nameof(Record.DeletedAt)) return null;
        if (change.Field == nameof(Record.OrgId)) return new ShownChange(Ledger.OwnerLabel, Place(change.Before), Place(change.After));
        var field = Ledger.Fields.FirstOrDefault(f => f.Name == change.Field);
        if (field is null) return new ShownChange(change.Field, change.Before ?? "", change.After ?? "");
        if (field.Kind == FieldKind.Sealed) return new ShownChange(field.Label, "加密内容", "已更改（不显示）");
        return Hides(field)
            ? new ShownChange(field.Label, Hidden, Hidden)
            : new ShownChange(field.Label, Shown.Text(Workspace, field, change.Before), Shown.Text(Workspace, field, change.After));
    }

    private string Place(string? id) => Guid.TryParse(id, out var org) ? Workspace.Organizations.Name(org) : "";
}
