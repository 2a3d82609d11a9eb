using System.Text.RegularExpressions;

namespace Shushi.Text;

/// <summary>Finds the chapters about problems and about next steps in a report and cuts them into points.</summary>
/// <remarks>
/// A chapter is known by its heading (二、存在的问题, or the words alone on a line). A report without such chapters has no points: nothing is guessed from results.
/// Any text is accepted; nothing here throws on odd input.
/// </remarks>
public static partial class PointReader
{
    private const int LongestBareHeading = 20;

    /// <summary>Reads a report.</summary>
    /// <param name="text">The decoded text; line ends may be LF, CRLF or CR.</param>
    public static ReportPoints Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.ReplaceLineEndings("\n");
        var (problems, plans) = (new List<ReportPoint>(), new List<ReportPoint>());
        foreach (var region in Regions(text))
        {
            var body = region.Body.Of(text);
            var (wrong, next) = region.IsPlan ? ("", body) : CutPlan(body, region.IsBoth);
            problems.AddRange(PointCutter.Cut(wrong));
            plans.AddRange(PointCutter.Cut(next));
        }

        return new ReportPoints(problems, plans);
    }

    private static IEnumerable<Region> Regions(string text)
    {
        var headings = Headings(text).ToList();
        var until = 0;
        for (var i = 0; i < headings.Count; i++)
        {
            var (level, title, span) = headings[i];
            var (isProblem, isPlan) = (level > 0 && IsProblemTitle(title), level > 0 && PlanTitle().IsMatch(title));
            if (span.Start < until || !(isProblem || isPlan)) continue;
            until = headings.Skip(i + 1).Where(h => h.Level <= level).Select(h => h.Span.Start).DefaultIfEmpty(text.Length).First();
            yield return new Region(TextSpan.Between(span.End, until), !isProblem, isProblem && isPlan);
        }
    }

    /// <summary>The headings of the first two levels, those that stand bare on a line, and the ending; in order.</summary>
    private static IEnumerable<(int Level, string Title, TextSpan Span)> Headings(string text)
    {
        var chapters = ReportText.Parse(text).Chapters.Skip(1).Where(c => c.Level <= 2).ToList();
        var marked = chapters.Select(c => (c.Level, c.Title, c.Level == 0 ? new TextSpan(c.Span.Start, 0) : c.Heading));
        var bare = BareLine().Matches(text).Where(m => m.Length <= LongestBareHeading && (IsProblemTitle(m.Value) || PlanTitle().IsMatch(m.Value)))
            .Where(m => !chapters.Exists(c => c.Heading.Overlaps(new TextSpan(m.Index, m.Length)))).Select(m => (1, m.Value.Trim(), new TextSpan(m.Index, m.Length)));
        return marked.Concat(bare).OrderBy(h => h.Item3.Start);
    }

    private static bool IsProblemTitle(string title) => ProblemTitle().IsMatch(title) && !(SettledTitle().IsMatch(title) && !OwnProblem().IsMatch(title));

    /// <summary>A chapter about both: the plan begins where a line says so.</summary>
    private static (string Problems, string Plans) CutPlan(string body, bool isBoth)
    {
        if (!isBoth || PlanLine().Match(body) is not { Success: true } plan) return (body, "");
        return (body[..plan.Index], body[plan.Index..]);
    }

    private readonly record struct Region(TextSpan Body, bool IsPlan, bool IsBoth);

    [GeneratedRegex("问题|不足|短板|差距|薄弱环节", RegexOptions.ExplicitCapture, Patterns.Timeout)]
    private static partial Regex ProblemTitle();

    /// <summary>A chapter about problems that were dealt with tells results.</summary>
    [GeneratedRegex("整改|解决|破解|聚焦|回应|针对|化解|排查|反馈|补齐|坚持问题", RegexOptions.ExplicitCapture, Patterns.Timeout)]
    private static partial Regex SettledTitle();

    [GeneratedRegex("存在|不足(之处)?(及|和|与|、)|问题(及|和|与)(整改|改进)措施", RegexOptions.ExplicitCapture, Patterns.Timeout)]
    private static partial Regex OwnProblem();

    [GeneratedRegex("下一步|下步|下阶段|下一阶段|打算|努力方向|今后|明年|改进措施|整改措施|(工作|年)(的)?(计划|思路|安排|设想)|怎么干", RegexOptions.ExplicitCapture, Patterns.Timeout)]
    private static partial Regex PlanTitle();

    [GeneratedRegex(@"^[^\r\n。；：:，,！？]{2,20}$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, Patterns.Timeout)]
    private static partial Regex BareLine();

    [GeneratedRegex(@"^[ \t\u3000]*([（(][一二三四五六七八九十]+[）)]|[0-9]+[.．、])?[ \t\u3000]*(下一步|下步|下阶段|今后|明年|努力方向|工作打算|改进措施|整改措施|针对(上述|以上|存在))", RegexOptions.Multiline | RegexOptions.ExplicitCapture, Patterns.Timeout)]
    private static partial Regex PlanLine();
}
