namespace Shushi.Demo;

/// <summary>Small choices of the demo world. Each record throws its own dice, seeded by its name: nothing depends on the order in which records are made.</summary>
internal sealed class Dice
{
    private ulong state;

    public Dice(string seed)
    {
        state = 14695981039346656037;
        foreach (var c in seed) state = unchecked((state ^ c) * 1099511628211);
    }

    /// <summary>A number from 0 to below the bound (SplitMix64).</summary>
    public int Next(int bound)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return (int)((z ^ (z >> 31)) % (ulong)bound);
        }
    }

    /// <summary>One of them.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

    /// <summary>Several different ones, in an order of chance.</summary>
    public IReadOnlyList<T> Pick<T>(IReadOnlyList<T> items, int count)
    {
        var left = items.ToList();
        var picked = new List<T>();
        while (picked.Count < count && left.Count > 0)
        {
            var at = Next(left.Count);
            picked.Add(left[at]);
            left.RemoveAt(at);
        }

        return picked;
    }
}
