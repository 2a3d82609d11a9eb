using Shushi.Platform.Metrics;

namespace Shushi.App.Api;

/// <summary>A figure as JSON: money in 分, a ratio with value and of.</summary>
public static class FigureJson
{
    /// <summary>Its members.</summary>
    public static object Of(Figure f) => new { f.Metric.Code, f.Metric.Label, f.Metric.Unit, f.Value, f.Of, f.Records, f.Fingerprint };
}
