using Shushi.Platform.Metrics;

namespace Shushi.Modules.Honours;

/// <summary>Figures of honours, by the day they were given.</summary>
public static class HonoursMetrics
{
    public static IReadOnlyList<Metric> All { get; } =
    [
        new Metric<Honour>(MetricKind.Count)
        {
            Code = "honours.received", Label = "获得表彰", Unit = "项",
            Definition = "表彰日期在期内的表彰，单位、支部和个人的都计入。",
            Phrases = ["(获|获得|受到)(各级|各类)?(表彰|奖励|荣誉){n}(项|次|个)", "{n}(项|次|个)(表彰|荣誉)"],
            Rows = s => s.Events<Honour>(),
        },
        OfLevel("honours.national", HonourLevel.National, "国家级"),
        OfLevel("honours.provincial", HonourLevel.Provincial, "省级"),
        OfLevel("honours.city", HonourLevel.City, "市级"),
        OfLevel("honours.district", HonourLevel.District, "区级"),
    ];

    private static Metric<Honour> OfLevel(string code, HonourLevel level, string name) => new(MetricKind.Count)
    {
        Code = code,
        Label = name + "表彰",
        Unit = "项",
        Definition = $"表彰日期在期内、级别为{name}的表彰。",
        Phrases = [$"{name}(表彰|奖励|荣誉){{n}}(项|次|个)", $"{{n}}(项|次|个){name}(表彰|奖励|荣誉)"],
        Rows = s => s.Events<Honour>().Where(h => h.Level == level),
    };
}
