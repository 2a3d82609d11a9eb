using System.Buffers;

namespace Shushi.Text.Proofreading;

/// <summary>PF-33: what a report must have besides its text.</summary>
internal static class Structure
{
    private const int Whole = 800;
    private static readonly SearchValues<string> Names = SearchValues.Create(["报告", "述职", "总结", "汇报", "材料", "发言", "情况", "讲话", "要点", "计划", "方案"], StringComparison.Ordinal);
    private static readonly SearchValues<string> Duties = SearchValues.Create(["述职", "汇报如下", "报告如下", "批评指正"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Problems = SearchValues.Create(["问题", "不足", "短板", "差距", "薄弱", "弱项", "困难"], StringComparison.Ordinal);
    private static readonly SearchValues<string> Plans = SearchValues.Create(["下一步", "下步", "打算", "计划", "思路", "努力方向", "今后", "来年", "明年", "安排", "措施", "改进", "展望", "年重点"], StringComparison.Ordinal);

    public static void Read(Reading reading)
    {
        var lines = reading.Lines;
        if (reading.Text.Length < Whole || lines.Count < 5 || reading.Report.Chapters.Count(chapter => chapter.Level == 1) < 2 || !reading.Text.AsSpan().ContainsAny(Duties))
            return;
        var missing = new List<string>(5);
        if (!HasTitle(reading, lines[0]))
            missing.Add("标题");
        if (!HasSignature(reading, lines))
            missing.Add("署名");
        if (!HasDate(reading, lines))
            missing.Add("成文日期");
        var isFormal = missing.Count > 0;
        // by its headings; a report whose chapters bear no such words may still speak of both in passing
        if (!HasPart(reading, Problems))
            missing.Add("查摆问题的部分");
        if (!HasPart(reading, Plans) && !reading.Report.Chapters.Any(chapter => chapter.IsPlan))
            missing.Add("下一步打算的部分");
        if (missing.Count > 0)
            reading.Add(lines[^1], $"全文缺{string.Join('、', missing)}，请补上。", severity: isFormal ? null : RemarkSeverity.Info);
    }

    private static bool HasPart(Reading reading, SearchValues<string> words) =>
        reading.Report.Chapters.Any(chapter => chapter.Heading.Length > 0 && reading.Text.AsSpan(chapter.Heading.Start, chapter.Heading.Length).ContainsAny(words));

    private static bool HasTitle(Reading reading, TextSpan line)
    {
        var words = reading.Text.AsSpan(line.Start, line.Length);
        return words.Length <= 60 && !words.ContainsAny('。', '，') && (words[0] == '#' || words.ContainsAny(Names) || words.Length <= 30) && !ChineseDigits.IsNumeral(words[0]);
    }

    /// <summary>One of the last lines is short, no sentence and no date: a unit or a name, or 报告人：.</summary>
    private static bool HasSignature(Reading reading, IReadOnlyList<TextSpan> lines) =>
        IsFound(reading, lines, static words => (words.Length <= 30 && !words.ContainsAny('。', '，', '；') && !IsDate(words) && !words.StartsWith('附'))
            || words.Contains("报告人：", StringComparison.Ordinal) || words.Contains("述职人：", StringComparison.Ordinal))
        || IsFound(reading, lines.Take(4).ToList(), static words => words.Length <= 40 && !words.Contains('。') && (words.Contains("述职人", StringComparison.Ordinal) || words.Contains("报告人", StringComparison.Ordinal) || words[0] is '（' && words[^1] is '）'));

    private static bool HasDate(Reading reading, IReadOnlyList<TextSpan> lines) =>
        IsFound(reading, lines, IsDate) || IsFound(reading, lines.Take(4).ToList(), static words => words.Length <= 40 && IsDate(words));

    private static bool IsFound(Reading reading, IReadOnlyList<TextSpan> lines, Func<string, bool> test)
    {
        for (var i = Math.Max(0, lines.Count - 4); i < lines.Count; i++)
            if (lines[i].Length <= 60 && test(lines[i].Of(reading.Text)))
                return true;
        return false;
    }

    /// <summary>2024年1月5日, 二〇二四年一月, 2024.1.5, or 〔请填写：成文日期〕.</summary>
    private static bool IsDate(string words) =>
        words.Contains("日期", StringComparison.Ordinal) || (words.Contains('年', StringComparison.Ordinal) && words.Contains('月', StringComparison.Ordinal) && words.Length <= 40 && !words.Contains('。', StringComparison.Ordinal))
        || (words.Length is >= 8 and <= 12 && words.All(character => char.IsAsciiDigit(character) || character is '.' or '-' or '/'));
}
