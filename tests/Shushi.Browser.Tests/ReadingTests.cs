using Microsoft.Playwright;

namespace Shushi.Browser.Tests;

/// <summary>From a figure to its records and back; with the keyboard; a form with and without script.</summary>
public sealed class ReadingTests(Chromium chromium, Windows windows, ScratchDemo scratch) : IClassFixture<Windows>, IClassFixture<ScratchDemo>
{
    [Fact]
    public async Task FigureInTheReport_OpensToItsRecords_AndARecordSaysWhereItCounts()
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        var visitor = await windows.Of("党务干部");
        await visitor.Go("~/report?year=2023");

        await visitor.Page.Locator("a[href*='acceptances.approved']").First.ClickAsync();
        var rows = visitor.Page.Locator("tr[data-record]");
        Assert.Equal(6, await rows.CountAsync());

        await rows.First.Locator("a").First.ClickAsync();
        await visitor.Reads("计入");
        await visitor.Page.Locator("a[href*='figures/acceptances.approved']").First.ClickAsync();
        Assert.Contains("/figures/acceptances.approved", visitor.Page.Url, StringComparison.Ordinal);
        Assert.Empty(visitor.Faults);
    }

    [Theory]
    [InlineData(Way.Desk)]
    [InlineData(Way.NoScript)]
    public async Task Output_IsRecorded_WithAndWithoutScript(Way way)
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var visitor = await Visitor.As("党务干部", chromium, scratch.Site, way);
        await visitor.Go("~/outputs/new");
        await visitor.Press("保存");
        await visitor.Reads("请填写“标题”");

        await visitor.Fill("On", "2026-11-20");
        await visitor.Choose("Kind", "约稿");
        await visitor.Fill("IssueNumber", way.HasScript() ? "约稿2026-98" : "约稿2026-99");
        await visitor.Fill("Title", "秋粮收购情况 <b>& 建议");
        await visitor.Press("保存");

        await visitor.Reads("秋粮收购情况 <b>& 建议");
        await visitor.Reads("计入");
        Assert.Empty(visitor.Faults);
    }

    [Fact]
    public async Task Keyboard_ReachesTheMainPartByTheSkipLink()
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        var visitor = await windows.Of("党务干部");
        await visitor.Go("~/meetings");
        await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await visitor.Page.EvaluateAsync<string>("location.hash.slice(1)"));
    }

    [Fact]
    public async Task Help_OpensTheManualAtThePartOfThePage()
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        var visitor = await windows.Of("党务干部");
        await visitor.Go("~/dues/close-month");
        await visitor.Page.Locator(".help-link").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("h2:target")).ToHaveTextAsync("党费月结");
        foreach (var picture in await visitor.Page.Locator(".manual-text img").AllAsync())
        {
            await picture.ScrollIntoViewIfNeededAsync();
            await Assertions.Expect(picture).ToHaveJSPropertyAsync("complete", true);
            Assert.True(await picture.EvaluateAsync<int>("img => img.naturalWidth") > 0, await picture.GetAttributeAsync("src"));
        }

        Assert.Empty(visitor.Faults);
    }
}
