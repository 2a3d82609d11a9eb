using System.Globalization;
using System.Text;

namespace Shushi.Text.Similarity;

/// <summary>A text reduced to what a copyist does not change by accident: its letters and digits, at half width and in lower case, each with its place in the text.</summary>
/// <remarks>
/// White space, punctuation and symbols are left out; a full stop between digits and the percent sign stay, so that 3.5 differs from 35.
/// Any string is accepted; halves of a surrogate pair that stand alone are left out.
/// </remarks>
public sealed class NormalText
{
    private readonly char[] _characters;
    private readonly int[] _positions;

    private NormalText(string text, char[] characters, int[] positions)
    {
        Text = text;
        _characters = characters;
        _positions = positions;
    }

    /// <summary>The text as given.</summary>
    public string Text { get; }

    /// <summary>How many characters are left.</summary>
    public int Length => _characters.Length;

    /// <summary>What is left of the text.</summary>
    public ReadOnlySpan<char> Characters => _characters;

    /// <summary>Reduces a text.</summary>
    public static NormalText Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var characters = new char[text.Length];
        var positions = new int[text.Length];
        var count = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var width = WidthAt(text, at);
            for (var unit = 0; unit < width; unit++)
            {
                characters[count] = Fold(text[at + unit]);
                positions[count++] = at + unit;
            }
            at += Math.Max(0, width - 1);
        }
        Array.Resize(ref characters, count);
        Array.Resize(ref positions, count);
        return new(text, characters, positions);
    }

    /// <summary>The place in the text, in UTF-16 units, of the characters from <paramref name="start"/> up to, not including, <paramref name="end"/>; an empty range is the place behind the character before it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range does not lie inside <see cref="Length"/>.</exception>
    public TextSpan SpanOf(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, Length);
        if (start == end) return new(start == 0 ? 0 : _positions[start - 1] + 1, 0);
        return TextSpan.Between(_positions[start], _positions[end - 1] + 1);
    }

    /// <summary>The characters whose places lie inside a span of the text, as a range of <see cref="Characters"/>.</summary>
    public (int Start, int End) RangeOf(TextSpan span) => (FirstAt(span.Start), FirstAt(span.End));

    private int FirstAt(int position)
    {
        var index = Array.BinarySearch(_positions, position);
        return index < 0 ? ~index : index;
    }

    /// <summary>How many units the character at a place keeps: none where it is left out, two where it is a surrogate pair.</summary>
    private static int WidthAt(string text, int at)
    {
        var c = text[at];
        if (c is >= '\u4E00' and <= '\u9FFF') return 1;
        if (char.IsSurrogate(c))
            return Rune.TryGetRuneAt(text, at, out var rune) && IsKept(Rune.GetUnicodeCategory(rune)) ? 2 : 0;
        var folded = Fold(c);
        if (folded == '.') return at > 0 && at + 1 < text.Length && IsDigit(text[at - 1]) && IsDigit(text[at + 1]) ? 1 : 0;
        return folded == '%' || IsKept(char.GetUnicodeCategory(folded)) ? 1 : 0;
    }

    private static bool IsDigit(char c) => char.IsAsciiDigit(Fold(c));

    private static char Fold(char c) => c switch
    {
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        >= 'Ａ' and <= 'Ｚ' => (char)((c - 0xFEE0) | 0x20),
        >= '！' and <= '～' => (char)(c - 0xFEE0),
        _ => c,
    };

    private static bool IsKept(UnicodeCategory category) => category is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
