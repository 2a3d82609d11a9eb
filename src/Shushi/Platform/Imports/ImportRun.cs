using Microsoft.EntityFrameworkCore;
using Shushi.Platform.Acts;
using Shushi.Platform.Records;

namespace Shushi.Platform.Imports;

/// <summary>Takes rows into the ledger, a batch at a time. Runs inside an act: a preview is the same run whose transaction is given up.</summary>
internal sealed class ImportRun(Workspace workspace, ILedger ledger, DraftMaker maker, ImportTally tally)
{
    private const int BatchSize = 200;

    private readonly Dictionary<string, RowPlace> once = new(StringComparer.Ordinal), open = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, RowPlace> named = [];
    private Dictionary<Guid, Record> stored = [];

    /// <summary>Takes the rows in their order; <paramref name="progress"/> hears how many are done.</summary>
    public async Task Take(IEnumerable<DataRow> rows, Action<int> progress)
    {
        var done = 0;
        foreach (var batch in rows.Chunk(BatchSize))
        {
            await Fetch(batch);
            foreach (var row in batch) await Take(row);
            await workspace.Db.SaveChangesAsync();
            workspace.Db.ChangeTracker.Clear();
            progress(done += batch.Length);
        }
    }

    private async Task Take(DataRow row)
    {
        var text = row.Text(ColumnUse.Id);
        if (text.Length == 0)
        {
            foreach (var draft in maker.Of(row, null)) await TakeNew(draft);
            return;
        }

        var (id, version) = IdOf(text);
        if (id == Guid.Empty) Refuse(row, "记录号不完整，请从系统重新导出后再改。");
        else if (!named.TryAdd(id, row.Place)) Refuse(row, $"与{named[id]}是同一条记录，请只留一行。");
        else if (!stored.TryGetValue(id, out var record)) Refuse(row, "这一行的记录已被删除，或不在您的管理范围内；要作为新记录登记，请清空它的记录号。");
        else await TakeStored(maker.Of(row, record).Single(), record, version);
    }

    private async Task TakeNew(Draft draft)
    {
        if (IsHeldUp(draft)) return;
        var record = ledger.Blank(workspace.Today);
        record.Id = workspace.Clock.NewId();
        var problems = LedgerActs.Read(workspace, ledger, record, draft.Inputs);
        if (problems.Count > 0) Refuse(draft, problems);
        else if (Twice(draft, record) is { } twice) Refuse(draft, [twice]);
        else if ((problems = await LedgerActs.Check(workspace, ledger, record, isNew: true)).Count > 0)
        {
            Refuse(draft, problems);
            await StartOver();
        }
        else
        {
            tally.Count(draft.Row, RowFate.New, Content(record));
            workspace.Db.Add(record);
            await StoreNow();
        }
    }

    private async Task TakeStored(Draft draft, Record record, int version)
    {
        if (IsHeldUp(draft)) return;
        var (before, texts) = (Content(record), ledger.Fields.Select(f => f.Write(f.Get(record))).ToList());
        var foreign = NotOwn(record); // asked of what is stored: reading places the record anew
        var problems = LedgerActs.Read(workspace, ledger, record, draft.Inputs);
        if (problems.Count == 0 && Content(record) == before)
        {
            tally.Count(draft.Row, RowFate.Unchanged, record.Id.ToString());
            return;
        }

        var fate = RowFate.Bad;
        if (foreign.Count > 0) problems = foreign;
        if (problems.Count == 0 && record.Version != version) (fate, problems) = (RowFate.Clash, await Clash(record.Id));
        if (problems.Count == 0) problems = await LedgerActs.Check(workspace, ledger, record, isNew: false);
        if (problems.Count > 0)
        {
            Refuse(draft, problems, fate);
            await Forget(record);
            return;
        }

        tally.Count(draft.Row, RowFate.Changed, Content(record));
        var fields = ledger.Fields.Where((f, i) => f.Write(f.Get(record)) != texts[i]).Select(f => f.Label).ToList();
        tally.Add(new ChangedRow(draft.Row.Plan.Sheet.Name, draft.Row.Row.Number, workspace.TitleOf(ledger, record), fields.Count > 0 ? fields : [ledger.OwnerLabel]));
        await StoreNow();
    }

    private IReadOnlyList<Problem> NotOwn(Record record)
    {
        try
        {
            LedgerActs.Own(workspace, ledger, record);
            return [];
        }
        catch (NotAllowedException)
        {
            return Outcome.Refuse($"这是其他组织的{ledger.Label}，您不能修改。");
        }
    }

    private bool IsHeldUp(Draft draft)
    {
        foreach (var problem in draft.Problems) tally.Add(problem);
        if (draft.Problems.Count > 0) tally.Count(draft.Row, RowFate.Bad, Said(draft.Problems));
        else if (draft.Waits) tally.Count(draft.Row, RowFate.Waiting, "");
        return draft.Problems.Count > 0 || draft.Waits;
    }

    private void Refuse(DataRow row, string message) => Refuse(new Draft(row), [new Problem("", message)]);

    private void Refuse(Draft draft, IReadOnlyList<Problem> problems, RowFate fate = RowFate.Bad)
    {
        var placed = problems.Select(draft.At).ToList();
        foreach (var problem in placed) tally.Add(problem);
        tally.Count(draft.Row, fate, Said(placed));
    }

    private static string Said(IEnumerable<ImportProblem> problems) => string.Join('\n', problems.Select(p => $"{p.Row} {p.Column} {p.Message}"));

    /// <summary>What the ledger lets a file name once: the fields it says, and the open state of a subject.</summary>
    private Problem? Twice(Draft draft, Record record)
    {
        var values = ledger.OnceFields.Select(f => f.Write(f.Get(record))).ToList();
        if (values.Count > 0 && values.TrueForAll(v => v.Length > 0) && !once.TryAdd(string.Join('\n', values), draft.Row.Place))
            return Same(once[string.Join('\n', values)], ledger.OnceFields[0].Name, string.Join('、', ledger.OnceFields.Select(f => f.Label)));
        if (record is StateRecord { Until: null } && ledger.SubjectOf(record) is { } subject && !open.TryAdd(subject.ToString(), draft.Row.Place))
            return Same(open[subject.ToString()], ledger.Fields.First(f => f.Get(record) is Guid id && id == subject).Name, "同一人");
        return null;

        static Problem Same(RowPlace first, string field, string what) => new(field, $"与{first}重复（{what}），请核对后只留一行，或填上前一条的截止日期。");
    }

    private async Task<IReadOnlyList<Problem>> Clash(Guid id)
    {
        var last = await workspace.Db.Changes.AsNoTracking().Where(c => c.RecordId == id).OrderByDescending(c => c.Version).Select(c => c.DeedId).FirstOrDefaultAsync();
        var deed = await workspace.Db.Deeds.AsNoTracking().FirstOrDefaultAsync(d => d.Id == last);
        var who = deed is null ? "有人" : $"{deed.UserName}于{Clock.ShowLocal(deed.At)}";
        return Outcome.Refuse($"导出之后{who}修改过这条记录，本行没有导入；请重新导出，在新表上修改。");
    }

    /// <summary>A ledger that looks at others sees each record stored; the rest are stored in batches.</summary>
    private async Task StoreNow()
    {
        if (ledger.LooksAtOthers) await workspace.Db.SaveChangesAsync();
    }

    private async Task Forget(Record record)
    {
        if (ledger.LooksAtOthers)
        {
            await StartOver();
            return;
        }

        foreach (var line in workspace.Db.ChangeTracker.Entries<DetailRow>().Where(l => l.Entity.RecordId == record.Id).ToList()) line.State = EntityState.Detached;
        workspace.Db.Entry(record).State = EntityState.Detached;
    }

    /// <summary>Lets go of what a refused row changed; everything before it is stored.</summary>
    private async Task StartOver()
    {
        if (!ledger.LooksAtOthers) return;
        workspace.Db.ChangeTracker.Clear();
        await Fetch(stored.Keys);
    }

    private Task Fetch(IEnumerable<DataRow> rows) => Fetch(rows.Select(r => IdOf(r.Text(ColumnUse.Id)).Id).Where(id => id != Guid.Empty).Distinct().ToList());

    private async Task Fetch(IReadOnlyCollection<Guid> ids)
    {
        stored = ids.Count == 0 ? [] : (await ledger.FindAll(workspace, ids.ToList())).ToDictionary(r => r.Id);
        if (stored.Count > 0) await workspace.LoadTitles(ledger, stored.Values.ToList());
    }

    private string Content(Record record) => string.Join('\u001F', ledger.Fields.Select(f => f.Write(f.Get(record))).Prepend(record.OrgId.ToString()));

    private static (Guid Id, int Version) IdOf(string text)
    {
        var parts = text.Split(':');
        return parts.Length == 2 && Guid.TryParse(parts[0], out var id) && int.TryParse(parts[1], out var version) ? (id, version) : default;
    }
}
