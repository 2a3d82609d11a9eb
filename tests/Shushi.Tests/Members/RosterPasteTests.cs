using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Members;
using Shushi.Modules.Members.Rosters;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Organizations;
using Shushi.Testing;
using Shushi.Tests.Core;

namespace Shushi.Tests.Members;

/// <summary>粘贴名册: branches, groups, people and standings in one act, and nothing twice.</summary>
public sealed class RosterPasteTests
{
    private static readonly DateOnly Since = new(2026, 1, 1);
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private static readonly string Roster = string.Join("\r\n",
        "云川区统计局党员名册",
        "序号\t党支部\t党小组\t姓 名\t性别\t民族\t出生年月日\t人员类别\t在职情况",
        "1\t第一党支部\t第一党小组\t林知远\t男\t汉\t1985.3.7\t正式党员\t在职",
        "2\t第一党支部\t第一党小组\t周清和\t女\t汉族\t1990年1月2日\t预备党员\t在职",
        "3\t普查中心党支部\t第一党小组\t沈一舟\t男\t蒙古族\t1979-05-06\t党员\t是",
        "4\t普查中心党支部\t\t顾怀安\t男\t汉族\t1958-05-06\t正式党员\t退休",
        "5\t普查中心党支部\t\t许无期\t男\t汉族\t某年\t正式党员\t在职",
        "6\t\t\t无支部\t男\t汉族\t1980-01-01\t正式党员\t在职");

    [Theory, EachDatabase]
    public async Task A_roster_makes_what_is_missing_and_counts_at_once(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        var (workspace, unit) = await At(database, district.Unit);

        var reading = await RosterPaste.Read(workspace, unit, Roster);
        Assert.Equal([RosterFate.Known, RosterFate.New, RosterFate.New, RosterFate.New, RosterFate.Wrong, RosterFate.Wrong], reading.Lines.Select(l => l.Fate));
        Assert.Equal(["第一党支部/第一党小组", "普查中心党支部/", "普查中心党支部/第一党小组"], reading.Missing.Select(m => $"{m.Branch}/{m.Group}"));

        var (outcome, people) = await RosterPaste.Apply(workspace, unit, Roster, Since, makesPlaces: true);
        Assert.Equal((true, 3), (outcome.Changed, people));

        (workspace, unit) = await At(database, district.Unit);
        var census = workspace.Organization("普查中心党支部");
        Assert.Equal((OrgKind.Branch, unit.Id), (census.Kind, census.ParentId));
        Assert.Equal(2, workspace.Organizations.All.Count(o => o.Kind == OrgKind.Group));
        Assert.Equal(2, await Figure("members.in_service"));
        Assert.Equal(1, await Figure("members.probationary"));
        Assert.Equal(1, await Figure("members.retired"));
        Assert.Single(await workspace.Db.Deeds.Where(d => d.Act == "members.roster-paste").ToListAsync(Cancel));
        Assert.Empty((await Chain.Verify(workspace.Db)).Faults);

        async Task<long> Figure(string code) => (await workspace.Catalog.Metric(code)!.Evaluate(workspace, unit, Period.Year(2026))).Value;
    }

    [Theory, EachDatabase]
    public async Task A_roster_pasted_again_changes_nothing(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        var (workspace, unit) = await At(database, district.Unit);
        await RosterPaste.Apply(workspace, unit, Roster, Since, makesPlaces: true);

        (workspace, unit) = await At(database, district.Unit);
        Assert.Empty((await RosterPaste.Read(workspace, unit, Roster)).Missing);
        var (again, people) = await RosterPaste.Apply(workspace, unit, Roster, Since, makesPlaces: true);

        Assert.Equal((true, false, 0), (again.Done, again.Changed, people));
        Assert.Equal(4, await workspace.Db.Set<Person>().CountAsync(Cancel));
    }

    [Theory, EachDatabase]
    public async Task Without_leave_to_set_up_only_those_of_known_branches_are_registered(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        var (workspace, unit) = await At(database, district.Unit);

        var (_, people) = await RosterPaste.Apply(workspace, unit, Roster, Since, makesPlaces: false);

        Assert.Equal(1, people);
        Assert.Equal("周清和", (await workspace.Db.Set<Person>().SingleAsync(p => p.Id != district.Person, Cancel)).Name);
        await Assert.ThrowsAsync<NotAllowedException>(async () =>
        {
            var commissioner = await database.OpenAs("organization-commissioner", unit.OrgPath);
            await RosterPaste.Apply(commissioner, unit, Roster, Since, makesPlaces: true);
        });
    }

    [Theory, EachDatabase]
    public async Task What_is_no_roster_is_said(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        var (workspace, unit) = await At(database, district.Unit);
        Assert.Contains("没有找到表头", (await RosterPaste.Read(workspace, unit, "随便一段话\n第二行")).Fault, StringComparison.Ordinal);
        Assert.Contains("没有人员", (await RosterPaste.Read(workspace, unit, "支部\t姓名\n\t")).Fault, StringComparison.Ordinal);
        var (future, _) = await RosterPaste.Apply(workspace, unit, Roster, workspace.Today.AddDays(1), makesPlaces: true);
        Assert.Equal("Since", Assert.Single(future.Problems).Field);
    }

    private static async Task<(Workspace Workspace, Organization Unit)> At(TestDatabase database, Guid unit)
    {
        var workspace = await database.Open();
        return (workspace, workspace.Organization(unit));
    }
}
