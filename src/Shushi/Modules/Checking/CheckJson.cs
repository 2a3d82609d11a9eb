using Shushi.Platform.Metrics;
using Shushi.Platform.Organizations;
using Shushi.Text;

namespace Shushi.Modules.Checking;

/// <summary>The published notation of a checked report: what scripts and other systems read. Offsets are UTF-16 units of the text without its mark.</summary>
public static class CheckJson
{
    /// <summary>The object to serialise.</summary>
    public static object Of(string file, Organization? unit, int? year, CheckResult result) => new
    {
        file,
        org = unit?.OrgPath,
        year,
        claims = result.Claims.Select(Claim),
        findings = result.Findings.Select(f => new { f.Rule, f.Severity, f.Start, f.Length, f.Text, f.Message, f.Suggestion }),
    };

    /// <summary>A verdict as people read it.</summary>
    public static string Label(Verdict verdict) => verdict switch
    {
        Verdict.Supported => "有依据",
        Verdict.Contradicted => "请核对",
        Verdict.Unsupported => "台账暂无依据",
        Verdict.DifferentlyDefined => "口径不同",
        _ => "不需核对",
    };

    private static object Claim(CheckedClaim c) => new
    {
        start = c.Claim.Span.Start,
        length = c.Claim.Span.Length,
        text = c.Claim.Text,
        section = c.Claim.Section,
        kind = c.Claim.Kind.ToString().ToLowerInvariant(),
        value = c.Claim.Value,
        of = c.Claim.Of,
        upper = c.Claim.Upper,
        unit = c.Claim.Unit,
        metric = c.Figure?.Metric.Code,
        ledger = c.Figure is { IsEmpty: false } figure ? LedgerValue(c.Claim, figure) : (double?)null,
        records = c.Figure?.Records,
        verdict = Name(c.Verdict),
    };

    private static double LedgerValue(Claim claim, Figure figure)
    {
        if (claim.Kind is ClaimKind.All or ClaimKind.Ratio && figure.Of is { } of) return (double)figure.Value / of;
        return figure.Metric.Unit == "元" ? figure.Value / 100.0 : figure.Value;
    }

    private static string Name(Verdict verdict) => verdict switch
    {
        Verdict.DifferentlyDefined => "differently-defined",
        Verdict.NotCheckable => "not-checkable",
        _ => verdict.ToString().ToLowerInvariant(),
    };
}
