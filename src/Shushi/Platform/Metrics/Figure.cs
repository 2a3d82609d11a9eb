using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records.Fields;

namespace Shushi.Platform.Metrics;

/// <summary>A number with its evidence.</summary>
/// <param name="Metric">What it is.</param>
/// <param name="OrgId">Of whose subtree.</param>
/// <param name="Period">Of which period.</param>
/// <param name="Value">The number; 分 when the unit is 元.</param>
/// <param name="Of">The denominator of a ratio.</param>
/// <param name="Records">How many records it rests on.</param>
/// <param name="Fingerprint">A digest over the metric's definition and the ids and versions of its records: changes when the evidence does.</param>
/// <param name="AsOf">The last day it covers; earlier than the period's end while the period runs.</param>
public sealed record Figure(Metric Metric, Guid OrgId, Period Period, long Value, long? Of, int Records, string Fingerprint, DateOnly AsOf)
{
    /// <summary>No record stands behind it: not a zero until somebody confirms that it is one.</summary>
    public bool IsEmpty => Records == 0;

    /// <summary>Whether the period was still running.</summary>
    public bool IsPartial => AsOf < Period.To;

    /// <summary>The number as people write it: <c>6</c>, <c>4/4</c>, <c>1234.50</c>.</summary>
    public string Text
    {
        get
        {
            var value = Metric.Unit == "元" ? MoneyField.WriteFen(Value) : Value.ToString(CultureInfo.InvariantCulture);
            return Of is { } of ? string.Create(CultureInfo.InvariantCulture, $"{value}/{of}") : value;
        }
    }

    internal static Figure Make(Metric metric, Organization organization, MetricScope scope, IReadOnlyList<Evidence> evidence)
    {
        var (value, of) = metric.Aggregate(evidence);
        return new Figure(metric, organization.OrgId, scope.Period, value, of, evidence.Count, FingerprintOf(metric, evidence), scope.To);
    }

    private static string FingerprintOf(Metric metric, IReadOnlyList<Evidence> evidence)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{metric.Code}@{metric.Revision}\n");
        foreach (var e in evidence.OrderBy(e => e.Id.ToString(), StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{e.Id}:{e.Version}:{e.Key}:{e.Amount}:{e.Hit}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }
}
