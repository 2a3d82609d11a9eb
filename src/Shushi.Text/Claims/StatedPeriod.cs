using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Shushi.Text;

/// <summary>The days a statement speaks of, where it says so: 上半年召开党课2次, 2022年发展党员5名.</summary>
/// <param name="Words">Where the text says it.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, included.</param>
[StructLayout(LayoutKind.Auto)]
public readonly partial record struct StatedPeriod(TextSpan Words, DateOnly From, DateOnly To)
{
    private const int Window = 120;

    /// <summary>The period nearest before a claim in its sentence, at the head of a clause or behind 在, 于, 截至; null where the sentence names none.</summary>
    /// <param name="report">The text.</param>
    /// <param name="claim">A claim of it.</param>
    /// <param name="year">The report year: 今年 is that year, 去年 the one before, and months without a year lie in it.</param>
    public static StatedPeriod? Of(ReportText report, Claim claim, int year)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(claim);
        var start = Math.Max(claim.Sentence.Start, claim.Number.Start - Window);
        if (claim.Number.Start <= start || year is < 1900 or > 2200)
            return null;
        var before = report.Folded.Substring(start, claim.Number.Start - start);
        StatedPeriod? last = null;
        foreach (Match match in Pattern().Matches(before))
            if (Days(match, year) is var (from, to))
                last = new(new TextSpan(start + match.Groups["words"].Index, match.Groups["words"].Length), from, to);
        return last;
    }

    private static (DateOnly From, DateOnly To)? Days(Match match, int year)
    {
        if (match.Groups["last"].Success)
            return Year(year - 1);
        if (match.Groups["this"].Success)
            return Year(year);
        if (Number(match, "year") is { } stated)
            year = stated;
        if (year is < 1900 or > 2200)
            return null;
        var days = Part(match, year);
        if (days is not var (from, to))
            return null;
        return match.Groups["until"].Success ? (new DateOnly(year, 1, 1), to) : match.Groups["since"].Success ? (from, new DateOnly(year, 12, 31)) : (from, to);
    }

    private static (DateOnly From, DateOnly To)? Part(Match match, int year)
    {
        if (match.Groups["quarter"] is { Success: true, Value: var quarter })
            return Months(year, ("一二三四".IndexOf(quarter[0], StringComparison.Ordinal) * 3) + 1, 3);
        if (match.Groups["half"] is { Success: true, Value: var half })
            return Months(year, half == "上" ? 1 : 7, 6);
        if (Number(match, "first") is { } first && Number(match, "final") is { } final)
            return first >= 1 && final is <= 12 && first <= final ? Months(year, first, final - first + 1) : null;
        if (Number(match, "month") is not { } month)
            return match.Groups["year"].Success ? Year(year) : null;
        if (month is < 1 or > 12)
            return null;
        if (Number(match, "day") is not { } day)
            return Months(year, month, 1);
        return day >= 1 && day <= DateTime.DaysInMonth(year, month) ? (new DateOnly(year, month, day), new DateOnly(year, month, day)) : null;
    }

    private static (DateOnly From, DateOnly To) Year(int year) => Months(year, 1, 12);

    private static (DateOnly From, DateOnly To) Months(int year, int first, int count)
    {
        var from = new DateOnly(year, first, 1);
        return (from, from.AddMonths(count).AddDays(-1));
    }

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found && int.TryParse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    [GeneratedRegex(
        """
        (?:^|(?<=[，。；：、,;（(\s])|(?<=在|于|自|从|至|止|底))
        (?<words>(?<until>截至|截止)?
            (?:(?<year>(?:19|20)[0-9]{2})\s?年(?:度)?\s?)?
            (?:(?<first>1[0-2]|0?[1-9])\s?月?\s?(?:[—–－\-~～至到]|——)\s?(?<final>1[0-2]|0?[1-9])\s?月(?:份|底)?
            |(?<month>1[0-2]|0?[1-9])\s?月(?:\s?(?<day>[0-9]{1,2})\s?日|份|底|末)?
            |第?(?<quarter>[一二三四])季度|(?<half>[上下])半年)(?<since>以来)?
        |(?<year>(?:19|20)[0-9]{2})\s?年(?:度)?(?=[，、：,以]|全年|来|[\u4e00-\u9fff]{0,3}共)
        |(?<last>去年|上年度?|上一年度?)(?=[，、以]|[\u4e00-\u9fff]{0,3}共)
        |(?<this>今年|本年度?|全年|年内|一年来))
        """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        matchTimeoutMilliseconds: Patterns.Timeout)]
    private static partial Regex Pattern();
}
