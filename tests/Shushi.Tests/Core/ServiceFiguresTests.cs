using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Testing;

namespace Shushi.Tests.Core;

/// <summary>Who counts as checked in and what counts as published, at the edges.</summary>
public sealed class ServiceFiguresTests
{
    [Theory, EachDatabase]
    public async Task CheckIn_FollowsThePersonToAnotherBranch_WhoeverLooks(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        await Standing(district, district.First, "2020-01-01");
        await Report(district, "2022-03-07", pledgedFrom: "2022-03-10");
        await Standing(district, district.Second, "2023-05-01");

        var wide = await database.Open();
        var narrow = await database.OpenAs("clerk", wide.Organization(district.Second).OrgPath);
        foreach (var workspace in new[] { wide, narrow })
            Assert.Equal("1/1", await Figure(workspace, district.Second, "在职党员报到认岗", Period.Year(2023)));
        Assert.Equal("1/1", await Figure(wide, district.First, "在职党员报到认岗", Period.Year(2022)));
        Assert.Equal("0/0", await Figure(wide, district.First, "在职党员报到认岗", Period.Year(2023)));
    }

    [Theory, EachDatabase]
    public async Task Coverage_AsksForCheckInAndPledgeOnTheLastDay(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        await Standing(district, district.First, "2020-01-01");
        await Report(district, "2023-03-31", pledgedFrom: "2023-07-01", pledgedUntil: "2023-10-01");

        var workspace = await database.Open();
        Assert.Equal("0", await Figure(workspace, district.Unit, "社区报到党员", Period.Month(2023, 2)));
        Assert.Equal("1", await Figure(workspace, district.Unit, "社区报到党员", Period.Month(2023, 3)));
        Assert.Equal("0/1", await Figure(workspace, district.Unit, "在职党员报到认岗", Period.Quarter(2023, 2)));
        Assert.Equal("1/1", await Figure(workspace, district.Unit, "在职党员报到认岗", Period.Quarter(2023, 3)));
        Assert.Equal("0/1", await Figure(workspace, district.Unit, "在职党员报到认岗", Period.Year(2023)));
    }

    [Theory, EachDatabase]
    public async Task Publications_CountOnPublicChannels_AlsoOnOneThatWasClosedSince(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        var closed = await Channel(district, "微博", isPublic: true, until: "2023-06-01");
        var open = await Channel(district, "微信公众号", isPublic: true);
        var group = await Channel(district, "工作群", isPublic: false);
        await Publish(district.Unit, closed, "2023-03-01");
        await Publish(district.First, open, "2023-03-02");
        await Publish(district.Unit, group, "2023-03-03");

        var workspace = await database.Open();
        Assert.Equal("2", await Figure(workspace, district.Unit, "平台公开信息", Period.Year(2023)));
        Assert.Equal("2", await Figure(workspace, district.Unit, "公开平台", Period.Year(2023)));
        Assert.Equal("1", await Figure(workspace, district.Unit, "微博信息", Period.Year(2023)));

        // A branch's item on the unit's channel, seen by the branch alone.
        var narrow = await database.OpenAs("clerk", workspace.Organization(district.First).OrgPath);
        Assert.Equal("1", await Figure(narrow, district.First, "平台公开信息", Period.Year(2023)));

        Task Publish(Guid owner, Guid channel, string on) => district.Create("publications", ("OrgId", owner.ToString()), ("ChannelId", channel.ToString()), ("On", on), ("Title", "信息"));
    }

    private static Task<Guid> Standing(SmallDistrict district, Guid branch, string from) => district.Create("standings",
        ("OrgId", branch.ToString()), ("PersonId", district.Person.ToString()), ("Stage", "正式党员"), ("Service", "在职"), ("Reason", "建档"), ("From", from));

    private static async Task Report(SmallDistrict district, string on, string pledgedFrom, string pledgedUntil = "")
    {
        await district.Create("checkins", ("OrgId", district.First.ToString()), ("PersonId", district.Person.ToString()), ("Community", "云溪社区"), ("On", on));
        await district.Create("pledges", ("OrgId", district.First.ToString()), ("PersonId", district.Person.ToString()), ("Kind", "岗位"), ("Name", "宣传岗"), ("Community", "云溪社区"),
            ("From", pledgedFrom), ("Until", pledgedUntil));
    }

    private static Task<Guid> Channel(SmallDistrict district, string platform, bool isPublic, string until = "") => district.Create("channels",
        ("OrgId", district.Unit.ToString()), ("Name", platform), ("Platform", platform), ("IsPublic", isPublic ? "是" : "否"), ("IsReviewed", "是"), ("From", "2021-01-01"), ("Until", until));

    private static async Task<string> Figure(Workspace workspace, Guid organization, string label, Period period) =>
        (await workspace.Catalog.Metric(label)!.Evaluate(workspace, workspace.Organization(organization), period)).Text;
}
