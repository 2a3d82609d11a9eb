namespace Shushi.Text.Similarity;

/// <summary>Compares two texts: which passages of the one stand in the other, and what was changed inside them.</summary>
public static class CopyFinder
{
    /// <summary>Compares two prepared texts. Time grows with the sum of their lengths, also where they repeat themselves.</summary>
    /// <exception cref="ArgumentException">They were prepared with different options.</exception>
    public static TextComparison Compare(PreparedText a, PreparedText b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (a.Options != b.Options) throw new ArgumentException("Both texts must be prepared with the same options.", nameof(b));
        var there = Aligner.Align(a, b, a.Options.LeastMatched);
        var back = Aligner.Align(b, a, a.Options.LeastMatched);
        var (gross, net) = Shares(a, there);
        var (grossOfB, netOfB) = Shares(b, back);
        var passages = there.Select(chain => PassageOf(a, b, chain)).Where(passage => passage.Own >= a.Options.LeastOwn).ToList();
        return new(passages, gross, net, grossOfB, netOfB);
    }

    /// <inheritdoc cref="Compare(PreparedText, PreparedText)"/>
    public static TextComparison Compare(string a, string b, Baseline? baseline = null, CopyOptions? options = null) =>
        Compare(PreparedText.Of(a, baseline, options), PreparedText.Of(b, baseline, options));

    private static (double Gross, double Net) Shares(PreparedText text, IReadOnlyList<IReadOnlyList<Block>> chains)
    {
        if (text.Text.Length == 0) return (0, 0);
        var (gross, net) = (0, 0);
        foreach (var chain in chains)
        {
            var own = OwnOf(text, chain);
            gross += chain.Sum(block => block.Length);
            if (own >= text.Options.LeastOwn) net += own;
        }
        return ((double)gross / text.Text.Length, (double)net / text.Text.Length);
    }

    private static int OwnOf(PreparedText text, IReadOnlyList<Block> chain) => chain.Sum(block => text.OwnIn(block.A, block.Length));

    private static Passage PassageOf(PreparedText a, PreparedText b, IReadOnlyList<Block> chain)
    {
        var changes = new List<Change>(chain.Count - 1);
        for (var at = 1; at < chain.Count; at++)
        {
            var (before, next) = (chain[at - 1], chain[at]);
            changes.Add(new(a.Text.SpanOf(before.EndA, next.A), b.Text.SpanOf(before.EndB, next.B)));
        }
        return new(
            a.Text.SpanOf(chain[0].A, chain[^1].EndA),
            b.Text.SpanOf(chain[0].B, chain[^1].EndB),
            changes,
            chain.Sum(block => block.Length),
            OwnOf(a, chain));
    }
}
