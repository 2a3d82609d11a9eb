namespace Shushi.Text.Similarity;

/// <summary>Grows a shared gram in both directions: as far as the texts are equal, then over small changes.</summary>
internal readonly ref struct Extension(ReadOnlySpan<char> a, ReadOnlySpan<char> b, CopyOptions options)
{
    private readonly ReadOnlySpan<char> _a = a;
    private readonly ReadOnlySpan<char> _b = b;

    /// <summary>The equal run around two places, reaching back no further than <paramref name="floor"/> in the first text.</summary>
    public Block Exact(int atA, int atB, int floor)
    {
        var back = SuffixBefore(atA, atB, floor);
        var start = atA - back;
        var length = back + PrefixFrom(atA, atB);
        return length > 0 && char.IsLowSurrogate(_a[start]) ? new(start + 1, atB - back + 1, length - 1) : new(start, atB - back, length);
    }

    /// <summary>The runs before and behind one, over changes, in order.</summary>
    public List<Block> Over(Block seed, int floor)
    {
        var chain = new List<Block>();
        for (var at = seed; Before(at, floor) is { Length: > 0 } next; at = next) chain.Add(next);
        chain.Reverse();
        chain.Add(seed);
        for (var at = seed; Behind(at) is { Length: > 0 } next; at = next) chain.Add(next);
        return chain;
    }

    private Block Behind(Block at)
    {
        var widest = options.WidestChange;
        for (var sum = 1; sum <= 2 * widest; sum++)
        {
            for (var step = 0; step <= sum; step++)
            {
                var (inA, inB) = Parts(sum, step);
                var (startA, startB) = (at.EndA + inA, at.EndB + inB);
                if (inA > widest || inB > widest || startA >= _a.Length || startB >= _b.Length || _a[startA] != _b[startB] || char.IsLowSurrogate(_a[startA])) continue;
                var run = PrefixFrom(startA, startB);
                if (run >= Math.Max(options.LeastResumed, sum)) return new(startA, startB, run);
            }
        }
        return default;
    }

    private Block Before(Block at, int floor)
    {
        var widest = options.WidestChange;
        for (var sum = 1; sum <= 2 * widest; sum++)
        {
            for (var step = 0; step <= sum; step++)
            {
                var (inA, inB) = Parts(sum, step);
                var (endA, endB) = (at.A - inA, at.B - inB);
                if (inA > widest || inB > widest || endA <= floor || endB <= 0 || _a[endA - 1] != _b[endB - 1] || char.IsHighSurrogate(_a[endA - 1])) continue;
                var run = SuffixBefore(endA, endB, floor);
                if (run >= Math.Max(options.LeastResumed, sum)) return new(endA - run, endB - run, run);
            }
        }
        return default;
    }

    /// <summary>The ways to split a change, most even first: a word replaced by one as long is the most likely.</summary>
    private static (int InA, int InB) Parts(int sum, int step)
    {
        var offset = (step + 1) / 2 * (step % 2 == 0 ? 1 : -1);
        var inA = sum / 2 + (sum % 2 == 0 ? offset : -offset);
        return (inA, sum - inA);
    }

    private int SuffixBefore(int endA, int endB, int floor)
    {
        var most = Math.Min(endA - floor, endB);
        var length = 0;
        while (length < most && _a[endA - 1 - length] == _b[endB - 1 - length]) length++;
        return length > 0 && char.IsLowSurrogate(_a[endA - length]) ? length - 1 : length;
    }

    /// <summary>A run never ends inside a surrogate pair.</summary>
    private int PrefixFrom(int atA, int atB)
    {
        var length = _a[atA..].CommonPrefixLength(_b[atB..]);
        return length > 0 && char.IsHighSurrogate(_a[atA + length - 1]) ? length - 1 : length;
    }
}
