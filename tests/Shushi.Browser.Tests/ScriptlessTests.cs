using Microsoft.Playwright;

namespace Shushi.Browser.Tests;

/// <summary>A demo site for those who press whatever there is.</summary>
public sealed class ScratchDemo : IAsyncLifetime
{
    public Site Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Missing is null) Site = await Site.Demo();
    }

    public async ValueTask DisposeAsync()
    {
        if (Site is not null) await Site.DisposeAsync();
    }
}

/// <summary>With JavaScript off in a real browser pages can be read and their forms are answered; Shushi.App.Tests, which runs none, asks it of the rest.</summary>
public sealed class ScriptlessTests(Chromium chromium, ScratchDemo demo) : IClassFixture<ScratchDemo>
{
    /// <summary>The pages with most of it.</summary>
    public static TheoryData<string, string> Pages => new()
    {
        { "党务干部", "~" }, { "党务干部", "~/meetings?year=2023" }, { "党务干部", "~/meetings/quick" }, { "党务干部", "~/check?year=2023" }, { "党务干部", "~/report?year=2023" },
        { "党务干部", "~/members/import" }, { "党费管理员", "~/dues/close-month" }, { "工委经办人", "~/appraisal/reports" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_IsRead_AndItsFormIsAnswered(string role, string address)
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var visitor = await Visitor.As(role, chromium, demo.Site, script: false);
        await visitor.Go(await Screens.Fill(address, demo.Site, visitor.Home));
        Assert.NotEqual("", (await visitor.Page.Locator("h1").First.InnerTextAsync()).Trim());
        var button = visitor.Page.Locator("main form[method=post]:not(.delete form) button[type=submit]:visible, main form[method=post]:not(.delete form) button:not([type]):visible").First;
        if (await button.CountAsync() == 0) return;

        var answer = await visitor.Page.RunAndWaitForResponseAsync(() => button.ClickAsync(), r => r.Request.Method == "POST");

        Assert.Contains(answer.Status, (int[])[200, 302, 422]);
        Assert.NotEqual("", (await visitor.Page.Locator("h1").First.InnerTextAsync()).Trim());
    }
}
