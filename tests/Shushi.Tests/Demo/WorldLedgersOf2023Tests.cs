using Shushi.Demo;
using Shushi.Modules.Assignments;
using Shushi.Modules.Meetings;
using Shushi.Modules.Members;
using Shushi.Modules.Organizations;
using Shushi.Modules.Outputs;
using Shushi.Modules.Publications;
using Shushi.Modules.Rectification;
using Shushi.Modules.Service;
using Shushi.Platform.Organizations;
using Xunit;

namespace Shushi.Tests.Demo;

/// <summary>Meetings, outputs and problems of the statistics bureau in 2023, counted as the metrics count them.</summary>
public sealed class WorldLedgersOf2023Tests
{
    private static readonly World World = WorldTests.Build(new DateOnly(2026, 11, 24));
    private static readonly List<Meeting> Meetings = World.Of<Meeting>()
        .Where(m => (m.ForYear ?? m.On.Year) == 2023 && OrgRange.Under(World.Bureau.OrgPath).Contains(m.OrgPath)).ToList();

    [Fact]
    public void Each_branch_meets_as_the_table_says()
    {
        foreach (var branch in World.Branches)
        {
            var held = Meetings.Where(m => m.OrgId == branch.Id || m.Participants.Exists(p => p.OrgId == branch.Id)).ToList();
            Assert.Equal([new(2023, 3, 24), new(2023, 6, 2), new(2023, 9, 8), new(2023, 11, 24)], DaysOf(held, MeetingKind.MembersMeeting));
            Assert.Equal(Enumerable.Range(1, 12), DaysOf(held, MeetingKind.CommitteeMeeting).Select(d => d.Month));
            Assert.Equal(Enumerable.Range(1, 12), DaysOf(held, MeetingKind.ThemeDay).Select(d => d.Month));
            Assert.Equal(4, DaysOf(held, MeetingKind.Lecture).Count());
            Assert.Equal([new(2024, 1, 18)], DaysOf(held, MeetingKind.LifeMeeting));
            Assert.Contains(World.Of<Meeting>(), m => m.OrgId == branch.Id && m.Kinds.Contains(MeetingKind.LifeMeeting) && m.On == new DateOnly(2023, 2, 24) && m.ForYear == 2022);
        }
    }

    [Fact]
    public void Each_group_meets_every_month()
    {
        var groups = World.Of<Organization>().Where(o => o.Kind == OrgKind.Group).ToList();
        Assert.All(groups, g => Assert.Equal(Enumerable.Range(1, 12), DaysOf(Meetings.Where(m => m.OrgId == g.Id), MeetingKind.GroupMeeting).Select(d => d.Month)));
    }

    [Fact]
    public void The_leading_group_meets_24_times_each_with_a_first_topic()
    {
        var held = Meetings.Where(m => m.Kinds.Contains(MeetingKind.LeadingGroupMeeting)).ToList();
        Assert.Equal(24, held.Count);
        Assert.All(held, m => Assert.Single(m.Agenda, a => a.Topic == Topic.FirstTopic));
        Assert.Contains(held, m => m.On == new DateOnly(2023, 9, 15) && m.Agenda.Exists(a => a.Topic == Topic.ThematicEducation));
        Assert.Equal([new(2023, 2, 20), new(2023, 7, 24)], Studied(held, Topic.CleanGovernance, Nature.SpecialStudy));
        Assert.Equal([new(2023, 3, 6), new(2023, 8, 14)], Studied(held, Topic.Ideology, Nature.SpecialStudy));
        Assert.Equal(4, Studied(held, Topic.PartyBuilding, Nature.SpecialStudy).Count());
        Assert.Equal(6, Studied(held, Topic.CleanGovernance, Nature.Relay).Count());
        Assert.All([new DateOnly(2023, 6, 5), new DateOnly(2023, 12, 4)], day => Assert.Contains(day, Studied(held, Topic.Admission, Nature.Decision)));
    }

    [Fact]
    public void Staff_meetings_and_the_study_group()
    {
        Assert.Equal([new(2023, 2, 10), new(2023, 7, 7)], Studied(Meetings.Where(m => m.Kinds.Contains(MeetingKind.StaffMeeting)), Topic.Ideology, Nature.Report));
        var study = Meetings.Where(m => m.Kinds.Contains(MeetingKind.StudyGroup)).ToList();
        Assert.Equal(8, study.Count);
        Assert.Equal([1, 2, 3, 4], study.Select(m => (m.On.Month + 2) / 3).Distinct().Order());
        Assert.Equal(3, study.Count(m => m.Agenda.Exists(a => a.Topic == Topic.ThematicEducation)));
    }

    [Theory]
    [InlineData("2023-09-18", MeetingKind.StaffMeeting)]
    [InlineData("2023-10-16", MeetingKind.ReadingClass)]
    [InlineData("2023-10-27", MeetingKind.Lecture)]
    [InlineData("2024-01-12", MeetingKind.DemocraticLifeMeeting)]
    public void The_campaign_ran_by_its_dates(string on, MeetingKind kind) =>
        Assert.Contains(Meetings, m => m.On.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) == on && m.Kinds.Contains(kind));

    [Theory]
    [InlineData(OutputKind.Brief, 44)]
    [InlineData(OutputKind.MonthlyReport, 8)]
    [InlineData(OutputKind.Analysis, 6)]
    [InlineData(OutputKind.Commissioned, 6)]
    [InlineData(OutputKind.ResearchReport, 2)]
    public void Outputs_are_counted_by_issue_number(OutputKind kind, int count) =>
        Assert.Equal(count, Outputs(kind).Select(o => o.IssueNumber).Distinct().Count());

    [Fact]
    public void The_eight_monthly_reports_leave_out_the_ends_of_quarters() => Assert.Equal(
        [new(2022, 12, 1), new(2023, 2, 1), new(2023, 4, 1), new(2023, 5, 1), new(2023, 7, 1), new(2023, 8, 1), new(2023, 10, 1), new(2023, 11, 1)],
        Outputs(OutputKind.MonthlyReport).Select(o => o.ForMonth!.Value));

    [Fact]
    public void Every_member_in_service_has_checked_in_once_and_holds_one_pledge()
    {
        var day = new DateOnly(2023, 12, 31);
        var serving = World.Of<Standing>().Where(s => s.HoldsOn(day) && s.Service == Service.InService && (s.Stage is Stage.Full or Stage.Probationary) && Own(s)).Select(s => s.PersonId).ToList();
        Assert.Equal(85, serving.Count);
        Assert.All(serving, p => Assert.Single(World.Of<CheckIn>(), c => c.PersonId == p && c.On <= day));
        Assert.All(serving, p => Assert.Single(World.Of<Pledge>(), c => c.PersonId == p && c.HoldsOn(day)));
    }

    [Theory]
    [InlineData(PlatformKind.Weibo, 68)]
    [InlineData(PlatformKind.OfficialAccount, 97)]
    [InlineData(PlatformKind.Toutiao, 36)]
    [InlineData(PlatformKind.ChatGroup, 52)]
    public void Publications_are_those_of_the_table(PlatformKind platform, int count)
    {
        var channel = Assert.Single(World.Of<Channel>(), c => c.Platform == platform && Own(c));
        Assert.Equal(platform != PlatformKind.ChatGroup, channel.IsPublic);
        Assert.Equal(count, World.Of<Publication>().Count(p => p.ChannelId == channel.Id && p.On.Year == 2023));
    }

    [Fact]
    public void The_campaign_had_a_task_list_and_all_of_it_was_done_in_time()
    {
        var tasks = World.Of<Assignment>().Where(a => a.Source == AssignmentSource.ThematicEducation).ToList();
        Assert.Equal(8, tasks.Count);
        Assert.All(tasks, a => Assert.True(a.On == new DateOnly(2023, 9, 15) && a.On <= a.DoneOn && a.DoneOn <= a.DueOn && a.DueOn.Year == 2023, a.Title));
    }

    [Fact]
    public void The_secretary_of_each_leading_group_lectures_every_year()
    {
        var groups = World.Of<Organization>().Where(o => o.Kind == OrgKind.LeadingGroup).ToList();
        var secretaries = World.Of<Post>().Where(p => p.Title == PostTitle.Secretary && groups.Exists(g => g.Id == p.OrgId)).Select(p => World.Of<Person>().First(x => x.Id == p.PersonId).Name).ToList();
        Assert.Equal(3, secretaries.Count);
        foreach (var name in secretaries)
        {
            var years = World.Of<Meeting>().Where(m => m.Kinds.Contains(MeetingKind.Lecture) && m.Agenda.Exists(a => a.Speaker == name)).Select(m => m.On.Year);
            Assert.Equal([2022, 2023, 2024, 2025, 2026], years.Order());
        }
    }

    [Theory]
    [InlineData(ProblemSource.ThematicEducation, "2023-11-03", 5, 7)]
    [InlineData(ProblemSource.ServedPeople, "2023-05-25", 3, 4)]
    [InlineData(ProblemSource.LastYearFeedback, "2023-02-17", 4, 4)]
    public void Problems_were_raised_and_all_closed_by_another_person(ProblemSource source, string raised, int aspects, int problems)
    {
        var list = World.Of<ListedProblem>()
            .Where(p => p.Source == source && p.On.Year == 2023 && p.OrgPath.StartsWith(World.Bureau.OrgPath, StringComparison.Ordinal)).ToList();
        Assert.Equal((aspects, problems), (list.Select(p => p.Aspect).Distinct().Count(), list.Count));
        var names = World.Of<Person>().ToDictionary(p => p.Id, p => p.Name);
        Assert.All(list, p =>
        {
            Assert.Equal(raised, p.On.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            Assert.True(p.On <= p.RectifiedOn && p.RectifiedOn <= p.ClosedOn && p.ClosedOn <= p.DueOn);
            Assert.NotNull(p.Result);
            Assert.NotEqual(names[p.OwnerId!.Value], p.ClosedBy);
            if (source == ProblemSource.ThematicEducation) Assert.Equal(new DateOnly(2023, 12, 20), p.ClosedOn);
            if (source == ProblemSource.LastYearFeedback) Assert.InRange(p.ClosedOn!.Value.Month, 4, 10);
        });
    }

    private static bool Own(IOfOrganization record) => OrgRange.Under(World.Bureau.OrgPath).Contains(record.OrgPath);

    private static IEnumerable<DateOnly> DaysOf(IEnumerable<Meeting> meetings, MeetingKind kind) => meetings.Where(m => m.Kinds.Contains(kind)).Select(m => m.On).Order();

    private static IEnumerable<DateOnly> Studied(IEnumerable<Meeting> meetings, Topic topic, Nature nature) =>
        meetings.Where(m => m.Agenda.Exists(a => a.Topic == topic && a.Nature == nature)).Select(m => m.On).Order();

    private static List<Output> Outputs(OutputKind kind) =>
        World.Of<Output>().Where(o => o.Kind == kind && o.On.Year == 2023 && o.OrgId == World.Bureau.Id).OrderBy(o => o.On).ToList();
}
