using Shushi.Demo;
using Shushi.Modules.Admission;
using Shushi.Modules.Dues;
using Shushi.Modules.Meetings;
using Shushi.Modules.Members;
using Shushi.Modules.Organizations;
using Shushi.Modules.Publications;
using Shushi.Modules.Service;
using Shushi.Platform;
using Shushi.Platform.Organizations;
using Shushi.Platform.Rules;
using Xunit;

namespace Shushi.Tests.Demo;

/// <summary>The regulations, said once more in a few lines of their own: the world breaks them where it says so and nowhere else.</summary>
public sealed class WorldRulesTests
{
    public static TheoryData<DateOnly> Days =>
        [new DateOnly(2024, 2, 1), new DateOnly(2024, 12, 31), new DateOnly(2025, 9, 15), new DateOnly(2026, 11, 24)];

    public static TheoryData<DateOnly> FarDays => [new DateOnly(2027, 12, 31), new DateOnly(2030, 7, 7), new DateOnly(2035, 12, 31)];

    [Theory]
    [MemberData(nameof(Days))]
    public void Only_what_is_planted_is_missing_or_wrong(DateOnly today)
    {
        var world = WorldTests.Build(today);
        var breaches = Breaches(world).Select(b => $"{b.Rule} {b.Path} {b.Window}").Distinct().Order().ToList();
        var planted = world.Omissions.Select(o => $"{o.Rule} {o.Organization.OrgPath} {(o.Ledger is null ? o.Window.ToString() : o.RecordId)}").Order().ToList();
        Assert.Equal(planted, breaches);
    }

    [Theory]
    [MemberData(nameof(FarDays))]
    [Trait("pace", "slow")]
    public void Far_off_it_breaks_no_other_rule_either(DateOnly today)
    {
        Only_what_is_planted_is_missing_or_wrong(today);
        Sizes_stay_those_of_a_general_branch(today);
        Nobody_works_past_the_age_of_retirement(today);
        No_meeting_falls_on_a_day_off(today);
        Admissions_keep_their_order_and_limits(today);
    }

    [Fact]
    public void All_of_it_can_be_found_late_in_the_year() => Assert.Equal(
        ["CD-09", "DF-11", "DF-20", "FZ-08", "FZ-18", "FZ-25", "SQ-01", "YS-04b", "ZB-05", "ZH-01", "ZH-02", "ZH-03", "ZH-05", "ZH-16", "ZX-01"],
        WorldTests.Build(new(2026, 11, 24)).Omissions.Select(o => o.Rule).Order());

    [Theory]
    [MemberData(nameof(Days))]
    public void Sizes_stay_those_of_a_general_branch(DateOnly today)
    {
        var world = WorldTests.Build(today);
        for (var day = new DateOnly(2022, 1, 1); day <= today; day = day.AddMonths(1))
        {
            Assert.InRange(Members(world, world.Bureau.OrgPath, day), 79, 99);
            Assert.Equal(58, Members(world, world.Transport.OrgPath, day));
            Assert.Equal(34, Members(world, world.Education.OrgPath, day));
            Assert.All(world.Branches, b => Assert.InRange(Members(world, b.OrgPath, day), 7, 26));
        }
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Nobody_works_past_the_age_of_retirement(DateOnly today)
    {
        var world = WorldTests.Build(today);
        var people = world.Of<Person>().ToDictionary(p => p.Id);
        Assert.All(world.Of<Standing>().Where(s => s.HoldsOn(today) && s.Service == Service.InService), s =>
            Assert.True(people[s.PersonId].BirthDate.AddYears(people[s.PersonId].Sex == "1" ? 60 : 55).AddMonths(2) > today, $"{people[s.PersonId].BirthDate} {s.OrgPath}"));
        Assert.All(world.Of<Activist>(), a => Assert.True(people[a.PersonId].BirthDate.AddYears(18) <= a.AppliedOn));
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void No_meeting_falls_on_a_day_off(DateOnly today) =>
        Assert.Empty(WorldTests.Build(today).Of<Meeting>().Where(m => m.On.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday).Select(m => $"{m.On:O} {m.Title}"));

    [Theory]
    [MemberData(nameof(Days))]
    public void Admissions_keep_their_order_and_limits(DateOnly today)
    {
        var world = WorldTests.Build(today);
        var activists = world.Of<Activist>().ToDictionary(a => a.PersonId);
        foreach (var a in activists.Values)
        {
            Assert.True(a.AppliedOn <= a.TalkedOn && a.TalkedOn <= a.AppliedOn.AddMonths(1) && a.TalkedOn < a.From, $"talk {a.AppliedOn} {a.From}");
            Assert.InRange(a.Contacts.Distinct().Count(), 1, 2);
            var until = a.Until ?? today;
            var days = a.Reviews.Select(r => r.On).Prepend(a.From).ToList();
            Assert.All(days.Zip(days.Skip(1)), p => Assert.True(p.First < p.Second && p.Second <= p.First.AddMonths(6), $"review {p}"));
            Assert.True(days[^1].AddMonths(6).AddDays(31) >= until, $"review missing after {days[^1]} until {until}");
            if (a.NoticeFrom is { } from && a.NoticeTo is { } to) Assert.Equal(5, Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Count(n => from.AddDays(n).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)));
            if (a.ObjectOn >= new DateOnly(2026, 5, 11)) Assert.True(a.ObjectFiledOn <= a.NoticeFrom);
        }

        foreach (var a in world.Of<Acceptance>())
        {
            var activist = activists[a.PersonId];
            Assert.True(activist.ObjectOn < a.PoliticalReviewOn && a.PoliticalReviewOn < a.PrecheckOn && a.TrainingFrom < a.CommitteeReviewOn && a.CommitteeReviewOn < a.PrecheckOn);
            Assert.True(a.PrecheckOn < a.On && a.On <= a.PrecheckOn!.Value.AddMonths(1));
            Assert.True(a.ApprovedOn is null || (a.On < a.LeadingGroupOn && a.LeadingGroupOn <= a.TalkedOn && a.TalkedOn <= a.ApprovedOn && a.ApprovedOn <= a.On.AddMonths(3)));
            Assert.True(a.OathOn is null || (a.OathOn > a.ApprovedOn && a.OathOn <= a.ApprovedOn!.Value.AddMonths(1)));
            Assert.Equal(2, a.Introducers.Distinct().Count());
            Assert.All(a.Introducers, id => Assert.True(IsFull(world, id, a.On)));
        }

        Assert.All(world.Of<Conversion>(), c => Assert.True(c.RequestedOn < c.On && (c.ApprovedOn is null || (c.LeadingGroupOn <= c.ApprovedOn && c.ApprovedOn <= c.On.AddMonths(3)))));
        Assert.All(world.Of<Acceptance>().Cast<IVote>().Concat(world.Of<Conversion>()), v =>
            Assert.True(v.Yes + v.No + v.Abstained <= v.Present + v.Written && v.Present + v.Written <= v.Entitled && v.Present * 2 > v.Entitled));
    }

    private static IEnumerable<(string Rule, string Path, object Window)> Breaches(World world)
    {
        var branches = world.Of<Organization>().Where(o => o.Kind == OrgKind.Branch).ToList();
        var groups = world.Of<Organization>().Where(o => o.Kind == OrgKind.Group).ToList();
        var quarters = Years(world).SelectMany(y => Enumerable.Range(1, 4).Select(q => Period.Quarter(y, q))).ToList();
        var months = Years(world).SelectMany(y => Enumerable.Range(1, 12).Select(m => Period.Month(y, m))).ToList();
        return Missing(world, "ZH-01", branches, quarters, MeetingKind.MembersMeeting)
            .Concat(Missing(world, "ZH-02", branches, months, MeetingKind.CommitteeMeeting))
            .Concat(Missing(world, "ZH-03", groups, months, MeetingKind.GroupMeeting))
            .Concat(Missing(world, "ZH-05", branches, months, MeetingKind.ThemeDay))
            .Concat(Missing(world, "ZX-01", world.Of<Organization>().Where(o => o.Kind == OrgKind.LeadingGroup).ToList(), quarters, MeetingKind.StudyGroup))
            .Concat(NotCheckedIn(world)).Concat(Channels(world)).Concat(LifeMeetings(world, branches)).Concat(OverRoster(world)).Concat(Terms(world)).Concat(Admissions(world))
            .Concat(IdNumbers(world)).Concat(DuesMissing(world, branches, months)).Concat(DuesShort(world));
    }

    private static IEnumerable<int> Years(World world) => Enumerable.Range(2022, world.Today.Year - 2021);

    private static IEnumerable<(string Rule, string Path, object Window)> Missing(World world, string rule, List<Organization> bodies, List<Period> windows, MeetingKind kind)
    {
        var held = world.Of<Meeting>().Where(m => m.Kinds.Contains(kind)).SelectMany(m => m.Participants.Select(p => p.OrgId).Append(m.OrgId).Select(o => (o, m.On))).ToLookup(x => x.o, x => x.On);
        var waived = world.Of<Exemption>().Where(e => e.Rule == rule).ToList();
        return from body in bodies
               from window in windows
               where !waived.Exists(e => e.OrgId == body.Id && e.HoldsOn(window.From) && e.HoldsOn(window.To))
               where window.To < world.Today && !held[body.Id].Any(window.Contains)
               select (rule, body.OrgPath, (object)window);
    }

    private static IEnumerable<(string Rule, string Path, object Window)> LifeMeetings(World world, List<Organization> branches) =>
        from branch in branches
        from year in Years(world)
        where new DateOnly(year + 1, 3, 1) <= world.Today && !world.Of<Meeting>().Any(m => m.OrgId == branch.Id && m.ForYear == year && m.Kinds.Contains(MeetingKind.LifeMeeting))
        select ("ZH-06", branch.OrgPath, (object)year);

    private static IEnumerable<(string Rule, string Path, object Window)> OverRoster(World world) =>
        from m in world.Of<Meeting>()
        where m.Kinds.Exists(k => k is MeetingKind.MembersMeeting or MeetingKind.ThemeDay or MeetingKind.LifeMeeting)
        let roster = Members(world, m.OrgPath, m.On) + m.Participants.Sum(p => Members(world, p.OrgPath, m.On))
        where m.Expected > roster || m.Absences.Count > m.Expected
        select ("ZH-16", m.OrgPath, (object)m.Id);

    // Every member in service has checked in and taken something on within 30 days; those of long standing in spring 2022.
    private static IEnumerable<(string Rule, string Path, object Window)> NotCheckedIn(World world)
    {
        var (checkins, pledges) = (world.Of<CheckIn>().ToLookup(c => c.PersonId, c => c.On), world.Of<Pledge>().ToLookup(p => p.PersonId));
        var launched = new DateOnly(2022, 4, 30);
        return from s in world.Of<Standing>()
               where s.Service == Service.InService && (s.Stage is Stage.Full or Stage.Probationary) && s.Reason != StandingReason.MadeFull
               let month = new Period(s.From, s.From.AddDays(30))
               let limit = month.To < launched ? launched : month.To
               where limit < world.Today && (s.Until is null || s.Until > limit)
               where !checkins[s.PersonId].Any(day => day <= limit) || !pledges[s.PersonId].Any(p => p.HoldsOn(limit))
               select ("SQ-01", s.OrgPath, (object)month);
    }

    private static IEnumerable<(string Rule, string Path, object Window)> Channels(World world) =>
        world.Of<Channel>().Where(c => c.OwnerId is null || !c.IsReviewed).Select(c => ("YS-04b", c.OrgPath, (object)c.Id));

    private static IEnumerable<(string Rule, string Path, object Window)> Terms(World world) => world.Of<Term>()
        .Where(t => (t.Until ?? world.Today) > t.From.AddYears(t.Years)).Select(t => ("ZB-05", t.OrgPath, (object)t.Id));

    private static IEnumerable<(string Rule, string Path, object Window)> Admissions(World world)
    {
        foreach (var a in world.Of<Activist>().Where(a => a.ObjectOn < a.From.AddMonths(12))) yield return ("FZ-08", a.OrgPath, a.Id);
        foreach (var a in world.Of<Acceptance>().Where(a => a.Ballot != BallotMode.Secret || a.Yes * 2 <= a.Entitled)) yield return ("FZ-18", a.OrgPath, a.Id);
        foreach (var c in world.Of<Conversion>())
        {
            if (c.Ballot != BallotMode.Secret || c.Yes * 2 <= c.Entitled) yield return ("FZ-18", c.OrgPath, c.Id);
            if (c.On < world.Of<Acceptance>().Single(a => a.Id == c.AcceptanceId).On.AddMonths(12)) yield return ("FZ-25", c.OrgPath, c.Id);
        }
    }

    private static IEnumerable<(string Rule, string Path, object Window)> IdNumbers(World world) => world.Of<Person>()
        .Where(p => CitizenId.BirthDate(p.IdNumber.Cipher!) != p.BirthDate || CitizenId.Sex(p.IdNumber.Cipher!) != p.Sex).Select(p => ("CD-09", p.OrgPath, (object)p.Id));

    private static IEnumerable<(string Rule, string Path, object Window)> DuesMissing(World world, List<Organization> branches, List<Period> months)
    {
        var paid = world.Of<MonthlyDues>().Where(d => d.PaidOn <= world.Today).Select(d => (d.PersonId, d.Month)).ToHashSet();
        var members = world.Of<Standing>().Where(s => s.Stage is Stage.Full or Stage.Probationary).ToLookup(s => s.OrgId);
        return from branch in branches
               from month in months
               where month.To < world.Today && members[branch.Id].Any(s => s.HoldsOn(month.From) && s.HoldsOn(month.To) && !paid.Contains((s.PersonId, month.From)))
               select ("DF-11", branch.OrgPath, (object)month);
    }

    private static IEnumerable<(string Rule, string Path, object Window)> DuesShort(World world) =>
        world.Of<MonthlyDues>().Where(d => d.Paid != d.Due).Select(d => ("DF-20", d.OrgPath, (object)d.Id));

    private static int Members(World world, string path, DateOnly day) =>
        world.Of<Standing>().Count(s => (s.Stage is Stage.Full or Stage.Probationary) && s.HoldsOn(day) && OrgRange.Under(path).Contains(s.OrgPath));

    private static bool IsFull(World world, Guid person, DateOnly day) => world.Of<Standing>().Any(s => s.PersonId == person && s.Stage == Stage.Full && s.HoldsOn(day));
}
