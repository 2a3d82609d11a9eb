namespace Shushi.Text.Proofreading;

/// <summary>PF-14: the marks before headings and list items, and the end of a heading.</summary>
internal static class HeadingMarks
{
    private static readonly string[] Openers = ["首先、", "其次、", "再次、", "最后、"];

    public static bool IsLineStart(Reading reading, int at)
    {
        while (Han.IsBlank(reading.At(at - 1)))
            at--;
        return Han.IsLineEnd(reading.At(at - 1));
    }

    public static void Read(Reading reading)
    {
        foreach (var mark in reading.Report.Marks)
            ReadMark(reading, mark);
        ReadOpeners(reading);
        foreach (var chapter in reading.Report.Chapters)
            if (chapter is { Level: 1 or 2, Heading.Length: > 0 })
                ReadEnd(reading, chapter.Heading);
    }

    private static void ReadMark(Reading reading, TextSpan mark)
    {
        var written = reading.Text.AsSpan(mark.Start, mark.Length).Trim();
        if (written.Length < 2 || written[0] == '#')
            return;
        var at = mark.Start + reading.Text.AsSpan(mark.Start, mark.Length).IndexOf(written[0]);
        var right = Right(written);
        if (right is not null && !written.SequenceEqual(right))
            reading.Add(new(at, written.Length), $"序号写作“{right}”。", right, isSafe: true);
    }

    /// <summary>The usual form: 一、 （一） 1. （1）; null where the mark is something else.</summary>
    private static string? Right(ReadOnlySpan<char> written)
    {
        var inner = written.Trim("（）()、.． \u3000");
        if (inner.Length is 0 or > 3)
            return null;
        if (written[0] is '（' or '(')
            return $"（{inner}）";
        if (char.IsAsciiDigit(inner[0]))
            return $"{inner}.";
        return ChineseDigits.IsNumeral(inner[0]) ? $"{inner}、" : null;
    }

    /// <summary>首先、 and 第一、 take a comma.</summary>
    private static void ReadOpeners(Reading reading)
    {
        var text = reading.Text;
        for (var at = Look.Next(text, 0, "第"); at >= 0; at = Look.Next(text, at + 1, "第"))
            if (reading.At(at + 2) == '、' && ChineseDigits.IsNumeral(reading.At(at + 1)) && IsSentenceStart(reading, at) && !(reading.At(at + 3) is '第' || ChineseDigits.IsNumeral(reading.At(at + 3))))
                reading.Add(new(at + 2, 1), "“第一”“首先”之后用逗号。", "，", isSafe: true);
        foreach (var opener in Openers)
            for (var at = Look.Next(text, 0, opener); at >= 0; at = Look.Next(text, at + 3, opener))
                if (IsSentenceStart(reading, at))
                    reading.Add(new(at + 2, 1), "“第一”“首先”之后用逗号。", "，", isSafe: true);
    }

    private static bool IsSentenceStart(Reading reading, int at) => reading.At(at - 1) is '。' or '；' or '：' || IsLineStart(reading, at);

    /// <summary>A heading that fills its line, with running text below, has no full stop.</summary>
    private static void ReadEnd(Reading reading, TextSpan heading)
    {
        if (reading.At(heading.End) != '。' || !Han.IsLineEnd(reading.At(heading.End + 1)))
            return;
        var next = heading.End + 1;
        while (next < reading.Text.Length && char.IsWhiteSpace(reading.Text[next]))
            next++;
        if (next < reading.Text.Length && Heading.Read(reading.Text, new(next, Math.Min(30, reading.Text.Length - next))) is null)
            reading.Add(new(heading.End, 1), "标题单独成行，末尾不用句号。", "", isSafe: true);
    }
}
