using System.Numerics;

namespace Shushi.Text.Words;

/// <summary>A filter of pairs of UTF-16 units: small, and now and then it takes a strange pair for its own.</summary>
internal sealed class PairSet
{
    private const int BitsEach = 16, FewestBits = 1 << 9;
    private readonly ulong[] _bits;
    private readonly int _shift;

    /// <param name="keys">Pairs by their <see cref="Key"/>.</param>
    public PairSet(IReadOnlyCollection<int> keys)
    {
        var bits = BitOperations.RoundUpToPowerOf2((uint)Math.Max(FewestBits, keys.Count * BitsEach));
        _bits = new ulong[bits / 64];
        _shift = 32 - BitOperations.Log2(bits);
        foreach (var key in keys)
            _bits[Slot(key) >> 6] |= 1UL << (Slot(key) & 63);
    }

    public static int Key(char first, char second) => (first << 16) | second;

    /// <summary>False where the pair is certainly none of its own.</summary>
    public bool MayContain(int key)
    {
        var slot = Slot(key);
        return (_bits[slot >> 6] >> slot & 1) != 0;
    }

    // asked for every place of a text: a check for overflow would be a fifth of its time
    private int Slot(int key) => unchecked((int)((uint)key * 0x9E37_79B1 >> _shift));
}
