namespace Shushi.Text.Words;

/// <summary>A set of UTF-16 units, asked once for every unit of a text.</summary>
internal sealed class CharSet
{
    private readonly ulong[] _bits = new ulong[(char.MaxValue + 1) / 64];

    public CharSet(IEnumerable<char> characters)
    {
        foreach (var character in characters)
            _bits[character >> 6] |= 1UL << (character & 63);
    }

    /// <summary>What is in one of the sets.</summary>
    public static CharSet Union(params ReadOnlySpan<CharSet> sets)
    {
        var union = new CharSet([]);
        foreach (var set in sets)
            for (var at = 0; at < union._bits.Length; at++)
                union._bits[at] |= set._bits[at];
        return union;
    }

    /// <summary>Where one of them stands next; the limit where none does.</summary>
    public int Next(string text, int from, int limit)
    {
        while (from < limit && !Contains(text[from]))
            from++;
        return from;
    }

    public bool Contains(char character) => (_bits[character >> 6] & (1UL << (character & 63))) != 0;
}
