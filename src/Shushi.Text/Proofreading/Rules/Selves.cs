namespace Shushi.Text.Proofreading;

/// <summary>PF-32: a report that calls its unit 我局 and once 我校.</summary>
internal static class Selves
{
    private static readonly string[][] Together = [["我校", "我院"], ["我镇", "我村"], ["我乡", "我村"], ["我街道", "我社区"], ["我公司", "我院"], ["我公司", "我集团"], ["我局", "我所"], ["我校", "我村"], ["我镇", "我社区"], ["我集团", "我厂"], ["我公司", "我厂"], ["我公司", "我所"], ["我院", "我所"], ["我行", "我公司"]];

    public static void Read(Reading reading)
    {
        var hits = reading.Hits(32).Where(hit => !IsPartOfWord(reading, hit)).ToList();
        if (hits.Count < 3)
            return;
        var counts = hits.CountBy(hit => hit.Entry.Head, StringComparer.Ordinal).OrderByDescending(pair => pair.Value).ToList();
        foreach (var (word, count) in counts.Skip(1))
            if (count <= 2 && counts[0].Value >= 2 * count && !Together.Any(pair => pair.Contains(word, StringComparer.Ordinal) && pair.Contains(counts[0].Key, StringComparer.Ordinal)))
                foreach (var hit in hits.Where(hit => hit.Entry.Head == word))
                    reading.Add(new(hit.Start, word.Length), $"全文自称“{counts[0].Key}”，这里是“{word}”，请核对是否沿用了别的单位的材料。");
    }

    /// <summary>我行我素, 自我所.</summary>
    private static bool IsPartOfWord(Reading reading, Hit hit) =>
        reading.At(hit.Start - 1) is '自' || (hit.Entry.Head.Length == 2 && reading.At(hit.Start + 2) is '我' or '做' or '有' or '想' or '知' or '长' && hit.Entry.Head is "我行" or "我所" or "我校" or "我院");
}
