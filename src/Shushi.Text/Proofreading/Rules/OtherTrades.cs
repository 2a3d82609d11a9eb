using Shushi.Text.Words;

namespace Shushi.Text.Proofreading;

/// <summary>PF-26: the special words of another trade, left behind when text was taken over from another unit.</summary>
internal static class OtherTrades
{
    private const int Stray = 2;

    public static void Read(Reading reading)
    {
        var hits = reading.Hits(26);
        if (hits.Count == 0 || TradeOf(reading, hits) is not { } own)
            return;
        foreach (var trade in Trades.All)
        {
            if (trade == own)
                continue;
            var words = hits.Where(hit => hit.Entry is { Note: "trade" } && hit.Entry.Right == trade).ToList();
            // what is spoken of again and again is a subject of the report
            if (words.Count is 0 or > Stray)
                continue;
            foreach (var word in words)
                reading.Add(new(word.Start, word.Entry.Head.Length), $"“{word.Entry.Head}”不是本单位的业务，请核对是否沿用了别的单位的材料。");
        }
    }

    /// <summary>The trade that is known, or the one whose words clearly outnumber all others.</summary>
    private static string? TradeOf(Reading reading, ArraySegment<Hit> hits)
    {
        if (reading.Options.UnitType is { } known)
            return Trades.Named(known);
        var counts = hits.CountBy(hit => hit.Entry.Right!, StringComparer.Ordinal).OrderByDescending(pair => pair.Value).Take(2).ToList();
        return counts[0].Value >= 4 && (counts.Count == 1 || counts[0].Value >= 3 * counts[1].Value) ? counts[0].Key : null;
    }
}
