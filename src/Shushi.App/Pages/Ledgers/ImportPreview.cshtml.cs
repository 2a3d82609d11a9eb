using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
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

    public void OnGet() => Crumbs = [new Crumb(Ledger.Label, ListUrl), new Crumb("导入", ListUrl + "/import"), new Crumb(Preview.FileName)];

    public Task<IActionResult> OnPostAnswer()
    {
        var given = Request.Form.Where(f => f.Key.StartsWith(AnswerPrefix, StringComparison.Ordinal)).Select(f => KeyValuePair.Create(f.Key[AnswerPrefix.Length..], f.Value.ToString()));
        return Look(given);
    }

    /// <summary>Answers at once whatever only lacks the day: the first of the month.</summary>
    public Task<IActionResult> OnPostFirstDays() => Look(Preview.Outcome?.Open.Where(HasFirst).Select(q => KeyValuePair.Create(q.Key, "first")) ?? []);

    public async Task<IActionResult> OnPostApply(bool onlyGood)
    {
        if (Preview.State != PreviewState.Applied) await imports.Apply(this, Preview, onlyGood);
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
        Preview = await imports.Desk.Find(Guid.Parse((string)RouteData.Values["preview"]!), Account.Id, Ledger.Name, Org.Id);
        Job = imports.JobOf(Account.Id, Preview);
    }

    private async Task<IActionResult> Look(IEnumerable<KeyValuePair<string, string>> given)
    {
        var answers = new Dictionary<string, string>(Preview.Answers, StringComparer.Ordinal);
        foreach (var (key, answer) in given) answers[key] = answer;
        Preview = Preview with { Answers = answers };
        await imports.Desk.Save(Preview);
        await imports.Look(this, Preview);
        return LocalRedirect(PreviewUrl);
    }

    private static bool HasFirst(Question question) => question.Options.Any(o => o.Value == "first");
}
