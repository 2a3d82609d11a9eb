using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Shushi.Modules.Checking;
using Shushi.Platform;

namespace Shushi.App.Pages.Check;

/// <summary>A stretch of the text: plain, or a claim.</summary>
public sealed record Stretch(string Text, CheckedClaim? Claim, int Number);

/// <summary>报告核验: a report written anywhere, its numbers held against the ledgers. Nothing of the text is kept.</summary>
public sealed class IndexModel : UnitPage
{
    public override string Needs => "check.use";

    [BindProperty]
    public string? Text { get; set; }

    public CheckResult? Result { get; private set; }

    /// <summary>The claims that say something about records, numbered as in the text.</summary>
    public IReadOnlyList<(CheckedClaim Claim, int Number)> Claims { get; private set; } = [];

    public IReadOnlyList<Stretch> Stretches { get; private set; } = [];

    public void OnGet() => Crumbs = [new Crumb("报告核验")];

    public async Task<IActionResult> OnPost(IFormFile? file)
    {
        OnGet();
        var unit = RequireUnit();
        try
        {
            if (file is { Length: > 0 }) Text = await Uploaded.Text(file);
        }
        catch (RefusedException refused)
        {
            return Refused([new Problem("file", refused.Message)]);
        }

        if (string.IsNullOrWhiteSpace(Text)) return Refused([new Problem("Text", "请粘贴报告正文，或选择txt、md文件。")]);
        if (Text.Length > PlainTextFile.MaxBytes) return Refused([new Problem("Text", "正文太长，请只提交一份报告。")]);
        Result = await ReportChecker.Check(Workspace, unit, Year, Text);
        Claims = Result.Claims.Where(c => c.Verdict != Verdict.NotCheckable).OrderBy(c => c.Claim.Span.Start).Select((c, i) => (c, i + 1)).ToList();
        Stretches = Cut(Result.Text).ToList();
        return Page();
    }

    /// <summary>The text in stretches; where claims overlap, the first one is marked.</summary>
    private IEnumerable<Stretch> Cut(string text)
    {
        var end = 0;
        foreach (var (claim, number) in Claims)
        {
            var span = claim.Claim.Span;
            if (span.Start < end) continue;
            if (span.Start > end) yield return new Stretch(text[end..span.Start], null, 0);
            yield return new Stretch(text[span.Start..span.End], claim, number);
            end = span.End;
        }

        if (end < text.Length) yield return new Stretch(text[end..], null, 0);
    }
}
