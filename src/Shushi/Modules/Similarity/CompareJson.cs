using Shushi.Text;
using Shushi.Text.Similarity;

namespace Shushi.Modules.Similarity;

/// <summary>The published notation of compared texts. Offsets are UTF-16 units of the text without its mark; ratios are fractions.</summary>
public static class CompareJson
{
    /// <summary>The object to serialise.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="unreadable">Files that could not be read, with the reason.</param>
    public static object Of(CopyResult result, IReadOnlyList<(string File, string Message)> unreadable) => new
    {
        documents = result.Texts.Select(t => new { name = t.Label, length = t.Text.Length }),
        pairs = result.Pairs.Select(Pair),
        leftovers = result.Leftovers.Select(l => new
        {
            document = l.In.Label,
            start = l.Leftover.Span.Start,
            length = l.Leftover.Span.Length,
            text = l.Leftover.Text,
            kind = l.Leftover.Kind.ToString().ToLowerInvariant(),
            reason = l.Leftover.Reason,
        }),
        unreadable = unreadable.Select(u => new { file = u.File, message = u.Message }),
    };

    private static object Pair(CopyPair pair) => new
    {
        a = pair.A.Label,
        b = pair.B.Label,
        gross = Rounded(pair.Comparison.Gross),
        net = Rounded(pair.Comparison.Net),
        grossOfB = Rounded(pair.Comparison.GrossOfB),
        netOfB = Rounded(pair.Comparison.NetOfB),
        passages = pair.Comparison.Passages.Select(p => Passage(pair, p)),
    };

    private static object Passage(CopyPair pair, Passage passage) => new
    {
        aStart = passage.A.Start,
        bStart = passage.B.Start,
        length = passage.A.Length,
        bLength = passage.B.Length,
        text = passage.A.Of(pair.A.Text),
        changes = passage.Changes.Select(c => new { a = Spot(c.A, pair.A.Text), b = Spot(c.B, pair.B.Text) }),
    };

    private static object Spot(TextSpan span, string text) => new { start = span.Start, length = span.Length, text = span.Of(text) };

    private static double Rounded(double share) => Math.Round(share, 4);
}
