namespace Shushi.App.Tests;

/// <summary>The demo world served for tests that write into it.</summary>
public sealed class WritableSite : IAsyncLifetime
{
    public Site Site { get; private set; } = null!;

    public string Home { get; private set; } = "";

    private string Above { get; set; } = "";

    /// <summary>Who keeps a ledger and where: the clerk of the bureau, or the committee above that runs a round of appraisal.</summary>
    public (string Login, string Home) Keeper(string ledger) => ledger is "rounds" or "comments" or "marks" ? ("committee", Above) : ("clerk", Home);

    public async ValueTask InitializeAsync()
    {
        Site = await Site.World();
        Above = $"/o/{(await Site.Organization("区直机关工委")).Id}";
        Home = $"/o/{(await Site.Organization("区统计局")).Id}";
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
