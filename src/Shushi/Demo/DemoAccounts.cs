namespace Shushi.Demo;

/// <summary>Who may log in to the demo: one account for every role, where such a person would hold it.</summary>
internal static class DemoAccounts
{
    public static IReadOnlyList<DemoAccount> Of(World world, BureauPlan bureau)
    {
        var first = bureau.Branches[0];
        return
        [
            new("clerk", bureau.Committee[1].Name, "clerk", world.Bureau),
            new("secretary", first.Secretary.Name, "branch-secretary", world.Branches[0]),
            new("commissioner", bureau.Branches[1].Committee[2].Name, "organization-commissioner", world.Branches[1]),
            new("dues", first.Committee[2].Name, "dues-keeper", world.GeneralBranch),
            new("general", bureau.Committee[0].Name, "general-branch-secretary", world.GeneralBranch),
            new("leader", bureau.Leaders[0].Name, "leading-group-secretary", world.Bureau),
            new("deputy", bureau.Leaders[1].Name, "deputy", world.Bureau),
            new("inspection", "派驻组联络员", "inspection", world.Bureau),

            // The two upper offices look over all units, hence their grants stand at the district.
            new("committee", "工委经办人", "work-committee", world.District),
            new("department", "组织部经办人", "organization-department", world.District),
            new("member", first.GroupLeaders[0].Name, "member", world.Branches[0]),
            new("system", "系统管理员", "system-administrator", world.District),
            new("security", "安全管理员", "security-administrator", world.District),
            new("auditor", "审计管理员", "auditor", world.District),
        ];
    }
}
