using System.Globalization;
using Shushi.Modules.Checking;
using Shushi.Modules.Rectification;
using Shushi.Modules.Similarity;
using Shushi.Platform;
using Shushi.Platform.Organizations;
using Shushi.Text;
using Period = Shushi.Platform.Period;

namespace Shushi.Modules.Appraisal;

/// <summary>A problem fed back last year, and the sentence of the text that answers it.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="Sentence">The sentence; null where none speaks of it.</param>
public sealed record AnsweredProblem(ListedProblem Problem, string? Sentence);

/// <summary>上年同类问题提示: a problem named this year that was fed back before.</summary>
public sealed record RepeatedProblem(string Sentence, ListedProblem Earlier);

/// <summary>报告预审: what a report should be looked at for again.</summary>
/// <param name="Check">Its numbers against the ledgers.</param>
/// <param name="Characters">How long it is, blanks left out.</param>
/// <param name="Remarks">Length, share and missing parts: what is wrong and what to do.</param>
/// <param name="Answers">Last year's problems one by one.</param>
/// <param name="Repeated">上年同类问题提示.</param>
public sealed record PrecheckResult(CheckResult Check, int Characters, IReadOnlyList<string> Remarks, IReadOnlyList<AnsweredProblem> Answers, IReadOnlyList<RepeatedProblem> Repeated)
{
    /// <summary>What it shares with the others' reports of the year and the unit's own of the year before; null for those who may not compare.</summary>
    public CopyResult? Copies { get; init; }
}

/// <summary>Makes the 报告预审 of a text.</summary>
public static class Precheck
{
    /// <summary>Whose ledgers a subject's report is held against: its unit's; in a round within the unit, its own organization's.</summary>
    /// <param name="workspace">Through which grant.</param>
    /// <param name="orgId">The subject's organization.</param>
    /// <param name="officePath">The office that runs the round.</param>
    public static Organization UnitOf(Workspace workspace, Guid orgId, string officePath)
    {
        var org = workspace.Organization(orgId);
        return workspace.Organizations.UnitOf(org) is { } unit && !Rounds.IsWithin(officePath, unit) ? unit : org;
    }

    /// <summary>Checks a text as the report of a subject; its copies by the fingerprints of the workspace's database.</summary>
    public static async Task<PrecheckResult> Of(Workspace workspace, FingerprintStore fingerprints, Round round, Guid orgId, string text, CancellationToken cancellation = default)
    {
        var unit = UnitOf(workspace, orgId, round.OrgPath);
        var check = await ReportChecker.Check(workspace, unit, round.ForYear, text);
        var report = check.Report;
        var earlier = await Problems.Of(workspace, unit, round.ForYear, await Feedbacks.SourceOf(workspace, workspace.Organization(orgId).OrgPath, round.OrgPath));
        return new PrecheckResult(check, CheckSummary.LengthOf(check.Text), Remarks(round, report).ToList(),
            earlier.Select(p => new AnsweredProblem(p, FeedbackAnswers.Of(report, p))).ToList(), Repeats(report, earlier).ToList())
        {
            Copies = SubmittedReports.MayCompare(workspace)
                ? await SubmittedReports.Compare(workspace, fingerprints, unit, round.ForYear, check.Text, await SubmittedReports.ExcludedFor(workspace, unit, round), cancellation) : null,
        };
    }

    private static IEnumerable<string> Remarks(Round round, ReportText report)
    {
        var c = CultureInfo.InvariantCulture;
        var length = CheckSummary.LengthOf(report.Text);
        if (length < round.FewestCharacters) yield return string.Create(c, $"全文{length}字，通知要求不少于{round.FewestCharacters}字，请补充。");
        if (length > round.MostCharacters) yield return string.Create(c, $"全文{length}字，通知要求不超过{round.MostCharacters}字，请精简。");
        foreach (var part in round.Parts.OrderBy(p => p.Ordinal).Where(p => !Has(report, p)))
            yield return part.InHeading ? $"没有找到写“{part.Name}”的标题，请核对。" : $"没有找到“{part.Name}”的内容，请核对。";
        var headings = round.Parts.Where(p => p.InHeading).OrderBy(p => p.Ordinal).Select(p => (p.Name, At: HeadingAt(report, p))).Where(h => h.At >= 0).ToList();
        foreach (var (first, second) in headings.Zip(headings.Skip(1)).Where(p => p.Second.At < p.First.At))
            yield return $"“{second.Name}”写在“{first.Name}”之前，请核对次序。";
        var share = length == 0 ? 0 : 100 * Self(report).Sum(s => CheckSummary.LengthOf(s.Of(report.Text))) / length;
        if (share < round.LeastProblemShare) yield return string.Create(c, $"问题和打算占全文{share}%，通知要求不低于{round.LeastProblemShare}%，请充实。");
    }

    private static bool Has(ReportText report, RequiredPart part) =>
        part.InHeading ? HeadingAt(report, part) >= 0 : WordsOf(part).Any(w => report.Text.Contains(w, StringComparison.Ordinal));

    /// <summary>Where the first chapter of the highest level stands that bears one of the words; negative for none.</summary>
    private static int HeadingAt(ReportText report, RequiredPart part) => report.Chapters.Where(ch => ch.Level > 0 && WordsOf(part).Any(w => ch.Title.Contains(w, StringComparison.Ordinal)))
        .OrderBy(ch => ch.Level).ThenBy(ch => ch.Span.Start).Select(ch => (int?)ch.Span.Start).FirstOrDefault() ?? -1;

    private static string[] WordsOf(RequiredPart part) => part.Words.Split(['、', '，', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The chapters about one's own problems and about next steps.</summary>
    private static IEnumerable<TextSpan> Self(ReportText report) => Chapters(report).Where(c => c.Chapter.IsPlan || c.IsOfProblems).Select(c => c.Chapter.Span);

    /// <summary>The chapters, and whether the one of the first level that each lies in is about one's own problems.</summary>
    private static IEnumerable<(Chapter Chapter, bool IsOfProblems)> Chapters(ReportText report)
    {
        var above = "";
        foreach (var chapter in report.Chapters)
        {
            if (chapter.Level <= 1) above = chapter.Title;
            yield return (chapter, IsProblems(above));
        }
    }

    private static bool IsProblems(string title) => (title.Contains("问题", StringComparison.Ordinal) || title.Contains("不足", StringComparison.Ordinal)) && !IsAnswer(title);

    private static bool IsAnswer(string title) => title.Contains("上年", StringComparison.Ordinal) || title.Contains("上一年", StringComparison.Ordinal) || title.Contains("整改情况", StringComparison.Ordinal);

    private static IEnumerable<RepeatedProblem> Repeats(ReportText report, IReadOnlyList<ListedProblem> earlier)
    {
        var chapters = Chapters(report).Where(c => c.IsOfProblems).Select(c => c.Chapter.Span).ToList();
        foreach (var sentence in report.Sentences.Where(s => chapters.Exists(c => c.Contains(s))).Select(s => s.Of(report.Text)))
        {
            if (earlier.FirstOrDefault(p => Likeness.Of(p.Description, sentence) >= Likeness.Same) is { } same) yield return new RepeatedProblem(sentence, same);
        }
    }
}
