using System.Text;
using System.Text.RegularExpressions;

namespace Shushi.Platform.Imports;

/// <summary>What people type into cells, put into one form.</summary>
internal static partial class Texts
{
    /// <summary>Full-width letters, digits and signs become half-width; every blank becomes a space.</summary>
    public static string HalfWidth(string text)
    {
        var half = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\u200B' or '\uFEFF') continue;
            half.Append(c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : char.IsWhiteSpace(c) ? ' ' : c);
        }

        return half.ToString().Trim();
    }

    /// <summary>Half-width and without blanks: what numbers, dates and names are compared by.</summary>
    public static string Tight(string text) => HalfWidth(text).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>A header or label without blanks, stars, colons and quotes.</summary>
    public static string Key(string text) => Decoration().Replace(Tight(text), "").ToUpperInvariant();

    /// <summary>The same without what stands in brackets.</summary>
    public static string KeyWithoutBrackets(string text) => Brackets().Replace(Key(text), "");

    /// <summary>What stands in the last brackets of a header, e.g. 万元; empty when nothing does.</summary>
    public static string InBrackets(string text) => Brackets().Matches(Key(text)) is { Count: > 0 } found ? found[^1].Groups["in"].Value : "";

    /// <summary>A text without what stands in brackets behind it, and that.</summary>
    public static (string Text, string Behind) Apart(string text)
    {
        var match = Tail().Match(HalfWidth(text));
        return match.Success ? (match.Groups["t"].Value.Trim(), match.Groups["b"].Value.Trim()) : (text, "");
    }

    /// <summary>One line as people meant it: line breaks and runs of blanks gone, a short name without the blank that widens it (张　三).</summary>
    public static string OneLine(string text)
    {
        var line = BetweenChinese().Replace(Breaks().Replace(text, "\n"), "");
        line = Blanks().Replace(line, " ").Trim();
        return WideName().IsMatch(line) ? Blanks().Replace(line, "") : line;
    }

    /// <summary>Whether a cell says that there is nothing to say.</summary>
    public static bool IsBlankMark(string text) => Tight(text) is "" or "-" or "--" or "---" or "—" or "——" or "/" or "\\" or "N/A" or "暂无" or "无此项";

    [GeneratedRegex(@"[*＊:：""“”'‘’﹡]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Decoration();

    [GeneratedRegex(@"[(\[〔【<](?<in>[^)\]〕】>]*)[)\]〕】>]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"^(?<t>.+?)\s*\((?<b>[^()]+)\)$", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tail();

    [GeneratedRegex(@"\r\n|\r|\v|\f|\u2028", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Breaks();

    [GeneratedRegex(@"(?<=[\u3400-\u9FFF，。；：、）（])\s*\n\s*(?=[\u3400-\u9FFF，。；：、）（])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BetweenChinese();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^[\u3400-\u9FFF]\s+[\u3400-\u9FFF](?:\s*[\u3400-\u9FFF]){0,2}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WideName();
}
