using System.Globalization;
using Shushi.Office.Documents;
using Shushi.Platform.Metrics;

namespace Shushi.Modules.Reports;

/// <summary>数字依据表: every figure of a report with its 口径 and how many records stand behind it.</summary>
internal static class SourcesTable
{
    public const string Name = "数字依据表";

    public static IReadOnlyList<string> Header { get; } = ["序号", "数字", "数值", "期间", "口径", "依据记录", "指纹"];

    public static IEnumerable<IReadOnlyList<string>> Rows(ComposedReport report) => report.Figures.Select((f, i) => (IReadOnlyList<string>)
        [Number(i + 1), f.Metric.Label, Value(f), f.Period.ToString(), f.Metric.Definition, Number(f.Records), f.Fingerprint]);

    public static DocumentAnnex Annex(ComposedReport report) => new(Name, [new TableBlock(Header, Rows(report).ToList(), [6, 15, 11, 9, 32, 7, 18])]);

    private static string Value(Figure figure) => figure.Text + (figure.Of is null ? figure.Metric.Unit : "");

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
