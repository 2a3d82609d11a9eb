using Shushi.Text;

namespace Shushi.Modules.Checking;

/// <summary>Totals that no metric answers for, but whose parts in the same sentence do: 共撰写材料66篇，其中信息44篇 ….</summary>
internal static class Sums
{
    /// <summary>The claims, totals judged by their parts.</summary>
    public static IReadOnlyList<CheckedClaim> Judge(ReportText report, IReadOnlyList<CheckedClaim> claims)
    {
        var judged = claims.ToList();
        for (var i = 0; i < judged.Count; i++)
            if (judged[i] is { Verdict: Verdict.Unsupported, Claim: { Kind: ClaimKind.Count, Value: { } total } claim } && Parts(report, judged, i) is { Count: > 1 } parts)
            {
                var sum = parts.Sum(p => p.Claim.Value!.Value);
                if (sum.Equals(total)) judged[i] = new CheckedClaim(claim, Verdict.Supported, null, $"等于其后{parts.Count}项之和，各项都有依据。");
                else if (sum > total) judged[i] = new CheckedClaim(claim, Verdict.Contradicted, null, $"请核对：其后{parts.Count}项之和是{sum}，比总数多。");
            }

        return judged;
    }

    /// <summary>The supported counts that follow in the sentence.</summary>
    private static List<CheckedClaim> Parts(ReportText report, List<CheckedClaim> claims, int total)
    {
        var parts = new List<CheckedClaim>();
        var sentence = claims[total].Claim.Sentence;
        for (var i = total + 1; i < claims.Count && sentence.Contains(claims[i].Claim.Number.Start); i++)
        {
            if (claims[i].Claim.Kind is ClaimKind.Term or ClaimKind.Period) continue;
            if (claims[i] is not { Verdict: Verdict.Supported, Claim: { Kind: ClaimKind.Count, Value: not null } }) break;
            if (parts.Count == 0 && !IsTotal(report, claims[total].Claim, claims[i].Claim)) break;
            parts.Add(claims[i]);
        }

        return parts;
    }

    /// <summary>Between a total and its first part stands 其中, a colon or an opening bracket.</summary>
    private static bool IsTotal(ReportText report, Claim total, Claim first)
    {
        var between = report.Text[total.Number.End..Math.Max(total.Number.End, first.Number.Start)];
        return between.Contains("其中", StringComparison.Ordinal) || between.Contains("包括", StringComparison.Ordinal) || between.Contains("分别", StringComparison.Ordinal)
            || between.AsSpan().IndexOfAny('：', ':', '（') >= 0;
    }
}
