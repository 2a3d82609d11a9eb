using Shushi.Text;

namespace Shushi.Modules.Checking;

/// <summary>HS-06: figures that no ledger answers for, among others that ledgers do: their source is asked for.</summary>
internal static class Sources
{
    /// <summary>The claims, those whose source is to be asked for marked. What a person said of the source settles it.</summary>
    public static IReadOnlyList<CheckedClaim> Ask(ReportText report, IReadOnlyList<CheckedClaim> claims)
    {
        var drawn = claims.Where(c => c.Figure is { IsEmpty: false }).Select(c => ChapterOf(report, c)).ToHashSet();
        return [.. claims.Select(c => c is { Verdict: Verdict.Unsupported, Reason: null } && IsFigure(c.Claim) && drawn.Contains(ChapterOf(report, c)) ? c with { LacksSource = true } : c)];
    }

    private static int ChapterOf(ReportText report, CheckedClaim claim) => report.ChapterAt(claim.Claim.Number.Start).Span.Start;

    /// <summary>半年一次, 成立一个: one is mostly told in passing.</summary>
    private static bool IsFigure(Claim claim) => claim.Unit is not null && claim.Value != 1 && claim.Kind is ClaimKind.Count or ClaimKind.Approx or ClaimKind.Ratio or ClaimKind.Money or ClaimKind.ListCount;
}
