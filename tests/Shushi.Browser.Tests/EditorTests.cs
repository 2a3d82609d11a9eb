using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Shushi.Browser.Tests;

/// <summary>编写述职报告, as an author types; each in the draft of a year of its own.</summary>
public sealed partial class EditorTests(Chromium chromium, ScratchDemo demo) : IClassFixture<ScratchDemo>
{
    [Fact]
    public async Task TypedNumber_BecomesAFigure_IsSaved_AndIsSeenByTheOtherAuthor()
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var clerk = await Author("党务干部", 2023);
        await using var leader = await Author("党组书记", 2023);

        await Type(clerk.Page, "以上报告，请批评指正。", "发展新党员7名。");
        await clerk.Page.Locator("[data-use='{{发展党员}}']").WaitForAsync();
        await clerk.Page.Keyboard.PressAsync("Alt+Enter");
        await Saved(clerk.Page);
        var made = clerk.Page.Locator("[data-text] p", new PageLocatorOptions { HasText = "以上报告" });
        await Assertions.Expect(made).ToContainTextAsync("发展新党员6名。");
        await Assertions.Expect(made.Locator(".chip")).ToHaveAttributeAsync("data-token", "{{发展党员}}");
        await clerk.Picture("report-edit-typed");

        await Assertions.Expect(leader.Page.Locator("[data-text]")).ToContainTextAsync("发展新党员6名。");
        await clerk.Page.ReloadAsync();
        await Assertions.Expect(made.Locator(".chip")).ToHaveTextAsync("6");
        await clerk.Page.GotoAsync(clerk.Home + "/report?year=2023");
        await Assertions.Expect(clerk.Page.Locator("article")).ToContainTextAsync("请批评指正。发展新党员6名。");
        Assert.Empty(clerk.Faults);
        Assert.Empty(leader.Faults);
    }

    [Fact]
    public async Task Picker_PutsAFigureByItsName_WithTheKeyboardAlone_AndUndoTakesItAway()
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var clerk = await Author("党务干部", 2024);

        await Type(clerk.Page, "以上报告，请批评指正。", "讲党课{{");
        await clerk.Page.Locator("#pick-list li").First.WaitForAsync();
        await clerk.Page.Keyboard.TypeAsync("党课");
        await clerk.Page.Keyboard.PressAsync("Enter");
        await clerk.Page.Keyboard.TypeAsync("次。");
        var made = clerk.Page.Locator("[data-text] p", new PageLocatorOptions { HasText = "以上报告" });
        await Assertions.Expect(made).ToContainTextAsync(LecturesGiven());
        await Saved(clerk.Page);

        await clerk.Page.Keyboard.PressAsync("Control+z");
        await clerk.Page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(made.Locator(".chip")).ToHaveCountAsync(0);
        await clerk.Page.Keyboard.PressAsync("Control+y");
        await Assertions.Expect(made.Locator(".chip")).ToHaveCountAsync(1);
        Assert.Empty(clerk.Faults);
    }

    [Fact]
    public async Task WhatTheServerDidNotGet_OutlivesAClosedTab()
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var clerk = await Author("党务干部", 2022);
        var context = clerk.Page.Context;

        await context.SetOfflineAsync(true);
        await Type(clerk.Page, "以上报告，请批评指正。", "断网时写的话。");
        await Assertions.Expect(clerk.Page.Locator("[data-state]")).ToContainTextAsync("未能保存");
        await clerk.Page.CloseAsync();
        await context.SetOfflineAsync(false);

        var again = await context.NewPageAsync();
        await again.GotoAsync(clerk.Home + Draft(2022));
        await Assertions.Expect(again.Locator("[data-text]")).Not.ToContainTextAsync("断网时写的话。");
        await again.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "恢复未保存的修改" }).ClickAsync();
        await Assertions.Expect(again.Locator("[data-text]")).ToContainTextAsync("断网时写的话。");
        await again.ReloadAsync();
        await Assertions.Expect(again.Locator("[data-text]")).ToContainTextAsync("断网时写的话。");
        await Assertions.Expect(again.Locator("[data-notice]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task OneParagraphWrittenByTwo_IsShownToTheSecond_WhoChooses()
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var clerk = await Author("党务干部", 2025);
        await using var leader = await Author("党组书记", 2025);
        await leader.Page.Context.SetOfflineAsync(true);
        await Type(leader.Page, "各位领导、同志们：", "书记的话。");
        await Type(clerk.Page, "各位领导、同志们：", "干部的话。");
        await Saved(clerk.Page);

        await leader.Page.Context.SetOfflineAsync(false);
        await Assertions.Expect(leader.Page.Locator("[data-notice]")).ToContainTextAsync("书记的话。");
        await Assertions.Expect(leader.Page.Locator("[data-text]")).ToContainTextAsync("干部的话。");
        await leader.Picture("report-edit-conflict");
        await leader.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "用我的" }).ClickAsync();
        await Saved(leader.Page);
        await Assertions.Expect(clerk.Page.Locator("[data-text]")).ToContainTextAsync("书记的话。");
        Assert.Empty(clerk.Faults);
    }

    private async Task<Visitor> Author(string role, int year)
    {
        var visitor = await Visitor.As(role, chromium, demo.Site);
        await visitor.Page.GotoAsync(visitor.Home + Draft(year));
        await visitor.Page.Locator("[data-outline] a").First.WaitForAsync();
        return visitor;
    }

    private static string Draft(int year) => string.Create(CultureInfo.InvariantCulture, $"/report/edit?year={year}");

    /// <summary>Types at the end of the paragraph that holds some words.</summary>
    private static async Task Type(IPage page, string words, string typed)
    {
        await page.Locator("[data-text] p", new PageLocatorOptions { HasText = words }).ClickAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.TypeAsync(typed);
    }

    private static Task Saved(IPage page) => Assertions.Expect(page.Locator("[data-state]")).ToHaveTextAsync(SavedAt(), new LocatorAssertionsToHaveTextOptions { Timeout = 15_000 });

    [GeneratedRegex("讲党课[1-9][0-9]*次。", RegexOptions.None, 1000)]
    private static partial Regex LecturesGiven();

    [GeneratedRegex("^已保存 ", RegexOptions.None, 1000)]
    private static partial Regex SavedAt();
}
