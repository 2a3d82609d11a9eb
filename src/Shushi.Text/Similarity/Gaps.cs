namespace Shushi.Text.Similarity;

/// <summary>Looks inside the changed spots of a stretch for what stayed: 6件，撰写统计 → 9件，撰写交通 are two changes, not one.</summary>
internal static class Gaps
{
    private const int LeastKept = 2;

    /// <summary>The chain with the runs inside its gaps. Gaps are never wider than <see cref="CopyOptions.WidestChange"/>, so this is a small search.</summary>
    public static List<Block> Filled(ReadOnlySpan<char> a, ReadOnlySpan<char> b, List<Block> chain)
    {
        var filled = new List<Block>(chain.Count) { chain[0] };
        for (var at = 1; at < chain.Count; at++)
        {
            Fill(a, b, chain[at - 1].EndA, chain[at].A, chain[at - 1].EndB, chain[at].B, filled);
            filled.Add(chain[at]);
        }
        return filled;
    }

    private static void Fill(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int fromA, int toA, int fromB, int toB, List<Block> filled)
    {
        var longest = Longest(a[fromA..toA], b[fromB..toB]);
        if (longest.Length < LeastKept) return;
        var block = new Block(fromA + longest.A, fromB + longest.B, longest.Length);
        Fill(a, b, fromA, block.A, fromB, block.B, filled);
        filled.Add(block);
        Fill(a, b, block.EndA, toA, block.EndB, toB, filled);
    }

    /// <summary>The longest run both sides have; surrogates take no part, so that no pair is cut.</summary>
    private static Block Longest(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var longest = default(Block);
        for (var atA = 0; atA < a.Length - longest.Length; atA++)
        {
            for (var atB = 0; atB < b.Length - longest.Length; atB++)
            {
                var length = a[atA..].CommonPrefixLength(b[atB..]);
                if (length <= longest.Length) continue;
                var surrogate = a.Slice(atA, length).IndexOfAnyInRange('\uD800', '\uDFFF');
                if (surrogate >= 0) length = surrogate;
                if (length > longest.Length) longest = new(atA, atB, length);
            }
        }
        return longest;
    }
}
