using Shushi.Platform;
using Shushi.Testing;

namespace Shushi.Tests.Demo;

/// <summary>Figures of dues, talks, reviews, papers and honours of the statistics bureau in 2023, as the metrics give them.</summary>
public sealed class LedgerFiguresOf2023Tests
{
    private static readonly (string Label, string Text)[] Figures =
    [
        ("应交党费", "116004.01"), ("实交党费", "116004.01"), ("上缴党费", "116004.01"), ("党费足额上缴月份", "12"), ("党费收缴月份", "12"),
        ("党费足额交纳", "1083/1083"), ("党费全额上缴", "1083/1083"), ("交纳党费党员", "96"), ("未交党费", "0"),
        ("谈心谈话", "97"), ("被谈话人员", "84"), ("廉政谈话", "18"), ("参加民主评议党员", "94"), ("评定优秀党员", "21"),
        ("制发文件", "10"), ("制定制度", "2"), ("获得表彰", "5"), ("国家级表彰", "0"), ("省级表彰", "1"), ("市级表彰", "1"), ("区级表彰", "3"),
    ];

    [Theory, EachDatabase]
    public async Task Figures_AreThoseOfTheLedgers(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var workspace = await database.Open();
        var bureau = workspace.Organization("区统计局");
        foreach (var (label, text) in Figures)
            Assert.Equal((label, text), (label, (await workspace.Catalog.Metric(label)!.Evaluate(workspace, bureau, Period.Year(2023))).Text));
    }

    [Theory, EachDatabase]
    public async Task Months_RemittedInFull_StopWhereAMonthIsOpen(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var workspace = await database.Open();
        var bureau = workspace.Organization("区统计局");

        // This year one member paid less in May, and October is still to be handed up: the first and the third quarter are whole.
        var months = await workspace.Catalog.Metric("党费足额上缴月份")!.Evaluate(workspace, bureau, Period.Year(2026));
        Assert.Equal(6, months.Value);
        var all = await workspace.Catalog.Metric("党费全额上缴")!.Evaluate(workspace, bureau, Period.Year(2026));
        Assert.True(all.Value < all.Of);
    }

    [Theory, EachDatabase]
    public async Task Remitted_ByABranchThatHandsUpNothingItself_IsEmptyAndNotZero(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var workspace = await database.Open();
        var figure = await workspace.Catalog.Metric("党费全额上缴")!.Evaluate(workspace, workspace.Organization("机关第一党支部"), Period.Year(2023));
        Assert.True(figure.IsEmpty);
    }
}
