using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Html;
using Shushi.App.Hosting.Charts;

namespace Shushi.App.Tests;

/// <summary>Charts as text: what is drawn, what is read aloud, what is left out.</summary>
public sealed class ChartTests
{
    [Fact]
    public void Columns_have_a_box_for_each_number_that_is_there()
    {
        var chart = new Chart("c", "各月 <会议>", "次", ["1月", "2月", "3月"], [new("2025年", [4, 0, 8]), new("2026年", [5, null, null])]);
        var svg = Draw(chart);

        Assert.Equal("各月 <会议>", svg.QuerySelector("title")!.TextContent);
        Assert.Equal("2025年：1月4次、2月0次、3月8次；2026年：1月5次。", svg.QuerySelector("desc")!.TextContent);
        Assert.Equal("c-title c-desc", svg.GetAttribute("aria-labelledby"));
        Assert.Equal(3, svg.QuerySelectorAll("rect.chart-hatched").Length); // two months and the legend
        Assert.Equal(2, svg.QuerySelectorAll("rect.chart-solid").Length); // one month and the legend
        Assert.Equal(["4", "8", "5"], svg.QuerySelectorAll(".chart-value").Select(t => t.TextContent).OrderBy(t => t == "5"));
        Assert.DoesNotContain("style=", chart.Svg.ToString(), StringComparison.Ordinal); // the security policy forbids it
    }

    [Theory]
    [InlineData(0, "次", "4")]
    [InlineData(4, "次", "4")]
    [InlineData(97, "次", "120")]
    [InlineData(201, "次", "400")]
    [InlineData(12_345_600, "元", "20万")]
    public void The_axis_ends_at_a_round_number(long greatest, string unit, string top)
    {
        var svg = Draw(new Chart("c", "数", unit, ["甲"], [new("今年", [greatest])]));
        Assert.Equal(top, svg.QuerySelectorAll("text[text-anchor=end]").Select(t => t.TextContent).Where(t => !t.Contains("单位", StringComparison.Ordinal)).Last());
    }

    [Fact]
    public void Shares_keep_their_order_and_say_both_numbers()
    {
        var svg = Draw(new Chart("s", "各支部", "项", ["第一党支部", "没有应办的"], [new("已办", [11, 0]), new("应办", [12, 0])], ChartKind.Shares));

        Assert.Equal("第一党支部11/12项；没有应办的0/0项。", svg.QuerySelector("desc")!.TextContent);
        Assert.Equal(["11/12", "—"], svg.QuerySelectorAll(".chart-value").Select(t => t.TextContent));
    }

    [Fact]
    public void A_chart_of_nothing_is_empty() => Assert.True(new Chart("c", "数", "次", ["甲", "乙"], [new("今年", [null, 0])]).IsEmpty);

    private static IElement Draw(Chart chart) => new HtmlParser().ParseDocument(((HtmlString)chart.Svg).Value!).QuerySelector("svg")!;
}
