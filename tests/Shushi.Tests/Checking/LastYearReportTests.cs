using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Assignments;
using Shushi.Modules.Checking;
using Shushi.Modules.Rectification;
using Shushi.Platform;
using Shushi.Platform.Records;
using Shushi.Testing;

namespace Shushi.Tests.Checking;

/// <summary>导入去年述职报告: one act, and nothing listed twice.</summary>
public sealed class LastYearReportTests
{
    private const string Text = "一、工作情况\n发展新党员6名。制作短视频12部。\n二、存在的问题\n一是学用结合不紧密。学得不深。\n二是创新意识不强。\n三、下一步打算\n（一）办好读书班。\n";
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task What_is_ticked_is_listed_once(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var workspace = await database.Open();
        var unit = workspace.Organization("区统计局");
        var reading = await LastYearReport.Read(workspace, unit, 2023, Text);
        Assert.Equal(["学用结合不紧密", "创新意识不强"], reading.Problems.Select(p => p.Aspect));
        Assert.Equal(["办好读书班。"], reading.Tasks.Select(t => t.Text));
        Assert.Contains(reading.Claims, c => c.Candidates.Any(m => m.Code == "acceptances.approved"));
        Assert.Contains(reading.Claims, c => c.Figure is null && c.Candidates.Count == 0);

        var (first, problems, tasks) = await LastYearReport.Apply(workspace, unit, reading.Problems.Select((p, n) => (n, OfProblem(unit.Id, p))).ToList(), reading.Tasks.Select((t, n) => (n, OfTask(unit.Id, t))).ToList());
        Assert.Equal((true, 2, 1), (first.Changed, problems, tasks));

        workspace = await database.Open();
        var again = await LastYearReport.Read(workspace, unit, 2023, Text);
        Assert.All(again.Problems.Concat(again.Tasks), l => Assert.True(l.IsListed));
        var (second, none, nothing) = await LastYearReport.Apply(workspace, unit, again.Problems.Select((p, n) => (n, OfProblem(unit.Id, p))).ToList(), []);
        Assert.Equal((true, false, 0, 0), (second.Done, second.Changed, none, nothing));
        Assert.Equal(2, await workspace.Db.Set<ListedProblem>().CountAsync(p => p.OrgId == unit.Id && p.Source == ProblemSource.SelfCheck && p.ListYear == 2024, Cancel));
        Assert.Equal(AssignmentSource.ReportPlan, (await workspace.Db.Set<Assignment>().SingleAsync(a => a.OrgId == unit.Id && a.Title == "办好读书班。", Cancel)).Source);
    }

    [Theory, EachDatabase]
    public async Task A_line_that_cannot_be_listed_stops_them_all_and_is_named(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var workspace = await database.Open();
        var unit = workspace.Organization("区统计局");
        var (refused, _, _) = await LastYearReport.Apply(workspace, unit, [(0, OfProblem(unit.Id, new ReadLine("方面", "一个问题", false))), (3, OfProblem(unit.Id, new ReadLine("方面", "", false)))], []);
        Assert.Equal("problem[3].Description", Assert.Single(refused.Problems).Field);
        Assert.False(await workspace.Db.Set<ListedProblem>().AnyAsync(p => p.Description == "一个问题", Cancel));
        var secretary = await database.OpenAs("leading-group-secretary", unit.OrgPath);
        await Assert.ThrowsAsync<NotAllowedException>(() => LastYearReport.Apply(secretary, unit, [(0, OfProblem(unit.Id, new ReadLine("方面", "一个问题", false)))], []));
    }

    private static Inputs OfProblem(Guid org, ReadLine line) => Inputs.Of(("OrgId", org.ToString()), ("Source", "SelfCheck"), ("ListYear", "2024"), ("Aspect", line.Aspect), ("Description", line.Text), ("On", "2026-11-24"));

    private static Inputs OfTask(Guid org, ReadLine line) => Inputs.Of(("OrgId", org.ToString()), ("Source", "ReportPlan"), ("ListYear", "2024"), ("Title", line.Text), ("Progress", "NotBegun"), ("On", "2026-11-24"), ("DueOn", "2026-12-31"));
}
