using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Shushi.App.Hosting;
using Shushi.Testing;

[assembly: AssemblyFixture(typeof(Shushi.Browser.Tests.Chromium))]

namespace Shushi.Browser.Tests;

/// <summary>The browser, started once; null where this run has none.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? playwright;

    /// <summary>Why the tests are skipped, or null.</summary>
    public static string? Missing { get; } = Environment.GetEnvironmentVariable("SHUSHI_CHROMIUM") is { Length: > 0 }
        ? null
        : "没有浏览器：用 ./dev test 运行（SHUSHI_CHROMIUM 未设置）。";

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (Missing is not null) return;
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("SHUSHI_CHROMIUM"),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (playwright is null) return;
        await Browser.CloseAsync();
        playwright.Dispose();
    }
}

/// <summary>The product on a database of its own, listening on a free port of loopback.</summary>
public sealed class Site : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly Microsoft.AspNetCore.Builder.WebApplication app;
    private readonly string folder;

    private Site(TestDatabase database, Microsoft.AspNetCore.Builder.WebApplication app, string folder) => (this.database, this.app, this.folder) = (database, app, folder);

    /// <summary>Its address.</summary>
    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>The demo district.</summary>
    public static async Task<Site> Demo() => await Start(await TestDatabase.World(Engine.Sqlite), isDemo: true, setupCode: null);

    /// <summary>A database without anything, as on the first day.</summary>
    public static async Task<Site> FirstDay(string setupCode) => await Start(await TestDatabase.Empty(Engine.Sqlite), isDemo: false, setupCode);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<Site> Start(TestDatabase database, bool isDemo, string? setupCode)
    {
        var keys = Directory.CreateTempSubdirectory("shushi-site-").FullName;
        var site = WebHost.Build(new HostOptions(database.Database, database.Clock, keys, ["http://127.0.0.1:0"], isDemo, setupCode) { LoginsPerMinute = 1000 });
        await site.StartAsync();
        return new Site(database, site, keys);
    }
}

/// <summary>One demo site for tests that only look.</summary>
public sealed class SharedDemo : IAsyncLifetime
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

/// <summary>A person at a browser window.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext context;

    private Visitor(IBrowserContext context, IPage page) => (this.context, Page) = (context, page);

    /// <summary>The window.</summary>
    public IPage Page { get; }

    /// <summary>Requests that left the host, and errors the pages made. Must stay empty.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Opens a window at a site.</summary>
    public static async Task<Visitor> At(Chromium chromium, Site site, int width = 1440, bool script = true)
    {
        var window = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.Address,
            Locale = "zh-CN",
            JavaScriptEnabled = script,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        });
        var page = await window.NewPageAsync();
        page.SetDefaultTimeout(15_000);
        var visitor = new Visitor(window, page);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.Address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) visitor.Faults.Add("left the host: " + request.Url);
        };
        page.PageError += (_, error) => visitor.Faults.Add("script error: " + error);
        page.Console += (_, message) =>
        {
            // A refused form answers 422 on purpose, and the browser remarks on it.
            if (message.Type == "error" && !message.Text.Contains("422", StringComparison.Ordinal)) visitor.Faults.Add("console: " + message.Text);
        };
        return visitor;
    }

    /// <summary>Logs in with one click as a demo account.</summary>
    public async Task LogIn(string role)
    {
        await Page.GotoAsync("/login");
        await Page.GetByRole(AriaRole.Button).Filter(new LocatorFilterOptions { HasText = role }).First.ClickAsync();
        await Page.WaitForURLAsync("**/o/**");
    }

    /// <summary>The home of the organization the visitor is at, e.g. <c>/o/…</c>.</summary>
    public string Home => string.Join('/', new Uri(Page.Url).AbsolutePath.Split('/').Take(3));

    /// <summary>Keeps a picture of the page for people to look at.</summary>
    public async Task Picture(string name)
    {
        var folder = Environment.GetEnvironmentVariable("SHUSHI_PICTURES") is { Length: > 0 } wanted ? wanted : Path.Combine(AppContext.BaseDirectory, "pictures");
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-{Page.ViewportSize!.Width}.png"), FullPage = true });
    }

    public async ValueTask DisposeAsync() => await context.CloseAsync();
}
