using Shushi.Platform.Metrics;

namespace Shushi.Modules.Integrity;

/// <summary>Figures of the leaders' responsibilities and of the contact with the 派驻机构.</summary>
public static class IntegrityMetrics
{
    public static IReadOnlyList<Metric> All { get; } =
    [
        new Metric<Responsibility>(MetricKind.Distinct)
        {
            Code = "responsibilities.contact_points", Label = "班子成员联系支部", Unit = "个",
            Definition = "期末仍有班子成员联系的党支部，一个支部只计一次。",
            Phrases = ["班子成员(分别)?联系(党)?支部{n}个", "班子成员(分别)?联系{n}个(党)?支部", "支部联系点{n}个"],
            Rows = s => s.Holding<Responsibility>().Where(r => r.Kind == ResponsibilityKind.ContactPoint),
            Key = r => r.BranchId.ToString(),
        },
        new Metric<Responsibility>(MetricKind.Stock)
        {
            Code = "responsibilities.items", Label = "责任清单条目", Unit = "条",
            Definition = "期末有效的班子成员责任清单条目。",
            Phrases = ["责任清单(条目|事项)?{n}(条|项)", "责任(事项|条目){n}(条|项)"],
            Rows = s => s.Holding<Responsibility>().Where(r => r.Kind == ResponsibilityKind.ListItem),
        },
        new Metric<Liaison>(MetricKind.Count)
        {
            Code = "liaisons.held", Label = "与派驻机构沟通", Unit = "次",
            Definition = "期内向派驻纪检监察组汇报、征求意见和会商的次数。",
            Phrases = ["派驻(机构|纪检监察组|纪检组)…(沟通|会商|汇报|征求意见){n}次", "(向|与|同)派驻…{n}次"],
            Rows = s => s.Events<Liaison>(),
        },
    ];
}
