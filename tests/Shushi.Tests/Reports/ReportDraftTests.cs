using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Checking;
using Shushi.Modules.Reports;
using Shushi.Modules.Reports.Drafts;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Identity;
using Shushi.Platform.Organizations;
using Shushi.Testing;

namespace Shushi.Tests.Reports;

public sealed class ReportDraftTests
{
    private const string Bureau = "001.003";
    private static readonly Guid First = new("00000000-0000-0000-0000-000000000001"), Second = new("00000000-0000-0000-0000-000000000002");

    [Theory, EachDatabase]
    public async Task Draft_IsWhatTheReportIsComposedFrom_WithLiveFigures(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var (clerk, unit) = await Writer(database, First);
        Assert.Contains("{{发展党员}}", (await ReportDrafts.Of(clerk, unit, 2023)).Text, StringComparison.Ordinal);

        await Save(clerk, unit, "# {{单位}}报告\n\n发展党员{{发展党员}}名。");

        var report = await ReportComposer.Compose(clerk, unit, 2023);
        Assert.Equal(["区统计局报告", "发展党员6名。"], report.Lines.Select(l => l.Text));
        Assert.NotEqual(2, (await ReportComposer.Compose(clerk, unit, 2024)).Lines.Count);
    }

    [Theory, EachDatabase]
    [Trait("pace", "slow")]
    public async Task Autosaves_LeaveOneVersionForAPersonAndTenMinutes_AndTheTrailVerifies(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var (clerk, unit) = await Writer(database, First);
        for (var i = 0; i < 20; i++) await Save(clerk, unit, $"第{i}稿");
        Assert.Equal(["第0稿\n"], await Texts(clerk, unit)); // what the first save left; the next nineteen came within ten minutes

        database.Clock.Now += TimeSpan.FromMinutes(10);
        await Save(clerk, unit, "第20稿");
        var (leader, _) = await Writer(database, Second);
        await Save(leader, unit, "书记改过");
        await Save(leader, unit, "书记又改");

        Assert.Equal(["第20稿\n", "第19稿\n", "第0稿\n"], await Texts(clerk, unit));
        Assert.Equal(3, await clerk.Db.Deeds.CountAsync(d => d.Act == ReportDrafts.KeepAct.Code, TestContext.Current.CancellationToken));
        await using var db = database.Database.Open();
        Assert.Empty((await Chain.Verify(db)).Faults);
    }

    [Theory, EachDatabase]
    public async Task TwoAtOnce_AreMergedByParagraph_AndOneParagraphOfBothIsAConflict(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var (clerk, unit) = await Writer(database, First);
        var (leader, _) = await Writer(database, Second);
        var start = (await Save(clerk, unit, "甲\n乙\n丙")).Draft;

        await ReportDrafts.Save(leader, unit, 2023, new DraftEdit(start.Revision, start.Text, "甲\n乙\n丙丙"));
        var merged = await ReportDrafts.Save(clerk, unit, 2023, new DraftEdit(start.Revision, start.Text, "甲甲\n乙\n丙"));
        Assert.Empty(merged.Conflicts);
        Assert.Equal("甲甲\n\n乙\n\n丙丙\n", merged.Draft.Text);

        var clash = await ReportDrafts.Save(leader, unit, 2023, new DraftEdit(start.Revision, start.Text, "甲\n乙\n丁"));
        Assert.Equal("甲甲\n\n乙\n\n丙丙\n", clash.Draft.Text);
        Assert.Equal("丁", Assert.Single(Assert.Single(clash.Conflicts).Mine));
    }

    [Theory, EachDatabase]
    public async Task FirstSavesOfTwo_DoNotOverwriteEachOther(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var (clerk, unit) = await Writer(database, First);
        var (leader, _) = await Writer(database, Second);
        var template = (await ReportDrafts.Of(clerk, unit, 2023)).Text;

        await ReportDrafts.Save(clerk, unit, 2023, new DraftEdit(0, template, template + "\n甲。"));
        var second = await ReportDrafts.Save(leader, unit, 2023, new DraftEdit(0, template, "起头。\n" + template));

        Assert.Empty(second.Conflicts);
        Assert.StartsWith("起头。", second.Draft.Text, StringComparison.Ordinal);
        Assert.EndsWith("甲。\n", second.Draft.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Restore_BringsAVersionBack_AndKeepsWhatStood(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var (clerk, unit) = await Writer(database, First);
        await Save(clerk, unit, "好的一稿");
        Assert.True((await ReportDrafts.Keep(clerk, unit, 2023, "报党组审阅稿")).Done);
        await Save(clerk, unit, "坏的一稿");
        var good = (await ReportDrafts.Versions(clerk, unit, 2023)).Single(v => v.Note == "报党组审阅稿");

        Assert.True((await ReportDrafts.Restore(clerk, unit, good.Id)).Done);

        Assert.Equal("好的一稿\n", (await ReportDrafts.Of(clerk, unit, 2023)).Text);
        Assert.Equal(["好的一稿\n", "坏的一稿\n", "好的一稿\n"], await Texts(clerk, unit));
        Assert.Single((await ReportDrafts.Restore(clerk, unit, good.Id)).Problems);
    }

    [Theory, EachDatabase]
    public async Task Draft_IsItsAuthorsOwn_UntilItIsHandedIn(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var (clerk, unit) = await Writer(database, First);
        await Save(clerk, unit, "未定的话");
        await ReportDrafts.Keep(clerk, unit, 2023, null);

        var committee = await database.OpenAs("work-committee", "001");
        Assert.Equal(0, (await ReportDrafts.Of(committee, committee.Organization(unit.Id), 2023)).Revision);
        Assert.Empty(await committee.Db.Set<DraftVersion>().ToListAsync(TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<NotAllowedException>(() => Save(committee, unit, "越权"));

        var deputy = await database.OpenAs("deputy", Bureau);
        Assert.Equal("未定的话\n", (await ReportDrafts.Of(deputy, unit, 2023)).Text);
        var other = await database.OpenAs("clerk", "001.004");
        await Assert.ThrowsAsync<NotVisibleException>(() => Save(other, unit, "别的单位"));
    }

    [Theory, EachDatabase]
    public async Task UnknownToken_IsMarkedInTheEditor_AndRefusedWhenComposed(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var (clerk, unit) = await Writer(database, First);
        await Save(clerk, unit, "发展{{发展新党}}名，学{{中心组学习@2030}}次，{{发展党员}}名");

        var paragraph = Assert.Single(await DraftReader.Read(clerk, unit, 2023, DraftText.Paragraphs((await ReportDrafts.Of(clerk, unit, 2023)).Text)));

        Assert.Equal([ChipKind.Fault, ChipKind.Fault, ChipKind.Figure], paragraph.Pieces.Select(p => p.Kind).Where(k => k != ChipKind.None));
        await Assert.ThrowsAsync<RefusedException>(() => ReportComposer.Compose(clerk, unit, 2023));
    }

    [Theory, EachDatabase]
    public async Task Place_OffersTheFigureForATypedNumber_WhereItStands(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var (clerk, unit) = await Writer(database, First);
        const string Source = "今年预备党员转正{{预备党员转正}}名，发展新党员7名。";

        var place = await PlaceReader.Read(clerk, unit, 2023, ["一、履职情况"], Source);

        var statement = Assert.Single(place.Statements);
        Assert.Equal("7", Source.Substring(statement.Start, statement.Length));
        Assert.Equal(Verdict.Contradicted, statement.Claim.Verdict);
        Assert.Equal(("{{发展党员}}", "6", false), (statement.Offers[0].Token, statement.Offers[0].Figure.Text, statement.Offers[0].Agrees));
        Assert.NotEmpty(place.Records);
    }

    [Theory, EachDatabase]
    public async Task Place_OfAGap_OffersWhatCouldFillIt(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var (clerk, unit) = await Writer(database, First);

        var place = await PlaceReader.Read(clerk, unit, 2023, ["二、存在的问题和原因"], "〔请填写：本人查摆的主要问题及原因〕");

        Assert.NotEmpty(place.Fillings);
        Assert.All(place.Fillings, f => Assert.EndsWith("。", f.Text, StringComparison.Ordinal));
        Assert.DoesNotContain(place.Fillings, f => f.Text.Contains("请核对", StringComparison.Ordinal)); // a wrong entry is no problem of the year
    }

    [Theory, EachDatabase]
    public async Task Outline_PointsOutASectionWithDutiesAndWithoutAFigure(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var (clerk, unit) = await Writer(database, First);
        var paragraphs = await DraftReader.Read(clerk, unit, 2023,
            ["## 一、履职情况", "### （一）抓组织体系和组织生活", "各支部严格落实制度。", "### （二）抓党员作用发挥", "志愿服务{{志愿服务}}次。", "## 二、存在的问题和原因", "〔请填写：本人查摆的主要问题及原因〕"]);

        var outline = await DraftOutline.Of(clerk, unit, 2023, paragraphs);

        Assert.Contains(outline[1].Duties, d => d.StartsWith("支部党员大会", StringComparison.Ordinal));
        Assert.Empty(outline[2].Duties);
        Assert.Equal((0, 1), (outline[2].Gaps, outline[3].Gaps));
    }

    private static async Task<(Workspace Workspace, Organization Unit)> Writer(TestDatabase database, Guid user)
    {
        var workspace = await database.Open(new Actor(user, "编写人" + user.ToString()[^1], database.Database.Catalog.Role("clerk")!, OrgRange.Under(Bureau)));
        return (workspace, workspace.Organization(Bureau));
    }

    private static async Task<SavedDraft> Save(Workspace workspace, Organization unit, string text)
    {
        var now = await ReportDrafts.Of(workspace, unit, 2023);
        return await ReportDrafts.Save(workspace, unit, 2023, new DraftEdit(now.Revision, now.Text, text));
    }

    private static async Task<IEnumerable<string>> Texts(Workspace workspace, Organization unit) => (await ReportDrafts.Versions(workspace, unit, 2023)).Select(v => v.Text);
}
