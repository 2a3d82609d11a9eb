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
    public bool MayContain(int key) => (_bits[Slot(key) >> 6] >> (Slot(key) & 63) & 1) != 0;

    private int Slot(int key) => (int)(unchecked((uint)key * 0x9E37_79B1) >> _shift);
}
