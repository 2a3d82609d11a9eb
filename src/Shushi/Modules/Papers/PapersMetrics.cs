using Shushi.Platform.Metrics;

namespace Shushi.Modules.Papers;

/// <summary>Figures of papers, by the day of issue.</summary>
public static class PapersMetrics
{
    public static IReadOnlyList<Metric> All { get; } =
    [
        new Metric<Paper>(MetricKind.Count)
        {
            Code = "papers.issued", Label = "制发文件", Unit = "份",
            Definition = "印发日期在期内的各类文件。",
            Phrases = ["(制发|印发|下发|出台)(各类)?文件{n}(份|个|件)"],
            Rows = s => s.Events<Paper>(),
        },
        new Metric<Paper>(MetricKind.Count)
        {
            Code = "papers.rules", Label = "制定制度", Unit = "项",
            Definition = "印发日期在期内、类别为制度的文件，含修订。",
            Phrases = ["(制定|修订|建立|健全|完善|出台)(完善|修订|健全)?(各项|规章)?制度{n}(项|个)", "{n}(项|个)制度"],
            Rows = s => s.Events<Paper>().Where(p => p.Kind == PaperKind.Rule),
        },
    ];
}
