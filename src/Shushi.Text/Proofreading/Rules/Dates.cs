using System.Globalization;

namespace Shushi.Text.Proofreading;

/// <summary>PF-11 and PF-12: years and dates.</summary>
internal static class Dates
{
    /// <summary>How far a year that a report speaks of lies from its own.</summary>
    private const int NearYears = 2;

    private static readonly string[] PartsOfYear = ["全年", "末", "底", "上半年", "下半年", "年初", "春", "秋", "冬"];
    private static readonly string[] NotParts = ["春秋", "春风", "春夏", "秋冬", "冬夏", "底层", "底薪", "底蕴", "底气", "底子"];

    // one in which 29 February is a day
    private const int LeapYear = 2024;

    private const int LongestPart = 3;

    private const string DayCharacters = "一二三四五六七八九十";
    private const string YearCharacters = "〇零○OＯ0一二三四五六七八九";

    /// <summary>PF-11: two-digit years, 二零二三年, 2023年十二月.</summary>
    public static void ReadYears(Reading reading)
    {
        var text = reading.Text;
        for (var at = Look.Next(text, 0, "年"); at >= 0; at = Look.Next(text, at + 1, "年"))
        {
            var start = RunBefore(text, at);
            if (at - start == 4 && text[start] is '一' or '二' && !char.IsAsciiDigit(text[start + 3]))
                ReadSpelled(reading, start, at);
            else if (IsShort(reading, at))
                reading.Add(TextSpan.Between(at - 2, at + 1), "年份写四位数。", string.Concat("20", text.AsSpan(at - 2, 3)));
            else if (ReportYear.At(reading.Text, at - 4) is not null)
                ReadMonth(reading, at + 1);
        }
    }

    /// <summary>PF-12: 2023年2月30日, 2023年05月04日, and without a year 6月31日, 二月三十日.</summary>
    public static void ReadDays(Reading reading)
    {
        ReadBareDays(reading);
        var text = reading.Text;
        for (var at = Look.Next(text, 0, "年"); at >= 0; at = Look.Next(text, at + 1, "年"))
        {
            if (ReportYear.At(reading.Text, at - 4) is not { } year || Part(reading, at + 1, '月') is not { } month)
                continue;
            var day = Part(reading, month.End + 1, '日');
            if (month.Value is < 1 or > 12 || day is { Value: < 1 } || day?.Value > DateTime.DaysInMonth(year, month.Value))
                reading.Add(TextSpan.Between(at - 4, (day?.End ?? month.End) + 1), "没有这一天，请核对日期。");
            else if (text[at + 1] == '0' || (day is not null && text[month.End + 1] == '0'))
                reading.Add(TextSpan.Between(at + 1, (day?.End ?? month.End) + 1), "月、日前不加“0”。",
                    string.Create(CultureInfo.InvariantCulture, $"{month.Value}月{(day is { } d ? string.Create(CultureInfo.InvariantCulture, $"{d.Value}日") : "")}"), isSafe: true, RemarkSeverity.Info);
        }
    }

    private static void ReadBareDays(Reading reading)
    {
        var text = reading.Text;
        for (var at = Look.Next(text, 0, "月"); at >= 0; at = Look.Next(text, at + 1, "月"))
        {
            var start = at - 1;
            while (at - start < LongestPart && IsOfPart(reading.At(start - 1), reading.At(at - 1)))
                start--;
            if (Part(reading, start, '月') is not { } month || Part(reading, at + 1, '日') is not { } day || IsWithin(reading, start))
                continue;
            if (month.Value is < 1 or > 12 || day.Value < 1 || day.Value > DateTime.DaysInMonth(Spelled(text, start - 1) ?? reading.Year ?? LeapYear, month.Value))
                reading.Add(TextSpan.Between(start, day.End + 1), "没有这一天，请核对日期。");
        }
    }

    /// <summary>The year written in characters before 年 at a position: 二〇二四年.</summary>
    private static int? Spelled(string text, int at)
    {
        if (at < 4 || text[at] != '年' || at - RunBefore(text, at) != 4)
            return null;
        var year = 0;
        for (var i = at - 4; i < at; i++)
            year = (year * 10) + Math.Max(0, ChineseDigits.Digit(text[i]));
        return year is >= 1949 and <= 2100 ? year : null;
    }

    /// <summary>The part of a longer number, of a date with its year, or a day of the lunar calendar.</summary>
    private static bool IsWithin(Reading reading, int start) =>
        reading.HasBefore(start, "农历") || reading.HasBefore(start, "阴历") || char.IsAsciiDigit(reading.At(start - 1)) || reading.At(start - 1) is '.' or '-' or '/' or '每' || (reading.At(start - 1) == '年' && ReportYear.At(reading.Text, start - 5) is not null);

    private static (int Value, int End)? Part(Reading reading, int at, char unit)
    {
        var end = at;
        while (end - at < LongestPart && IsOfPart(reading.At(end), reading.At(at)))
            end++;
        if (end == at || reading.At(end) != unit)
            return null;
        var number = reading.Text[at..end];
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? (value, end)
            : ChineseDigits.TryEvaluate(number, out var written) ? ((int)written, end)
            : null;
    }

    /// <summary>Digits with digits, characters with characters.</summary>
    private static bool IsOfPart(char character, char other) =>
        char.IsAsciiDigit(other) ? char.IsAsciiDigit(character) : DayCharacters.Contains(character, StringComparison.Ordinal) && DayCharacters.Contains(other, StringComparison.Ordinal);

    private static int RunBefore(string text, int at)
    {
        var start = at;
        while (start > 0 && at - start < 5 && YearCharacters.Contains(text[start - 1], StringComparison.Ordinal))
            start--;
        return start;
    }

    private static void ReadSpelled(Reading reading, int start, int at)
    {
        var run = reading.Text.AsSpan(start, 4);
        if (run.ContainsAny("零○OＯ0"))
            reading.Add(TextSpan.Between(start, at), "汉字年份中的零写作“〇”。",
                run.ToString().Replace('零', '〇').Replace('○', '〇').Replace('O', '〇').Replace('Ｏ', '〇').Replace('0', '〇'), isSafe: true);
        else if (Numerals.IsDigit(reading.At(at + 1)) && Part(reading, at + 1, '月') is not null)
            reading.Add(TextSpan.Between(start, at + 2), "同一日期里汉字数字和阿拉伯数字混用，请统一。");
    }

    /// <summary>23年12月, 23年度, 截至23年末; not 10年6个月, 近20年.</summary>
    private static bool IsShort(Reading reading, int at)
    {
        if (!char.IsAsciiDigit(reading.At(at - 1)) || reading.At(at - 2) is not ('0' or '1' or '2') || char.IsAsciiDigit(reading.At(at - 3)) || reading.At(at - 3) is '—' or '-' or '～' or '.' || (reading.At(at - 3) == '至' && !reading.HasBefore(at - 2, "截至")))
            return false;
        return reading.At(at + 1) == '度' || Part(reading, at + 1, '月') is not null || IsTitleYear(reading, at) || IsNearYear(reading, at);
    }

    /// <summary>截至23年末, 23年全年: a year near the one the report is about, and a part of it.</summary>
    private static bool IsNearYear(Reading reading, int at)
    {
        if (reading.Year is not { } year || Math.Abs((year % 100) - ((reading.At(at - 2) - '0') * 10) - reading.At(at - 1) + '0') > NearYears)
            return false;
        return PartsOfYear.Any(part => reading.Has(at + 1, part)) && !NotParts.Any(word => reading.Has(at + 1, word)) && (!Han.IsHan(reading.At(at - 3)) || reading.At(at - 3) is '至' or '到' or '自' or '从' or '于' or '在');
    }

    /// <summary>23年区统计局述职报告: what a report begins with, and the year it is about.</summary>
    private static bool IsTitleYear(Reading reading, int at) =>
        reading.Lines.Count > 0 && reading.Lines[0].Start == at - 2 && reading.Year is { } year && year % 100 == (reading.At(at - 2) - '0') * 10 + reading.At(at - 1) - '0'
        && Han.IsHan(reading.At(at + 1)) && reading.At(at + 1) is not ('来' or '以' or '后' or '前' or '间' or '里' or '内' or '的');

    private static void ReadMonth(Reading reading, int at)
    {
        var end = at;
        while (end - at < 3 && reading.At(end) is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十')
            end++;
        if (end == at || reading.At(end) != '月' || !ChineseDigits.TryEvaluate(reading.Text[at..end], out var month) || month > 12)
            return;
        reading.Add(TextSpan.Between(at, end), "同一日期里汉字数字和阿拉伯数字混用，请统一。", ((int)month).ToString(CultureInfo.InvariantCulture));
    }
}
