using Shushi.Platform.Metrics;

namespace Shushi.Modules.Talks;

/// <summary>Figures of talks, by the day.</summary>
public static class TalksMetrics
{
    public static IReadOnlyList<Metric> All { get; } =
    [
        new Metric<Talk>(MetricKind.Count)
        {
            Code = "talks.all", Label = "谈心谈话", Unit = "次", Keeper = "支部书记",
            Definition = "日期在期内的各类谈话，一次谈话一条；廉政、任前、提醒谈话也计入。",
            Phrases = ["(开展)?谈心谈话(活动)?{n}(次|人次)", "谈心{n}(次|人次)"],
            Rows = s => s.Events<Talk>(),
        },
        new Metric<Talk>(MetricKind.Distinct)
        {
            Code = "talks.people", Label = "被谈话人员", Unit = "名", Keeper = "支部书记",
            Definition = "期内作为谈话对象的人员，一人只计一次。",
            Phrases = ["与{n}(名|人)?(党员|干部|党员干部)…谈(心|话)", "谈心谈话…覆盖{n}(名|人)"],
            Rows = s => s.Events<Talk>(),
            Key = t => t.PersonId.ToString(),
        },
        new Metric<Talk>(MetricKind.Count)
        {
            Code = "talks.integrity", Label = "廉政谈话", Unit = "次", Keeper = "党务干部",
            Definition = "日期在期内、类别为廉政谈话的谈话。",
            Phrases = ["廉政谈话{n}(次|人次)", "廉洁谈话{n}(次|人次)"],
            Rows = s => s.Events<Talk>().Where(t => t.Kind == TalkKind.Integrity),
        },
    ];
}
