using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Dues;
using Shushi.Modules.Members;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Organizations;
using Shushi.Testing;

namespace Shushi.Tests.Dues;

/// <summary>本月全员已交, on the branch whose October the demo world leaves open.</summary>
public sealed class CloseMonthTests
{
    private static readonly DateOnly October = new(2026, 10, 1), PaidOn = new(2026, 11, 20);
    private static readonly Dictionary<Guid, string> Nobody = [];

    [Theory, EachDatabase]
    public async Task Run_RegistersEverybodyByTheirAssessment_InOneDeed(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var (workspace, branch) = await Survey(database);
        Assert.Equal(October, await MonthSheet.NextMonth(workspace, branch));
        var sheet = await MonthSheet.Read(workspace, branch, October);
        Assert.Equal((sheet.Lines.Count, true), (sheet.Open.Count, sheet.Lines.Count > 15));

        var outcome = await CloseMonth.Run(workspace, branch, October, PaidOn, PayChannel.Mobile, Nobody);

        Assert.True(outcome.Changed);
        var (after, _) = await Survey(database);
        var rows = await after.Db.Set<MonthlyDues>().Where(d => d.OrgId == branch.Id && d.Month == October).ToListAsync(Cancel);
        Assert.Equal(sheet.Lines.Select(l => (l.PersonId, l.Amount!.Value)).Order(), rows.Select(r => (r.PersonId, r.Due)).Order());
        Assert.All(rows, r => Assert.Equal((r.Due, PaidOn, PayChannel.Mobile), (r.Paid!.Value, r.PaidOn!.Value, r.Channel!.Value)));
        var deed = await after.Db.Deeds.SingleAsync(d => d.Act == "dues.close-month", Cancel);
        Assert.Equal((branch.Id, rows.Count), (deed.OrgId, await after.Db.Changes.CountAsync(c => c.DeedId == deed.Id, Cancel)));
        Assert.Equal(new DateOnly(2026, 11, 1), await MonthSheet.NextMonth(after, branch));
    }

    [Theory, EachDatabase]
    public async Task Run_Again_ChangesNothing(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var (workspace, branch) = await Survey(database);
        await CloseMonth.Run(workspace, branch, October, PaidOn, null, Nobody);

        var again = await CloseMonth.Run((await Survey(database)).Workspace, branch, October, PaidOn.AddDays(1), PayChannel.Cash, Nobody);

        Assert.Equal((true, false), (again.Done, again.Changed));
        var (after, _) = await Survey(database);
        Assert.All(await after.Db.Set<MonthlyDues>().Where(d => d.OrgId == branch.Id && d.Month == October).ToListAsync(Cancel), r => Assert.Equal(PaidOn, r.PaidOn));
    }

    [Theory, EachDatabase]
    public async Task Run_AfterSomebodyWasRegistered_AddsTheOthers(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var (workspace, branch) = await Survey(database);
        var person = (await MonthSheet.Read(workspace, branch, October)).Lines[0].PersonId;
        var made = await workspace.CreateRecord(workspace.Catalog.LedgerOf<MonthlyDues>(),
            Platform.Records.Inputs.Of(("OrgId", branch.Id.ToString()), ("PersonId", person.ToString()), ("Month", "2026-10"), ("Due", "1"), ("Paid", "1"), ("PaidOn", "2026-10-30")));
        Assert.Empty(made.Problems);

        await CloseMonth.Run((await Survey(database)).Workspace, branch, October, PaidOn, null, Nobody);

        var sheet = await MonthSheet.Read((await Survey(database)).Workspace, branch, October);
        Assert.Empty(sheet.Open);
        Assert.Equal((100, new DateOnly(2026, 10, 30)), (sheet.Lines[0].Registered!.Due, sheet.Lines[0].Registered!.PaidOn!.Value));
    }

    [Theory, EachDatabase]
    public async Task Run_WithExceptions_RegistersThemUnpaid_ForAReason(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var (workspace, branch) = await Survey(database);
        var person = (await MonthSheet.Read(workspace, branch, October)).Lines[2].PersonId;

        var silent = await CloseMonth.Run(workspace, branch, October, PaidOn, null, new Dictionary<Guid, string> { [person] = " " });
        var problem = Assert.Single(silent.Problems);
        Assert.Equal(CloseMonth.ReasonField(person), problem.Field);
        Assert.Contains("未交的原因", problem.Message, StringComparison.Ordinal);

        var said = await CloseMonth.Run(workspace, branch, October, PaidOn, null, new Dictionary<Guid, string> { [person] = "住院" });
        Assert.True(said.Changed);
        var row = await workspace.Db.Set<MonthlyDues>().SingleAsync(d => d.PersonId == person && d.Month == October, Cancel);
        Assert.Equal((null, null, "住院"), (row.Paid, row.PaidOn, row.Reason));
        Assert.True(row.Due > 0);
    }

    [Theory, EachDatabase]
    public async Task Run_NamesWhoHasNoAssessment_AndRegistersNobody(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var (workspace, branch) = await Survey(database);
        var person = (await MonthSheet.Read(workspace, branch, October)).Lines[1].PersonId;
        var name = (await workspace.Db.Set<Person>().SingleAsync(p => p.Id == person, Cancel)).Name;
        var assessment = await workspace.Db.Set<Assessment>().AsNoTracking().SingleAsync(a => a.PersonId == person && a.Until == null, Cancel);
        Assert.Empty((await workspace.DeleteRecord(workspace.Catalog.LedgerOf<Assessment>(), assessment.Id, assessment.Version, "试")).Problems);

        var outcome = await CloseMonth.Run((await Survey(database)).Workspace, branch, October, PaidOn, null, Nobody);

        Assert.Contains($"{name}没有2026年10月适用的党费核定", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
        var sheet = await MonthSheet.Read((await Survey(database)).Workspace, branch, October);
        Assert.Equal(sheet.Lines.Count, sheet.Open.Count);

        // Left out on purpose, the others are registered and the month stays open.
        Assert.True((await CloseMonth.Run((await Survey(database)).Workspace, branch, October, PaidOn, null, new Dictionary<Guid, string> { [person] = "" })).Changed);
        Assert.Equal([person], (await MonthSheet.Read((await Survey(database)).Workspace, branch, October)).Open.Select(l => l.PersonId));
    }

    [Theory, EachDatabase]
    public async Task Sheet_BeginsWithTheMonthOfTheMeetingThatAccepted(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var workspace = await database.Open();
        var admitted = await workspace.Db.Set<Standing>().AsNoTracking().FirstAsync(s => s.Reason == StandingReason.Admitted && s.From == new DateOnly(2023, 6, 2), Cancel);
        var branch = workspace.Organization(admitted.OrgId);

        Assert.DoesNotContain((await MonthSheet.Read(workspace, branch, new DateOnly(2023, 5, 1))).Lines, l => l.PersonId == admitted.PersonId);
        Assert.Contains((await MonthSheet.Read(workspace, branch, new DateOnly(2023, 6, 1))).Lines, l => l.PersonId == admitted.PersonId && l.Registered is not null);
    }

    [Theory, EachDatabase]
    public async Task Run_IsRefused_WithoutThePermission_OutsideBranches_AndAhead(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var (workspace, branch) = await Survey(database);
        var upper = await database.OpenAs("work-committee", "001");
        await Assert.ThrowsAsync<NotAllowedException>(() => CloseMonth.Run(upper, branch, October, PaidOn, null, Nobody));

        var general = workspace.Organization(branch.ParentId!.Value);
        Assert.Contains("请选择一个党支部", Assert.Single((await CloseMonth.Run(workspace, general, October, PaidOn, null, Nobody)).Problems).Message, StringComparison.Ordinal);
        Assert.Contains("还没有到", Assert.Single((await CloseMonth.Run(workspace, branch, new DateOnly(2026, 12, 1), PaidOn, null, Nobody)).Problems).Message, StringComparison.Ordinal);
        Assert.Contains("在今天之后", Assert.Single((await CloseMonth.Run(workspace, branch, October, new DateOnly(2026, 11, 25), null, Nobody)).Problems).Message, StringComparison.Ordinal);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<(Workspace Workspace, Organization Branch)> Survey(TestDatabase database)
    {
        var workspace = await database.Open();
        return (workspace, workspace.Organization("社会经济调查队党支部"));
    }
}
