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

/// <summary>Without JavaScript every page can be read, and its form is answered.</summary>
public sealed class ScriptlessTests(Chromium chromium, ScratchDemo demo) : IClassFixture<ScratchDemo>
{
    /// <summary>The one page that cannot be without it.</summary>
    private const string Editor = "/report/edit";

    [Theory]
    [MemberData(nameof(Screens.All), MemberType = typeof(Screens))]
    public async Task Page_IsRead_AndItsFormIsAnswered(string role, string address)
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var visitor = await Visitor.As(role, chromium, demo.Site, script: false);
        await visitor.Go(await Screens.Fill(address, demo.Site, visitor.Home));
        Assert.NotEqual("", (await visitor.Page.Locator("h1").First.InnerTextAsync()).Trim());
        var button = visitor.Page.Locator("main form[method=post]:not(.delete form) button[type=submit]:visible, main form[method=post]:not(.delete form) button:not([type]):visible").First;
        if (address.Contains(Editor, StringComparison.Ordinal) || await button.CountAsync() == 0) return;

        var answer = await visitor.Page.RunAndWaitForResponseAsync(() => button.ClickAsync(), r => r.Request.Method == "POST");

        Assert.Contains(answer.Status, (int[])[200, 302, 422]);
        Assert.NotEqual("", (await visitor.Page.Locator("h1").First.InnerTextAsync()).Trim());
    }
}
