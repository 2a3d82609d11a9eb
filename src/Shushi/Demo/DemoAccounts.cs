using Shushi.Platform.Organizations;

namespace Shushi.Demo;

/// <summary>Who may log in to the demo: one account for every role, where such a person would hold it.</summary>
internal static class DemoAccounts
{
    public static IReadOnlyList<DemoAccount> Of(World world, BureauPlan bureau)
    {
        var first = bureau.Branches[0];
        return
        [
            Person("clerk", bureau.Committee[1], "clerk", world.Bureau),
            Person("secretary", first.Secretary, "branch-secretary", world.Branches[0]),
            Person("commissioner", bureau.Branches[1].Committee[2], "organization-commissioner", world.Branches[1]),
            Person("dues", first.Committee[2], "dues-keeper", world.GeneralBranch),
            Person("general", bureau.Committee[0], "general-branch-secretary", world.GeneralBranch),
            Person("leader", bureau.Leaders[0], "leading-group-secretary", world.Bureau),
            Person("deputy", bureau.Leaders[1], "deputy", world.Bureau),
            new("inspection", "派驻组联络员", "inspection", world.Bureau),

            // The two upper offices look over all units, hence their grants stand at the district.
            new("committee", "工委经办人", "work-committee", world.District),
            new("department", "组织部经办人", "organization-department", world.District),
            Person("member", first.GroupLeaders[0], "member", world.Branches[0]),
            new("system", "系统管理员", "system-administrator", world.District),
            new("security", "安全管理员", "security-administrator", world.District),
            new("auditor", "审计管理员", "auditor", world.District),
        ];
    }

    private static DemoAccount Person(string login, PersonPlan person, string role, Organization place) => new(login, person.Name, role, place, person.Id);
}
