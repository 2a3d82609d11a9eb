using System.Buffers;

namespace Shushi.Text.Proofreading;

/// <summary>PF-01: half-width marks in Chinese prose. PF-06: the sign between two figures.</summary>
internal static class Punctuation
{
    private static readonly SearchValues<char> HalfMarks = SearchValues.Create(",:;?!().");
    private static readonly SearchValues<char> Dashes = SearchValues.Create("-－~–—");

    public static void ReadHalfWidth(Reading reading)
    {
        var text = reading.Text;
        for (var at = Look.Next(text, 0, HalfMarks); at >= 0; at = Look.Next(text, at + 1, HalfMarks))
            if (Full(reading, at) is { } full)
            {
                var end = at + 1;
                while (full != '（' && Han.IsBlank(reading.At(end)))
                    end++;
                var span = TextSpan.Between(at, Han.IsLineEnd(reading.At(end)) ? at + 1 : end);
                reading.Add(span, $"中文里的标点用全角，“{text[at]}”改为“{full}”。", full.ToString(), isSafe: true);
            }
    }

    public static void ReadRanges(Reading reading)
    {
        var text = reading.Text;
        for (var at = Look.Next(text, 0, Dashes); at >= 0; at = Look.Next(text, at + 1, Dashes))
        {
            var end = at + 1;
            while (end < text.Length && Dashes.Contains(text[end]))
                end++;
            var span = TextSpan.Between(at, end);
            if (!(span.Length == 1 && text[at] == '—') && IsRange(reading, span))
                reading.Add(span, "数值或时间的起止用一字线“—”，如“1—12月”。", "—", isSafe: true);
            at = end - 1;
        }
    }

    /// <summary>The full-width form where the mark stands in Chinese prose.</summary>
    private static char? Full(Reading reading, int at)
    {
        var mark = reading.Text[at];
        if (mark is '(' or ')')
            return IsBracket(reading, at, mark) ? mark == '(' ? '（' : '）' : null;
        if (!IsChineseBefore(reading, at) || !IsChineseAfter(reading, at))
            return null;
        return mark switch { ',' => '，', ':' => '：', ';' => '；', '?' => '？', '!' => '！', _ => IsFullStop(reading, at) ? '。' : null };
    }

    private static bool IsChineseBefore(Reading reading, int at)
    {
        var before = reading.At(at - 1);
        if (Han.IsHan(before) || (Han.IsClosing(before) && before != '】'))
            return !IsMark(reading, at);
        return reading.Text[at] is ',' or ';' && (char.IsAsciiDigit(before) || before is '%' or '％') && Han.IsHan(reading.At(at + 1));
    }

    /// <summary>一. and （一）. open a line; PF-14 looks at them.</summary>
    private static bool IsMark(Reading reading, int at) =>
        reading.Text[at] is '.' or ',' && ChineseDigits.IsNumeral(reading.At(at - 1)) && Han.IsLineEnd(reading.At(at - 2));

    private static bool IsChineseAfter(Reading reading, int at)
    {
        var next = at + 1;
        while (Han.IsBlank(reading.At(next)))
            next++;
        var after = reading.At(next);
        return Han.IsHan(after) || Han.IsOpening(after) || Han.IsLineEnd(after) || (reading.Text[at] != '.' && char.IsAsciiDigit(after) && reading.Text[at] != ':');
    }

    private static bool IsFullStop(Reading reading, int at) => reading.At(at + 1) != '.' && reading.At(at - 1) != '.' && Han.IsHan(reading.At(at - 1));

    /// <summary>A bracket beside a Chinese character, unless the other half is missing, it numbers a line, or it belongs to a Markdown link.</summary>
    private static bool IsBracket(Reading reading, int at, char mark)
    {
        var (open, close) = mark == '(' ? (at, Forward(reading, at)) : (Back(reading, at), at);
        if (open < 0 || close < 0 || reading.At(open - 1) is ']' || IsHeadingMark(reading, open, close))
            return false;
        return Han.IsHan(reading.At(open + 1)) || Han.IsHan(reading.At(close - 1)) || Han.IsHan(reading.At(open - 1));
    }

    private static bool IsHeadingMark(Reading reading, int open, int close) =>
        close - open is > 1 and <= 4 && HeadingMarks.IsLineStart(reading, open) && Numerals.IsStart(reading.At(open + 1));

    private static int Forward(Reading reading, int at)
    {
        for (var to = at + 1; to < Math.Min(reading.Text.Length, at + 80) && !Han.IsLineEnd(reading.Text[to]); to++)
            if (reading.Text[to] is '(' or ')')
                return reading.Text[to] == ')' ? to : -1;
        return -1;
    }

    private static int Back(Reading reading, int at)
    {
        for (var to = at - 1; to >= Math.Max(0, at - 80) && !Han.IsLineEnd(reading.Text[to]); to--)
            if (reading.Text[to] is '(' or ')')
                return reading.Text[to] == '(' ? to : -1;
        return -1;
    }

    private static bool IsRange(Reading reading, TextSpan span)
    {
        if (span.Length > 2 || !IsFigureBefore(reading, span.Start) || !Numerals.IsDigit(reading.At(span.End)))
            return false;
        var to = span.End;
        while (Numerals.IsDigit(reading.At(to)) || (reading.At(to) is '.' or ':' or '：' && Numerals.IsDigit(reading.At(to + 1))))
            to++;
        return !Dashes.Contains(reading.At(to)) && IsUnit(reading.At(to)) && !IsLongNumber(reading, span.Start);
    }

    private static bool IsFigureBefore(Reading reading, int at)
    {
        if (Numerals.IsDigit(reading.At(at - 1)))
            return true;
        return reading.At(at - 1) is '月' or '日' or '年' or '%' or '％' or '人' or '名' or '次' or '个' or '号' && Numerals.IsDigit(reading.At(at - 2));
    }

    private static bool IsUnit(char character) => character is '%' or '％' or '℃' || (Han.IsHan(character) && character is not ('室' or '栋' or '幢'));

    /// <summary>2023-05-04, a telephone number, a code such as A-12.</summary>
    private static bool IsLongNumber(Reading reading, int at)
    {
        var from = at;
        while (from > 0 && (Numerals.IsDigit(reading.At(from - 1)) || reading.At(from - 1) is '.' or ':' or '：' or '月' or '日' or '年' or '%'))
            from--;
        return Dashes.Contains(reading.At(from - 1)) || char.IsAsciiLetter(reading.At(from - 1)) || at - from > 10;
    }
}
