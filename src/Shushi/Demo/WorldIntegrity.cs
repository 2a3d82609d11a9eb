using Shushi.Modules.Integrity;

namespace Shushi.Demo;

/// <summary>What each leader answers for in a year, the branches they keep in touch with, and what was talked over with the 派驻机构.</summary>
internal sealed class WorldIntegrity(Draft draft, BureauPlan bureau)
{
    private static readonly string[] OfSecretary = ["主持研究全面从严治党工作，每半年不少于一次", "对班子成员和科室负责人开展廉政提醒", "主持审议“三重一大”事项并末位表态"];

    private static readonly string[] OfMembers = ["督促分管科室排查廉政风险", "与分管科室负责人开展廉政谈话", "参加所联系支部的组织生活"];

    private static readonly (int Month, int Day, string Subject)[] Talks =
    [
        (1, 17, "就民主生活会准备情况征求意见"), (3, 14, "汇报年度党风廉政建设工作安排"), (5, 16, "就重点岗位廉政风险排查征求意见"),
        (7, 18, "汇报上半年全面从严治党工作"), (9, 19, "会商监督检查安排"), (11, 21, "就干部选拔任用人选征求意见"),
    ];

    // Which branches a leader keeps in touch with, as their fields say; the secretary of a large bureau has none.
    private static readonly int[][] ContactsOfFive = [[], [1], [2, 4], [3], [0]];

    public void Record()
    {
        Contacts();
        for (var year = WorldCalendar.FirstYear; year <= draft.Today.Year; year++)
        {
            Lists(year);
            foreach (var (n, talk) in Talks.Index()) Liaison(Workdays.Nearest(year, talk.Month, talk.Day), n, talk.Subject);
        }
    }

    private void Contacts()
    {
        for (var n = 0; n < bureau.Leaders.Count; n++)
        {
            foreach (var b in ContactsOf(n))
                Keep(n, $"contact/{b}", new DateOnly(2022, 2, 8), null, new Responsibility { Kind = ResponsibilityKind.ContactPoint, BranchId = bureau.Branches[b].Organization.Id });
        }
    }

    private int[] ContactsOf(int leader) =>
        bureau.Leaders.Count == 5 ? ContactsOfFive[leader] : leader < bureau.Branches.Count ? [leader] : [];

    // A new list each February; the old one ends with it.
    private void Lists(int year)
    {
        var (from, until) = (Workdays.Nearest(year, 2, 20), Workdays.Nearest(year + 1, 2, 20));
        for (var n = 0; n < bureau.Leaders.Count; n++)
        {
            foreach (var (i, content) in (n == 0 ? OfSecretary : OfMembers).Index())
                Keep(n, $"list/{i + 1}", from, until, new Responsibility { Kind = ResponsibilityKind.ListItem, Content = content });
        }
    }

    private void Keep(int leader, string key, DateOnly from, DateOnly? until, Responsibility responsibility)
    {
        (responsibility.PersonId, responsibility.From, responsibility.Until) = (bureau.Leaders[leader].Id, from, until);
        draft.State(bureau.LeadingGroup, $"responsibilities/{bureau.Unit.OrgPath}/{leader + 1}/{key}/{from:O}", responsibility);
    }

    private void Liaison(DateOnly on, int n, string subject) =>
        draft.Event(bureau.LeadingGroup, $"liaisons/{bureau.Unit.OrgPath}/{on.Year}/{n + 1}", new Liaison { On = on, Subject = subject, Counterpart = "派驻纪检监察组" });
}
