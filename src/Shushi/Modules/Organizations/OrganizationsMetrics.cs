using Shushi.Platform.Metrics;
using Shushi.Platform.Organizations;

namespace Shushi.Modules.Organizations;

/// <summary>Figures of the organization tree.</summary>
public static class OrganizationsMetrics
{
    public static IReadOnlyList<Metric> All { get; } =
    [
        new Metric<Organization>(MetricKind.Stock)
        {
            Code = "organizations.branches", Label = "党支部", Unit = "个",
            Definition = "期末存在的党支部和联合党支部，党小组不计入。",
            Phrases = ["{n}个(党)?支部", "党支部{n}个"],
            Rows = s => s.Holding<Organization>().Where(o => o.Kind == OrgKind.Branch || o.Kind == OrgKind.JointBranch),
        },
        new Metric<Organization>(MetricKind.Stock)
        {
            Code = "organizations.groups", Label = "党小组", Unit = "个",
            Definition = "期末存在的党小组。",
            Phrases = ["{n}个党小组", "党小组{n}个"],
            Rows = s => s.Holding<Organization>().Where(o => o.Kind == OrgKind.Group),
        },
    ];
}
