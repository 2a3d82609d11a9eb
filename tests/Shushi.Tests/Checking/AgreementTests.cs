using Shushi.Modules.Checking;
using Shushi.Platform;
using Shushi.Platform.Metrics;
using Shushi.Testing;
using Shushi.Text;

namespace Shushi.Tests.Checking;

/// <summary>When a stated number and a figure of the ledgers say the same.</summary>
public sealed class AgreementTests
{
    [Theory]
    [InlineData("收缴党费116004.01元", 11_600_401, true)]
    [InlineData("收缴党费116004.02元", 11_600_401, false)]
    [InlineData("收缴党费116004元", 11_600_401, true)]
    [InlineData("收缴党费116,004.01元", 11_600_401, true)]
    [InlineData("收缴党费116,004.01元", 11_600_402, false)]
    [InlineData("收缴党费116005元", 11_600_401, false)]
    [InlineData("收缴党费11.6万元", 11_600_401, true)]
    [InlineData("收缴党费11.5万元", 11_600_401, false)]
    [InlineData("收缴党费11.60万元", 11_600_401, true)]
    [InlineData("收缴党费11.61万元", 11_600_401, false)]
    [InlineData("收缴党费12万元", 11_600_401, false)]
    public void Money_IsHeldAgainstTheExactSumAtThePlaceItIsStatedTo(string text, long fen, bool holds) =>
        Assert.Equal(holds, Holds(text, m => m.Unit == "元" && m.Kind == MetricKind.Sum, fen, null));

    [Theory]
    [InlineData("参学率92.3%", 12, 13, true)]
    [InlineData("参学率92.7%", 12, 13, false)]
    [InlineData("参学率92%", 12, 13, true)]
    [InlineData("参学率93%", 12, 13, false)]
    public void Share_IsHeldAtThePlaceItIsStatedTo(string text, long part, long whole, bool holds) =>
        Assert.Equal(holds, Holds(text, m => m.Kind == MetricKind.Ratio, part, whole));

    [Theory]
    [InlineData("发展党员6名", 6, true)]
    [InlineData("发展党员7名", 6, false)]
    [InlineData("志愿服务1.2万人次", 12_034, true)]
    [InlineData("志愿服务1.3万人次", 12_034, false)]
    [InlineData("志愿服务1万人次", 12_034, false)]
    public void Count_IsHeldExactlyUnlessItHasDecimals(string text, long value, bool holds) =>
        Assert.Equal(holds, Holds(text, m => m.Kind == MetricKind.Count, value, null));

    private static bool Holds(string text, Func<Metric, bool> kind, long value, long? of)
    {
        var claim = Assert.Single(ClaimReader.Read(ReportText.Parse("今年" + text + "。")), c => c.Value is not null && c.Kind is ClaimKind.Count or ClaimKind.Money or ClaimKind.Ratio);
        var figure = new Figure(Product.Catalog.Metrics.First(kind), Guid.Empty, Period.Year(2023), value, of, 1, "", FixedClock.Day);
        return Agreement.Holds(claim, figure);
    }
}
