using Shushi.Modules.Reports;
using Shushi.Platform;
using Shushi.Testing;

namespace Shushi.Tests.Reports;

public sealed class ReportComposerTests
{
    /// <summary>The figures of 2023 that practice fixes for the bureau.</summary>
    public static TheoryData<string, string> Figures2023 { get; } = new()
    {
        { "发展党员", "6" }, { "预备党员转正", "8" }, { "入党积极分子", "20" }, { "在职党员", "85" }, { "统计信息", "44" }, { "统计月报", "8" },
        { "统计分析", "6" }, { "约稿", "6" }, { "调研报告", "2" }, { "党风廉政专题研究", "2" }, { "意识形态部署会", "2" }, { "主题教育检视问题方面", "5" },
        { "服务对象问题方面", "3" }, { "服务对象问题", "4" }, { "上年反馈问题整改", "4/4" }, { "新确定入党积极分子", "9" }, { "发展对象", "3" },
        { "党员总数", "94" }, { "离退休党员", "9" }, { "党支部", "5" }, { "党小组", "12" }, { "党组会", "24" }, { "中心组学习", "8" },
        { "在职党员报到认岗", "85/85" }, { "平台公开信息", "201" }, { "公开平台", "3" }, { "微博信息", "68" }, { "公众号信息", "97" }, { "头条信息", "36" },
        { "认领岗位", "71" }, { "认领服务项目", "14" }, { "党员志愿服务队", "5" }, { "党员示范岗", "8" }, { "志愿服务", "26" }, { "志愿服务人次", "234" },
        { "慰问困难党员", "5" }, { "慰问老党员", "7" }, { "慰问困难群众", "3" }, { "民情诉求", "8" }, { "民情诉求办结", "8/8" }, { "媒体推介", "6" },
        { "重点任务", "16" }, { "重点任务完成", "16/16" }, { "班子成员联系支部", "5" }, { "责任清单条目", "15" }, { "与派驻机构沟通", "6" },
        { "实交党费", "116004.01" }, { "上缴党费", "116004.01" }, { "党费足额上缴月份", "12" },
    };

    [Theory, EachDatabase]
    public async Task Report2023_CarriesTheFiguresOfTheLedgers(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var workspace = await database.Open();
        var report = await ReportComposer.Compose(workspace, workspace.Organization("区统计局"), 2023);

        Assert.Empty(report.Gaps);
        var figures = report.Figures.ToDictionary(f => f.Metric.Label, f => f.Text);
        foreach (var row in Figures2023) Assert.Equal((row.Data.Item1, row.Data.Item2), (row.Data.Item1, figures[row.Data.Item1]));
    }

    [Theory, EachDatabase]
    public async Task Markdown_LinksEachFigureToItsRecords(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var workspace = await database.Open();
        var bureau = workspace.Organization("区统计局");
        var markdown = (await ReportComposer.Compose(workspace, bureau, 2023)).ToMarkdown();

        Assert.Contains($"发展党员[6](/o/{bureau.Id}/figures/acceptances.approved?from=2023-01-01&to=2023-12-31)名", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", markdown, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Gap_RefusesTheExportAndNamesTokenAndChapter_UntilTheZeroIsConfirmed(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var template = ReportTemplate.Parse("# 述职\n\n## 一、廉政\n\n召开党组会{{党组会@2019年}}次。");
        var workspace = await database.Open();
        var bureau = workspace.Organization("区统计局");

        var before = await ReportComposer.Compose(workspace, bureau, 2023, template);
        var refusal = Assert.Throws<RefusedException>(before.ToText);
        Assert.Contains("一、廉政的“党组会”", refusal.Message, StringComparison.Ordinal);

        await ReportsModule.ConfirmZero(workspace, bureau, workspace.Catalog.Metric("党组会")!, Period.Year(2019));
        var after = await ReportComposer.Compose(workspace, bureau, 2023, template);
        Assert.Contains("召开党组会0次。", after.ToText(), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task ConfirmZero_OfAFigureWithRecords_IsRefused(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var workspace = await database.Open();
        var outcome = await ReportsModule.ConfirmZero(workspace, workspace.Organization("区统计局"), workspace.Catalog.Metric("党组会")!, Period.Year(2023));
        Assert.Single(outcome.Problems);
    }

    [Theory]
    [InlineData("发展{{发展新党}}名", "第1行的“{{发展新党}}”")]
    [InlineData("{{党组会@去岁}}", "@去岁")]
    [InlineData("[[问题单子: 来源=上年述职反馈]]", "问题单子")]
    [InlineData("[[问题清单: 来源=不知道]]", "来源")]
    public async Task UnknownToken_IsRefusedWithItsLine(string line, string named)
    {
        await using var database = await TestDatabase.Empty(Engine.Sqlite);
        var district = await Core.SmallDistrict.In(database);
        var workspace = await database.Open();
        var refusal = await Assert.ThrowsAsync<RefusedException>(() =>
            ReportComposer.Compose(workspace, workspace.Organization(district.Unit), 2023, ReportTemplate.Parse(line)));
        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task RunningYear_SaysUntilWhen(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var workspace = await database.Open();
        var report = await ReportComposer.Compose(workspace, workspace.Organization("区统计局"), 2026);
        Assert.Equal(FixedClock.Day, report.AsOf);
        Assert.Contains(report.Lines, l => l.Text.Contains("截至2026年11月24日", StringComparison.Ordinal));
    }
}
