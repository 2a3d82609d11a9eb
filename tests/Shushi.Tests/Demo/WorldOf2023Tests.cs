using Shushi.Demo;
using Shushi.Modules.Admission;
using Shushi.Modules.Members;
using Shushi.Modules.Organizations;
using Shushi.Platform.Organizations;
using Xunit;

namespace Shushi.Tests.Demo;

/// <summary>The statistics bureau in 2023, figure by figure and date by date.</summary>
public sealed class WorldOf2023Tests
{
    private static readonly DateOnly YearEnd = new(2023, 12, 31);
    private static readonly World World = WorldTests.Build(new DateOnly(2026, 11, 24));

    [Theory]
    [InlineData(0, 22, 6, 2, 2)]
    [InlineData(1, 21, 5, 1, 2)]
    [InlineData(2, 22, 5, 2, 2)]
    [InlineData(3, 20, 4, 1, 2)]
    [InlineData(4, 9, 0, 0, 0)]
    public void Branches_are_as_the_table_says(int branch, int members, int activists, int accepted, int madeFull)
    {
        var path = World.Branches[branch].OrgPath;
        Assert.Equal(members, Members(YearEnd).Count(s => s.OrgPath == path));
        Assert.Equal(activists, World.Of<Activist>().Count(a => a.OrgPath == path && a.HoldsOn(YearEnd)));
        Assert.Equal(accepted, World.Of<Acceptance>().Count(a => a.OrgPath == path && a.On.Year == 2023));
        Assert.Equal(madeFull, World.Of<Conversion>().Count(a => a.OrgPath == path && a.On.Year == 2023));
    }

    [Fact]
    public void Members_add_up()
    {
        var before = Members(new(2022, 12, 31));
        Assert.Equal((80, 7), (before.Count(InService), before.Count(s => s.Service == Service.Retired)));
        var after = Members(YearEnd);
        Assert.Equal((94, 85, 9), (after.Count, after.Count(InService), after.Count(s => s.Service == Service.Retired)));
        Assert.Equal((79, 6), (after.Count(s => InService(s) && s.Stage == Stage.Full), after.Count(s => s.Stage == Stage.Probationary)));
        var began = World.Of<Standing>().Where(s => s.From.Year == 2023).ToList();
        Assert.Equal((6, 8, 3, 2), (began.Count(s => s.Reason == StandingReason.Admitted), began.Count(s => s.Reason == StandingReason.MadeFull),
            began.Count(s => s.Reason == StandingReason.TransferredIn), began.Count(s => s.Reason == StandingReason.Retired)));
        Assert.Equal(2, World.Of<Standing>().Count(s => s.Until?.Year == 2023 && s.Left == LeavingReason.TransferredOut));
    }

    [Fact]
    public void Activists_add_up()
    {
        var stock = World.Of<Activist>().Where(a => a.HoldsOn(YearEnd)).ToList();
        Assert.Equal((20, 3), (stock.Count, stock.Count(a => a.ObjectOn <= YearEnd)));
        Assert.Equal(9, World.Of<Activist>().Count(a => a.From.Year == 2023));
    }

    [Fact]
    public void Three_were_accepted_in_June_step_by_step()
    {
        var accepted = World.Of<Acceptance>().Where(a => a.On == new DateOnly(2023, 6, 2)).ToList();
        Assert.Equal(["001.003.002.001", "001.003.002.003", "001.003.002.004"], accepted.Select(a => a.OrgPath).Order());
        Assert.All(accepted, a =>
        {
            AssertSteps(a, new(2021, 4, 12), new(2021, 4, 26), new(2021, 11, 19), new(2023, 3, 3), new(2023, 3, 9), new(2023, 3, 10));
            Assert.Equal([new(2022, 5, 18), new(2022, 11, 16), new(2023, 5, 5)], ActivistOf(a).Reviews.Select(r => r.On));
            AssertSteps(a, new(2023, 4, 14), new(2023, 4, 18), new(2023, 5, 8), new(2023, 5, 16));
            Assert.Equal([new(2023, 6, 5), new(2023, 6, 15), new(2023, 6, 27), new(2023, 6, 30)], new[] { a.LeadingGroupOn, a.TalkedOn, a.ApprovedOn, a.OathOn }.Select(d => d!.Value));
        });
    }

    [Fact]
    public void Three_were_accepted_in_November_step_by_step()
    {
        var accepted = World.Of<Acceptance>().Where(a => a.On == new DateOnly(2023, 11, 24)).ToList();
        Assert.Equal(["001.003.002.001", "001.003.002.002", "001.003.002.003"], accepted.Select(a => a.OrgPath).Order());
        Assert.All(accepted, a =>
        {
            AssertSteps(a, new(2021, 12, 6), new(2021, 12, 20), new(2022, 6, 17), new(2023, 7, 28), new(2023, 8, 3), new(2023, 8, 4));
            Assert.Equal([new(2022, 12, 15), new(2023, 6, 14)], ActivistOf(a).Reviews.Select(r => r.On));
            AssertSteps(a, new(2023, 10, 13), new(2023, 9, 5), new(2023, 10, 31), new(2023, 11, 7));
            Assert.Equal([new(2023, 12, 4), new(2023, 12, 12), new(2023, 12, 15), new(2023, 12, 22)], new[] { a.LeadingGroupOn, a.TalkedOn, a.ApprovedOn, a.OathOn }.Select(d => d!.Value));
        });
    }

    [Theory]
    [InlineData("2022-05-27", "2023-06-02", "2023-06-05", "2023-06-27")]
    [InlineData("2022-11-18", "2023-11-24", "2023-12-04", "2023-12-15")]
    public void Four_and_four_were_made_full(string accepted, string full, string leadingGroup, string approved)
    {
        var conversions = World.Of<Conversion>().Where(c => c.On == Day(full)).ToList();
        Assert.Equal(4, conversions.Count);
        Assert.All(conversions, c =>
        {
            Assert.Equal((Day(leadingGroup), Day(approved)), (c.LeadingGroupOn!.Value, c.ApprovedOn!.Value));
            Assert.Equal(Day(accepted), World.Of<Acceptance>().Single(a => a.Id == c.AcceptanceId).On);
        });
    }

    [Fact]
    public void Terms_and_bodies_are_as_the_table_says()
    {
        Assert.Equal([new(2021, 11, 5), new(2024, 11, 1)], ElectionsOf(World.GeneralBranch));
        Assert.Equal([new(2020, 12, 18), new(2023, 12, 15)], ElectionsOf(World.Branches[2]));
        Assert.Equal(7, PostsOf(World.GeneralBranch).Count);
        Assert.Equal(5, PostsOf(World.LeadingGroup).Count);
        Assert.Equal([5, 5, 5, 5, 3], World.Branches.Select(b => PostsOf(b).Count));
        Assert.Equal(12, World.Of<Organization>().Count(o => o.Kind == OrgKind.Group && o.OrgPath.StartsWith(World.Bureau.OrgPath, StringComparison.Ordinal)));
        Assert.Equal(5, World.Of<Organization>().Count(o => o.Kind == OrgKind.Branch && o.OrgPath.StartsWith(World.Bureau.OrgPath, StringComparison.Ordinal)));
        Assert.All(World.Of<Post>(), p => Assert.Contains(World.Of<Standing>(), s => s.PersonId == p.PersonId && s.HoldsOn(p.From) && s.Stage == Stage.Full));
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private static bool InService(Standing standing) => standing.Service == Service.InService;

    private static List<Standing> Members(DateOnly day) => World.Of<Standing>()
        .Where(s => s.HoldsOn(day) && s.Stage is Stage.Full or Stage.Probationary && s.OrgPath.StartsWith(World.Bureau.OrgPath, StringComparison.Ordinal)).Where(s => s.HoldsOn(day)).ToList();

    private static Activist ActivistOf(Acceptance acceptance) => World.Of<Activist>().Single(a => a.PersonId == acceptance.PersonId);

    private static IEnumerable<DateOnly> ElectionsOf(Organization body) => World.Of<Term>().Where(t => t.OrgId == body.Id).Select(t => t.From);

    private static List<Post> PostsOf(Organization body) => World.Of<Post>().Where(p => p.OrgId == body.Id && p.HoldsOn(YearEnd)).ToList();

    private static void AssertSteps(Acceptance acceptance, DateOnly applied, DateOnly talked, DateOnly confirmed, DateOnly noticeFrom, DateOnly noticeTo, DateOnly listed)
    {
        var a = ActivistOf(acceptance);
        Assert.Equal((applied, talked, confirmed, noticeFrom, noticeTo), (a.AppliedOn, a.TalkedOn!.Value, a.From, a.NoticeFrom!.Value, a.NoticeTo!.Value));
        Assert.Equal((listed, listed, acceptance.On, ActivistEnd.Accepted), (a.ObjectOn!.Value, a.ObjectFiledOn!.Value, a.Until!.Value, a.End!.Value));
    }

    private static void AssertSteps(Acceptance a, DateOnly review, DateOnly training, DateOnly committee, DateOnly precheck)
    {
        Assert.Equal((review, training, 3), (a.PoliticalReviewOn!.Value, a.TrainingFrom!.Value, a.TrainingDays!.Value));
        Assert.Equal((committee, precheck), (a.CommitteeReviewOn!.Value, a.PrecheckOn!.Value));
    }
}
