using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Records;
using Shushi.Platform.Rules;
using Shushi.Testing;

namespace Shushi.Tests.Core;

public sealed class ExemptionTests
{
    [Theory, EachDatabase]
    public async Task Exemption_SettlesTheDutiesOfItsRuleInsideItsTime_AndNoOther(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        var before = await OfBranch(database, district.First);
        Assert.Equal(DutyState.Overdue, State(before, "ZH-05", 3));

        await district.Create("exemptions", ("OrgId", district.First.ToString()), ("Rule", "ZH-05"), ("What", "主题党日"), ("From", "2026-03-01"), ("Until", "2026-04-01"), ("Reason", "经总支同意，普查入户期间顺延"));

        var after = await OfBranch(database, district.First);
        Assert.Equal((DutyState.Exempted, DutyState.Overdue), (State(after, "ZH-05", 3), State(after, "ZH-05", 4)));
        Assert.Equal(before.Count(d => d.Value.StateOn(FixedClock.Day) == DutyState.Overdue) - 1, after.Count(d => d.Value.StateOn(FixedClock.Day) == DutyState.Overdue));
        Assert.Equal(DutyState.Overdue, State(await OfBranch(database, district.Second), "ZH-05", 3));
    }

    [Theory, EachDatabase]
    public async Task Exemption_ThatCoversPartOfAWindow_SettlesNothing(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);

        await district.Create("exemptions", ("OrgId", district.First.ToString()), ("Rule", "ZH-05"), ("What", "主题党日"), ("From", "2026-03-10"), ("Until", "2026-04-01"), ("Reason", "中旬起顺延"));

        Assert.Equal(DutyState.Overdue, State(await OfBranch(database, district.First), "ZH-05", 3));
    }

    [Theory, EachDatabase]
    public async Task Exemption_FromARuleThatDoesNotExist_IsRefused(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        var workspace = await database.Open();

        var outcome = await workspace.CreateRecord(workspace.Catalog.LedgerOf<Exemption>(),
            Inputs.Of(("OrgId", district.First.ToString()), ("Rule", "ZH-99"), ("What", "没有"), ("From", "2026-03-01"), ("Reason", "没有这条规则")));

        Assert.Equal("Rule", Assert.Single(outcome.Problems).Field);
    }

    private static async Task<IReadOnlyList<Ruled<Duty>>> OfBranch(TestDatabase database, Guid branch)
    {
        var workspace = await database.Open();
        return (await RuleBook.Open(workspace, workspace.Organization(branch), Period.Year(2026))).Duties;
    }

    private static DutyState State(IEnumerable<Ruled<Duty>> duties, string rule, int month) =>
        duties.Single(d => d.Rule.Number == rule && d.Value.Window == Period.Month(2026, month)).Value.StateOn(FixedClock.Day);
}
