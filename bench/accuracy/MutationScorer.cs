using System.Globalization;
using System.Text.RegularExpressions;
using Shushi.Modules.Checking;
using Shushi.Modules.Reports;
using Shushi.Platform;
using Shushi.Platform.Organizations;
using Shushi.Text;
using Shushi.Text.Similarity;

namespace Shushi.Accuracy;

/// <summary>Spoils a true report of a unit in one place after another; each spoiling must bring a finding that the true report has not.</summary>
public sealed partial class MutationScorer(Workspace workspace, Organization unit, int year)
{
    /// <summary>One figure made another: right when a finding of figures is new.</summary>
    public Tally Figures { get; } = new();

    /// <summary>The unit's name put for another's: right when HS-04 or a remark is new.</summary>
    public Tally Units { get; } = new();

    /// <summary>A chapter or section left out.</summary>
    public Tally Chapters { get; } = new();

    /// <summary>A passage of at least 50 characters of another unit's report put in: right when the comparison of both shows it.</summary>
    public Tally Pastes { get; } = new();

    /// <summary>The year made the one before.</summary>
    public Tally Years { get; } = new();

    /// <summary>Runs all of them.</summary>
    /// <param name="text">The unit's true report.</param>
    /// <param name="other">A report of another unit.</param>
    /// <param name="otherName">Its short name.</param>
    public async Task Run(string text, string other, string otherName)
    {
        text = text.Split("\n" + ComposedReport.SourcesHeading)[0];
        var before = await Check(text);
        foreach (var claim in before.Claims.Where(c => c is { Verdict: Verdict.Supported, Figure: not null } && c.Claim.Number.Of(text).Any(char.IsAsciiDigit)).Select(c => c.Claim))
            await Score(Figures, before, Replace(text, claim.Number, Other(claim.Number.Of(text))), claim.Number, f => f is { IsOfFigure: true, Matters: true }, text);
        foreach (var at in Places(text, unit.ShortName))
            await Score(Units, before, Replace(text, at, otherName), at, _ => true, text);
        foreach (Match match in YearWritten().Matches(text))
            if (match.Value == Number(year))
                await Score(Years, before, Replace(text, new(match.Index, 4), Number(year - 1)), new(match.Index, 4), _ => true, text);
        foreach (var span in Parts(ReportText.Parse(text)))
            await Score(Chapters, before, Replace(text, span, ""), span, _ => true, text);
        Paste(text, other);
    }

    private async Task Score(Tally tally, CheckResult before, string changed, TextSpan at, Func<CheckFinding, bool> counts, string text)
    {
        var after = await Check(changed);
        var known = before.Findings.Where(counts).Select(f => f.Rule + f.Text + f.Message).ToHashSet(StringComparer.Ordinal);
        if (after.Findings.Where(counts).Any(f => !known.Contains(f.Rule + f.Text + f.Message))) tally.Hit();
        else tally.Miss($"{at.Of(text)[..Math.Min(at.Length, 30)]} · {text[Math.Max(0, at.Start - 20)..Math.Min(text.Length, at.Start + 20)]}".ReplaceLineEndings("⏎"));
    }

    /// <summary>Passages of 50 to 120 characters of the other report, each put behind a paragraph of this one.</summary>
    private void Paste(string text, string other)
    {
        var baseline = Baseline.FormulasOnly;
        var theirs = PreparedText.Of(other, baseline);
        var paragraphs = other.Split('\n').Where(p => p.Length >= 60).ToList();
        var ends = text.Index().Where(c => c.Item == '\n').Select(c => c.Index).ToList();
        foreach (var (i, paragraph) in paragraphs.Index())
        {
            var passage = paragraph[..Math.Min(paragraph.Length, 50 + (i * 17 % 70))];
            var at = ends[i * 5 % ends.Count];
            var found = CopyFinder.Compare(PreparedText.Of(text[..at] + "\n" + passage + text[at..], baseline), theirs);
            if (found.Passages.Any(p => p.A.Overlaps(new TextSpan(at + 1, passage.Length)))) Pastes.Hit();
            else Pastes.Miss(passage);
        }
    }

    private Task<CheckResult> Check(string text) => ReportChecker.Check(workspace, unit, year, text);

    /// <summary>Each chapter with all that stands below it.</summary>
    private static IEnumerable<TextSpan> Parts(ReportText report)
    {
        var chapters = report.Chapters.Where(c => c.Level > 0).ToList();
        for (var i = 0; i < chapters.Count; i++)
        {
            var next = chapters.Skip(i + 1).FirstOrDefault(c => c.Level <= chapters[i].Level);
            var end = next?.Span.Start ?? chapters[^1].Span.End;
            yield return TextSpan.Between(chapters[i].Span.Start, end);
        }
    }

    private static IEnumerable<TextSpan> Places(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal)) yield return new(at, word.Length);
    }

    private static string Replace(string text, TextSpan span, string with) => text[..span.Start] + with + text[span.End..];

    /// <summary>12 → 13, 3/5 → 4/5.</summary>
    private static string Other(string number)
    {
        var digits = Digits().Match(number);
        return number[..digits.Index] + Number(long.Parse(digits.Value, CultureInfo.InvariantCulture) + 1) + number[(digits.Index + digits.Length)..];
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<![0-9])20[0-9]{2}(?=年)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearWritten();

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Digits();
}
