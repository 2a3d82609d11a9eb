using Shushi.Modules.Talks;
using Shushi.Platform.Organizations;

namespace Shushi.Demo;

/// <summary>Talks: every member of a branch once a year, and what the 党组 secretary says to those under him on integrity.</summary>
internal sealed class WorldTalks(Draft draft, BureauPlan bureau)
{
    private static readonly string[] Contents =
    [
        "谈近期工作状态和家庭情况，表示能正常履职。", "谈理论学习情况，建议多组织现场教学。", "谈岗位分工，希望增加业务培训机会。", "谈支部活动安排，建议时间错开报表期。",
        "交流个人成长打算，鼓励承担急难任务。", "了解身体和生活情况，反映的困难由支部跟进。",
    ];

    private static readonly (int Month, int Day)[] IntegrityDays = [(5, 9), (9, 12)];

    public void Record()
    {
        for (var year = WorldCalendar.FirstYear; year <= draft.Today.Year; year++)
        {
            foreach (var branch in bureau.Branches) EachMember(branch, year);
            foreach (var (month, day) in IntegrityDays) OnIntegrity(Workdays.Nearest(year, month, day));
        }
    }

    private void EachMember(BranchPlan branch, int year)
    {
        foreach (var (n, person) in bureau.Members(branch, new DateOnly(year, 1, 1)).Where(p => p != branch.Secretary).Index())
        {
            var on = Workdays.Nearest(year, 3 + (n % 9), 6 + (5 * (n / 9)));
            if (!person.IsMember(on) || person.On(on)!.Branch != branch) continue;
            if (branch.Committee.Contains(person)) Hold(branch.Organization, TalkKind.BetweenCommissioners, branch.Secretary, person, on);
            else Hold(branch.Organization, TalkKind.WithMember, branch.Committee[n % branch.Committee.Count], person, on);
        }
    }

    private void OnIntegrity(DateOnly on)
    {
        foreach (var person in bureau.Leaders.Skip(1).Concat(bureau.Branches.Select(b => b.Secretary)).Where(p => p != bureau.Leaders[0]).Distinct())
            Hold(bureau.LeadingGroup, TalkKind.Integrity, bureau.Leaders[0], person, on);
    }

    private void Hold(Organization owner, TalkKind kind, PersonPlan talker, PersonPlan person, DateOnly on)
    {
        var key = $"talks/{owner.OrgPath}/{on:O}/{kind}/{person.Key}";
        var dice = new Dice(key);
        draft.Event(owner, key, new Talk
        {
            On = on,
            Kind = kind,
            TalkerId = talker.Id,
            PersonId = person.Id,
            Content = dice.Next(6) == 0 ? draft.Sealer.Seal(dice.Pick(Contents)) : new(),
        });
    }
}
