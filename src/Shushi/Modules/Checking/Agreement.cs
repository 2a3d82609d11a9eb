using Shushi.Platform.Metrics;
using Shushi.Text;

namespace Shushi.Modules.Checking;

/// <summary>Whether a stated value and a figure say the same.</summary>
public static class Agreement
{
    private const double WholePercent = 0.005, WholeYuan = 0.5, Slack = 1e-9;

    /// <summary>
    /// Whether the figure says what the claim says: an interval holds when the figure lies in it, 全部 when numerator and denominator are equal,
    /// a number with decimals when the figure rounds to it (11.6万元, 92.3%), and 元 without 角 and 分 likewise.
    /// </summary>
    public static bool Holds(Claim claim, Figure figure) => claim.Kind switch
    {
        ClaimKind.All => figure.Of is { } of ? figure.Value == of && (claim.Of is null || claim.Of == of) : claim.Of is null || claim.Of == figure.Value,
        ClaimKind.Ratio => figure.Of is { } of && claim.Value is { } share && IsNear(share, (double)figure.Value / of, claim.Rounding > 0 ? claim.Rounding : WholePercent),
        ClaimKind.Approx => claim.Value <= InBaseUnits(figure) && (claim.Upper is null || InBaseUnits(figure) <= claim.Upper),
        _ => claim.Value is { } value && IsNear(value, InBaseUnits(figure), claim.Rounding > 0 || figure.Metric.Unit != "元" ? claim.Rounding : WholeYuan),
    };

    private static bool IsNear(double stated, double actual, double rounding) => Math.Abs(stated - actual) <= rounding + (Slack * Math.Max(1, Math.Abs(actual)));

    /// <summary>Claims give money in 元, figures in 分.</summary>
    public static double InBaseUnits(Figure figure) => figure.Metric.Unit == "元" ? figure.Value / 100.0 : figure.Value;
}
