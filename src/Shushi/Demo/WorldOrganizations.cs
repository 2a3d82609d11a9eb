using System.Globalization;
using Shushi.Platform.Organizations;

namespace Shushi.Demo;

/// <summary>青澜市云川区, which no map shows: its offices, three bureaus and their Party organizations.</summary>
internal sealed class WorldOrganizations
{
    private static readonly Row[] Rows =
    [
        new("001", OrgKind.Area, "青澜市云川区", "云川区", "1984-01-01"),
        new("001.001", OrgKind.OrganizationDepartment, "中共青澜市云川区委组织部", "区委组织部", "1984-01-01"),
        new("001.002", OrgKind.WorkCommittee, "中共青澜市云川区委区直属机关工作委员会", "区直机关工委", "1988-06-01"),
        new("001.003", OrgKind.Unit, "青澜市云川区统计局", "区统计局", "1984-03-01", "statistics"),
        new("001.003.001", OrgKind.LeadingGroup, "中共青澜市云川区统计局党组", "统计局党组", "1996-05-01"),
        new("001.003.002", OrgKind.GeneralBranch, "中共青澜市云川区统计局机关总支部委员会", "统计局机关党总支", "2005-04-01"),
        new("001.003.002.001", OrgKind.Branch, "中共青澜市云川区统计局机关第一支部委员会", "机关第一党支部", "2005-04-08"),
        new("001.003.002.002", OrgKind.Branch, "中共青澜市云川区统计局机关第二支部委员会", "机关第二党支部", "2005-04-08"),
        new("001.003.002.003", OrgKind.Branch, "中共青澜市云川区统计局普查中心支部委员会", "普查中心党支部", "2005-04-08"),
        new("001.003.002.004", OrgKind.Branch, "中共青澜市云川区统计局社会经济调查队支部委员会", "社会经济调查队党支部", "2005-04-08"),
        new("001.003.002.005", OrgKind.Branch, "中共青澜市云川区统计局离退休干部支部委员会", "离退休干部党支部", "2005-04-08"),
        new("001.003.003", OrgKind.Inspection, "云川区纪委监委派驻第三纪检监察组", "派驻纪检监察组", "2017-03-01"),
        new("001.004", OrgKind.Unit, "青澜市云川区交通运输局", "区交通运输局", "1984-03-01", "transport"),
        new("001.004.001", OrgKind.LeadingGroup, "中共青澜市云川区交通运输局党组", "交通运输局党组", "1996-05-01"),
        new("001.004.002", OrgKind.GeneralBranch, "中共青澜市云川区交通运输局机关总支部委员会", "交通运输局机关党总支", "2006-06-01"),
        new("001.004.002.001", OrgKind.Branch, "中共青澜市云川区交通运输局机关支部委员会", "交通运输局机关党支部", "2006-06-09"),
        new("001.004.002.002", OrgKind.Branch, "中共青澜市云川区公路养护中心支部委员会", "公路养护中心党支部", "2006-06-09"),
        new("001.004.002.003", OrgKind.Branch, "中共青澜市云川区运输服务中心支部委员会", "运输服务中心党支部", "2006-06-09"),
        new("001.005", OrgKind.Unit, "青澜市云川区教育局", "区教育局", "1984-03-01", "education"),
        new("001.005.001", OrgKind.LeadingGroup, "中共青澜市云川区教育局党组", "教育局党组", "1996-05-01"),

        // 34 members: below the usual 50, hence with the upper level's approval.
        new("001.005.002", OrgKind.GeneralBranch, "中共青澜市云川区教育局机关总支部委员会", "教育局机关党总支", "2010-09-01", Excepted: true),
        new("001.005.002.001", OrgKind.Branch, "中共青澜市云川区教育局机关支部委员会", "教育局机关党支部", "2010-09-10"),
        new("001.005.002.002", OrgKind.Branch, "中共青澜市云川区教学研究室支部委员会", "教学研究室党支部", "2010-09-10"),
    ];

    private static readonly string[] BranchesWithGroups = ["001.003.002.001", "001.003.002.002", "001.003.002.003", "001.003.002.004"];

    private readonly Dictionary<string, Organization> byPath = new(StringComparer.Ordinal);

    public WorldOrganizations(Draft draft)
    {
        foreach (var row in Rows) Add(draft, row);
        foreach (var branch in BranchesWithGroups)
            for (var n = 1; n <= 3; n++) Add(draft, Group(branch, n));
    }

    /// <summary>The organization at a path.</summary>
    public Organization this[string path] => byPath[path];

    /// <summary>The groups of a branch, in order.</summary>
    public IReadOnlyList<Organization> GroupsOf(string branch) =>
        byPath.Values.Where(o => o.Kind == OrgKind.Group && o.OrgPath.StartsWith(branch + ".", StringComparison.Ordinal)).OrderBy(o => o.Sort).ToList();

    private Row Group(string branch, int n)
    {
        var name = $"第{"一二三"[n - 1]}党小组";
        return new($"{branch}.{n:D3}", OrgKind.Group, byPath[branch].ShortName + name, name, "2005-04-08");
    }

    private void Add(Draft draft, Row row)
    {
        var organization = new Organization
        {
            Id = WorldIds.Of("organizations/" + row.Path),
            OrgPath = row.Path,
            Name = row.Name,
            ShortName = row.ShortName,
            Kind = row.Kind,
            ParentId = row.Path.Length > 3 ? byPath[row.Path[..^4]].Id : null,
            Sort = 10 * int.Parse(row.Path[^3..], CultureInfo.InvariantCulture),
            UnitType = row.UnitType,
            ApprovedAsExcepted = row.Excepted,
            From = DateOnly.Parse(row.From, CultureInfo.InvariantCulture),
        };
        byPath[row.Path] = organization;
        draft.State(organization, "organizations/" + row.Path, organization);
    }

    private sealed record Row(string Path, OrgKind Kind, string Name, string ShortName, string From, string? UnitType = null, bool Excepted = false);
}
