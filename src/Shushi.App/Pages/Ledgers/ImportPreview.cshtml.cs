using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Shushi.Platform;
using Shushi.Platform.Imports;
using Shushi.Platform.Jobs;

namespace Shushi.App.Pages.Ledgers;

/// <summary>导入预览: what the file would do, what is wrong, what is asked; then the import itself.</summary>
public sealed class ImportPreviewModel(ImportJobs imports) : LedgerPage
{
    /// <summary>The names of the answers' controls begin with it.</summary>
    public const string AnswerPrefix = "q.";

    public override string Needs => Ledger.EditPermission;

    public ImportPreview Preview { get; private set; } = null!;

    /// <summary>What works on it now, or worked on it last.</summary>
    public Job? Job { get; private set; }

    public string PreviewUrl => $"{ListUrl}/import/{Preview.Id}";

    /// <summary>The open questions that only lack the day of a month.</summary>
    public int WithoutDay => Preview.Outcome?.Open.Count(HasFirst) ?? 0;

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAnswer()
    {
        var given = Request.Form.Where(f => f.Key.StartsWith(AnswerPrefix, StringComparison.Ordinal)).Select(f => KeyValuePair.Create(f.Key[AnswerPrefix.Length..], f.Value.ToString()));
        return Look(given);
    }

    /// <summary>Answers at once whatever only lacks the day: the first of the month.</summary>
    public Task<IActionResult> OnPostFirstDays() => Look(Preview.Outcome?.Open.Where(HasFirst).Select(q => KeyValuePair.Create(q.Key, "first")) ?? []);

    /// <param name="onlyGood">Whether rows that cannot be taken are left out.</param>
    /// <param name="shown">The outcome the person saw: another tab may have answered since.</param>
    public async Task<IActionResult> OnPostApply(bool onlyGood, string? shown)
    {
        if (Preview.State == PreviewState.Applied) return LocalRedirect(PreviewUrl);
        if (Preview.Outcome?.Fingerprint != shown && Job is not { Runs: true }) return Refused([new Problem("", ImportJobs.Outdated)]);
        await imports.Apply(this, Preview, shown ?? "", onlyGood);
        return LocalRedirect(PreviewUrl);
    }

    public async Task<IActionResult> OnGetMarked()
    {
        if (Preview.Outcome is not { Fault: null } outcome) return LocalRedirect(PreviewUrl);
        return await WorkbookFile.Of(Path.GetFileNameWithoutExtension(Preview.FileName) + "（标注）.xlsx", file =>
        {
            MarkedWorkbook.Write(imports.Desk.FileOf(Preview), outcome, file);
            return Task.CompletedTask;
        });
    }

    protected override async Task Prepare()
    {
        Preview = await imports.Find(this, Guid.Parse((string)RouteData.Values["preview"]!));
        Job = imports.JobOf(Account.Id, Preview);
        Crumbs = [new Crumb(Ledger.Label, ListUrl), new Crumb("导入", ListUrl + "/import"), new Crumb(Preview.FileName)];
    }

    private async Task<IActionResult> Look(IEnumerable<KeyValuePair<string, string>> given)
    {
        await imports.Look(this, Preview, given);
        return LocalRedirect(PreviewUrl);
    }

    private static bool HasFirst(Question question) => question.Options.Any(o => o.Value == "first");
}
