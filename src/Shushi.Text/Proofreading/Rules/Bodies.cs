using System.Buffers;

namespace Shushi.Text.Proofreading;

/// <summary>PF-25: one body with two names, and 全区 where it is not clear which.</summary>
internal static class Bodies
{
    private const int Near = 60;
    private static readonly SearchValues<string> Regions = SearchValues.Create(["内蒙古", "广西", "宁夏", "新疆", "西藏", "自治区党委", "自治区政府", "全自治区"], StringComparison.Ordinal);

    public static void Read(Reading reading)
    {
        var hits = reading.Hits(25).Where(hit => hit.Entry.Note == "body").ToList();
        if (hits.Count == 0)
            return;
        var full = hits.Where(hit => hit.Entry.Head != "全区" && IsWhole(reading, hit.Start)).Select(hit => reading.Text.Substring(hit.Start - 2, 6)).FirstOrDefault();
        var isDistrict = SpeaksOfDistrict(reading);
        foreach (var hit in hits)
            if (hit.Entry.Head != "全区")
                ReadCommittee(reading, hit, full);
            else if (isDistrict)
                ReadDistrict(reading, hit);
    }

    /// <summary>区直机关工委, 市直机关工委.</summary>
    private static bool IsWhole(Reading reading, int at) => reading.At(at - 1) == '直' && reading.At(at - 2) is '区' or '市' or '县' or '省' or '州';

    /// <summary>The short name after a word that leads it in, where the full name stands elsewhere.</summary>
    private static void ReadCommittee(Reading reading, Hit hit, string? full)
    {
        if (full is not null && (!Han.IsHan(reading.At(hit.Start - 1)) || reading.At(hit.Start - 1) is '至' or '向' or '被' or '受' or '到' or '给' or '由' or '按' or '和' or '与' or '对'))
            reading.Add(new(hit.Start, 4), $"文中另有“{full}”，同一机构的名称请前后一致。", full, severity: RemarkSeverity.Info);
    }

    /// <summary>In a district of an autonomous region 全区 may mean either.</summary>
    private static void ReadDistrict(Reading reading, Hit hit)
    {
        var sentence = reading.Report.SentenceAt(hit.Start);
        var (from, to) = (Math.Max(sentence.Start, hit.Start - Near), Math.Min(sentence.End, hit.Start + Near));
        if (to <= from || !reading.Text.AsSpan(from, to - from).ContainsAny(Regions))
            return;
        reading.Add(new(hit.Start, 2), "“全区”指自治区还是本区不清楚，指自治区的写作“全自治区”。", severity: RemarkSeverity.Warning);
    }

    private static bool SpeaksOfDistrict(Reading reading) =>
        reading.Text.Contains("区委", StringComparison.Ordinal) && !reading.Text.Contains("自治区区委", StringComparison.Ordinal);
}
