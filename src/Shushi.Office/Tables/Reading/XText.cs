using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Shushi.Office.Tables.Reading;

/// <summary>The workbook's own escape _xHHHH_ for characters that XML cannot carry.</summary>
internal static partial class XText
{
    private static readonly SearchValues<char> _suspects = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Concat(Enumerable.Range(0xD800, 0x800)).Select(c => (char)c), '_', '\uFFFE', '\uFFFF']);

    public static string Decode(string text) =>
        text.Contains("_x", StringComparison.Ordinal)
            ? Escape().Replace(text, m => ((char)ushort.Parse(m.Groups["code"].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString())
            : text;

    /// <summary>Text that XML can carry and <see cref="Decode"/> gives back, apart from what <see cref="Safe"/> replaces.</summary>
    public static string Encode(string text)
    {
        if (text.AsSpan().IndexOfAny(_suspects) < 0)
            return text;
        var safe = Safe(text);
        var result = new StringBuilder(safe.Length + 16);
        for (var i = 0; i < safe.Length; i++)
        {
            var c = safe[i];
            if ((c < ' ' && c is not ('\t' or '\n')) || (c == '_' && Escape().IsMatch(safe.AsSpan(i, Math.Min(7, safe.Length - i)))))
                result.Append(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_");
            else
                result.Append(c);
        }

        return result.ToString();
    }

    /// <summary>The text with half pairs and non-characters, which no file can hold, as U+FFFD.</summary>
    public static string Safe(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 && text.AsSpan().IndexOfAnyInRange('\uFFFE', '\uFFFF') < 0)
            return text;
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) // gives U+FFFD for half a pair
            result.Append(rune.Value is 0xFFFE or 0xFFFF ? Rune.ReplacementChar : rune);
        return result.ToString();
    }

    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Escape();
}
