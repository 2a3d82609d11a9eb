using AngleSharp.Dom;

namespace Shushi.App.Tests;

/// <summary>工作台: each role its cards, and each number exactly the list it opens.</summary>
public sealed class DeskTests(WorldSite world) : IClassFixture<WorldSite>
{
    [Theory]
    [InlineData("clerk", "快速登记,due,gaps,figures,problems,dues-by-month,by-month,coverage,findings,meetings")]
    [InlineData("secretary", "快速登记,due,month,admission,dues,problems,findings,by-month,meetings")]
    [InlineData("general", "coverage,gaps,sign,elections,rounds,due,problems,by-month")]
    [InlineData("leader", "key-figures,leader,sign,problems,outputs,coverage")]
    [InlineData("deputy", "my-branches,my-list,due,problems,meetings")]
    [InlineData("committee", "rounds,approval,units")]
    [InlineData("department", "rounds,approval,units")]
    [InlineData("member", "mine,meetings")]
    [InlineData("system", "快速登记,accounts")]
    [InlineData("security", "快速登记,accounts")]
    [InlineData("auditor", "deeds")]
    [Trait("pace", "slow")]
    public async Task A_role_sees_its_cards_and_every_link_of_them_opens(string login, string cards)
    {
        using var visitor = await world.Site.LogIn(login);
        var desk = await Home(visitor);
        Assert.Equal(cards.Replace("快速登记", "quick", StringComparison.Ordinal), string.Join(',', desk.Document.QuerySelectorAll(".desk-card").Select(c => c.Id)));
        foreach (var url in desk.Document.QuerySelectorAll("main .desk a").Select(a => a.GetAttribute("href")!).Distinct().Take(90))
        {
            var answer = await visitor.Get(url);
            Assert.True(answer.Status == 200, $"{login}: {url} answers {answer.Status}");
        }
    }

    [Theory]
    [InlineData("clerk")]
    [InlineData("secretary")]
    [InlineData("general")]
    [Trait("pace", "slow")]
    public async Task A_number_opens_a_list_of_as_many_rows(string login)
    {
        using var visitor = await world.Site.LogIn(login);
        var desk = await Home(visitor);
        var tiles = desk.Document.QuerySelectorAll(".card-tile").Where(t => t.Closest("#quick, #rounds") is null).ToList();
        Assert.NotEmpty(tiles);
        foreach (var tile in tiles)
        {
            var (url, number) = (tile.GetAttribute("href")!, tile.QuerySelector(".tile-number")!.TextContent);
            var list = await visitor.Get(url);
            Assert.True(number == Rows(list, url).ToString(System.Globalization.CultureInfo.InvariantCulture), $"{login}: {url} has {Rows(list, url)} rows, not {number}");
        }

        foreach (var row in desk.Document.QuerySelectorAll("#gaps .desk-row").Where(r => r.TextContent.Contains('缺', StringComparison.Ordinal)))
        {
            var list = await visitor.Get(row.QuerySelector("a")!.GetAttribute("href")!);
            Assert.Contains($"缺{list.Document.QuerySelectorAll("table.duties tbody tr").Length}项", row.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_chart_stands_before_its_table_and_each_month_opens_its_list()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var desk = await Home(clerk);
        foreach (var figure in desk.Document.QuerySelectorAll("figure.chart"))
        {
            Assert.NotEqual("", figure.QuerySelector("svg > title")!.TextContent);
            Assert.NotEqual("", figure.QuerySelector("svg > desc")!.TextContent);
            Assert.NotEmpty(figure.QuerySelectorAll("details table tbody tr"));
        }

        foreach (var link in desk.Document.QuerySelectorAll("#by-month table a, #dues-by-month table a").Where((_, i) => i % 7 == 0))
        {
            var list = await clerk.Get(link.GetAttribute("href")!);
            var said = list.Document.QuerySelector(".figure-value")?.FirstChild!.TextContent ?? string.Concat(list.Document.QuerySelector(".list-foot")!.TextContent.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit));
            Assert.True(link.TextContent == said, $"{link.GetAttribute("href")}: {said}, not {link.TextContent}");
        }
    }

    [Fact]
    public async Task A_duty_leads_to_the_act_that_settles_it()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var desk = await Home(clerk);
        var duty = desk.Document.QuerySelectorAll("#due .desk-row").First(r => r.TextContent.Contains("支委会", StringComparison.Ordinal));
        var quick = await clerk.Get(duty.QuerySelector("a.btn")!.GetAttribute("href")!);
        Assert.Equal("CommitteeMeeting", quick.Document.QuerySelectorAll("input[name=Kinds]").Single(i => i.HasAttribute("checked")).GetAttribute("value"));
        var dues = desk.Document.QuerySelectorAll("#due .desk-row").First(r => r.TextContent.Contains("收取当月党费", StringComparison.Ordinal));
        Assert.Contains("/dues/close-month?month=2026-10", dues.QuerySelector("a.btn")!.GetAttribute("href")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_shows_its_months_and_years()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var home = (await clerk.Get("/")).Location!;
        var count = await clerk.Get(home + "/figures/meetings.theme_day?year=2023");
        Assert.Equal(2, count.Document.QuerySelectorAll("figure.chart").Length);
        Assert.Equal(59, count.Document.QuerySelectorAll("figure.chart")[0].QuerySelectorAll("tbody tr").Sum(r => int.Parse(r.Children[2].TextContent, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Single((await clerk.Get(home + "/figures/problems.feedback_closed?year=2023")).Document.QuerySelectorAll("figure.chart"));
        Assert.Empty((await clerk.Get(home + "/figures/meetings.theme_day?from=2023-01-01&to=2023-03-31")).Document.QuerySelectorAll("figure.chart"));
    }

    private static int Rows(Answer list, string url)
    {
        if (url.Contains("/duties", StringComparison.Ordinal)) return list.Document.QuerySelectorAll("table.duties tbody tr").Length;
        if (url.Contains("/figures/", StringComparison.Ordinal)) return list.Document.QuerySelectorAll("tr[data-record]").Length;
        if (url.Contains("/figures", StringComparison.Ordinal)) return list.Document.QuerySelectorAll("table.figures tbody tr").Length;
        return list.Document.QuerySelectorAll("table.records tbody tr").Length;
    }

    private static async Task<Answer> Home(Visitor visitor) => await visitor.Get((await visitor.Get("/")).Location!);
}
