using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Dues;
using Shushi.Modules.Talks;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Records;
using Shushi.Testing;

namespace Shushi.Tests.Dues;

public sealed class DuesLedgerTests
{
    [Theory, EachDatabase]
    public async Task SecondRecord_OfAPersonAndMonth_IsRefusedNamingTheMonth(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var workspace = await database.Open();
        var stored = await workspace.Db.Set<MonthlyDues>().AsNoTracking().FirstAsync(d => d.Month == new DateOnly(2023, 4, 1), Cancel);
        (string, string)[] again = [("OrgId", stored.OrgId.ToString()), ("PersonId", stored.PersonId.ToString()), ("Month", "2023-04"), ("Due", "50")];

        var problem = Assert.Single((await workspace.CreateRecord(Ledger(workspace), Inputs.Of(again))).Problems);
        Assert.Equal(nameof(MonthlyDues.Month), problem.Field);
        Assert.Contains("2023年4月的党费已经登记过", problem.Message, StringComparison.Ordinal);

        // Once the first is deleted, its month is free again.
        Assert.Empty((await workspace.DeleteRecord(Ledger(workspace), stored.Id, stored.Version, "登记错误")).Problems);
        Assert.Empty((await (await database.Open()).CreateRecord(Ledger(workspace), Inputs.Of(again))).Problems);
    }

    [Theory, EachDatabase]
    public async Task Dues_LieAtTheBranchWhereTheyWereOwed(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var workspace = await database.Open();
        var open = workspace.Organization("社会经济调查队党支部");
        var person = (await MonthSheet.Read(workspace, open, new DateOnly(2026, 10, 1))).Lines[0].PersonId;
        var bureau = workspace.Organization("区统计局");

        var made = await workspace.CreateRecord(Ledger(workspace), Inputs.Of(("OrgId", bureau.Id.ToString()), ("PersonId", person.ToString()), ("Month", "2026-10"), ("Due", "80")));

        Assert.Equal(open.Id, (await workspace.Db.Set<MonthlyDues>().SingleAsync(d => d.Id == made.RecordId, Cancel)).OrgId);
    }

    [Theory]
    [InlineData("80", "", "2026-10-10", nameof(MonthlyDues.Paid))]
    [InlineData("80", "80", "", nameof(MonthlyDues.PaidOn))]
    [InlineData("80", "80", "2026-11-25", nameof(MonthlyDues.PaidOn))]
    [InlineData("-1", "", "", nameof(MonthlyDues.Due))]
    public async Task Amounts_ThatContradictTheDay_AreRefused(string due, string paid, string on, string field)
    {
        await using var database = await TestDatabase.World(Engine.Sqlite);
        var workspace = await database.Open();
        var open = workspace.Organization("社会经济调查队党支部");
        var person = (await MonthSheet.Read(workspace, open, new DateOnly(2026, 10, 1))).Lines[0].PersonId;
        var outcome = await workspace.CreateRecord(Ledger(workspace),
            Inputs.Of(("OrgId", open.Id.ToString()), ("PersonId", person.ToString()), ("Month", "2026-10"), ("Due", due), ("Paid", paid), ("PaidOn", on)));
        Assert.Equal(field, Assert.Single(outcome.Problems).Field);
    }

    [Theory, EachDatabase]
    public async Task List_OfAYear_HoldsItsMonths_NewestFirst(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var workspace = await database.Open();
        var months = await Ledger(workspace).Search(workspace, Platform.Organizations.OrgRange.Under("001.003"), new LedgerSearch(new Dictionary<string, string>(), null, Period.Year(2023)))
            .AsNoTracking().ToListAsync(Cancel);
        Assert.Equal(1083, months.Count);
        Assert.Equal(Enumerable.Range(1, 12).Reverse(), months.Cast<MonthlyDues>().Select(d => d.Month.Month).Distinct());
    }

    [Theory, EachDatabase]
    public async Task Assessment_IsReckonedFromItsBase_AndEndsTheOneBefore(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var workspace = await database.Open();
        var before = await workspace.Db.Set<Assessment>().AsNoTracking().FirstAsync(a => a.Until == null && a.Payer == PayerKind.Salaried, Cancel);

        var made = await workspace.CreateRecord(workspace.Catalog.LedgerOf<Assessment>(), Inputs.Of(("OrgId", before.OrgId.ToString()), ("PersonId", before.PersonId.ToString()),
            ("Payer", "按月领取工资"), ("Income", "8765.43"), ("From", "2026-12"), ("SetOn", "2026-11-20"), ("IncomeSince", "2026-12")));

        Assert.Empty(made.Problems);
        var stored = await workspace.Db.Set<Assessment>().AsNoTracking().SingleAsync(a => a.Id == made.RecordId, Cancel);
        Assert.Equal((13148, "8765.43"), (stored.Monthly!.Value, workspace.Db.Sealer.Open(stored.Income)));
        Assert.Equal(new DateOnly(2026, 12, 1), (await workspace.Db.Set<Assessment>().AsNoTracking().SingleAsync(a => a.Id == before.Id, Cancel)).Until);
    }

    [Theory, EachDatabase]
    public async Task Income_IsForThoseWhoReckonDues_AndTalksForTheirOwn(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        foreach (var role in Product.Catalog.Roles.Where(r => Product.Catalog.Holds(r, "assessments.read") && Product.Catalog.Holds(r, "talks.read")))
        {
            var workspace = await database.OpenAs(role.Code, "001");
            var assessment = await workspace.Db.Set<Assessment>().AsNoTracking().FirstAsync(Cancel);
            var shown = workspace.Catalog.LedgerOf<Assessment>()[nameof(Assessment.Income)].Show(assessment.Income, workspace.Lookups);
            Assert.Equal(Product.Catalog.Holds(role, "income.read"), shown != "******");
            var talk = (await workspace.Db.Set<Talk>().AsNoTracking().Where(t => t.Content.Cipher != null).ToListAsync(Cancel))[0];
            Assert.Equal(Product.Catalog.Holds(role, "talks.content"), workspace.Catalog.LedgerOf<Talk>()[nameof(Talk.Content)].Show(talk.Content, workspace.Lookups) != "******");
            var found = await workspace.Catalog.LedgerOf<Talk>().Search(workspace, workspace.Actor.Range, new LedgerSearch(new Dictionary<string, string> { [nameof(Talk.PersonId)] = talk.PersonId.ToString() })).CountAsync(Cancel);
            var all = await workspace.Db.Set<Talk>().CountAsync(Cancel);
            if (!Product.Catalog.Holds(role, "talks.content")) Assert.Equal(all, found);
        }
    }

    [Theory, EachDatabase]
    public async Task TalkContent_KeepsItsLinesAndLetters_AndStaysWhereItIsMasked(Engine engine)
    {
        const string said = "谈了家庭情况。\r\n建议试用 wps 表格。";
        await using var database = await TestDatabase.World(engine);
        var workspace = await database.Open();
        var model = await workspace.Db.Set<Talk>().AsNoTracking().FirstAsync(Cancel);
        (string, string)[] typed = [("OrgId", model.OrgId.ToString()), ("On", "2026-11-20"), ("Kind", "WithMember"), ("TalkerId", model.TalkerId.ToString()), ("PersonId", model.PersonId.ToString()), ("Content", said)];
        var made = await workspace.CreateRecord(workspace.Catalog.LedgerOf<Talk>(), Inputs.Of(typed));
        Assert.Empty(made.Problems);

        var (again, ledger) = (await database.Open(), workspace.Catalog.LedgerOf<Talk>());
        Assert.Equal("谈了家庭情况。\n建议试用 wps 表格。", again.Db.Sealer.Open((await again.Db.Set<Talk>().AsNoTracking().SingleAsync(t => t.Id == made.RecordId, Cancel)).Content));
        Assert.False((await again.EditRecord(ledger, made.RecordId!.Value, 1, Inputs.Of(typed))).Changed);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Ledger<MonthlyDues> Ledger(Workspace workspace) => workspace.Catalog.LedgerOf<MonthlyDues>();
}
