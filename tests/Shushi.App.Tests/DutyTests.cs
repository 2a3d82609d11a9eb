namespace Shushi.App.Tests;

/// <summary>应办: the list, the calendar, the words that remind, the way out with a reason.</summary>
public sealed class DutyTests(WritableSite world) : IClassFixture<WritableSite>
{
    [Fact]
    public async Task The_list_shows_what_is_open_with_words_to_remind_of_it()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var page = await clerk.Get(world.Home + "/duties");
        Assert.Contains("已过期限", page.Read, StringComparison.Ordinal);
        var reminder = page.Document.QuerySelector("#reminder")!.TextContent;
        Assert.Contains("普查中心党支部：2026年第三季度：支部党员大会（已过期限，依据《中国共产党支部工作条例（试行）》（2018）第十一条）", reminder, StringComparison.Ordinal);
        var done = await clerk.Get(world.Home + "/duties?state=fulfilled");
        Assert.DoesNotContain("已过期限 · ", done.Read, StringComparison.Ordinal);
        Assert.Null(done.Document.QuerySelector("#reminder"));
    }

    [Fact]
    public async Task The_calendar_names_the_missing_periods()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var page = await clerk.Get(world.Home + "/calendar?year=2026");
        var rows = page.Document.QuerySelectorAll(".calendar tbody tr").Where(r => r.TextContent.Contains("缺第三季度", StringComparison.Ordinal)).ToList();
        Assert.Contains(rows, r => r.QuerySelector("th")!.TextContent.Contains("支部党员大会", StringComparison.Ordinal));
        Assert.All(page.Document.QuerySelectorAll(".calendar tbody tr"), r =>
            Assert.Equal(12, r.QuerySelectorAll("td[colspan]").Sum(c => int.Parse(c.GetAttribute("colspan")!, System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    [Trait("pace", "slow")]
    public async Task A_duty_is_waived_with_a_reason_from_the_list()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var link = (await clerk.Get(world.Home + "/duties?state=overdue")).Document.QuerySelectorAll("a").First(a => a.TextContent == "免办").GetAttribute("href")!;
        var form = await clerk.Get(link);
        var without = await clerk.Submit(form.Form());
        Assert.Equal(422, without.Status);
        Assert.Equal(302, (await clerk.Submit(without.Form(), ("Reason", "经机关党总支同意"))).Status);
        Assert.DoesNotContain(link, (await clerk.Get(world.Home + "/duties?state=overdue")).Text.Replace("&amp;", "&", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
