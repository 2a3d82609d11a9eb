using Shushi.Platform.Identity;

namespace Shushi;

/// <summary>The roles, as lists of permissions. What no list names, nobody may do.</summary>
public static class Roles
{
    private static readonly string[] Look = ["*.read", "figures.read", "rules.read", "reports.read", "check.use", "compare.use"];

    /// <summary>What a branch does for the community, by those who keep its books.</summary>
    private static readonly string[] Service = ["checkins.edit", "pledges.edit", "services.edit", "teams.edit", "visits.edit", "petitions.edit"];

    /// <summary>What the office does that runs a round of appraisal.</summary>
    private static readonly string[] Appraise =
        ["rounds.edit", "comments.edit", "marks.edit", "rounds.run", "submissions.return", "grades.decide", "feedbacks.issue", "ballots.run"];

    /// <summary>What only the office that runs a round keeps; who keeps the ledgers of a unit does not.</summary>
    private static readonly string[] OfOffice = ["rounds.edit", "comments.edit", "marks.edit"];

    /// <summary>What a secretary does who reports.</summary>
    private static readonly string[] Report = ["submissions.confirm", "submissions.return", "feedbacks.acknowledge"];

    /// <summary>What stays inside the unit: the upper level sees that something was, not what was said.</summary>
    private static readonly string[] Inside = ["minutes.read", "talks.content", "attachments.open"];

    /// <summary>Everything: the console of the machine itself, never a grant.</summary>
    public static Role Console { get; } = new("console", "本机命令行",
    [
        .. Look, .. Inside, "*.edit", "personal.read", "income.read", "reports.compose", "reports.confirm-zero",
        "problems.report", "problems.close", "deeds.read", "logins.read", "users.edit", "grants.edit", "tokens.edit",
        .. Appraise.Where(p => !p.EndsWith(".edit", StringComparison.Ordinal)), "submissions.submit", "submissions.confirm", "feedbacks.acknowledge",
    ]);

    /// <summary>The roles that grants may name, in the order they are offered.</summary>
    public static IReadOnlyList<Role> All { get; } =
    [
        new("clerk", "党务干部",
        [
            .. Look, .. Inside, "*.edit", "personal.read", "income.read", "reports.compose", "reports.confirm-zero",
            "problems.report", "deeds.read", "tokens.edit", "submissions.submit",
        ]) { Except = OfOffice },
        new("branch-secretary", "支部书记",
        [
            .. Look, .. Inside, .. Service, "meetings.edit", "activists.edit", "acceptances.edit", "conversions.edit", "dues.edit", "talks.edit", "reviews.edit",
            "assignments.edit", "problems.edit", "problems.report", "problems.close", "submissions.submit", .. Report,
        ]),
        new("organization-commissioner", "组织委员",
        [
            .. Look, "minutes.read", "attachments.open", "meetings.edit", "activists.edit", "members.edit", "standings.edit", "reviews.edit",
            "checkins.edit", "pledges.edit", "services.edit", "personal.read",
        ]),
        new("dues-keeper", "党费管理员",
        [
            "organizations.read", "members.read", "standings.read", "assessments.read", "assessments.edit", "dues.read", "dues.edit",
            "remittances.read", "remittances.edit", "income.read", "attachments.open", "figures.read", "rules.read",
        ]),
        new("general-branch-secretary", "总支书记",
        [
            .. Look, .. Inside, .. Service, "meetings.edit", "exemptions.edit", "talks.edit", "assignments.edit", "problems.edit", "problems.report", "problems.close",
            "reports.compose", .. Report, .. Appraise.Except(Report), // of the secretaries of its branches
        ]),
        new("leading-group-secretary", "党组书记",
        [
            .. Look, .. Inside, "talks.edit", "problems.close", "reports.compose", "reports.confirm-zero", "deeds.read", .. Report,
        ]),
        new("deputy", "分管领导", [.. Look, "minutes.read", "attachments.open"]),
        new("inspection", "派驻机构（只读）",
        [
            "organizations.read", "posts.read", "terms.read", "meetings.read", "talks.read", "problems.read", "responsibilities.read", "liaisons.read",
            "figures.read", "rules.read", "reports.read",
        ]),
        new("work-committee", "工委经办人", [.. Look, .. Appraise, "exclusions.edit", "tokens.edit"]),
        new("organization-department", "组织部经办人", [.. Look, .. Appraise, "exclusions.edit", "tokens.edit"]),
        new("member", "党员", ["organizations.read", "meetings.read", "checkins.read", "pledges.read", "services.read", "figures.read"]),
        new("system-administrator", "系统管理员", ["organizations.read", "organizations.edit", "users.edit"], "auditor"),
        new("security-administrator", "安全管理员", ["organizations.read", "users.edit", "grants.edit", "logins.read"], "auditor"),
        new("auditor", "审计管理员", ["organizations.read", "deeds.read", "logins.read"], "system-administrator", "security-administrator"),
    ];
}
