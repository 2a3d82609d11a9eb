using System.Globalization;

namespace Shushi.Text.Proofreading;

/// <summary>PF-19: parts and wholes, shares and their numbers.</summary>
internal static class Sums
{
    private static readonly (string First, string Second)[] Opposites =
        [("正式", "预备"), ("在职", "离退休"), ("在职", "退休"), ("男", "女"), ("在岗", "离退休"), ("机关", "事业")];

    public static void Read(Reading reading)
    {
        var claims = reading.Claims;
        for (var i = 0; i < claims.Count; i++)
        {
            if (i + 1 < claims.Count)
            {
                ReadPart(reading, claims[i], claims[i + 1]);
                ReadPair(reading, claims[i], claims[i + 1]);
            }
            if (claims[i] is { Kind: ClaimKind.Ratio, Value: { } share } && i > 1)
                ReadShare(reading, claims[i], share, claims[i - 2], claims[i - 1]);
        }
    }

    /// <summary>61名，其中65名: no part is greater than its whole.</summary>
    private static void ReadPart(Reading reading, Claim whole, Claim part)
    {
        if (whole is not { Kind: ClaimKind.Count, Value: { } all } || part is not { Kind: ClaimKind.Count, Value: { } some } || whole.Sentence != part.Sentence || whole.Unit != part.Unit || some <= all)
            return;
        var between = TextSpan.Between(whole.Number.End, part.Number.Start);
        if (between.Length is > 0 and < 20 && reading.Text.AsSpan(between.Start, between.Length).Contains("其中", StringComparison.Ordinal))
            reading.Add(part.Number, string.Create(CultureInfo.InvariantCulture, $"其中的数目{some}大于总数{all}，请核对。"));
    }

    /// <summary>正式49人、预备12人 together are the whole; 应到85人，实到86人.</summary>
    private static void ReadPair(Reading reading, Claim first, Claim second)
    {
        if (first.Kind != ClaimKind.Count || second.Kind != ClaimKind.Count || first.Sentence != second.Sentence)
            return;
        if (first.Of is { } whole && second.Of == whole && Before(reading, first) is var a && Before(reading, second) is var b
            && Opposites.Any(pair => Names(a, pair.First) && Names(b, pair.Second)) && first.Value + second.Value is { } sum && !sum.Equals(whole))
            reading.Add(TextSpan.Between(first.Span.Start, second.Span.End), string.Create(CultureInfo.InvariantCulture, $"两部分相加是{sum}，总数是{whole}，请核对。"));
        if (reading.HasBefore(first.Number.Start, "应到") && reading.HasBefore(second.Number.Start, "实到") && second.Value > first.Value)
            reading.Add(second.Span, "实到多于应到，请核对。");
    }

    private static string Before(Reading reading, Claim claim) => reading.Text[Math.Max(claim.Clause.Start, claim.Number.Start - 6)..claim.Number.Start];

    private static bool Names(string before, string word) => before.Contains(word, StringComparison.Ordinal);

    /// <summary>应到85人，实到80人，到会率94.1%.</summary>
    private static void ReadShare(Reading reading, Claim claim, double share, Claim whole, Claim part)
    {
        if (whole.Sentence != claim.Sentence || part.Sentence != claim.Sentence || whole.Kind != ClaimKind.Count || part.Kind != ClaimKind.Count || whole.Unit != part.Unit)
            return;
        if (!reading.HasBefore(whole.Number.Start, "应到") || !reading.HasBefore(part.Number.Start, "实到") || whole.Value is not > 0)
            return;
        if (Math.Abs(part.Value!.Value / whole.Value.Value - share) > 0.006)
            reading.Add(claim.Number, string.Create(CultureInfo.InvariantCulture, $"按所列人数计算是{part.Value.Value / whole.Value.Value * 100:0.#}%，请核对。"));
    }
}
