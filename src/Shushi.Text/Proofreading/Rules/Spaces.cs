using System.Buffers;
using System.Globalization;

namespace Shushi.Text.Proofreading;

/// <summary>PF-02: blanks inside Chinese prose.</summary>
internal static class Spaces
{
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \u3000\u00A0\t");

    /// <summary>The names most people bear; 张 三 is set apart on purpose.</summary>
    private const string Surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";

    /// <summary>书记, 局长, 主任, 委员, 同志: what stands before a name.</summary>
    private const string Titles = "记长任员志师授";

    /// <summary>So many blanks beside figures are a habit: the first says so, the others are matters of style.</summary>
    private const int Habit = 20;

    public static void Read(Reading reading)
    {
        var stray = new List<TextSpan>();
        foreach (var line in reading.Lines)
            if (IsProse(reading.Text.AsSpan(line.Start, line.Length)))
                Find(reading, line, stray);
        var isHabit = stray.Count(span => IsBesideFigure(reading, span)) >= Habit;
        for (var at = 0; at < stray.Count; at++)
            reading.Add(
                stray[at],
                isHabit && at == 0 ? string.Create(CultureInfo.InvariantCulture, $"全文有{stray.Count}处空格，多在数字旁，公文中不留空格，请一并删去。") : "正文中有多余的空格，请删去。",
                "",
                isSafe: true,
                isHabit && at > 0 ? RemarkSeverity.Info : null);
    }

    private static bool IsBesideFigure(Reading reading, TextSpan blank) => Numerals.IsDigit(reading.At(blank.Start - 1)) || Numerals.IsDigit(reading.At(blank.End));

    private static void Find(Reading reading, TextSpan line, List<TextSpan> stray)
    {
        var text = reading.Text;
        for (var at = Next(text, line.Start, line.End); at >= 0; at = Next(text, at + 1, line.End))
        {
            var end = at + 1;
            while (end < line.End && Blanks.Contains(text[end]))
                end++;
            if (IsStray(reading, line, at, end))
                stray.Add(TextSpan.Between(at, end));
            at = end - 1;
        }
    }

    /// <summary>A title, a signature or a table row is spaced on purpose.</summary>
    private static bool IsProse(ReadOnlySpan<char> line) =>
        line.Length >= 12 && (line.ContainsAny('，', '。', '；') || line[^1] is '：' or ':') && !line.Contains('\t') && !line.Contains('|');

    private static bool IsStray(Reading reading, TextSpan line, int start, int end)
    {
        var (before, after) = (reading.At(start - 1), reading.At(end));
        var isChinese = Chinese(before) && (Chinese(after) || Numerals.IsDigit(after) || after is '%' or '％');
        var afterFigure = Numerals.IsDigit(before) && Chinese(after);
        return (isChinese || afterFigure) && !IsMark(reading, line, start) && !IsName(reading, start, end) && !IsLetterSpaced(reading, line, start, end);
    }

    private static bool Chinese(char character) => Han.IsHan(character) || Han.IsStop(character) || Han.IsOpening(character) || Han.IsClosing(character);

    /// <summary>一、 二、 1. and 第一章 at the head of a line.</summary>
    private static bool IsMark(Reading reading, TextSpan line, int start) =>
        start - line.Start <= 5 && (reading.At(start - 1) is '、' or '）' or '.' or '．' or '章' or '节' or '条' || Numerals.IsDigit(reading.At(start - 1)));

    private static bool IsName(Reading reading, int start, int end) =>
        Surnames.Contains(reading.At(start - 1), StringComparison.Ordinal) && Han.IsHan(reading.At(end)) && (!Han.IsHan(reading.At(start - 2)) || Titles.Contains(reading.At(start - 2), StringComparison.Ordinal))
        && (!Han.IsHan(reading.At(end + 1)) || reading.Has(end + 1, "同志") || reading.Has(end + 1, "书记"));

    /// <summary>述 职 报 告: every character stands alone.</summary>
    private static bool IsLetterSpaced(Reading reading, TextSpan line, int start, int end) =>
        Han.IsBlank(reading.At(start - 2)) && Han.IsBlank(reading.At(end + 1)) && end + 1 < line.End;

    private static int Next(string text, int from, int to)
    {
        if (from >= to)
            return -1;
        var at = text.AsSpan(from, to - from).IndexOfAny(Blanks);
        return at < 0 ? -1 : from + at;
    }
}
