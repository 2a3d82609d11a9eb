using Microsoft.Playwright;

namespace Shushi.Browser.Tests;

/// <summary>Every page, in one pass at a desk and on a telephone: whole, on its own host, readable by everybody.</summary>
public sealed class PageTests(Chromium chromium, SharedDemo demo, Windows windows) : IClassFixture<Windows>
{
    [Theory]
    [MemberData(nameof(Screens.All), MemberType = typeof(Screens))]
    public async Task Page_IsWholeAtADeskAndOnATelephone(string role, string address)
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        var visitor = await windows.Of(role);

        var answer = await visitor.Go(await Screens.Fill(address, demo.Site, visitor.Home));

        if (address == "~/nothing") visitor.Faults.RemoveAll(f => f.Contains("404", StringComparison.Ordinal));
        else Assert.Equal(200, answer!.Status);
        await Inspection.Whole(visitor, Name(role, address));
    }

    [Fact]
    public async Task LogIn_IsWhole()
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var visitor = await Visitor.At(chromium, demo.Site);
        await visitor.Page.GotoAsync("/login");
        await Inspection.Whole(visitor, "login");
    }

    [Fact]
    public async Task CheckedReport_IsWhole_AndItsListIsFilteredAtOnce()
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        var visitor = await windows.Of("党务干部");
        await visitor.Go("~/check?year=2023");
        await visitor.Fill("Text", "一、工作情况\n今年发展新党员7名，预备党员转正8名，植树300棵。\n截止目前，各项工作的的任务基本完成。");
        await visitor.Press("开始核验");
        await Assertions.Expect(visitor.Page.Locator("#check-shown")).ToContainTextAsync("列出");
        await Inspection.Whole(visitor, "check-whole");

        await visitor.Page.Locator("[name=Show]").SelectOptionAsync("Unsupported");
        await Assertions.Expect(visitor.Page.Locator(".check-item:visible")).ToHaveCountAsync(1);
        await visitor.Page.Locator(".check-item:visible .check-item-text").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator(".checked-text .spot.is-current")).ToContainTextAsync("植树300棵");
    }

    [Fact]
    public void WhatIsNamedByHand_IsARoute()
    {
        Assert.Contains("/o/{orgId:guid}/report", Screens.Routes);
        Assert.Empty(Screens.Named.Except(Screens.Routes));
    }

    private static string Name(string role, string address) => $"page-{role}-{string.Concat(address.Select(c => char.IsLetterOrDigit(c) ? c : '-')).Trim('-')}";
}
