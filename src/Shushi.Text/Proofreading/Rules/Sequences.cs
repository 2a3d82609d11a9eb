using System.Buffers;
using Shushi.Text.Words;

namespace Shushi.Text.Proofreading;

/// <summary>PF-13: numbers in a row, of headings and of 一是…二是….</summary>
internal static class Sequences
{
    private static readonly SearchValues<char> Numbers = SearchValues.Create("一二三四五六七八九十");

    public static void Read(Reading reading)
    {
        ReadMarks(reading);
        foreach (var tail in "是要")
            ReadPoints(reading, tail);
    }

    private static void ReadMarks(Reading reading)
    {
        Span<int> last = stackalloc int[5];
        last.Clear();
        foreach (var mark in reading.Report.Marks)
        {
            if (Parse(reading.Text, mark) is not var (level, number))
                continue;
            if (!IsNext(last, level, number))
                reading.Add(Trimmed(reading.Text, mark), last[level] == 0
                    ? "序号不从头开始，请核对前面是否缺少。"
                    : $"序号不连续：前一个是“{Written(last[level], level)}”，这里应是“{Written(last[level] + 1, level)}”，请核对。");
            last[level] = number;
            last[(level + 1)..].Clear();
        }
    }

    private static bool IsNext(Span<int> last, int level, int number)
    {
        if (number == last[level] + 1)
            return true;
        return number == 1 ? level > 2 : level > 2 && last[level] == 0;
    }

    private static (int Level, int Number)? Parse(string text, TextSpan mark)
    {
        var written = text.AsSpan(mark.Start, mark.Length).Trim(" \u3000\t*#");
        var inner = written.Trim("（）()、.．");
        if (inner.Length is 0 or > 3)
            return null;
        var isBracketed = written[0] is '（' or '(';
        if (char.IsAsciiDigit(inner[0]))
            return int.TryParse(inner, System.Globalization.CultureInfo.InvariantCulture, out var digits) ? (isBracketed ? 4 : 3, digits) : null;
        return ChineseDigits.TryEvaluate(inner.ToString(), out var value) && value is > 0 and < 100 ? (isBracketed ? 2 : 1, (int)value) : null;
    }

    private static TextSpan Trimmed(string text, TextSpan mark)
    {
        var (start, end) = (mark.Start, mark.End);
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return TextSpan.Between(start, end);
    }

    private static string Written(int number, int level) =>
        level > 2 ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : ChineseNumber.Write(number);

    /// <summary>一是…二是…, anew in each chapter.</summary>
    private static void ReadPoints(Reading reading, char tail)
    {
        var (last, lastAt, chapter) = (0, 0, -1);
        var text = reading.Text;
        for (var at = Look.Next(text, 0, Numbers); at >= 0; at = Look.Next(text, at + 1, Numbers))
        {
            if (reading.At(at + 1) != tail || !IsStart(reading, at))
                continue;
            var here = reading.Report.ChapterAt(at).Span.Start;
            var number = text[at] == '十' ? 10 : ChineseDigits.Digit(text[at]);
            if (here != chapter)
                (last, lastAt, chapter) = (0, here, here);
            if (number != last + 1 && number != 1 && (last > 0 || tail == '是'))
                reading.Add(new(at, 2), Gap(reading, lastAt, at, last, tail), severity: RemarkSeverity.Warning);
            (last, lastAt) = (number, at);
        }
        // the last point may have lost its 是
        if (last > 1 && Bare(reading, lastAt + 2, LineEnd(reading.Text, lastAt), last + 1) is { } bare)
            reading.Add(new(bare, 1), $"“{text[bare]}”后面似乎缺“{tail}”，请核对。", $"{text[bare]}{tail}", severity: RemarkSeverity.Warning);
    }

    private static int LineEnd(string text, int at)
    {
        var length = text.AsSpan(at).IndexOfAny('\n', '\r');
        return length < 0 ? text.Length : at + length;
    }

    private static string Gap(Reading reading, int from, int to, int last, char tail) =>
        last == 0 ? $"前面没有“一{tail}”，请核对序号。"
        : Bare(reading, from + 2, to, last + 1) is { } bare ? $"序号不连续：“{reading.Text[bare]}”后面似乎缺“{tail}”，请核对。"
        : $"序号不连续：“{ChineseNumber.Write(last)}{tail}”之后应是“{ChineseNumber.Write(last + 1)}{tail}”，请核对。";

    /// <summary>A sentence that begins with the number and nothing that is counted: 三 without 是.</summary>
    private static int? Bare(Reading reading, int from, int to, int number)
    {
        if (number > 9)
            return null;
        var numeral = ChineseNumber.Write(number)[0];
        for (var at = Look.Next(reading.Text, from, Numbers); at >= 0 && at < to; at = Look.Next(reading.Text, at + 1, Numbers))
            if (reading.Text[at] == numeral && reading.At(at - 1) is '。' or '；' && IsBare(reading, at))
                return at;
        return null;
    }

    private static bool IsBare(Reading reading, int at) =>
        Han.IsHan(reading.At(at + 1)) && reading.At(at + 1) is not ('是' or '要' or '则' or '来' or '方' or '者' or '月') && !ChineseDigits.IsNumeral(reading.At(at + 1))
        && Lexicon.Terms.StartingAt(reading.Text, at, reading.Text.Length) is null
        && Lexicon.Idioms.StartingAt(reading.Text, at, reading.Text.Length) is null
        && Quantities.Read(reading.Text, at) is { Unit: null };

    private static bool IsStart(Reading reading, int at) =>
        Han.IsStop(reading.At(at - 1)) || reading.At(at - 1) is '“' or '（' or '*' or ' ' or '\u3000' || Han.IsLineEnd(reading.At(at - 1));
}
