using System.Buffers;

namespace Shushi.Text.Proofreading;

/// <summary>PF-20: 均已整改 without saying how many of how many.</summary>
internal static class Closures
{
    private static readonly SearchValues<string> All = SearchValues.Create(["均", "全部", "已全面", "逐一"], StringComparison.Ordinal);

    public static void Read(Reading reading)
    {
        var (done, claim) = (0, 0);
        foreach (var hit in reading.Hits(20))
        {
            if (hit.Start < done || reading.Report.IsPlan(hit.Start))
                continue;
            var sentence = reading.Report.SentenceAt(hit.Start);
            var clause = Look.ClauseBefore(reading.Text, hit.Start, 40);
            done = Math.Max(done, hit.Start + hit.Entry.Head.Length);
            if (sentence.Length is 0 or > 400 || !reading.Text.AsSpan(clause.Start, clause.Length).ContainsAny(All)
                || !reading.Text.AsSpan(sentence.Start, hit.Start - sentence.Start).Contains("问题", StringComparison.Ordinal) || HasNumber(reading, sentence, ref claim))
                continue;
            reading.Add(TextSpan.Between(clause.Start, done), "没有写问题几个、整改几个，请补上可以核对的数字。");
            done = sentence.End;
        }
    }

    /// <summary>A count in the sentence, or in the two before it.</summary>
    private static bool HasNumber(Reading reading, TextSpan sentence, ref int claim)
    {
        var from = reading.Report.SentenceAt(Math.Max(0, sentence.Start - 2)) is { Length: > 0 } before ? Math.Max(before.Start, sentence.Start - 200) : sentence.Start;
        while (claim < reading.Claims.Count && reading.Claims[claim].Number.Start < from)
            claim++;
        for (var i = claim; i < reading.Claims.Count && reading.Claims[i].Number.Start < sentence.End; i++)
            if (reading.Claims[i].Kind is ClaimKind.Count or ClaimKind.ListCount or ClaimKind.Ratio or ClaimKind.Approx)
                return true;
        return false;
    }
}
