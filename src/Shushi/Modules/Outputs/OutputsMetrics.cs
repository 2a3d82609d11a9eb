using Shushi.Platform.Metrics;

namespace Shushi.Modules.Outputs;

/// <summary>Figures of the unit's own work: by the day of issue, each issue number once.</summary>
public static class OutputsMetrics
{
    public static IReadOnlyList<Metric> All { get; } =
    [
        Issued("outputs.briefs", "统计信息", OutputKind.Brief, "篇", ["统计信息{n}(篇|条)"]),
        Issued("outputs.monthly", "统计月报", OutputKind.MonthlyReport, "期", ["(统计)?月报{n}期"]),
        Issued("outputs.analyses", "统计分析", OutputKind.Analysis, "篇", ["(统计)?分析(报告)?{n}篇"]),
        Issued("outputs.commissioned", "约稿", OutputKind.Commissioned, "篇", ["约稿{n}篇"]),
        Issued("outputs.research", "调研报告", OutputKind.ResearchReport, "篇", ["调研报告{n}篇"]),
        new Metric<Output>(MetricKind.Count)
        {
            Code = "outputs.endorsed", Label = "获批示成果", Unit = "篇",
            Definition = "期内印发且获领导批示的业务成果。",
            Phrases = ["{n}篇…获…批示", "获…批示{n}(篇|次)"],
            Rows = s => s.Events<Output>().Where(o => o.Uses.Contains(OutputUse.Endorsed)),
        },
    ];

    private static Metric<Output> Issued(string code, string label, OutputKind kind, string unit, string[] phrases) => new(MetricKind.Distinct)
    {
        Code = code,
        Label = label,
        Unit = unit,
        Phrases = phrases,
        Keeper = "综合科室",
        Definition = "印发日期在期内，同一期号只计一次。",
        Rows = s => s.Events<Output>().Where(o => o.Kind == kind),
        Key = o => o.IssueNumber,
    };
}
