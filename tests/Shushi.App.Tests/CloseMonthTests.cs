using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Shushi.App.Tests;

/// <summary>本月全员已交, as the keeper of dues does it without scripts.</summary>
public sealed class CloseMonthTests(WritableSite world) : IClassFixture<WritableSite>
{
    [Fact]
    public async Task The_list_offers_the_act_to_those_who_may()
    {
        using var keeper = await world.Site.LogIn("dues");
        var general = await world.Site.Organization("统计局机关党总支");
        var list = await keeper.Get($"/o/{general.Id}/dues");
        Assert.Equal($"/o/{general.Id}/dues/close-month", list.Document.QuerySelectorAll("main a").Single(a => a.TextContent == "本月全员已交").GetAttribute("href"));
        Assert.NotNull(list.Document.QuerySelector("#q-year"));

        using var upper = await world.Site.LogIn("committee");
        var read = await upper.Get($"{world.Home}/dues");
        Assert.Equal(200, read.Status);
        Assert.DoesNotContain(read.Document.QuerySelectorAll("main a"), a => a.TextContent == "本月全员已交");
        Assert.Equal(403, (await upper.Get($"{world.Home}/dues/close-month")).Status);
        using var member = await world.Site.LogIn("member");
        Assert.Equal(403, (await member.Get($"/o/{(await world.Site.Organization("机关第一党支部")).Id}/dues")).Status);
    }

    [Fact]
    public async Task A_month_is_closed_with_one_exception()
    {
        using var keeper = await world.Site.LogIn("dues");
        var (general, branch) = (await world.Site.Organization("统计局机关党总支"), await world.Site.Organization("社会经济调查队党支部"));
        var url = $"/o/{general.Id}/dues/close-month?branch={branch.Id}";

        // Without a branch chosen, one that has somebody missing is offered.
        Assert.NotEmpty((await keeper.Get($"/o/{general.Id}/dues/close-month")).Form().QuerySelectorAll("input[name=paid]"));

        // The month offered is the open one; everybody is ticked.
        var page = await keeper.Get(url);
        Assert.Equal("2026-10", ((IHtmlInputElement)page.Document.QuerySelector("#month")!).Value);
        var ticks = page.Form().QuerySelectorAll("input[name=paid]").Cast<IHtmlInputElement>().ToList();
        Assert.All(ticks, t => Assert.True(t.IsChecked));
        var sum = page.Document.QuerySelectorAll("tbody td.cell-number").Sum(c => decimal.Parse(c.TextContent.Trim(), System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(sum, decimal.Parse(page.Document.QuerySelector("tfoot td")!.TextContent, System.Globalization.CultureInfo.InvariantCulture));

        // Unticked without a reason: named beside the person, the tick and the day stay as typed.
        ((IElement)ticks[3]).RemoveAttribute("checked");
        var refused = await keeper.Submit(page.Form(), ("PaidOn", "2026-11-20"));
        Assert.Equal(422, refused.Status);
        var link = Assert.Single(refused.Document.QuerySelectorAll("#problems a"));
        var reason = (IHtmlInputElement)refused.Document.QuerySelector(link.GetAttribute("href")!)!;
        Assert.Equal("Reason." + ticks[3].Value, reason.Name);
        Assert.Equal(ticks.Count - 1, refused.Form().QuerySelectorAll("input[name=paid]").Cast<IHtmlInputElement>().Count(t => t.IsChecked));
        Assert.Equal("2026-11-20", ((IHtmlInputElement)refused.Document.QuerySelector("#f-PaidOn")!).Value);

        var done = await keeper.Submit(refused.Form(), (reason.Name!, "住院"));
        Assert.Equal((302, $"/o/{general.Id}/dues"), (done.Status, done.Location));
        Assert.Contains("已登记社会经济调查队党支部2026年10月党费", (await keeper.Get(done.Location!)).Read, StringComparison.Ordinal);
        var after = await keeper.Get(url + "&month=2026-10");
        Assert.Contains("已登记未交：住院", after.Read, StringComparison.Ordinal);
        Assert.Contains("这个月的党费已全部登记", after.Read, StringComparison.Ordinal);
        Assert.Empty(after.Document.QuerySelectorAll("input[name=paid]"));
        Assert.Equal("2026-11", ((IHtmlInputElement)(await keeper.Get(url)).Document.QuerySelector("#month")!).Value);
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_and_what_is_not_there_is_not_found()
    {
        using var keeper = await world.Site.LogIn("dues");
        var (general, branch, other) = (await world.Site.Organization("统计局机关党总支"), await world.Site.Organization("离退休干部党支部"), await world.Site.Organization("教学研究室党支部"));
        Assert.Equal(404, (await keeper.Get($"/o/{general.Id}/dues/close-month?branch={other.Id}")).Status);
        var page = await keeper.Get($"/o/{general.Id}/dues/close-month?branch={branch.Id}&month=2021-12");
        Assert.Contains("没有核定", page.Read, StringComparison.Ordinal);
        Assert.Equal(422, (await keeper.Submit(page.Form(), ("PaidOn", "昨天"))).Status);
        var refused = await keeper.Submit(page.Form(), ("PaidOn", "2026-11-20"));
        Assert.Equal(422, refused.Status);
        Assert.Contains("没有2021年12月适用的党费核定", refused.Read, StringComparison.Ordinal);
        Assert.Equal(200, (await keeper.Get($"/o/{general.Id}/dues/close-month?month=何时")).Status);
    }
}
