using System.Globalization;
using System.Text;
using Shushi.Platform;
using Shushi.Platform.Metrics;
using Shushi.Platform.Organizations;

namespace Shushi.Modules.Reports;

/// <summary>A piece of a composed line.</summary>
public abstract record Segment
{
    /// <summary>As it stands in the text.</summary>
    public abstract string Text { get; }
}

/// <summary>Words.</summary>
public sealed record TextSegment(string Words) : Segment
{
    public override string Text => Words;
}

/// <summary>A figure: opens to its records.</summary>
public sealed record FigureSegment(Figure Figure) : Segment
{
    public override string Text => WordsOf(Figure);

    /// <summary>A figure as a text says it: a share by both its numbers, each with its unit, <c>4个（共4个）</c>.</summary>
    public static string WordsOf(Figure figure) => figure.Of is { } of
        ? string.Create(CultureInfo.InvariantCulture, $"{figure.Value}{figure.Metric.Unit}（共{of}{figure.Metric.Unit}）")
        : figure.Text;
}

/// <summary>【待补】: nothing stands behind the figure, and nobody has confirmed that it is a zero.</summary>
public sealed record GapSegment(Figure Figure) : Segment
{
    public override string Text => Mark;

    /// <summary>What stands where a figure is missing.</summary>
    public const string Mark = "【待补】";
}

/// <summary>A composed line.</summary>
public sealed record ReportLine(LineKind Kind, IReadOnlyList<Segment> Segments)
{
    public string Text => string.Concat(Segments.Select(s => s.Text));
}

/// <summary>A gap with the chapter it stands in.</summary>
public sealed record Gap(string Chapter, Figure Figure);

/// <summary>A report composed from the ledgers at one moment.</summary>
/// <param name="Unit">Whose.</param>
/// <param name="Year">Of which year.</param>
/// <param name="AsOf">The last day its figures cover.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Gaps">What is missing; while there are any, it is not exported.</param>
public sealed record ComposedReport(Organization Unit, int Year, DateOnly AsOf, IReadOnlyList<ReportLine> Lines, IReadOnlyList<Gap> Gaps)
{
    /// <summary>The heading of the list of sources behind the plain text: not a part of the report, and not checked as one.</summary>
    public const string SourcesHeading = "附：数字依据";

    /// <summary>Its figures, each once, in the order they appear.</summary>
    public IReadOnlyList<Figure> Figures => Lines.SelectMany(l => l.Segments).OfType<FigureSegment>().Select(s => s.Figure)
        .DistinctBy(f => (f.Metric.Code, f.Period)).ToList();

    /// <summary>Where a figure's records are listed.</summary>
    public static string LinkTo(Figure figure) => string.Create(CultureInfo.InvariantCulture,
        $"/o/{figure.OrgId}/figures/{figure.Metric.Code}?from={figure.Period.From:yyyy-MM-dd}&to={figure.Period.To:yyyy-MM-dd}");

    /// <summary>Markdown, each figure a link to its records.</summary>
    /// <exception cref="RefusedException">There are gaps; the message names each with its chapter.</exception>
    public string ToMarkdown() => Write(line => new string('#', line.Kind switch { LineKind.Title => 1, LineKind.Chapter => 2, LineKind.Section => 3, _ => 0 }) is { Length: > 0 } hashes
        ? hashes + " " + line.Text
        : string.Concat(line.Segments.Select(s => s is FigureSegment f ? $"[{f.Text}]({LinkTo(f.Figure)})" : s.Text)));

    /// <summary>Plain text, with the figures' sources at the end.</summary>
    /// <exception cref="RefusedException">There are gaps; the message names each with its chapter.</exception>
    public string ToText()
    {
        var text = new StringBuilder(Write(line => line.Kind == LineKind.Paragraph ? "　　" + line.Text : line.Text));
        text.Append(CultureInfo.InvariantCulture, $"\n{SourcesHeading}\n");
        foreach (var f in Figures)
            text.Append(CultureInfo.InvariantCulture, $"{f.Metric.Label}　{f.Text}{(f.Of is null ? f.Metric.Unit : "")}　{f.Period}　依据记录{f.Records}条　指纹{f.Fingerprint}\n");
        return text.ToString();
    }

    /// <summary>Refuses while a figure is missing.</summary>
    /// <exception cref="RefusedException">There are gaps; the message names each with its chapter.</exception>
    public void RequireFigures()
    {
        if (Gaps.Count == 0) return;
        var named = string.Join('；', Gaps.Select(g => $"{g.Chapter}的“{g.Figure.Metric.Label}”（请{g.Figure.Metric.Keeper}补登，或确认确实为零）"));
        throw new RefusedException($"报告还有{Gaps.Count}处【待补】，不能导出：{named}。");
    }

    private string Write(Func<ReportLine, string> write)
    {
        RequireFigures();
        return string.Join("\n\n", Lines.Select(write)) + "\n";
    }
}
