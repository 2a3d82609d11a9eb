using System.Globalization;
using System.Text.RegularExpressions;
using Shushi.Modules.Rectification;
using Shushi.Text;

namespace Shushi.Modules.Checking;

/// <summary>HS-07: a report answers what the last 述职 fed back, every point of it where it goes through them.</summary>
internal static partial class FeedbackAnswers
{
    private const int MostNamed = 3;

    /// <summary>The sentence that speaks of a problem as something dealt with, or null.</summary>
    public static string? Of(ReportText report, ListedProblem problem) => report.Sentences.Where(s => !report.IsPlan(s.Start))
        .Select(s => s.Of(report.Text)).Select(s => (Text: s, Share: Likeness.Of(problem.Description, s)))
        .Where(s => s.Share >= Likeness.Same).OrderByDescending(s => s.Share).Select(s => s.Text).FirstOrDefault();

    /// <summary>A remark where the ledger holds problems fed back and the report says nothing of them, or goes through some and leaves others out.</summary>
    public static IEnumerable<Remark> Find(ReportText report, int year, IReadOnlyList<ListedProblem> problems)
    {
        if (problems.Count == 0) yield break;
        var place = report.Sentences.FirstOrDefault(s => !report.IsPlan(s.Start) && IsOfFeedback(s.Of(report.Text), year));
        var open = problems.Where(p => Of(report, p) is null).ToList();
        if (place.Length == 0)
        {
            if (open.Count > 0) yield return Remark(report, Coverage.FirstHeading(report), $"全文没有写到上年述职反馈问题的整改，台账里有{problems.Count}个：{Names(problems)}，请补上。");
            yield break;
        }

        // a report that sums them up need not name each
        var isListed = problems.Count - open.Count > 1 || (problems.Count > 1 && open.Count == 1);
        if (isListed && open.Count > 0) yield return Remark(report, place, $"上年述职反馈的{problems.Count}个问题，写到的有{problems.Count - open.Count}个，没有写到{Names(open)}，请补上。");
    }

    private static Remark Remark(ReportText report, TextSpan at, string message) =>
        new() { Rule = CheckFinding.Unanswered, Severity = CheckRules.Unanswered.Severity, Span = at, Text = at.Of(report.Text), Message = message };

    private static string Names(IReadOnlyList<ListedProblem> problems) =>
        string.Concat(problems.Take(MostNamed).Select(p => $"“{p.Description.TrimEnd('。')}”")) + (problems.Count > MostNamed ? "等" : "");

    /// <summary>上年度述职反馈的问题, 2022年度民主评议提出的意见 in a report of 2023.</summary>
    private static bool IsOfFeedback(string sentence, int year) =>
        LastYear().Matches(sentence).Any(m => !m.Groups["year"].Success || int.Parse(m.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) == year - 1);

    [GeneratedRegex("(上一?年度?|去年|前一年度?|(?<year>20[0-9]{2})年度?)[^。；]{0,16}(反馈|点评|指出|提出|述职|评议)[^。；]{0,20}(问题|意见|建议|不足)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LastYear();
}
