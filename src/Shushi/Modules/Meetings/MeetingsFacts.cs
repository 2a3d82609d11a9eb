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

    /// <summary>The meetings of a kind that any organization of a unit held.</summary>
    public IEnumerable<MeetingFact> HeldIn(Guid unit, MeetingKind kind) =>
        Organizations.Where(o => o.UnitId == unit).SelectMany(o => HeldBy(o.Id, kind)).DistinctBy(m => m.Id);

    /// <summary>Loads the facts: meetings, agendas, seats, secretaries and roster are a query each.</summary>
    public static Task<MeetingsFacts> Load(RuleScope scope) => new MeetingsLoader(scope).Load();

    private static ILookup<(Guid Party, MeetingKind Kind), MeetingFact> Index(IReadOnlyList<MeetingFact> meetings) => meetings
        .SelectMany(m => m.Parties.Distinct().SelectMany(p => m.Kinds.Distinct().Select(k => (Key: (p, k), Meeting: m))))
        .ToLookup(x => x.Key, x => x.Meeting);
}

/// <summary>An organization that may owe meetings.</summary>
public sealed record OrganizationFact(Guid Id, string Name, OrgKind Kind, DateOnly From, DateOnly? Until) : ILasting
{
    /// <summary>Who held posts of its committee, and when.</summary>
    public IReadOnlyList<SeatFact> Committee { get; init; } = [];

    /// <summary>The unit it belongs to, itself if it is one; null when the whole unit is not in sight.</summary>
    public Guid? UnitId { get; init; }

    /// <summary>Who were secretaries of the 党组, by name.</summary>
    public IReadOnlyList<SecretaryFact> Secretaries { get; init; } = [];

    /// <summary>Whether it is a branch of any kind.</summary>
    public bool IsBranch => Kind is OrgKind.Branch or OrgKind.JointBranch;

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

    /// <summary>The agenda; of branches' meetings only that of 党课 is told.</summary>
    public IReadOnlyList<AgendaFact> Agenda { get; init; } = [];

    /// <summary>The year it belongs to.</summary>
    public int Year => ForYear ?? On.Year;
}

/// <summary>A line of absence. The name is filled where a person stands there twice.</summary>
public sealed record AbsentFact(Guid PersonId, string Name);

/// <summary>A line of an agenda.</summary>
public sealed record AgendaFact(Topic Topic, Nature Nature, string Subject)
{
    public string? Speaker { get; init; }

    public string? LastSpeaker { get; init; }

    public string? Result { get; init; }

    /// <summary>Whether it is one of 三重一大.</summary>
    public bool IsMajor => Topic is Topic.MajorDecision or Topic.Appointment or Topic.MajorProject or Topic.LargeFunds;
}

/// <summary>Somebody was secretary for a span.</summary>
public sealed record SecretaryFact(string Name, DateOnly From, DateOnly? Until)
{
    /// <summary>Whether they were secretary at the end of the day.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && (Until is null || Until > day);
}

/// <summary>The windows in which meetings are owed.</summary>
public static class MeetingWindows
{
    /// <summary>The months that touch a period.</summary>
    public static IReadOnlyList<Period> Months(Period period) =>
        Enumerable.Range(Month(period.From), Month(period.To) - Month(period.From) + 1).Select(m => Period.Month(m / 12, (m % 12) + 1)).ToList();

    /// <summary>The quarters that touch a period.</summary>
    public static IReadOnlyList<Period> Quarters(Period period) =>
        Months(period).Select(m => Period.Quarter(m.From.Year, (m.From.Month + 2) / 3)).Distinct().ToList();

    /// <summary>The half-years that touch a period.</summary>
    public static IReadOnlyList<Period> HalfYears(Period period) =>
        Quarters(period).Select(q => new Period(new DateOnly(q.From.Year, q.From.Month < 7 ? 1 : 7, 1), q.From.Month < 7 ? new DateOnly(q.From.Year, 6, 30) : new DateOnly(q.From.Year, 12, 31)))
            .Distinct().ToList();

    /// <summary>The years that touch a period.</summary>
    public static IReadOnlyList<Period> Years(Period period) =>
        Enumerable.Range(period.From.Year, period.To.Year - period.From.Year + 1).Select(Period.Year).ToList();

    /// <summary>The years whose season of 组织生活会, October to the end of next February, touches a period.</summary>
    public static IReadOnlyList<(int Year, Period Window)> LifeMeetings(Period period) =>
        Enumerable.Range(period.From.Year - 1, period.To.Year - period.From.Year + 2)
            .Select(y => (Year: y, Window: new Period(new DateOnly(y, 10, 1), new DateOnly(y + 1, 3, 1).AddDays(-1))))
            .Where(w => w.Window.Touches(period)).ToList();

    private static int Month(DateOnly day) => (day.Year * 12) + day.Month - 1;
}
