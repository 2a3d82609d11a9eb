namespace Shushi.Text;

/// <summary>A stretch of a text with the spans that cover all of it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Covering">Which of the spans given cover it, by their numbers, in the order given; empty for plain text.</param>
public readonly record struct Stretch(TextSpan Span, IReadOnlyList<int> Covering);

/// <summary>Cuts a text wherever a span begins or ends, so that spans that overlap can all be shown.</summary>
public static class Stretches
{
    private static readonly IReadOnlyList<int> None = [];

    /// <summary>The stretches in order; together they are the text. Empty spans cover nothing.</summary>
    /// <param name="length">How long the text is.</param>
    /// <param name="spans">In any order; they may overlap.</param>
    /// <exception cref="ArgumentOutOfRangeException">A span does not lie inside the text.</exception>
    public static IReadOnlyList<Stretch> Cut(int length, IReadOnlyList<TextSpan> spans)
    {
        ArgumentNullException.ThrowIfNull(spans);
        foreach (var span in spans)
            if (span.Start < 0 || span.Length < 0 || span.End > length)
                throw new ArgumentOutOfRangeException(nameof(spans), $"{span} does not lie in a text of {length}.");
        var stretches = new List<Stretch>();
        var covering = new SortedSet<int>();
        var at = 0;
        foreach (var place in Edges(spans).GroupBy(edge => edge.At).OrderBy(group => group.Key))
        {
            Add(stretches, at, place.Key, covering);
            foreach (var (_, index, begins) in place)
                _ = begins ? covering.Add(index) : covering.Remove(index);
            at = place.Key;
        }
        Add(stretches, at, length, covering);
        return stretches;
    }

    private static IEnumerable<(int At, int Index, bool Begins)> Edges(IReadOnlyList<TextSpan> spans)
    {
        for (var i = 0; i < spans.Count; i++)
        {
            if (spans[i].Length == 0)
                continue;
            yield return (spans[i].Start, i, true);
            yield return (spans[i].End, i, false);
        }
    }

    private static void Add(List<Stretch> stretches, int start, int end, SortedSet<int> covering)
    {
        if (end > start)
            stretches.Add(new(TextSpan.Between(start, end), covering.Count == 0 ? None : [.. covering]));
    }
}
