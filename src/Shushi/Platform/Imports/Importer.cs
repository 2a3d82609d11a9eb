using Microsoft.EntityFrameworkCore;
using Shushi.Office;
using Shushi.Office.Tables;
using Shushi.Platform.Acts;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;
using Shushi.Platform.Tables;

namespace Shushi.Platform.Imports;

/// <summary>Imports a workbook into a ledger: a preview writes nothing, applying is one act. Both are the same run, so that what was shown is what is done.</summary>
public static class Importer
{
    /// <summary>What to answer when the ground has moved.</summary>
    public const string Moved = "名册或台账在预览后有变化，请重新查看预览后再导入。";

    /// <summary>What an import of the file would do. The file's own faults are in the outcome, not thrown.</summary>
    /// <param name="workspace">Who, and in which range.</param>
    /// <param name="request">What and where.</param>
    /// <param name="progress">Hears how many rows are done; may be null.</param>
    public static async Task<ImportOutcome> Preview(Workspace workspace, ImportRequest request, Action<int>? progress = null)
    {
        var (_, rows) = await Run(workspace, request, null, progress, _ => Outcome.Refuse("预览")); // gives the transaction up
        return rows;
    }

    /// <summary>Does what the preview showed, all in one act, or nothing.</summary>
    /// <param name="workspace">Who, and in which range.</param>
    /// <param name="request">What and where.</param>
    /// <param name="shown">The fingerprint of the outcome that was shown.</param>
    /// <param name="onlyGood">Whether rows that cannot be taken are left out; else they stop the import.</param>
    /// <param name="progress">Hears how many rows are done; may be null.</param>
    public static async Task<(Outcome Outcome, ImportOutcome Rows)> Apply(Workspace workspace, ImportRequest request, string shown, bool onlyGood, Action<int>? progress = null)
    {
        var hash = request.Hash();
        return await Run(workspace, request, $"{request.FileName}（SHA-256 {hash[..16]}）", progress, rows =>
        {
            if (WhyNot(rows, shown, onlyGood) is { } why) return Outcome.Refuse(why);
            workspace.Db.Add(BatchOf(workspace, request, hash, rows));
            return [];
        });
    }

    /// <summary>Why an outcome cannot be applied as it is; null when it can.</summary>
    public static string? WhyNot(ImportOutcome rows, string shown, bool onlyGood)
    {
        if (rows.Fault is { } fault) return fault;
        if (rows.Fingerprint != shown) return Moved;
        if (rows.Questions.Any(q => q.Key == TwiceKey && q.Answer != "yes")) return "这个文件已经导入过，确认仍要导入后再办理。";
        if (rows.Good == 0) return "没有可以导入的行。";
        if (!onlyGood && rows.Refused > 0) return $"还有{rows.Refused}行有问题或等待回答，请处理后再导入，或选择只导入没有问题的行。";
        return null;
    }

    /// <summary>The imports done on a ledger in the actor's range, newest first: the chain says which came last, a clock may say one moment of two.</summary>
    public static IQueryable<ImportBatch> Batches(Workspace workspace, ILedger ledger) => workspace.Db.Set<ImportBatch>().AsNoTracking()
        .Where(b => b.Ledger == ledger.Name).Where(OrgScope.Bind(OrgScope.Own<ImportBatch>(), workspace.Actor.Range))
        .OrderByDescending(b => workspace.Db.Deeds.Where(d => d.Id == b.DeedId).Select(d => d.Place).FirstOrDefault());

    /// <summary>The key of the question whether a file is to be imported once more; no digest has this form.</summary>
    private const string TwiceKey = "again";

    /// <summary>Opens the file and finds its headers first, so that the act, which others wait for, begins with the rows.</summary>
    private static async Task<(Outcome Outcome, ImportOutcome Rows)> Run(Workspace workspace, ImportRequest request, string? reason, Action<int>? progress, Func<ImportOutcome, IReadOnlyList<Problem>> decide)
    {
        LedgerActs.ByForm(request.Ledger);
        workspace.Require(request.Ledger.EditPermission);
        var rows = new ImportOutcome();
        try
        {
            using var workbook = WorkbookReader.Open(request.Path);
            var take = Plan(workspace, request, workbook.Sheets, progress);
            var outcome = await workspace.Run(LedgerActs.Import(request.Ledger), request.Place, null, async () =>
            {
                rows = await take();
                if (await Twice(workspace, request) is { } question) rows = rows with { Questions = [question, .. rows.Questions] };
                return decide(rows);
            }, reason);
            return (outcome, rows);
        }
        catch (OfficeException e)
        {
            return (new Outcome(Outcome.Refuse(e.Message), false, null), new ImportOutcome { Fault = e.Message });
        }
    }

    /// <summary>Finds the headers; what it gives back takes the rows, inside an act.</summary>
    internal static Func<Task<ImportOutcome>> Plan(Workspace workspace, ImportRequest request, IReadOnlyList<Sheet> sheets, Action<int>? progress)
    {
        var table = new LedgerTable(workspace, request.Ledger);
        var asked = new Asked(request.Answers);
        var places = new OrgMatcher(workspace.Organizations, OrgRange.Under(request.Place.OrgPath));
        var plan = ImportPlan.Of(workspace, table, request.Place, sheets, places, asked);
        return () => Take(workspace, request, progress, table, asked, places, plan);
    }

    private static async Task<ImportOutcome> Take(Workspace workspace, ImportRequest request, Action<int>? progress, LedgerTable table, Asked asked, OrgMatcher places, ImportPlan plan)
    {
        await workspace.LoadChoices(request.Ledger, int.MaxValue);
        using var tally = new ImportTally();
        var lines = LineBook.Read(plan.Lines, tally.Warn);
        var reader = new CellReader(places, new LinkMatcher(workspace, places, asked), asked);
        var run = new ImportRun(workspace, request.Ledger, new DraftMaker(workspace, table, reader, lines), tally);
        await run.Take(plan.Records.SelectMany(p => new RowReader(p, tally.Warn).Rows()), progress ?? (_ => { }));
        foreach (var (row, problem) in lines.Orphans())
        {
            tally.Add(problem);
            tally.Count(row, RowFate.Bad, problem.Message);
        }

        return tally.Outcome(plan, asked);
    }

    private static async Task<Question?> Twice(Workspace workspace, ImportRequest request)
    {
        var hash = request.Hash();
        var before = await Batches(workspace, request.Ledger).FirstOrDefaultAsync(b => b.FileHash == hash && b.UndoneAt == null);
        if (before is null) return null;
        var answer = request.Answers.GetValueOrDefault(TwiceKey) is "yes" ? "yes" : null;
        return new Question(TwiceKey, $"同一个文件{before.By}已于{Clock.ShowLocal(before.At)}导入过（新增{before.RowsNew}条，修改{before.RowsChanged}条），再次导入可能重复登记。仍要导入吗？",
            [new AnswerOption("yes", "仍要导入")], [], 1, answer);
    }

    private static ImportBatch BatchOf(Workspace workspace, ImportRequest request, string hash, ImportOutcome rows) => new()
    {
        Id = workspace.Clock.NewId(),
        Ledger = request.Ledger.Name,
        OrgId = request.Place.OrgId,
        OrgPath = request.Place.OrgPath,
        FileName = request.FileName,
        FileHash = hash,
        At = workspace.Clock.Now(),
        By = workspace.Actor.Name,
        RowsNew = rows.New,
        RowsChanged = rows.Changed,
        RowsSkipped = rows.Refused,
        DeedId = workspace.Db.OpenDeed!.Id,
    };
}
