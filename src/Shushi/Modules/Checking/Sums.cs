using System.Globalization;
using Shushi.Text;

namespace Shushi.Modules.Checking;

/// <summary>Totals that no metric answers for, but whose parts in the same sentence do: 共撰写材料66篇，其中信息44篇 ….</summary>
internal static class Sums
{
    private static readonly string[] Closings = ["总共", "一共", "共计", "合计", "总计", "加起来"];

    /// <summary>The claims, totals judged by their parts.</summary>
    public static IReadOnlyList<CheckedClaim> Judge(ReportText report, IReadOnlyList<CheckedClaim> claims)
    {
        var judged = claims.ToList();
        for (var i = 0; i < judged.Count; i++)
            if (judged[i] is { Verdict: Verdict.Unsupported, Claim: { Kind: ClaimKind.Count, Value: { } total } claim } && Parts(report, judged, i) is { Count: > 1 } parts)
            {
                var sum = parts.Sum(p => p.Claim.Value!.Value);
                if (sum.Equals(total)) judged[i] = new CheckedClaim(claim, Verdict.Supported, null, $"等于其后{parts.Count}项之和，各项都有依据。");
                else if (sum > total || IsWhole(report, claim, parts[0].Claim)) judged[i] = new CheckedClaim(claim, Verdict.Contradicted, null, $"请核对：其后{parts.Count}项之和是{sum}，与总数{total}不一致。");
            }

        for (var i = 0; i < judged.Count; i++)
            if (judged[i] is { Verdict: not Verdict.Supported, Claim: { Kind: ClaimKind.Count, Value: { } total } claim } && Closes(report, claim) && Before(judged, i) is { Count: > 1 } parts)
            {
                var sum = parts.Sum(p => p.Claim.Value!.Value);
                // the parts need not be true to be more than their sum; fewer may leave some untold
                if (parts.Exists(p => p.Verdict != Verdict.Supported) && sum <= total) continue;
                judged[i] = sum.Equals(total)
                    ? new CheckedClaim(claim, Verdict.Supported, null, $"等于其前{parts.Count}项之和，各项都有依据。")
                    : new CheckedClaim(claim, Verdict.Contradicted, null, $"请核对：其前{parts.Count}项之和是{sum}，与总数{total}不一致。");
            }

        return [.. judged.Select((c, i) => InBrackets(report, judged, i) ?? OfWhole(judged, i) ?? c)];
    }

    /// <summary>已完成16项（共18项）: the number in brackets is the whole of the share right before it, and no figure of its own.</summary>
    private static CheckedClaim? InBrackets(ReportText report, List<CheckedClaim> claims, int whole)
    {
        if (whole == 0 || claims[whole] is not { Chosen: null, Claim: { Kind: ClaimKind.Count, Value: { } value, Number.Start: > 1 and var start } claim }) return null;
        if (report.Text[start - 1] != '共' || report.Text[start - 2] is not ('（' or '(')) return null;
        if (claims[whole - 1] is not { Figure: { Of: { } of } figure, Claim.Span.End: var end } || end != start - 2) return null;
        return value == of
            ? new CheckedClaim(claim, Verdict.Supported, figure, $"与台账“{figure.Metric.Label}”的总数一致。")
            : new CheckedClaim(claim, Verdict.Contradicted, figure, string.Create(CultureInfo.InvariantCulture, $"与台账不一致：“{figure.Metric.Label}”的总数是{of}{figure.Metric.Unit}，请核对。"));
    }

    /// <summary>其中财务类制度2项 of 制度2项: what the ledger says of the whole is no answer for a part of it.</summary>
    private static CheckedClaim? OfWhole(List<CheckedClaim> claims, int part)
    {
        if (claims[part] is not { Verdict: Verdict.Supported or Verdict.Contradicted, Chosen: null, Figure: { } figure, Claim: { Kind: ClaimKind.Count, Of: { } of } claim }) return null;
        for (var i = part - 1; i >= 0 && claims[i].Claim.Sentence == claim.Sentence; i--)
            if (claims[i] is { Claim.Kind: ClaimKind.Count, Figure: { } whole } && claims[i].Claim.Value.Equals(of))
                return whole.Metric.Code != figure.Metric.Code ? null
                    : claims[part].Verdict == Verdict.Contradicted ? new CheckedClaim(claim, Verdict.Unsupported, null, $"台账暂无依据：“{figure.Metric.Label}”没有分出这一部分，请核实来源或补记。")
                    : claims[part] with { Verdict = Verdict.DifferentlyDefined, Message = $"口径不同：台账“{figure.Metric.Label}”{figure.Text}{figure.Metric.Unit}是全部，文中说的是其中一部分。" };
        return null;
    }

    /// <summary>总共, 加起来: the number closes a list of its parts.</summary>
    private static bool Closes(ReportText report, Claim claim)
    {
        var start = Math.Min(claim.Clause.Start, claim.Number.Start);
        return Closings.Any(word => report.Text.AsSpan(start, claim.Number.Start - start).Contains(word, StringComparison.Ordinal));
    }

    /// <summary>The counts of the same measure directly before in the sentence.</summary>
    private static List<CheckedClaim> Before(List<CheckedClaim> claims, int total)
    {
        var parts = new List<CheckedClaim>();
        for (var i = total - 1; i >= 0 && claims[i].Claim.Sentence == claims[total].Claim.Sentence; i--)
        {
            // 三家加起来201条: of the total itself
            if (claims[i].Claim.Kind is ClaimKind.Term or ClaimKind.Period || claims[i].Claim.Clause == claims[total].Claim.Clause) continue;
            if (claims[i].Claim is not { Kind: ClaimKind.Count, Value: not null } || claims[i].Claim.Unit != claims[total].Claim.Unit) break;
            parts.Add(claims[i]);
        }

        return parts;
    }

    /// <summary>A colon or 分别 gives all the parts; 其中 may name some.</summary>
    private static bool IsWhole(ReportText report, Claim total, Claim first)
    {
        var between = report.Text.AsSpan(total.Number.End, Math.Max(0, first.Number.Start - total.Number.End));
        return !between.Contains("其中", StringComparison.Ordinal) && !between.Contains("包括", StringComparison.Ordinal) && between.Contains("分别", StringComparison.Ordinal);
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
