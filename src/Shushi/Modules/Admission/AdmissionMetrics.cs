using Shushi.Platform.Metrics;

namespace Shushi.Modules.Admission;

/// <summary>Figures of admission: what counts is the branch meeting's day, once the approval is there.</summary>
public static class AdmissionMetrics
{
    public static IReadOnlyList<Metric> All { get; } =
    [
        new Metric<Acceptance>(MetricKind.Count)
        {
            Code = "acceptances.approved", Label = "发展党员", Unit = "名", Keeper = "组织委员",
            Definition = "支部党员大会日在期内且上级已批复的接收，一人一条。",
            Phrases = ["发展(新)?党员{n}(名|人)", "(接收|吸收)(新|预备)?党员{n}(名|人)", "新发展党员{n}(名|人)"],
            Rows = s => s.Events<Acceptance>().Where(a => a.ApprovedOn != null),
        },
        new Metric<Conversion>(MetricKind.Count)
        {
            Code = "conversions.approved", Label = "预备党员转正", Unit = "名", Keeper = "组织委员",
            Definition = "讨论转正的支部党员大会日在期内且上级已批复，一人一条。",
            Phrases = ["预备党员(按期)?转正{n}(名|人)", "{n}名预备党员(按期)?转正", "^转正{n}(名|人)"],
            Rows = s => s.Events<Conversion>().Where(c => c.ApprovedOn != null),
        },
        new Metric<Activist>(MetricKind.Stock)
        {
            Code = "activists.stock", Label = "入党积极分子", Unit = "名", Keeper = "组织委员",
            Definition = "期末在册的入党积极分子，含发展对象。",
            Phrases = ["(培养)?(入党)?积极分子{n}(名|人)", "{n}名(入党)?积极分子"],
            Rows = s => s.Holding<Activist>(),
        },
        new Metric<Activist>(MetricKind.Count)
        {
            Code = "activists.confirmed", Label = "新确定入党积极分子", Unit = "名", Keeper = "组织委员",
            Definition = "期内确定的入党积极分子。",
            Phrases = ["(新)?确定(为)?(入党)?积极分子{n}(名|人)", "新增(入党)?积极分子{n}(名|人)"],
            Rows = s => s.Rows<Activist>().Where(a => a.From >= s.From && a.From <= s.To),
        },
        new Metric<Activist>(MetricKind.Stock)
        {
            Code = "activists.objects", Label = "发展对象", Unit = "名", Keeper = "组织委员",
            Definition = "期末在册且已列为发展对象的入党积极分子。",
            Phrases = ["发展对象{n}(名|人)", "{n}名发展对象"],
            Rows = s => s.Holding<Activist>().Where(a => a.ObjectOn != null && a.ObjectOn <= s.To),
        },
    ];
}
