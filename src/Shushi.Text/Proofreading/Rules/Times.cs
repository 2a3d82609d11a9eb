using System.Globalization;
using System.Text.RegularExpressions;
using Shushi.Text.Words;

namespace Shushi.Text.Proofreading;

/// <summary>PF-27: campaigns and meetings in a year they do not belong to, and a year that does not fit the report.</summary>
internal static partial class Times
{
    private static readonly Dictionary<string, (int From, int? Until)> Windows = Table.Read("campaigns.csv").ToDictionary(
        row => row[0],
        row => (Year(row[1])!.Value, Year(row[2])),
        StringComparer.Ordinal);

    private static readonly string[] Lasting = ["常态化", "成果", "经验", "期间", "以来", "后", "中", "长效", "制度", "整改"];

    public static void Read(Reading reading)
    {
        if (reading.Year is not { } year)
            return;
        foreach (var hit in reading.Hits(27))
            ReadTerm(reading, hit, year);
        ReadAnchors(reading, year);
    }

    private static void ReadTerm(Reading reading, Hit hit, int year)
    {
        var window = Windows[hit.Entry.Head];
        var span = new TextSpan(hit.Start, hit.Entry.Head.Length);
        if (hit.Entry.Head.StartsWith("党史", StringComparison.Ordinal) && reading.HasBefore(span.Start, "四史"))
            return;
        if (year < window.From)
            reading.Add(span, string.Create(CultureInfo.InvariantCulture, $"“{hit.Entry.Head}”是{window.From}年的事，与{year}年度不符，请核对。"), severity: RemarkSeverity.Error);
        else if (window.Until is { } until && year > until + 1 && !Lasting.Any(word => reading.Has(span.End, word)) && !IsLookingBack(reading, span))
            reading.Add(span, string.Create(CultureInfo.InvariantCulture, $"“{hit.Entry.Head}”{until}年已经结束，请核对是否沿用了旧稿。"));
    }

    /// <summary>巩固拓展…, 自…以来, or a year of its own in the clause.</summary>
    private static bool IsLookingBack(Reading reading, TextSpan span)
    {
        var before = Look.ClauseBefore(reading.Text, span.Start, 20);
        var words = reading.Text.AsSpan(before.Start, before.Length);
        return words.Contains("巩固", StringComparison.Ordinal) || words.Contains("拓展", StringComparison.Ordinal) || words.Contains("自", StringComparison.Ordinal)
            || words.Contains("年", StringComparison.Ordinal) || words.Contains("深化", StringComparison.Ordinal) || words.Contains("结合", StringComparison.Ordinal);
    }

    /// <summary>现将2022年抓党建工作情况报告如下, in a report on 2023.</summary>
    private static void ReadAnchors(Reading reading, int year)
    {
        var text = reading.Text;
        for (var at = Look.Next(text, 0, "年"); at >= 0; at = Look.Next(text, at + 1, "年"))
        {
            if (ReportYear.At(reading.Text, at - 4) is not { } named || named == year)
                continue;
            if (!IsAnchor(reading, at))
            {
                ReadClosing(reading, at, named, year);
                continue;
            }
            if (named == year + 1 && (reading.Report.IsPlan(at) || reading.Has(at, "年度工作")))
                continue;
            reading.Add(new(at - 4, 5), string.Create(CultureInfo.InvariantCulture, $"报告是{year}年度的，这里写的是{named}年，请核对。"),
                string.Create(CultureInfo.InvariantCulture, $"{year}年"), severity: RemarkSeverity.Error);
        }
    }

    /// <summary>2022年6月23日销号, in a report on 2023: what was closed in another year is not this year's work.</summary>
    private static void ReadClosing(Reading reading, int at, int named, int year)
    {
        if (named == year + 1 || Closing().Match(reading.Text, at, Math.Min(14, reading.Text.Length - at)) is not { Success: true } closing)
            return;
        reading.Add(new(at - 4, closing.Index + closing.Length - at + 4), string.Create(CultureInfo.InvariantCulture, $"报告是{year}年度的，这里的日期在{named}年，请核对。"));
    }

    /// <summary>The opening words by which a report names its year; the year before is often spoken of, other years elsewhere are history.</summary>
    private static bool IsAnchor(Reading reading, int at)
    {
        var before = Look.ClauseBefore(reading.Text, at - 4, 10);
        var lead = reading.Text.AsSpan(before.Start, before.Length);
        return (lead.Contains("现将", StringComparison.Ordinal) && !lead.Contains("《", StringComparison.Ordinal))
            || (reading.Has(at, "年度") && reading.Report.ChapterAt(at).Level == 0 && at < 400 && !lead.Contains("上", StringComparison.Ordinal)
                && reading.Report.SentenceAt(at).Of(reading.Text).Contains("述职", StringComparison.Ordinal))
            || (lead.Length == 0 && reading.Has(at, "年以来，") && reading.Report.ChapterAt(at).Level == 0 && HasReport(reading, at));
    }

    [GeneratedRegex("^年[0-9]{1,2}月[0-9]{1,2}日(?=销号|办结|完成整改|整改完成)", RegexOptions.CultureInvariant, Patterns.Timeout)]
    private static partial Regex Closing();

    private static bool HasReport(Reading reading, int at) => at < 400 && reading.Report.Chapters.Count > 1;

    private static int? Year(string month) => month.Length < 4 ? null : int.Parse(month.AsSpan(0, 4), CultureInfo.InvariantCulture);
}
