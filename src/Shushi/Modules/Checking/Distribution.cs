using Shushi.Text;

namespace Shushi.Modules.Checking;

/// <summary>Numbers whose nouns stand in a list before them: 信息、月报、分析分别印发44篇、8期、6篇.</summary>
internal static class Distribution
{
    private const int LongestLink = 8;
    private static readonly string[] Signs = ["分别", "依次"];

    /// <summary>The noun that belongs to a number of such a list, or null.</summary>
    /// <param name="report">The text.</param>
    /// <param name="claims">All claims of the text, in order.</param>
    /// <param name="index">Which of them.</param>
    public static string? ItemOf(ReportText report, IReadOnlyList<Claim> claims, int index)
    {
        var (text, claim) = (report.Text, claims[index]);
        var before = text[claim.Sentence.Start..Math.Max(claim.Sentence.Start, claim.Number.Start)];
        var sign = Signs.Max(word => before.LastIndexOf(word, StringComparison.Ordinal));
        if (sign < 0 || before.AsSpan(sign).IndexOfAny("；。") >= 0) return null;
        var start = claim.Sentence.Start + sign;
        var first = index;
        while (first > 0 && claims[first - 1].Number.Start > start && IsNext(text, claims[first - 1], claims[first])) first--;
        if (claims[first].Number.Start - start > LongestLink + 2) return null;
        var last = index;
        while (last + 1 < claims.Count && claims[last + 1].Sentence == claim.Sentence && IsNext(text, claims[last], claims[last + 1])) last++;
        var count = last - first + 1;
        var nouns = before[..sign];
        nouns = nouns[(nouns.AsSpan().LastIndexOfAny("；。：") + 1)..].TrimEnd('，', '、', ' ');
        var items = nouns.Split('、', '和', '与', '及');
        return count < 2 || items.Length < count ? null : items[^(count - (index - first))];
    }

    /// <summary>Between two numbers of the list stands nothing but a measure word and a mark.</summary>
    private static bool IsNext(string text, Claim before, Claim after)
    {
        var gap = text.AsSpan(before.Number.End, Math.Max(0, after.Number.Start - before.Number.End));
        return gap.Length <= 6 && gap.Length > 0 && "、，和与及".Contains(gap[^1], StringComparison.Ordinal) && before.Kind == after.Kind;
    }
}
