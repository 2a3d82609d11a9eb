using Shushi.Platform.Identity;

namespace Shushi;

/// <summary>The roles, as lists of permissions. What no list names, nobody may do.</summary>
public static class Roles
{
    private static readonly string[] Look = ["*.read", "figures.read", "rules.read", "reports.read", "check.use"];

    /// <summary>Everything: the console of the machine itself, never a grant.</summary>
    public static Role Console { get; } = new("console", "本机命令行",
        ["*.read", "*.edit", "minutes.read", "talks.content", "personal.read", "income.read", "figures.read", "rules.read", "reports.read", "reports.compose", "reports.confirm-zero",
         "check.use", "problems.report", "problems.close", "deeds.read", "users.edit", "grants.edit"]);

    /// <summary>The roles that grants may name, in the order they are offered.</summary>
    public static IReadOnlyList<Role> All { get; } =
    [
        new("clerk", "党务干部", [.. Look, "*.edit", "minutes.read", "talks.content", "personal.read", "income.read", "reports.compose", "reports.confirm-zero", "problems.report", "deeds.read"]),
        new("branch-secretary", "支部书记", [.. Look, "meetings.edit", "activists.edit", "acceptances.edit", "conversions.edit", "dues.edit", "talks.edit", "reviews.edit",
            "problems.edit", "problems.report", "problems.close", "minutes.read", "talks.content"]),
        new("organization-commissioner", "组织委员", [.. Look, "meetings.edit", "activists.edit", "members.edit", "standings.edit", "reviews.edit", "minutes.read", "personal.read"]),
        new("dues-keeper", "党费管理员", ["members.read", "standings.read", "organizations.read", "assessments.read", "assessments.edit", "dues.read", "dues.edit",
            "remittances.read", "remittances.edit", "income.read", "figures.read", "rules.read"]),
        new("general-branch-secretary", "总支书记", [.. Look, "meetings.edit", "talks.edit", "problems.edit", "problems.report", "problems.close", "minutes.read", "talks.content", "reports.compose"]),
        new("leading-group-secretary", "党组书记", [.. Look, "talks.edit", "problems.close", "minutes.read", "talks.content", "reports.compose", "reports.confirm-zero", "deeds.read"]),
        new("deputy", "分管领导", [.. Look, "minutes.read"]),
        new("inspection", "派驻机构（只读）", ["organizations.read", "posts.read", "terms.read", "meetings.read", "talks.read", "problems.read", "figures.read", "rules.read", "reports.read"]),
        new("work-committee", "工委经办人", [.. Look]),
        new("organization-department", "组织部经办人", [.. Look]),
        new("member", "党员", ["organizations.read", "meetings.read", "figures.read"]),
        new("system-administrator", "系统管理员", ["organizations.read", "organizations.edit", "users.edit"], "auditor"),
        new("security-administrator", "安全管理员", ["organizations.read", "users.edit", "grants.edit"], "auditor"),
        new("auditor", "审计管理员", ["organizations.read", "deeds.read"], "system-administrator", "security-administrator"),
    ];
}
