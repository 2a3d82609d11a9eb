using System.Globalization;
using Shushi.Platform;
using Shushi.Platform.Metrics;
using Shushi.Platform.Organizations;
using Shushi.Platform.Rules;

namespace Shushi.Modules.Reports.Drafts;

/// <summary>A heading of a draft with what is still to be done below it, up to the next heading.</summary>
/// <param name="Paragraph">The heading's place among the paragraphs.</param>
/// <param name="Kind">Chapter or section.</param>
/// <param name="Title">As it reads.</param>
/// <param name="Gaps">Places with 【待补】 or 〔请填写〕.</param>
/// <param name="Duties">应办 that the chapter speaks of without a figure.</param>
public sealed record OutlineEntry(int Paragraph, LineKind Kind, string Title, int Gaps, IReadOnlyList<string> Duties);

/// <summary>The chapters of a draft, and where figures are missing.</summary>
public static class DraftOutline
{
    /// <summary>The headings in order.</summary>
    public static async Task<IReadOnlyList<OutlineEntry>> Of(Workspace workspace, Organization unit, int year, IReadOnlyList<DraftParagraph> paragraphs)
    {
        var usual = SectionMetrics.BuiltIn(workspace.Catalog);
        RuleBook? rules = null;
        var entries = new List<OutlineEntry>();
        foreach (var (at, heading) in paragraphs.Index().Where(p => p.Item.Kind is LineKind.Chapter or LineKind.Section))
        {
            var below = paragraphs.Skip(at + 1).TakeWhile(p => p.Kind is LineKind.Paragraph).ToList();
            var pieces = below.SelectMany(p => p.Pieces).ToList();
            var gaps = pieces.Count(p => p.Kind is ChipKind.Gap or ChipKind.Fault) + below.Sum(p => p.Source.Split(ReportTemplate.ToFill).Length - 1);
            IReadOnlyList<string> duties = [];
            if (!pieces.Exists(p => p.Kind is ChipKind.Figure or ChipKind.Gap or ChipKind.Block) && workspace.May("rules.read"))
            {
                var metrics = usual.Of(heading.Text).Concat(Named(workspace.Catalog, below.Append(heading))).Distinct().ToList();
                if (metrics.Count > 0) duties = DutiesOf(workspace.Catalog, rules ??= await RuleBook.Open(workspace, unit, Period.Year(year)), metrics);
            }

            entries.Add(new OutlineEntry(at, heading.Kind, heading.Text, gaps, duties));
        }

        return entries;
    }

    /// <summary>The metrics whose names stand in the text.</summary>
    private static IEnumerable<Metric> Named(Catalog catalog, IEnumerable<DraftParagraph> paragraphs)
    {
        var text = string.Concat(paragraphs.Select(p => p.Text));
        return catalog.Metrics.Where(m => text.Contains(m.Label, StringComparison.Ordinal));
    }

    /// <summary>What the duties of the metrics ask for, each once with its number: 党课4项.</summary>
    private static List<string> DutiesOf(Catalog catalog, RuleBook rules, IReadOnlyList<Metric> metrics) =>
        rules.Duties.Where(d => metrics.Any(m => SectionMetrics.Concerns(catalog, m, d.Value.Ledger, d.Value.What))).GroupBy(d => d.Value.What)
            .Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Key}{g.Count()}项")).ToList();
}

/// <summary>Which metrics a section speaks of, by the built-in template's section of the same title.</summary>
public sealed class SectionMetrics
{
    private readonly Dictionary<string, List<Metric>> bySection = new(StringComparer.Ordinal);

    /// <summary>Those of the built-in template.</summary>
    public static SectionMetrics BuiltIn(Catalog catalog)
    {
        var made = new SectionMetrics();
        var section = "";
        foreach (var line in ReportTemplate.BuiltIn().Lines)
        {
            if (line.Kind != LineKind.Paragraph) section = Key(string.Concat(line.Parts.Select(p => p.Source)));
            foreach (var metric in line.Parts.OfType<Token>().Select(t => catalog.Metric(t.Label)).OfType<Metric>())
            {
                if (!made.bySection.TryGetValue(section, out var metrics)) made.bySection[section] = metrics = [];
                metrics.Add(metric);
            }
        }

        return made;
    }

    /// <summary>The metrics of the section of a title, whatever its number; empty for a title of one's own.</summary>
    public IReadOnlyList<Metric> Of(string title) => bySection.GetValueOrDefault(Key(title)) ?? [];

    /// <summary>Whether a finding or duty of a ledger concerns a metric.</summary>
    public static bool Concerns(Catalog catalog, Metric metric, string ledger, string what) =>
        catalog.LedgerOf(metric.RecordType).Name == ledger && (what.Contains(metric.Label, StringComparison.Ordinal) || metric.Label.Contains(what, StringComparison.Ordinal));

    /// <summary>A title without its number: （三）抓组织体系 and 三、抓组织体系 are the same.</summary>
    private static string Key(string title) => title.TrimStart('（', '）', '(', ')', '、', '.', '．', ' ', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '1', '2', '3', '4', '5', '6', '7', '8', '9', '0');
}
