using Shushi.Modules.Organizations;
using Shushi.Platform.Organizations;

namespace Shushi.Demo;

/// <summary>Elections every three years, and who holds which post.</summary>
internal static class WorldTerms
{
    private const int Years = 3;

    /// <summary>The seats of a branch committee, in the order of its people.</summary>
    private static readonly PostTitle[] Seats =
        [PostTitle.Secretary, PostTitle.DeputySecretary, PostTitle.OrganizationCommissioner, PostTitle.PublicityCommissioner, PostTitle.DisciplineCommissioner];

    private static readonly PostTitle[] SeatsOfThree = [PostTitle.Secretary, PostTitle.OrganizationCommissioner, PostTitle.PublicityCommissioner];

    private static readonly PostTitle[] GeneralSeats =
    [
        PostTitle.Secretary, PostTitle.FullTimeDeputySecretary, PostTitle.OrganizationCommissioner, PostTitle.PublicityCommissioner,
        PostTitle.DisciplineCommissioner, PostTitle.Commissioner, PostTitle.Commissioner,
    ];

    private static readonly string[] LeadershipFields =
    [
        "主持党组和局全面工作，分管人事、财务", "分管工业、投资、农村统计，联系机关第二党支部", "分管党建、意识形态、普查工作，联系普查中心党支部、离退休干部党支部",
        "分管社会经济调查、价格统计，联系社会经济调查队党支部", "分管综合核算、政策法规、数据质量，联系机关第一党支部",
    ];

    private static readonly string[] SmallLeadershipFields = ["主持党组和局全面工作，分管人事、财务", "分管党建、意识形态，联系机关党支部", "分管业务、安全生产和信访"];

    /// <summary>The days of election up to a year; an election that is planted as missing ends the row.</summary>
    public static IReadOnlyList<DateOnly> Elections(Organization body, DateOnly first, int lastYear, Planting planting)
    {
        var days = new List<DateOnly> { first };
        while (true)
        {
            var next = Workdays.FridayUpTo(days[^1].AddYears(Years));
            if (next.Year > lastYear || planting.Breaks("ZB-05", body, next)) return days;
            days.Add(next);
        }
    }

    public static void Record(Draft draft, BureauPlan bureau, Planting planting)
    {
        LeadingGroup(draft, bureau);
        Body(draft, bureau.GeneralBranch, bureau.FirstElection, bureau.Committee, GeneralSeats, planting);
        foreach (var branch in bureau.Branches)
        {
            Body(draft, branch.Organization, branch.FirstElection, branch.Committee, branch.Committee.Count == 3 ? SeatsOfThree : Seats, planting);
            foreach (var (n, leader) in branch.GroupLeaders.Index()) Keep(draft, branch.Groups[n], leader, PostTitle.GroupLeader, branch.FirstElection, null, null);
        }
    }

    private static void LeadingGroup(Draft draft, BureauPlan bureau)
    {
        var fields = bureau.Leaders.Count == 5 ? LeadershipFields : SmallLeadershipFields;
        foreach (var (n, leader) in bureau.Leaders.Index())
            Keep(draft, bureau.LeadingGroup, leader, n == 0 ? PostTitle.Secretary : PostTitle.GroupMember, new DateOnly(2019 + (n % 3), 3 + (2 * n), 12), null, null, fields[n]);
    }

    private static void Body(Draft draft, Organization body, DateOnly first, IReadOnlyList<PersonPlan> committee, PostTitle[] seats, Planting planting)
    {
        var elections = Elections(body, first, draft.LastYear, planting);
        foreach (var (n, on) in elections.Index())
        {
            var key = $"terms/{body.OrgPath}/{on:O}";
            DateOnly? until = n + 1 < elections.Count ? elections[n + 1] : null;
            draft.State(body, key, new Term { From = on, Until = until, Years = Years, Seats = committee.Count });
            foreach (var (person, title) in committee.Zip(seats)) Keep(draft, body, person, title, on, until, WorldIds.Of(key));
        }

        var due = elections[^1].AddYears(Years);
        if (due < draft.Today) planting.Found("ZB-05", body, Workdays.FridayUpTo(due), WorldIds.Of($"terms/{body.OrgPath}/{elections[^1]:O}"));
    }

    private static void Keep(Draft draft, Organization body, PersonPlan person, PostTitle title, DateOnly from, DateOnly? until, Guid? term, string? field = null) =>
        draft.State(body, $"posts/{body.OrgPath}/{person.Key}/{from:O}", new Post
        {
            PersonId = person.Id, Title = title, From = from, Until = until, TermId = term, Field = field,
        });
}
