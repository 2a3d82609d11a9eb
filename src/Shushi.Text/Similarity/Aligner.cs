namespace Shushi.Text.Similarity;

/// <summary>Finds the stretches of a text that stand in another: shared fingerprints are the seeds, each grown to its whole stretch.</summary>
internal static class Aligner
{
    private const int MostGrown = 3;

    /// <summary>The stretches as chains of equal blocks, in order of the first text and there apart from each other.</summary>
    public static IReadOnlyList<IReadOnlyList<Block>> Align(PreparedText a, PreparedText b, int leastMatched)
    {
        var chains = new List<IReadOnlyList<Block>>();
        var floor = 0;
        var expected = 0;
        foreach (var seed in Seeds(a.Picks, b.Picks))
        {
            if (seed.A < floor) continue;
            if (Best(a, b, seed, floor, expected) is not { } chain || chain.Sum(block => block.Length) < leastMatched) continue;
            chains.Add(Gaps.Filled(a.Text.Characters, b.Text.Characters, chain));
            floor = chain[^1].EndA;
            expected = chain[^1].EndB;
        }
        return chains;
    }

    /// <summary>A gram of the first text with the range of fingerprints of the second that bear its hash.</summary>
    private readonly record struct Seed(int A, int First, int Count);

    private static List<Seed> Seeds(ulong[] a, ulong[] b)
    {
        var seeds = new List<Seed>();
        var (atA, atB) = (0, 0);
        while (atA < a.Length && atB < b.Length)
        {
            var (hashA, hashB) = (Winnowing.HashOf(a[atA]), Winnowing.HashOf(b[atB]));
            if (hashA < hashB) atA++;
            else if (hashA > hashB) atB++;
            else
            {
                var endB = atB;
                while (endB < b.Length && Winnowing.HashOf(b[endB]) == hashA) endB++;
                for (; atA < a.Length && Winnowing.HashOf(a[atA]) == hashA; atA++) seeds.Add(new(Winnowing.PositionOf(a[atA]), atB, endB - atB));
                atB = endB;
            }
        }
        seeds.Sort((x, y) => x.A.CompareTo(y.A));
        return seeds;
    }

    /// <summary>Of the places where the gram stands, the one whose stretch has most equal characters.</summary>
    private static List<Block>? Best(PreparedText a, PreparedText b, Seed seed, int floor, int expected)
    {
        var extension = new Extension(a.Text.Characters, b.Text.Characters, a.Options);
        Span<Block> longest = stackalloc Block[MostGrown];
        foreach (var at in Places(b.Picks.AsSpan(seed.First, seed.Count), expected, a.Options.MostPlaces))
        {
            var exact = extension.Exact(seed.A, Winnowing.PositionOf(at), floor);
            if (exact.Length >= a.Options.GramLength) Insert(longest, exact);
        }
        List<Block>? best = null;
        foreach (var exact in longest)
        {
            if (exact.Length == 0) break;
            var chain = extension.Over(exact, floor);
            if (best is null || chain.Sum(block => block.Length) > best.Sum(block => block.Length)) best = chain;
        }
        return best;
    }

    /// <summary>The places nearest to where the last stretch ended: what follows there is copied most likely.</summary>
    private static ReadOnlySpan<ulong> Places(ReadOnlySpan<ulong> picks, int expected, int most)
    {
        if (picks.Length <= most) return picks;
        var near = picks.BinarySearch(Winnowing.Key(Winnowing.HashOf(picks[0]), expected));
        return picks.Slice(Math.Clamp((near < 0 ? ~near : near) - most / 4, 0, picks.Length - most), most);
    }

    private static void Insert(Span<Block> longest, Block block)
    {
        for (var at = 0; at < longest.Length; at++)
        {
            if (longest[at] == block) return;
            if (block.Length <= longest[at].Length) continue;
            (longest[at], block) = (block, longest[at]);
        }
    }
}
