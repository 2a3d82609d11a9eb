using System.Runtime.CompilerServices;
using Shushi.Platform;
using Shushi.Platform.Metrics;
using Shushi.Text;

namespace Shushi.Modules.Checking;

/// <summary>Finds the metrics that a claim may speak of, by the phrases that metrics declare and by those a person chose before.</summary>
public sealed class MetricMatcher
{
    /// <summary>What a deed leaves on paper: a metric of meetings does not answer for it.</summary>
    private static readonly string[] Documents = ["制度", "台账", "清单", "方案", "计划", "措施", "办法", "机制"];

    /// <summary>Reading the phrases takes longer than matching a report with them.</summary>
    private static readonly ConditionalWeakTable<Catalog, List<(Metric Metric, Phrase Phrase)>> Read = [];

    private readonly List<(Metric Metric, Phrase Phrase)> phrases;
    private readonly Dictionary<string, Metric> chosen = new(StringComparer.Ordinal);

    /// <param name="catalog">The metrics.</param>
    /// <param name="readings">What people said of statements before; the newest last.</param>
    public MetricMatcher(Catalog catalog, IEnumerable<Reading> readings)
    {
        phrases = Read.GetValue(catalog, c => c.Metrics.SelectMany(m => m.Phrases.Select(p => (m, Phrase.Parse(p)))).ToList());
        foreach (var reading in readings)
            if (catalog.Metrics.FirstOrDefault(m => m.Code == reading.Metric) is { } metric) chosen[reading.Words] = metric;
    }

    /// <summary>The metric that a person said the claim's words mean, or null: then no other is asked.</summary>
    public Metric? Chosen(Claim claim) => chosen.GetValueOrDefault(Reading.WordsOf(claim));

    /// <summary>The metrics whose phrase covers most of the words around a claim, several where they do so equally.</summary>
    public IReadOnlyList<Metric> Find(ReportText report, Claim claim)
    {
        var matches = phrases.Select(p => (p.Metric, p.Phrase.Match(report, claim)?.Score))
            .Where(m => m.Score is not null).GroupBy(m => m.Metric).Select(g => (Metric: g.Key, Score: g.Max(m => m.Score))).ToList();
        var best = matches.Count == 0 ? null : matches.Max(m => m.Score);
        return matches.Where(m => m.Score == best).Select(m => m.Metric).ToList();
    }

    /// <summary>The metric that is spoken of without a number (及时召开党组会), or null.</summary>
    public Metric? Mentioned(ReportText report, TextSpan span)
    {
        var words = span.Of(report.Text);
        var document = Documents.FirstOrDefault(word => words.EndsWith(word, StringComparison.Ordinal));
        return phrases.Where(p => document is null || p.Phrase.Pattern.Contains(document, StringComparison.Ordinal))
            .Select(p => (p.Metric, Score: p.Phrase.Mentioned(report, span))).Where(m => m.Score > 0)
            .OrderByDescending(m => m.Score).Select(m => m.Metric).FirstOrDefault();
    }
}
