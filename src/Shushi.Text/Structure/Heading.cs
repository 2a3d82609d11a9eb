using System.Text.RegularExpressions;

namespace Shushi.Text;

/// <summary>A line's heading mark and title.</summary>
/// <param name="Level">1 to 4 by mark, or the number of Markdown marks.</param>
/// <param name="Number">The mark as written in a path; empty for a bare Markdown heading.</param>
/// <param name="Mark">Where the mark stands, Markdown signs included.</param>
/// <param name="Title">Where the title stands; empty for a list item, whose text is no title.</param>
internal readonly partial record struct Heading(int Level, string Number, TextSpan Mark, TextSpan Title)
{
    private const int LongestLine = 50;
    private const int LongestRunIn = 36;
    private const int LongestMark = 24;

    public bool IsTitle => Title.Length > 0;

    public static Heading? Read(string text, TextSpan line)
    {
        if (!MayStart(text.AsSpan(line.Start, Math.Min(line.Length, LongestMark))))
            return null;
        var match = MarkPattern().Match(text.Substring(line.Start, Math.Min(line.Length, LongestMark)));
        if (match.Length == 0 || !(match.Groups["hash"].Success || match.Groups["mark"].Success))
            return null;
        var (level, number) = LevelOf(match);
        var mark = new TextSpan(line.Start, match.Length);
        return new(level, number, mark, TitleIn(text, TextSpan.Between(mark.End, line.End), level, match.Groups["hash"].Success));
    }

    /// <summary>A look at the first character spares most lines the pattern.</summary>
    private static bool MayStart(ReadOnlySpan<char> line) =>
        line.TrimStart() is [var first, ..] && (first is '#' or '*' or '（' or '(' or (>= '①' and <= '⑳') || char.IsAsciiDigit(first) || ChineseDigits.IsNumeral(first));

    private static (int Level, string Number) LevelOf(Match match)
    {
        if (match.Groups["one"] is { Success: true } one)
            return (1, one.Value);
        if (match.Groups["two"] is { Success: true } two)
            return (2, $"（{two.Value}）");
        if (match.Groups["three"] is { Success: true } three)
            return (3, three.Value + ".");
        if (match.Groups["four"] is { Success: true } four)
            return (4, char.IsAsciiDigit(four.Value[0]) ? $"（{four.Value}）" : four.Value);
        return (match.Groups["hash"].Value.Count(character => character == '#'), "");
    }

    private static TextSpan TitleIn(string text, TextSpan rest, int level, bool isMarkdown)
    {
        var end = rest.End;
        while (end > rest.Start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '*' or '#'))
            end--;
        var stop = text.AsSpan(rest.Start, Math.Min(end - rest.Start, LongestLine + 1)).IndexOfAny('。', '；', '：');
        if (isMarkdown || (end - rest.Start <= LongestLine && stop < 0 && (end == rest.Start || text[end - 1] is not ('，' or '、' or '.'))))
            return TextSpan.Between(rest.Start, end);
        var isRunIn = stop is > 0 and <= LongestRunIn && text[rest.Start + stop] == '。' && text.AsSpan(rest.Start, stop).Count('，') <= 1;
        return new(rest.Start, isRunIn && (level <= 2 || rest.Start + stop + 1 < end) ? stop : 0);
    }

    [GeneratedRegex(
        """
        ^\s*(?<hash>\#{1,6}[ \t]+)?(?<bold>\*\*)?
        (?<mark>(?<one>[一二三四五六七八九十]{1,3})[、．.]
            |[（(](?<two>[一二三四五六七八九十]{1,3})[）)]、?
            |(?<three>[0-9]{1,2})(?:[.．](?![0-9])|、|[.．][0-9]{1,2}(?=[\u4e00-\u9fff])(?![万亿千百]))
            |[（(](?<four>[0-9]{1,2})[）)]|(?<four>[①-⑳]))?
        [ \u3000]*
        """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        matchTimeoutMilliseconds: Patterns.Timeout)]
    private static partial Regex MarkPattern();
}
