using Microsoft.Playwright;

namespace Shushi.Browser.Tests;

/// <summary>Somebody who is logged in: the browser's cookies, and where the desk is.</summary>
public sealed record Session(string Cookies, string Home);

/// <summary>A person at a browser window.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private const int Height = 900;

    private readonly IBrowserContext context;
    private readonly Site site;
    private string? home;

    private Visitor(IBrowserContext context, IPage page, Site site, Way way, string? home) => (this.context, Page, this.site, Way, this.home) = (context, page, site, way, home);

    /// <summary>How the visitor came.</summary>
    public Way Way { get; }

    /// <summary>The window.</summary>
    public IPage Page { get; }

    /// <summary>Requests that left the host, and errors the pages made. Must stay empty.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>The home of the organization the visitor came in at, e.g. <c>/o/…</c>.</summary>
    public string Home => home ?? string.Join('/', new Uri(Page.Url).AbsolutePath.Split('/').Take(3));

    /// <summary>Opens a window at a site.</summary>
    public static Task<Visitor> At(Chromium chromium, Site site, Way way = Way.Desk) => Open(chromium, site, way, null);

    /// <summary>Opens a window of somebody who is logged in.</summary>
    public static async Task<Visitor> As(string role, Chromium chromium, Site site, Way way = Way.Desk)
    {
        if (site.Sessions.TryGetValue(role, out var earlier) && earlier.IsFaulted) site.Sessions.TryRemove(new(role, earlier)); // one slow start is not everybody's failure
        return await Open(chromium, site, way, await site.Sessions.GetOrAdd(role, r => ComeIn(r, chromium, site)));
    }

    /// <summary>Logs in with one click as a demo account.</summary>
    public async Task LogIn(string role)
    {
        await Page.GotoAsync("/login");
        await Page.GetByRole(AriaRole.Button).Filter(new LocatorFilterOptions { HasText = role }).First.ClickAsync();
        await Page.WaitForURLAsync("**/o/**");
        home = null;
    }

    /// <summary>Makes the window as wide as a way's.</summary>
    public Task Resize(Way way) => Page.SetViewportSizeAsync(way.Width(), Height);

    /// <summary>Opens an address of the site; <c>~</c> is the visitor's home.</summary>
    public Task<IResponse?> Go(string address) => Page.GotoAsync(address.Replace("~", Home, StringComparison.Ordinal));

    /// <summary>Presses the button of that name.</summary>
    public Task Press(string name) => Page.Locator("main").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = name }).First.ClickAsync();

    /// <summary>Follows the link of that name.</summary>
    public Task Follow(string name) => Page.Locator("main").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = name }).First.ClickAsync();

    /// <summary>Types into a field.</summary>
    public Task Fill(string field, string value) => Page.Locator($"main [name='{field}']").First.FillAsync(value);

    /// <summary>Chooses from a field by the words shown.</summary>
    public Task Choose(string field, string label) => Page.Locator($"main [name='{field}']").First.SelectOptionAsync(new SelectOptionValue { Label = label });

    /// <summary>Waits until the page says some words.</summary>
    public Task Reads(string words) => Assertions.Expect(Page.Locator("main")).ToContainTextAsync(words);

    /// <summary>Keeps a picture of the page for people to look at, and for the manual; without scripts the page looks the same.</summary>
    public Task Picture(string name) => Way.HasScript() ? Pictures.Take(Page, name) : Task.CompletedTask;

    public async ValueTask DisposeAsync() => await context.CloseAsync();

    private static async Task<Session> ComeIn(string role, Chromium chromium, Site site)
    {
        await using var visitor = await At(chromium, site);
        await visitor.LogIn(role);
        return new Session(await visitor.context.StorageStateAsync(), visitor.Home);
    }

    private static async Task<Visitor> Open(Chromium chromium, Site site, Way way, Session? session)
    {
        var window = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.Address,
            Locale = "zh-CN",
            JavaScriptEnabled = way.HasScript(),
            StorageState = session?.Cookies,
            ViewportSize = new ViewportSize { Width = way.Width(), Height = Height },
        });
        var page = await window.NewPageAsync();
        page.SetDefaultTimeout(60_000);
        var visitor = new Visitor(window, page, site, way, session?.Home);
        page.Request += (_, request) => visitor.Watch(request.Url);
        page.PageError += (_, error) => visitor.Faults.Add("script error: " + error);
        page.Console += (_, message) =>
        {
            // A refused form answers 422 on purpose, and the browser remarks on it.
            if (message.Type == "error" && !message.Text.Contains("422", StringComparison.Ordinal)) visitor.Faults.Add("console: " + message.Text);
        };
        return visitor;
    }

    private void Watch(string url)
    {
        if (!url.StartsWith(site.Address, StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal) && !url.StartsWith("blob:", StringComparison.Ordinal)) Faults.Add("left the host: " + url);
    }
}
