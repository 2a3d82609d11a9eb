using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Outputs;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Records;
using Shushi.Testing;

namespace Shushi.Tests.Core;

public sealed class ActTests
{
    private static readonly (string, string)[] Brief =
        [("On", "2023-05-08"), ("Kind", "统计信息"), ("IssueNumber", "第12期"), ("Title", "一季度工业运行情况"), ("Uses", "被采用")];

    [Theory, EachDatabase]
    public async Task Create_WritesRecordDeedAndOneChange(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);

        var id = await district.Create("outputs", [("OrgId", district.Unit.ToString()), .. Brief]);

        var workspace = await database.Open();
        var stored = await workspace.Db.Set<Output>().SingleAsync();
        Assert.Equal((id, 1, "第12期", new DateOnly(2023, 5, 8)), (stored.Id, stored.Version, stored.IssueNumber, stored.On));
        Assert.Equal([OutputUse.Adopted], stored.Uses);
        var deed = await workspace.Db.Deeds.SingleAsync(d => d.RecordId == id);
        Assert.Equal("outputs.create", deed.Act);
        Assert.Equal("", (await workspace.Db.Changes.SingleAsync(c => c.DeedId == deed.Id)).Field);
    }

    [Theory, EachDatabase]
    public async Task Edit_WritesBeforeAndAfterOfChangedFieldsOnly(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var (district, id) = await WithBrief(database);

        var workspace = await database.Open();
        await workspace.EditRecord(Outputs(workspace), id, 1, Inputs.Of([("OrgId", district.Unit.ToString()), .. Brief[..3], ("Title", "改后的标题"), ("Uses", "被采用")]));

        workspace = await database.Open();
        var change = Assert.Single(await workspace.Db.Changes.Where(c => c.RecordId == id && c.Version == 2).ToListAsync());
        Assert.Equal(("Title", "一季度工业运行情况", "改后的标题"), (change.Field, change.Before, change.After));
    }

    [Theory, EachDatabase]
    public async Task Edit_WithNothingChanged_WritesNoDeed(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var (district, id) = await WithBrief(database);

        var workspace = await database.Open();
        var outcome = await workspace.EditRecord(Outputs(workspace), id, 1, Inputs.Of([("OrgId", district.Unit.ToString()), .. Brief]));

        Assert.False(outcome.Changed);
        Assert.Equal(1, await workspace.Db.Deeds.CountAsync(d => d.RecordId == id));
    }

    [Theory, EachDatabase]
    public async Task Edit_FromAnOlderVersion_IsAClash(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var (district, id) = await WithBrief(database);
        var inputs = Inputs.Of([("OrgId", district.Unit.ToString()), .. Brief[..3], ("Title", "先到的修改")]);
        var first = await database.Open();
        await first.EditRecord(Outputs(first), id, 1, inputs);

        var second = await database.Open();
        await Assert.ThrowsAsync<VersionClashException>(() => second.EditRecord(Outputs(second), id, 1, inputs));
    }

    [Theory, EachDatabase]
    public async Task Delete_KeepsTheRowOutOfSight(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var (_, id) = await WithBrief(database);

        var workspace = await database.Open();
        Assert.False((await workspace.DeleteRecord(Outputs(workspace), id, 1, " ")).Done);
        Assert.True((await workspace.DeleteRecord(Outputs(workspace), id, 1, "重复登记")).Done);

        Assert.Empty(await workspace.Db.Set<Output>().ToListAsync());
        Assert.Single(await workspace.Db.Set<Output>().IgnoreQueryFilters().ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task Create_WithWrongValues_NamesEachFieldAndWritesNothing(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);

        var workspace = await database.Open();
        var deeds = await workspace.Db.Deeds.CountAsync();
        var outcome = await workspace.CreateRecord(Outputs(workspace),
            Inputs.Of(("OrgId", district.Unit.ToString()), ("On", "2023-02-30"), ("Kind", "没有这一类"), ("IssueNumber", ""), ("Title", new string('长', 121))));

        Assert.Equal(["On", "Kind", "IssueNumber", "Title"], outcome.Problems.Select(p => p.Field));
        Assert.Equal(deeds, await workspace.Db.Deeds.CountAsync());
        Assert.Empty(await workspace.Db.Set<Output>().ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task Create_InAnOrganizationOutsideTheGrant_IsRefused(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);

        var workspace = await database.OpenAs("clerk", "001.001");
        var outcome = await workspace.CreateRecord(Outputs(workspace), Inputs.Of([("OrgId", district.Second.ToString()), .. Brief]));

        Assert.Equal("OrgId", Assert.Single(outcome.Problems).Field);
    }

    [Theory, EachDatabase]
    public async Task Create_WithoutThePermission_IsNotAllowed(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);

        var workspace = await database.OpenAs("member", "001");
        await Assert.ThrowsAsync<NotAllowedException>(() =>
            workspace.CreateRecord(Outputs(workspace), Inputs.Of([("OrgId", district.Unit.ToString()), .. Brief])));
    }

    [Theory, EachDatabase]
    public async Task ChangeOutsideAnAct_Throws(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        await WithBrief(database);

        var workspace = await database.Open();
        (await workspace.Db.Set<Output>().SingleAsync()).Title = "绕过办理";
        await Assert.ThrowsAsync<InvalidOperationException>(() => workspace.Db.SaveChangesAsync());
    }

    [Theory, EachDatabase]
    public async Task WithoutARange_NothingIsSeen(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        await WithBrief(database);

        await using var db = database.Database.Open();
        Assert.Empty(await db.Set<Output>().ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task SharedMeeting_IsNotChangedOrDeletedByAnOrganizationThatOnlyTookPart(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        var meeting = await district.Create("meetings", ("OrgId", district.First.ToString()), ("On", "2023-08-18"), ("Kinds", "主题党日"), ("Title", "联合主题党日"),
            ("Expected", "20"), ("Participants[0].OrgId", district.Second.ToString()));

        var guest = await database.OpenAs("branch-secretary", "001.002");
        var ledger = guest.Catalog.Ledger("meetings")!;
        Assert.NotNull(await ledger.Find(guest, meeting));
        await Assert.ThrowsAsync<NotAllowedException>(() => guest.EditRecord(ledger, meeting, 1, Inputs.Of(("OrgId", district.Second.ToString()))));
        await Assert.ThrowsAsync<NotAllowedException>(() => guest.DeleteRecord(ledger, meeting, 1, "不是我的"));
    }

    [Theory, EachDatabase]
    public async Task Delete_OfWhatOtherRecordsPointTo_IsRefused(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        await district.Create("standings", ("OrgId", district.First.ToString()), ("PersonId", district.Person.ToString()), ("Stage", "正式党员"), ("Service", "在职"), ("Reason", "建档"), ("From", "2015-07-01"));

        var workspace = await database.Open();
        Assert.Single((await workspace.DeleteRecord(workspace.Catalog.Ledger("members")!, district.Person, 1, "试删")).Problems);
        Assert.Single((await workspace.DeleteRecord(workspace.Catalog.Ledger("organizations")!, district.First, 1, "试删")).Problems);
    }

    [Theory, EachDatabase]
    public async Task State_MayNotOverlapAnother_NeitherNewNorEdited(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        (string, string)[] standing = [("OrgId", district.First.ToString()), ("PersonId", district.Person.ToString()), ("Service", "在职"), ("Reason", "建档")];
        var first = await district.Create("standings", [.. standing, ("Stage", "预备党员"), ("From", "2015-07-01")]);
        await district.Create("standings", [.. standing, ("Stage", "正式党员"), ("From", "2016-07-01")]);

        var workspace = await database.Open();
        var ledger = workspace.Catalog.Ledger("standings")!;
        Assert.Equal(new DateOnly(2016, 7, 1), ((Shushi.Modules.Members.Standing)(await ledger.Find(workspace, first))!).Until);
        var outcome = await (await database.Open()).EditRecord(ledger, first, 2, Inputs.Of([.. standing, ("Stage", "预备党员"), ("From", "2015-07-01"), ("Until", "")]));
        Assert.Equal("From", Assert.Single(outcome.Problems).Field);
    }

    [Theory, EachDatabase]
    public async Task ApprovedAcceptance_WritesTheStanding_AndThenStaysAsItIs(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var workspace = await database.Open();
        var ledger = workspace.Catalog.Ledger("acceptances")!;
        var acceptance = (await ledger.Search(workspace, workspace.Actor.Range, LedgerSearch.All).Cast<Shushi.Modules.Admission.Acceptance>().ToListAsync()).First(a => a.On.Year == 2023);
        var outcome = await (await database.Open()).DeleteRecord(ledger, acceptance.Id, acceptance.Version, "误登");
        Assert.Single(outcome.Problems);
    }

    private static ILedger Outputs(Workspace workspace) => workspace.Catalog.LedgerOf<Output>();

    private static async Task<(SmallDistrict District, Guid Id)> WithBrief(TestDatabase database)
    {
        var district = await SmallDistrict.In(database);
        return (district, await district.Create("outputs", [("OrgId", district.Unit.ToString()), .. Brief]));
    }
}
