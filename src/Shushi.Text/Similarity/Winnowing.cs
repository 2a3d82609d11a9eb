using System.Numerics;

namespace Shushi.Text.Similarity;

/// <summary>Picks a few of the hashes of a text's grams so that equal stretches of two texts pick the same ones.</summary>
public static class Winnowing
{
    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;

    /// <summary>Picks at least one of every <paramref name="window"/> neighbouring grams.</summary>
    /// <param name="text">Characters, usually of a <see cref="NormalText"/>.</param>
    /// <param name="gramLength">k, at least 1.</param>
    /// <param name="window">w, at least 1; with 1 every gram is kept.</param>
    /// <returns>Hash and position of each picked gram as <c>hash &lt;&lt; 32 | position</c>, in order of position. The same input gives the same output on every machine.</returns>
    public static IReadOnlyList<ulong> Pick(ReadOnlySpan<char> text, int gramLength, int window)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(gramLength, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 1);
        var grams = text.Length - gramLength + 1;
        if (grams <= 0) return [];
        window = Math.Min(window, grams);
        var picked = new List<ulong>(grams / window * 2 + 1);
        var ring = new uint[(int)BitOperations.RoundUpToPowerOf2((uint)window)]; // the last hashes, so long that a mask finds them
        var mask = ring.Length - 1;
        var roll = new Roll(text, gramLength);
        var (least, leastHash) = (-1, uint.MaxValue);
        for (var at = 0; at < grams; at++)
        {
            var hash = ring[at & mask] = roll.At(at);
            var before = least;
            if (least < 0 || hash < leastHash)
                (least, leastHash) = (at, hash);
            else if (least <= at - window)
                (least, leastHash) = LastLeast(ring, at, window);
            if (at >= window - 1 && (least != before || at == window - 1)) picked.Add(Key(leastHash, least));
        }
        return picked;
    }

    /// <summary>The hash of a picked gram.</summary>
    public static uint HashOf(ulong pick) => (uint)(pick >> 32);

    /// <summary>The position of a picked gram.</summary>
    public static int PositionOf(ulong pick) => (int)(pick & 0x7FFF_FFFF);

    internal static ulong Key(uint hash, int position) => ((ulong)hash << 32) | (uint)position;

    private static (int At, uint Hash) LastLeast(uint[] ring, int at, int window)
    {
        var (least, hash) = (at, ring[at & (ring.Length - 1)]);
        for (var other = at - 1; other > at - window; other--)
            if (ring[other & (ring.Length - 1)] < hash)
                (least, hash) = (other, ring[other & (ring.Length - 1)]);
        return (least, hash);
    }

    /// <summary>The hash of each gram in turn, from the one before.</summary>
    private ref struct Roll
    {
        private readonly ReadOnlySpan<char> _text;
        private readonly int _length;
        private readonly ulong _first;
        private ulong _value;

        public Roll(ReadOnlySpan<char> text, int length)
        {
            _text = text;
            _length = length;
            _first = 1;
            unchecked
            {
                for (var i = 0; i < length - 1; i++)
                {
                    _first *= Multiplier;
                    _value = _value * Multiplier + text[i] + 1u;
                }
            }
        }

        /// <summary>Must be asked for 0, 1, 2, …</summary>
        public uint At(int position)
        {
            unchecked
            {
                if (position > 0) _value -= (_text[position - 1] + 1u) * _first;
                _value = _value * Multiplier + _text[position + _length - 1] + 1u;
                var mixed = (_value ^ (_value >> 32)) * 0xD6E8_FEB8_6659_FD93;
                return (uint)((mixed ^ (mixed >> 32)) * 0xD6E8_FEB8_6659_FD93 >> 32);
            }
        }
    }
}
