using Shushi.Platform.Metrics;

namespace Shushi.Modules.Members;

/// <summary>Figures of the roster, all as of the period's last day.</summary>
public static class MembersMetrics
{
    public static IReadOnlyList<Metric> All { get; } =
    [
        Stock("members.in_service", "在职党员", "期末在职的正式党员和预备党员。", ["{n}名在职党员", "在职党员(共)?{n}名", "在职党员{n}人"],
            s => Members(s).Where(x => x.Service == Service.InService)),
        Stock("members.all", "党员总数", "期末的正式党员和预备党员，含离退休。", ["(共有|现有)党员{n}(名|人)", "^党员{n}(名|人)"], Members),
        Stock("members.retired", "离退休党员", "期末离退休的党员。", ["离退休党员{n}(名|人)", "{n}名离退休党员"],
            s => Members(s).Where(x => x.Service == Service.Retired)),
        Stock("members.full", "正式党员", "期末的正式党员。", ["正式党员{n}(名|人)"],
            s => Members(s).Where(x => x.Stage == Stage.Full)),
        Stock("members.probationary", "预备党员", "期末的预备党员。", ["预备党员{n}(名|人)", "{n}名预备党员"],
            s => Members(s).Where(x => x.Stage == Stage.Probationary)),
    ];

    private static IQueryable<Standing> Members(MetricScope s) =>
        s.Holding<Standing>().Where(x => x.Stage == Stage.Full || x.Stage == Stage.Probationary);

    private static Metric<Standing> Stock(string code, string label, string definition, string[] phrases, Func<MetricScope, IQueryable<Standing>> rows) =>
        new(MetricKind.Stock) { Code = code, Label = label, Unit = "名", Definition = definition, Phrases = phrases, Rows = rows, Keeper = "组织委员" };
}
