namespace Shushi.Text;

/// <summary>A line's heading mark and title.</summary>
/// <param name="Level">1 to 4 by mark, or the number of Markdown marks.</param>
/// <param name="Number">The mark as written in a path; empty for a bare Markdown heading.</param>
/// <param name="Mark">Where the mark stands, Markdown signs included.</param>
/// <param name="Title">Where the title stands; empty for a list item, whose text is no title.</param>
internal readonly record struct Heading(int Level, string Number, TextSpan Mark, TextSpan Title)
{
    private const int LongestLine = 50;
    private const int LongestRunIn = 36;
    private const int LongestMark = 24;
    private const int MostHashes = 6;
    private const string Chinese = "一二三四五六七八九十";
    private const string Digits = "0123456789";
    private const string Blanks = " \u3000";

    public bool IsTitle => Title.Length > 0;

    public static Heading? Read(string text, TextSpan line)
    {
        if (ReadLead(text.AsSpan(line.Start, Math.Min(line.Length, LongestMark))) is not { } lead)
            return null;
        var mark = new TextSpan(line.Start, lead.Length);
        return new(lead.Level, lead.Number, mark, TitleIn(text, TextSpan.Between(mark.End, line.End), lead.Level, lead.IsMarkdown));
    }

    /// <summary>What a line begins with, read by hand: an expression with its groups weighed a kilobyte a line.</summary>
    private static Lead? ReadLead(ReadOnlySpan<char> line)
    {
        var rest = line.TrimStart();
        var hashes = rest.IndexOfAnyExcept('#');
        var isMarkdown = hashes is >= 1 and <= MostHashes && rest[hashes] is ' ' or '\t';
        if (isMarkdown)
            rest = rest[hashes..].TrimStart(" \t");
        if (rest.StartsWith("**"))
            rest = rest[2..];
        if (NumberAt(rest) is not { } number)
            return isMarkdown ? new(hashes, "", line.Length - rest.TrimStart(Blanks).Length, true) : null;
        rest = rest[number.Length..].TrimStart(Blanks);
        return number with { Length = line.Length - rest.Length, IsMarkdown = isMarkdown };
    }

    /// <summary>一、 （一） 1. （1） ①, and 1.1加强 without a mark behind, which stands below 1.</summary>
    private static Lead? NumberAt(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return null;
        if (text[0] is '（' or '(')
            return InBrackets(text);
        if (text[0] is >= '①' and <= '⑳')
            return new(4, text[..1].ToString(), 1);
        if (Run(text, Chinese) is > 0 and <= 3 and var length)
            return At(text, length) is '、' or '．' or '.' ? new(1, text[..length].ToString(), length + 1) : null;
        return Run(text, Digits) is > 0 and <= 2 and var digits && DigitsMark(text, digits) is > 0 and var mark ? new(mark > 1 ? 4 : 3, $"{text[..digits]}.", digits + mark) : null;
    }

    private static Lead? InBrackets(ReadOnlySpan<char> text)
    {
        var inner = text[1..];
        var (chinese, digits) = (Run(inner, Chinese), Run(inner, Digits));
        if (chinese is > 0 and <= 3 && At(inner, chinese) is '）' or ')')
            return new(2, $"（{inner[..chinese]}）", chinese + (At(inner, chinese + 1) == '、' ? 3 : 2));
        return digits is > 0 and <= 2 && At(inner, digits) is '）' or ')' ? new(4, $"（{inner[..digits]}）", digits + 2) : null;
    }

    /// <summary>How long the mark behind digits is: 1. 1、 and 1.1 before a word, but 1.5万 is a number and 2.1—12月 a period behind its mark; 0 where none stands there.</summary>
    private static int DigitsMark(ReadOnlySpan<char> text, int digits)
    {
        if (At(text, digits) == '、')
            return 1;
        if (At(text, digits) is not ('.' or '．'))
            return 0;
        var more = Run(text[(digits + 1)..], Digits);
        if (more == 0)
            return 1;
        var next = At(text, digits + 1 + more);
        if (next == '月' || (next == '年' && more == 4) || (more <= 2 && IsMonths(text[(digits + 1 + more)..])))
            return 1;
        return more <= 2 && next is >= '\u4e00' and <= '\u9fff' and not ('万' or '亿' or '千' or '百') ? 1 + more : 0;
    }

    /// <summary>—12月, -12月, 至12月.</summary>
    private static bool IsMonths(ReadOnlySpan<char> text)
    {
        var last = text.TrimStart("—–-－～~至到");
        return last.Length < text.Length && Run(last, Digits) is > 0 and <= 2 and var length && At(last, length) is '月' or '日';
    }

    private static int Run(ReadOnlySpan<char> text, string characters)
    {
        var length = text.IndexOfAnyExcept(characters);
        return length < 0 ? text.Length : length;
    }

    private static char At(ReadOnlySpan<char> text, int at) => at < text.Length ? text[at] : '\0';

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

    /// <summary>A number or Markdown signs at the head of a line, blanks included.</summary>
    private readonly record struct Lead(int Level, string Number, int Length, bool IsMarkdown = false);
}
