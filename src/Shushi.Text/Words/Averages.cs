using System.Buffers;

namespace Shushi.Text;

/// <summary>The words by which a number is told for each head, household or month and not in all: 人均, 户均, 平均.</summary>
public static class Averages
{
    /// <summary>The words themselves.</summary>
    public static IReadOnlyList<string> Words { get; } =
        ["人均", "户均", "平均", "次均", "月均", "日均", "年均", "村均", "班均", "校均", "亩均", "篇均", "亩产"];

    /// <summary>Stands in 现场均 and 市场均 too: it counts at the head of a clause only.</summary>
    private const string EachEvent = "场均";

    private static readonly SearchValues<string> Any = SearchValues.Create([.. Words], StringComparison.Ordinal);

    /// <summary>Whether one of the words stands in a stretch of text.</summary>
    /// <param name="text">Usually what lies between the beginning of the clause and the number.</param>
    public static bool AreIn(ReadOnlySpan<char> text) =>
        text.ContainsAny(Any) || (text.IndexOf(EachEvent) is >= 0 and var at && (at == 0 || !Han.IsHan(text[at - 1])));
}
