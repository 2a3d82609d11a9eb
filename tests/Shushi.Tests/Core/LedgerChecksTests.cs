using Shushi.Modules.Assignments;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Records;
using Shushi.Testing;

namespace Shushi.Tests.Core;

/// <summary>What the ledgers of service, assignments and responsibilities refuse, and what follows by itself.</summary>
public sealed class LedgerChecksTests
{
    [Theory]
    [InlineData("petitions", "On=2023-05-08 Kind=企业 Subject=报表太多 SettledOn=2023-05-01 Settlement=合并", "SettledOn")]
    [InlineData("petitions", "On=2023-05-08 Kind=企业 Subject=报表太多 SettledOn=2023-05-10", "Settlement")]
    [InlineData("petitions", "On=2023-05-08 Kind=企业 Subject=报表太多", "")]
    [InlineData("services", "On=2023-05-08 Title=植树 Place=公园 Minutes=90", "People")]
    [InlineData("services", "On=2023-05-08 Title=植树 Place=公园 Minutes=90 Others=12", "")]
    [InlineData("services", "On=2023-05-08 Title=植树 Place=公园 Minutes=90 People=林知远", "")]
    [InlineData("assignments", "On=2023-05-08 DueOn=2023-05-01 Source=上级部署 ListYear=2023 Title=任务 Progress=未开始", "DueOn")]
    [InlineData("assignments", "On=2023-05-08 DueOn=2023-06-01 Source=上级部署 ListYear=2023 Title=任务 Progress=已完成", "DoneOn")]
    [InlineData("assignments", "On=2023-05-08 DueOn=2023-06-01 Source=上级部署 ListYear=2023 Title=任务 Progress=进行中 DoneOn=2023-05-07", "DoneOn")]
    [InlineData("responsibilities", "From=2023-02-20 PersonId=林知远 Kind=责任清单", "Content")]
    [InlineData("responsibilities", "From=2023-02-20 PersonId=林知远 Kind=支部联系点", "BranchId")]
    [InlineData("responsibilities", "From=2023-02-20 PersonId=林知远 Kind=支部联系点 BranchId=统计局", "BranchId")]
    [InlineData("responsibilities", "From=2023-02-20 PersonId=林知远 Kind=支部联系点 BranchId=第一党支部", "")]
    public async Task Record_IsRefusedAtTheFieldInQuestion(string ledger, string values, string field)
    {
        await using var database = await TestDatabase.Empty(Engine.Sqlite);
        var district = await SmallDistrict.In(database);
        var workspace = await database.Open();
        var outcome = await workspace.CreateRecord(workspace.Catalog.Ledger(ledger)!, Values(district.First, values));
        Assert.Equal(field.Length == 0 ? [] : [field], outcome.Problems.Select(p => p.Field));
    }

    [Theory, EachDatabase]
    public async Task Assignment_WithADayOfCompletion_IsDone(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        var workspace = await database.Open();
        var ledger = workspace.Catalog.Ledger("assignments")!;
        var outcome = await workspace.CreateRecord(ledger, Values(district.First, "On=2023-05-08 DueOn=2023-06-01 Source=上级部署 ListYear=2023 Title=任务 Progress=进行中 DoneOn=2023-05-20"));
        Assert.Equal(Progress.Done, ((Assignment)(await ledger.Find(workspace, outcome.RecordId!.Value))!).Progress);
    }

    private static Inputs Values(Guid owner, string values) =>
        Inputs.Of(values.Split(' ').Select(v => (v.Split('=')[0], v.Split('=')[1])).Prepend(("OrgId", owner.ToString())));
}
