using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Members;
using Shushi.Modules.Organizations;
using Shushi.Platform;
using Shushi.Platform.Organizations;
using Shushi.Platform.Rules;

namespace Shushi.Modules.Meetings;

/// <summary>What the rules of meetings are told.</summary>
public sealed record MeetingsFacts : RuleFacts
{
    private readonly ILookup<(Guid Party, MeetingKind Kind), MeetingFact> byParty = Index([]);

    /// <summary>The organizations asked about, dissolved ones included.</summary>
    public required IReadOnlyList<OrganizationFact> Organizations { get; init; }

    /// <summary>Meetings of the windows that touch the period.</summary>
    public required IReadOnlyList<MeetingFact> Meetings
    {
        get;
        init => (field, byParty) = (value, Index(value));
    }

    /// <summary>The meetings of a kind that an organization held, alone or with others.</summary>
    public IEnumerable<MeetingFact> HeldBy(Guid organization, MeetingKind kind) => byParty[(organization, kind)];

    /// <summary>Loads the facts: meetings, seats and roster are a query each.</summary>
    public static async Task<MeetingsFacts> Load(RuleScope scope)
    {
        var (from, to) = (MeetingWindows.Quarters(scope.Period)[0].From, MeetingWindows.Quarters(scope.Period)[^1].To);
        var (firstYear, lastYear) = (new DateOnly(scope.Period.From.Year - 1, 1, 1), new DateOnly(scope.Period.To.Year + 1, 12, 31));
        var rows = await scope.Rows<Meeting>()
            .Where(m => (m.On >= from && m.On <= to) || (m.Kinds.Contains(MeetingKind.LifeMeeting) && m.On >= firstYear && m.On <= lastYear))
            .OrderBy(m => m.On).ThenBy(m => m.Id)
            .Select(m => new MeetingRow(m.Id, m.OrgId, m.On, m.Title, m.Kinds, m.ForYear, m.Expected, m.Attended,
                m.Absences.Select(a => a.PersonId).ToList(), m.Participants.Select(p => p.OrgId).ToList())).ToListAsync();
        var seats = (await scope.CommitteeSeats(from)).ToLookup(s => s.OrgId);
        var branches = new BranchRoster(scope, await scope.Memberships(from.AddDays(-1), to));
        var twice = rows.SelectMany(r => r.Absent.GroupBy(p => p).Where(g => g.Skip(1).Any()).Select(g => g.Key));
        var names = await scope.People(twice);
        return new MeetingsFacts
        {
            Period = scope.Period,
            Today = scope.Today,
            Organizations = scope.Workspace.Organizations.Under(scope.Root)
                .Select(o => new OrganizationFact(o.Id, o.ShortName, o.Kind, o.From, o.Until) { Committee = seats[o.Id].ToList() }).ToList(),
            Meetings = rows.Select(r => new MeetingFact(r.Id, r.OrgId, r.On, r.Kinds)
            {
                Title = r.Title,
                Parties = [r.OrgId, .. r.Together],
                ForYear = r.ForYear,
                Expected = r.Expected,
                Attended = r.Attended,
                Roster = branches.On(r.On, [r.OrgId, .. r.Together]),
                Absent = r.Absent.Select(p => new AbsentFact(p, names.GetValueOrDefault(p)?.Name ?? "")).ToList(),
            }).ToList(),
        };
    }

    private static ILookup<(Guid Party, MeetingKind Kind), MeetingFact> Index(IReadOnlyList<MeetingFact> meetings) => meetings
        .SelectMany(m => m.Parties.Distinct().SelectMany(p => m.Kinds.Distinct().Select(k => (Key: (p, k), Meeting: m))))
        .ToLookup(x => x.Key, x => x.Meeting);

    private sealed record MeetingRow(Guid Id, Guid OrgId, DateOnly On, string Title, List<MeetingKind> Kinds, int? ForYear, int Expected, int? Attended, List<Guid> Absent, List<Guid> Together);

    /// <summary>How many members branches have on a day. A group's roster is its branch's.</summary>
    private sealed class BranchRoster(RuleScope scope, IReadOnlyList<MembershipFact> memberships)
    {
        private readonly ILookup<Guid?, MembershipFact> byBranch = memberships.ToLookup(m => BranchOf(scope.Workspace.Organizations, m.OrgId));

        /// <summary>The members of all the organizations together; null when one of them is no branch of the subtree.</summary>
        public int? On(DateOnly day, IReadOnlyList<Guid> organizations)
        {
            var branches = organizations.Select(o => BranchOf(scope.Workspace.Organizations, o)).Distinct().ToList();
            return branches.TrueForAll(InScope)
                ? branches.SelectMany(b => byBranch[b]).Where(m => m.HoldsOn(day)).Select(m => m.PersonId).Distinct().Count()
                : null;
        }

        private static Guid? BranchOf(OrgTree tree, Guid id) => tree.Find(id) switch
        {
            { Kind: OrgKind.Group, ParentId: { } parent } => parent,
            { } o when OrganizationsFacts.IsBranch(o) => o.Id,
            _ => null,
        };

        private bool InScope(Guid? branch) =>
            branch is { } id && scope.Workspace.Organizations.Find(id) is { } o && scope.Range.Contains(o.OrgPath);
    }
}

/// <summary>An organization that may owe meetings.</summary>
public sealed record OrganizationFact(Guid Id, string Name, OrgKind Kind, DateOnly From, DateOnly? Until)
{
    /// <summary>Who held posts of its committee, and when.</summary>
    public IReadOnlyList<SeatFact> Committee { get; init; } = [];

    /// <summary>Whether it is a branch of any kind.</summary>
    public bool IsBranch => Kind is OrgKind.Branch or OrgKind.JointBranch;

    /// <summary>Whether it existed on every day of the window.</summary>
    public bool ExistedThroughout(Period window) => From <= window.From && (Until is null || Until > window.To);

    /// <summary>Whether it had a committee, that is at least three people in its posts, when the window began and when it ended.</summary>
    public bool HadCommittee(Period window) => Seated(window.From) >= 3 && Seated(window.To) >= 3;

    private int Seated(DateOnly day) => Committee.Where(s => s.HoldsOn(day)).Select(s => s.PersonId).Distinct().Count();
}

/// <summary>A meeting.</summary>
public sealed record MeetingFact(Guid Id, Guid OrgId, DateOnly On, IReadOnlyList<MeetingKind> Kinds)
{
    public string Title { get; init; } = "";

    /// <summary>Its owner and the organizations that held it together with it.</summary>
    public IReadOnlyList<Guid> Parties { get; init; } = [OrgId];

    /// <summary>所属年度 where one is named.</summary>
    public int? ForYear { get; init; }

    /// <summary>应到.</summary>
    public int Expected { get; init; }

    /// <summary>实到, where it was counted.</summary>
    public int? Attended { get; init; }

    /// <summary>How many members the branches had that day; null when it isn't known or no branch held the meeting.</summary>
    public int? Roster { get; init; }

    /// <summary>Who was absent, line by line.</summary>
    public IReadOnlyList<AbsentFact> Absent { get; init; } = [];

    /// <summary>The year it belongs to.</summary>
    public int Year => ForYear ?? On.Year;
}

/// <summary>A line of absence. The name is filled where a person stands there twice.</summary>
public sealed record AbsentFact(Guid PersonId, string Name);

/// <summary>The windows in which meetings are owed.</summary>
public static class MeetingWindows
{
    /// <summary>The months that touch a period.</summary>
    public static IReadOnlyList<Period> Months(Period period) =>
        Enumerable.Range(Month(period.From), Month(period.To) - Month(period.From) + 1).Select(m => Period.Month(m / 12, (m % 12) + 1)).ToList();

    /// <summary>The quarters that touch a period.</summary>
    public static IReadOnlyList<Period> Quarters(Period period) =>
        Months(period).Select(m => Period.Quarter(m.From.Year, (m.From.Month + 2) / 3)).Distinct().ToList();

    /// <summary>The years whose season of 组织生活会, October to the end of next February, touches a period.</summary>
    public static IReadOnlyList<(int Year, Period Window)> LifeMeetings(Period period) =>
        Enumerable.Range(period.From.Year - 1, period.To.Year - period.From.Year + 2)
            .Select(y => (Year: y, Window: new Period(new DateOnly(y, 10, 1), new DateOnly(y + 1, 3, 1).AddDays(-1))))
            .Where(w => w.Window.Touches(period)).ToList();

    private static int Month(DateOnly day) => (day.Year * 12) + day.Month - 1;
}
