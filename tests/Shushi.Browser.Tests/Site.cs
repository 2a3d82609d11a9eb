using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Shushi.App.Hosting;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;
using Shushi.Testing;

[assembly: AssemblyFixture(typeof(Shushi.Browser.Tests.Chromium))]
[assembly: AssemblyFixture(typeof(Shushi.Browser.Tests.SharedDemo))]

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
        Assertions.SetDefaultExpectTimeout(20_000); // machines that build at the same time are slow
        Browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("SHUSHI_CHROMIUM"),
            Args = ["--no-sandbox", "--lang=zh-CN", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
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
    private readonly WebApplication app;
    private readonly string folder;

    private Site(TestDatabase database, WebApplication app, string folder) => (this.database, this.app, this.folder) = (database, app, folder);

    /// <summary>Its address.</summary>
    public string Address { get; private init; } = "";

    /// <summary>Those who have come in already, by role: the log-in page is one test's business, not everybody's.</summary>
    public ConcurrentDictionary<string, Task<Session>> Sessions { get; } = new(StringComparer.Ordinal);

    private static string AddressOf(WebApplication app) => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>The first record of a ledger in an organization's range, else anywhere; null where there is none.</summary>
    public async Task<Guid?> RecordIn(string ledger, Guid organization)
    {
        var workspace = await database.Open();
        await using var db = workspace.Db;
        var place = workspace.Organization(organization).OrgPath;
        var found = workspace.Catalog.Ledger(ledger)!;
        return (await found.Search(workspace, OrgRange.Under(place), LedgerSearch.All).AsNoTracking().FirstOrDefaultAsync()
            ?? await found.Search(workspace, workspace.Actor.Range, LedgerSearch.All).AsNoTracking().FirstOrDefaultAsync())?.Id;
    }

    /// <summary>The account of somebody.</summary>
    public async Task<Guid> AccountOf(string login)
    {
        var workspace = await database.Open();
        await using var db = workspace.Db;
        return (await db.Users.AsNoTracking().FirstAsync(u => u.UserName == login)).Id;
    }

    /// <summary>The demo district; <paramref name="on"/> a later day than the one it was filled on.</summary>
    public static async Task<Site> Demo(DateOnly? on = null)
    {
        var filled = await TestDatabase.World(Engine.Sqlite);
        if (on is { } day) filled.Clock.Now = new FixedClock(day).Now;
        return await Start(filled, isDemo: true, setupCode: null);
    }

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
        return new Site(database, site, keys) { Address = AddressOf(site) };
    }
}

/// <summary>One demo site, for every test of the run that only looks.</summary>
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
