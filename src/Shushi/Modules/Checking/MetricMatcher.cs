using Shushi.Platform;
using Shushi.Platform.Metrics;
using Shushi.Text;

namespace Shushi.Modules.Checking;

/// <summary>Finds the metric that a claim speaks of, by the phrases that metrics declare.</summary>
public sealed class MetricMatcher
{
    private readonly List<(Metric Metric, Phrase Phrase)> phrases;

    public MetricMatcher(Catalog catalog) =>
        phrases = catalog.Metrics.SelectMany(m => m.Phrases.Select(p => (m, Phrase.Parse(p)))).ToList();

    /// <summary>The metric whose phrase covers most of the words around the claim; null when none does or two do equally.</summary>
    public Metric? Best(ReportText report, Claim claim)
    {
        var matches = phrases.Select(p => (p.Metric, Match: p.Phrase.Match(report, claim))).Where(m => m.Match is not null)
            .GroupBy(m => m.Metric).Select(g => (Metric: g.Key, Score: g.Max(m => m.Match!.Score)))
            .OrderByDescending(m => m.Score).Take(2).ToList();
        return matches switch
        {
            [var only] => only.Metric,
            [var first, var second] when first.Score > second.Score => first.Metric,
            _ => null,
        };
    }
}
