using Shushi.Platform;
using Shushi.Testing;
using Xunit;

namespace Shushi.Tests.Demo;

/// <summary>Figures of the statistics bureau in 2023, asked of the database: those that practice fixes, and those that the world's own rows add up to.</summary>
public sealed class FiguresOf2023Tests
{
    private static readonly Dictionary<string, string> Expected = new(StringComparer.Ordinal)
    {
        ["社区报到党员"] = "85",
        ["认领岗位"] = "71",
        ["认领服务项目"] = "14",
        ["在职党员报到认岗"] = "85/85",
        ["志愿服务"] = "26",
        ["志愿服务人次"] = "234",
        ["志愿服务时长"] = "2490",
        ["党员志愿服务队"] = "5",
        ["党员示范岗"] = "8",
        ["党员责任区"] = "4",
        ["慰问"] = "15",
        ["慰问困难党员"] = "5",
        ["慰问老党员"] = "7",
        ["慰问困难群众"] = "3",
        ["慰问金额"] = "10700.00",
        ["民情诉求"] = "8",
        ["民情诉求办结"] = "8/8",
        ["平台公开信息"] = "201",
        ["公开平台"] = "3",
        ["微博信息"] = "68",
        ["公众号信息"] = "97",
        ["头条信息"] = "36",
        ["媒体推介"] = "6",
        ["重点任务"] = "16",
        ["主题教育任务"] = "8",
        ["重点任务完成"] = "16/16",
        ["逾期任务"] = "0/16",
        ["班子成员联系支部"] = "5",
        ["责任清单条目"] = "15",
        ["与派驻机构沟通"] = "6",
    };

    [Theory, EachDatabase]
    public async Task Figures_OfTheBureau_AreThoseOfItsRows(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var workspace = await database.Open();
        var bureau = workspace.Organization("区统计局");
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var label in Expected.Keys) found[label] = (await workspace.Catalog.Metric(label)!.Evaluate(workspace, bureau, Period.Year(2023))).Text;
        Assert.Equal(Expected.Select(e => $"{e.Key} {e.Value}"), found.Select(e => $"{e.Key} {e.Value}"));
    }
}
