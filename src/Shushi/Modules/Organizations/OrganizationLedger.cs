using Microsoft.EntityFrameworkCore;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;

namespace Shushi.Modules.Organizations;

/// <summary>组织机构: the tree of areas, units and Party organizations.</summary>
public sealed class OrganizationLedger : Ledger<Organization>
{
    public static readonly CodeTable<OrgKind> Kinds = new("组织类型",
        (OrgKind.Area, "地区"), (OrgKind.WorkCommittee, "工委"), (OrgKind.OrganizationDepartment, "组织部"), (OrgKind.Unit, "单位"),
        (OrgKind.LeadingGroup, "党组"), (OrgKind.PartyCommittee, "机关党委"), (OrgKind.GeneralBranch, "党总支"), (OrgKind.Branch, "党支部"),
        (OrgKind.JointBranch, "联合党支部"), (OrgKind.Group, "党小组"), (OrgKind.Inspection, "派驻机构"));

    public static readonly CodeTable UnitTypes = CodeTable.FromCsv("单位行业", "unit-types");

    public OrganizationLedger()
        : base("organizations", "组织机构", "组织和党员", "单位、党组、党总支、党支部和党小组；撤销的组织保留在历史里。")
    {
        var name = Text(x => x.Name, "全称", 120).Listed();
        Text(x => x.ShortName, "简称", 40).Listed();
        Code(x => x.Kind, "类型", Kinds).Filtered();
        Organization(x => x.ParentId, "上级组织").Listed();
        Number(x => x.Sort, "排序号", 0, 9999).Help("同一上级之下按此号由小到大排列。");
        Code(x => x.UnitType, "单位行业", UnitTypes);
        YesNo(x => x.ApprovedAsExcepted, "设置形式已报上级批准").Help("规模与通常的设置形式不一致而经批准的，填“是”。");
        Date(x => x.From, "成立日期");
        Date(x => x.Until, "撤销日期");
        Titled(name);
    }

    public override bool HasOwner => false;

    public override async Task<IReadOnlyList<Problem>> Prepare(Record record, Workspace workspace, bool isNew)
    {
        var organization = (Organization)record;
        if (!isNew) return Moving(organization, workspace);
        var parent = organization.ParentId is { } id ? workspace.Organizations.Find(id) : null;
        if (parent is null && workspace.Organizations.All.Count > 0)
            return Outcome.Refuse("请选择“上级组织”。", nameof(Platform.Organizations.Organization.ParentId));
        await workspace.Db.LockChain(); // two siblings made at once must not get one path
        organization.OrgId = organization.Id;
        organization.OrgPath = await NextPath(workspace, parent);
        return organization.OrgPath.Split('.')[^1].Length > 3 ? Outcome.Refuse("同一上级之下最多设999个组织。") : [];
    }

    public override async Task<IReadOnlyList<Problem>> Deleting(Record record, Workspace workspace)
    {
        var children = await workspace.Db.Set<Organization>().CountAsync(o => o.ParentId == record.Id);
        return children > 0 ? Outcome.Refuse("它还有下级组织，不能删除；撤销的组织请填写“撤销日期”。") : [];
    }

    protected override IQueryable<Organization> InOrder(IQueryable<Organization> rows) => rows.OrderBy(o => o.OrgPath);

    internal static async Task<string> NextPath(Workspace workspace, Organization? parent)
    {
        var siblings = await workspace.Db.Set<Organization>().IgnoreQueryFilters()
            .Where(o => o.ParentId == (parent == null ? null : parent.Id)).Select(o => o.OrgPath).ToListAsync();
        var last = siblings.Select(p => int.Parse(p[^3..], System.Globalization.CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max();
        var segment = (last + 1).ToString("D3", System.Globalization.CultureInfo.InvariantCulture);
        return parent is null ? segment : parent.OrgPath + "." + segment;
    }

    private static IReadOnlyList<Problem> Moving(Organization organization, Workspace workspace)
    {
        var parentBefore = workspace.Db.Entry(organization).OriginalValues.GetValue<Guid?>(nameof(Platform.Organizations.Organization.ParentId));
        return parentBefore == organization.ParentId
            ? []
            : Outcome.Refuse("上级组织不能在这里修改，请撤销后在新的上级之下建立。", nameof(Platform.Organizations.Organization.ParentId));
    }
}
