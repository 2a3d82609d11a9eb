using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shushi.App.Hosting;
using Shushi.Platform;
using Shushi.Platform.Organizations;
using Shushi.Testing;

namespace Shushi.App.Tests;

/// <summary>The product served on a port of its own over a database of its own.</summary>
public sealed class Site : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("shushi-site-").FullName;

    private Site(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    public WebApplication App { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    /// <summary>The demo world, as the demo serves it.</summary>
    public static async Task<Site> World(bool isDemo = true, int loginsPerMinute = 10_000, string? publicUrl = null) =>
        await new Site(await TestDatabase.World(Engine.Sqlite)).Start(isDemo, null, loginsPerMinute, publicUrl);

    /// <summary>Nothing at all, waiting for its set-up.</summary>
    public static async Task<Site> Empty(string? setupCode) => await new Site(await TestDatabase.Empty(Engine.Sqlite)).Start(false, setupCode, 10_000);

    public Visitor Visit() => new(Address);

    /// <summary>A visitor who logged in with a demo account.</summary>
    public async Task<Visitor> LogIn(string login)
    {
        var visitor = Visit();
        var answer = await visitor.LogIn(login, Demo.DemoDistrict.Password);
        Assert.Equal(302, answer.Status);
        return visitor;
    }

    /// <summary>An organization by its short name.</summary>
    public async Task<Organization> Organization(string name) => (await Database.Open()).Organization(name);

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<Site> Start(bool isDemo, string? setupCode, int loginsPerMinute, string? publicUrl = null)
    {
        App = WebHost.Build(new HostOptions(Database.Database, Database.Clock, folder, ["http://127.0.0.1:0"], isDemo, setupCode) { LoginsPerMinute = loginsPerMinute, PublicUrl = publicUrl, LogsFrom = LogLevel.Error });
        await App.StartAsync();
        Address = new Uri(App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return this;
    }
}

/// <summary>The demo world served once for all tests that only look.</summary>
public sealed class WorldSite : IAsyncLifetime
{
    public Site Site { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Site = await Site.World();

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
