using Shushi.Platform.Metrics;
using Shushi.Text;

namespace Shushi.Modules.Checking;

/// <summary>Whether a stated value and a figure say the same.</summary>
public static class Agreement
{
    private const double RatioTolerance = 0.005;

    /// <summary>Whether the figure says what the claim says: an interval holds when the figure lies in it, 全部 when numerator and denominator are equal.</summary>
    public static bool Holds(Claim claim, Figure figure) => claim.Kind switch
    {
        ClaimKind.All => figure.Of is { } of ? figure.Value == of && (claim.Of is null || claim.Of == of) : claim.Of is null || claim.Of == figure.Value,
        ClaimKind.Ratio => figure.Of is { } of && claim.Value is { } share && Math.Abs(share - ((double)figure.Value / of)) <= RatioTolerance,
        ClaimKind.Approx => claim.Value <= InBaseUnits(figure) && (claim.Upper is null || InBaseUnits(figure) <= claim.Upper),
        _ => claim.Value is { } value && value.Equals(InBaseUnits(figure)),
    };

    /// <summary>Claims give money in 元, figures in 分.</summary>
    public static double InBaseUnits(Figure figure) => figure.Metric.Unit == "元" ? figure.Value / 100.0 : figure.Value;
}
