using Shushi.Modules.Reports;
using Shushi.Platform;
using Shushi.Platform.Metrics;
using Shushi.Text;
using Period = Shushi.Platform.Period;

namespace Shushi.Modules.Checking;

/// <summary>HS-05: parts of the year that the ledgers hold and a whole report says nothing of.</summary>
internal static class Coverage
{
    /// <summary>How many characters and chapters a whole report has at least.</summary>
    public const int Whole = 1_000, LeastChapters = 3;

    private static readonly Lazy<IReadOnlyList<(string Title, IReadOnlyList<string> Labels)>> Parts = new(ReadParts);

    /// <summary>One remark for each part of the built-in template of which no figure is told, though the ledgers have records.</summary>
    public static async Task<IReadOnlyList<Remark>> Find(Catalog catalog, ReportText report, IReadOnlyList<CheckedClaim> claims, Func<Metric, Task<Figure>> figureOf)
    {
        if (!IsWhole(report)) return [];
        var told = claims.Where(c => c is { Figure: not null, Verdict: Verdict.Supported or Verdict.Contradicted or Verdict.DifferentlyDefined }).Select(c => c.Figure!.Metric.Code).ToHashSet(StringComparer.Ordinal);
        var remarks = new List<Remark>();
        foreach (var (title, labels) in Parts.Value)
        {
            var metrics = labels.Select(catalog.Metric).OfType<Metric>().ToList();
            // of last year's feedback FeedbackAnswers tells more
            if (metrics.Exists(m => told.Contains(m.Code)) || metrics.TrueForAll(m => m.Code.StartsWith("problems.feedback", StringComparison.Ordinal))) continue;
            var held = new List<Figure>();
            foreach (var metric in metrics)
                if (await figureOf(metric) is { IsEmpty: false } figure)
                    held.Add(figure);
            if (held.Count == 0) continue;
            var at = FirstHeading(report);
            var examples = string.Join('、', held.Take(3).Select(f => $"“{f.Metric.Label}”{f.Text}{(f.Of is null ? f.Metric.Unit : "")}"));
            remarks.Add(new Remark { Rule = CheckFinding.Untold, Severity = CheckRules.Untold.Severity, Span = at, Text = at.Of(report.Text), Message = $"全文没有写到“{title}”的数字，台账里有{examples}，请看是否遗漏。" });
        }

        return remarks;
    }

    /// <summary>Whether a text is a whole report and not an excerpt: only then something may be missing.</summary>
    public static bool IsWhole(ReportText report) => report.Text.Length >= Whole && report.Chapters.Count(c => c.Heading.Length > 0) >= LeastChapters;

    /// <summary>Where one is told of what stands nowhere.</summary>
    public static TextSpan FirstHeading(ReportText report) => report.Chapters.First(c => c.Heading.Length > 0).Heading;

    private static List<(string Title, IReadOnlyList<string> Labels)> ReadParts()
    {
        var parts = new List<(string Title, IReadOnlyList<string> Labels)>();
        var labels = new List<string>();
        foreach (var line in ReportTemplate.BuiltIn().Lines)
        {
            if (line.Kind is LineKind.Section or LineKind.Chapter)
            {
                labels = [];
                parts.Add((TitleOf(line), labels));
            }

            // 上年 is asked in passing, for comparison
            labels.AddRange(line.Parts.OfType<Token>().Where(t => t.Period is null).Select(t => t.Label));
        }

        return [.. parts.Where(p => p.Labels.Count > 0)];
    }

    private static string TitleOf(TemplateLine line)
    {
        var text = string.Concat(line.Parts.OfType<Words>().Select(w => w.Text));
        return text[(text.AsSpan().LastIndexOfAny("）、") + 1)..];
    }
}
