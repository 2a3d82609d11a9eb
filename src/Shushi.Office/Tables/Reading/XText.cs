using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Shushi.Office.Tables.Reading;

/// <summary>The workbook's own escape _xHHHH_ for characters that XML cannot carry.</summary>
internal static partial class XText
{
    public static string Decode(string text) =>
        text.Contains("_x", StringComparison.Ordinal)
            ? Escape().Replace(text, m => ((char)ushort.Parse(m.Groups["code"].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString())
            : text;

    /// <summary>
    /// Text that XML can carry and <see cref="Decode"/> gives back: control characters and what looks like an escape are escaped;
    /// half pairs and non-characters, which no file can hold, become U+FFFD.
    /// </summary>
    public static string Encode(string text)
    {
        if (!NeedsCare(text))
            return text;
        var result = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                result.Append(c).Append(text[++i]);
            else if (char.IsSurrogate(c) || c >= '\uFFFE')
                result.Append('\uFFFD');
            else if ((c < ' ' && c is not ('\t' or '\n')) || (c == '_' && Escape().IsMatch(text.AsSpan(i, Math.Min(7, text.Length - i)))))
                result.Append(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_");
            else
                result.Append(c);
        }

        return result.ToString();
    }

    private static bool NeedsCare(string text)
    {
        foreach (var c in text)
        {
            if (c < ' ' || c is '_' || char.IsSurrogate(c) || c >= '\uFFFE')
                return true;
        }

        return false;
    }

    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Escape();
}
