using Shushi.Modules.Members;
using Shushi.Modules.Service;

namespace Shushi.Demo;

/// <summary>Check-ins and pledges of all members in service, volunteer services, teams and posts, visits at the Spring Festival and on 1 July, petitions with their settlement.</summary>
internal sealed class WorldService(Draft draft, BureauPlan bureau, Planting planting)
{
    // The district's members in service were asked to check in during spring 2022; who comes later does so within days.
    private static readonly DateOnly Launch = new(2022, 3, 7);

    private static readonly string[] Communities = ["云溪社区", "河湾社区", "榆林里社区", "站前社区", "学府路社区"];

    private static readonly string[] Posts = ["政策宣传岗", "文明劝导岗", "矛盾调解岗", "环境维护岗", "治安巡防岗", "民情联络岗", "助老帮扶岗", "普查协助岗"];

    private static readonly string[] Projects = ["老年人智能手机教学", "青少年课业辅导", "反诈宣传进楼栋", "统计知识小课堂"];

    private static readonly string[] Services =
    [
        "社区环境整治", "创城入户宣传", "普查政策宣讲", "助老陪诊", "文明交通劝导", "义务植树", "护学值守", "反诈宣传", "垃圾分类引导", "无偿献血", "困难家庭走访", "防汛值守", "社区图书整理", "法治宣传",
    ];

    private static readonly string[] Promises = ["当日数据当日核，差错率最低", "首问负责，一次告知", "急难任务走在前"];

    private static readonly (string Subject, PetitionerKind Kind, string Settlement)[] Petitions =
    [
        ("楼道照明损坏", PetitionerKind.Resident, "联系物业更换灯具"), ("希望合并报送重复报表", PetitionerKind.Business, "合并布置，不再重复填报"), ("记账户反映记账软件不会用", PetitionerKind.ServedPerson, "上门教会操作并留下联系电话"),
        ("小区健身器材松动", PetitionerKind.Resident, "协调社区加固"), ("想了解行业平均工资数据", PetitionerKind.Business, "提供公开数据和查询方法"), ("活动室开放时间太短", PetitionerKind.Member, "改为预约全天开放"),
        ("路口积水影响出行", PetitionerKind.Resident, "反映至主管部门并疏通"), ("希望增加统计业务培训", PetitionerKind.ServedPerson, "增办一期培训"),
    ];

    public void Record()
    {
        foreach (var person in bureau.People) Report(person);
        foreach (var (n, branch) in bureau.Branches.Index()) Teams(branch, n);
        for (var year = WorldCalendar.FirstYear; year <= draft.Today.Year; year++)
        {
            foreach (var (n, branch) in bureau.Branches.Index()) Serve(branch, n, year);
            VisitAll(year);
            foreach (var (n, row) in Petitions.Index().Take(IsStatistics ? Petitions.Length : 3)) Ask(year, n, row);
        }
    }

    private bool IsStatistics => bureau.Unit.UnitType == "statistics";

    // Checks in once, then takes on a post or, every sixth, a project until leaving or retiring.
    private void Report(PersonPlan person)
    {
        var joined = person.Steps.Find(s => s is { Stage: Stage.Probationary or Stage.Full, Service: Service.InService });
        if (joined is null) return;
        var ends = person.Steps.Find(s => s.Service == Service.Retired)?.From ?? person.LeftOn;
        var b = Math.Max(0, bureau.Branches.ToList().IndexOf(joined.Branch));
        var on = joined.From < Launch ? Workdays.Nearest(Launch.AddDays((3 * b) + (person.Number % 3))) : Workdays.Nearest(joined.From.AddDays(7));
        if (ends <= on || planting.Breaks("SQ-01", joined.Branch.Organization, joined.From)) return;
        var (owner, community) = (joined.Branch.Organization, Communities[b]);
        draft.Event(owner, "checkins/" + person.Key, new CheckIn { On = on, PersonId = person.Id, Community = community, Grid = $"第{"一二三四"[person.Number % 4]}网格" });
        var isProject = person.Number % 6 == 0;
        draft.State(owner, "pledges/" + person.Key, new Pledge
        {
            PersonId = person.Id,
            Kind = isProject ? PledgeKind.Project : PledgeKind.Post,
            Name = new Dice("pledge/" + person.Key).Pick(isProject ? Projects : Posts),
            Community = community,
            From = Workdays.Nearest(on.AddDays(3)),
            Until = ends,
        });
    }

    private void Teams(BranchPlan branch, int n)
    {
        var from = new DateOnly(2022, 4, 12);
        var name = branch.Organization.ShortName;
        var serving = bureau.Members(branch, from).Count;
        if (branch.IsRetired)
        {
            Team(branch, "veterans", new() { Kind = TeamKind.VolunteerTeam, Name = "银龄志愿服务队", LeaderId = branch.Secretary.Id, Members = serving, From = from });
            return;
        }

        Team(branch, "team", new() { Kind = TeamKind.VolunteerTeam, Name = name + "志愿服务队", LeaderId = branch.Committee[1].Id, Members = serving, From = from });
        for (var p = 0; p < 2; p++)
        {
            var holder = branch.Committee[2 + p];
            Team(branch, $"post/{p + 1}", new() { Kind = TeamKind.ModelPost, Name = $"{name}{(p == 0 ? "业务" : "服务")}示范岗", LeaderId = holder.Id, Members = 1, Promise = Promises[(n + p) % Promises.Length], From = from });
        }

        Team(branch, "area", new() { Kind = TeamKind.ResponsibilityArea, Name = name + "责任区", LeaderId = branch.Committee[4].Id, Members = 5, Promise = "责任区整洁有序，每周巡查一次", From = from });
    }

    private void Team(BranchPlan branch, string key, Team team) => draft.State(branch.Organization, $"teams/{branch.Organization.OrgPath}/{key}", team);

    // Branches in service go out every other month, small bureaus' and the retired twice a year.
    private void Serve(BranchPlan branch, int b, int year)
    {
        int[] months = IsStatistics && !branch.IsRetired ? [2, 4, 6, 8, 10, 12] : [5, 9];
        foreach (var month in months)
        {
            var key = $"services/{branch.Organization.OrgPath}/{year}/{month}";
            var dice = new Dice(key);
            var on = Workdays.Nearest(year, month, 7 + (4 * b));
            draft.Event(branch.Organization, key, new VolunteerService
            {
                On = on,
                Title = Services[(year + month + (3 * b)) % Services.Length],
                Place = Communities[b],
                People = dice.Pick(bureau.Members(branch, on), 6 + dice.Next(5)).Select(p => p.Id).ToList(),
                Others = dice.Next(3) == 0 ? 2 + dice.Next(5) : null,
                Minutes = 60 + (30 * dice.Next(4)),
            });
        }
    }

    private void VisitAll(int year)
    {
        var spring = Workdays.UpTo(Workdays.NewYear(year).AddDays(-8));
        Visits(spring, VisitedKind.MemberInNeed, IsStatistics ? 2 : 1, 100_000, VisitFunds.Dues);
        Visits(spring, VisitedKind.VeteranMember, IsStatistics ? 3 : 1, 60_000, VisitFunds.Budget);
        Visits(spring, VisitedKind.ResidentInNeed, IsStatistics ? 3 : 1, 50_000, VisitFunds.Donation);
        var summer = Workdays.Nearest(year, 6, 27);
        Visits(summer, VisitedKind.MemberInNeed, IsStatistics ? 3 : 1, 100_000, VisitFunds.Dues);
        Visits(summer, VisitedKind.VeteranMember, IsStatistics ? 4 : 1, 60_000, VisitFunds.Dues);
    }

    private void Visits(DateOnly on, VisitedKind kind, int count, long amount, VisitFunds funds)
    {
        for (var n = 0; n < count; n++)
        {
            draft.Event(bureau.GeneralBranch, $"visits/{bureau.Unit.OrgPath}/{on:O}/{kind}/{n + 1}", new Visit { On = on, Kind = kind, Amount = amount, Funds = funds });
        }
    }

    // One after the other through the year, each settled within three weeks.
    private void Ask(int year, int n, (string Subject, PetitionerKind Kind, string Settlement) row)
    {
        var key = $"petitions/{bureau.Unit.OrgPath}/{year}/{n + 1}";
        var on = Workdays.Nearest(year, 2 + n, 13);
        var settled = draft.Past(Workdays.UpTo(on.AddDays(6 + new Dice(key).Next(15))));
        var branch = bureau.Branches[n % bureau.Branches.Count(b => !b.IsRetired)];
        draft.Event(branch.Organization, key, new Petition
        {
            On = on,
            Subject = row.Subject,
            Kind = row.Kind,
            HandlerId = branch.Committee[3].Id,
            SettledOn = settled,
            Settlement = settled is null ? null : row.Settlement,
        });
    }
}
