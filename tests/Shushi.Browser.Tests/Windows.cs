using Microsoft.Playwright;

namespace Shushi.Browser.Tests;

/// <summary>Windows at the shared demo that stay open from one test of a class to the next: opening one takes the browser longer than showing a page.</summary>
public sealed class Windows(Chromium chromium, SharedDemo demo) : IAsyncDisposable
{
    private readonly Dictionary<(string Role, Way Way), Visitor> open = [];

    /// <summary>The window of a role, as wide as its way and as on its first day.</summary>
    public async Task<Visitor> Of(string role, Way way = Way.Desk)
    {
        if (!open.TryGetValue((role, way), out var visitor)) open[(role, way)] = visitor = await Visitor.As(role, chromium, demo.Site, way);
        visitor.Faults.Clear();
        await visitor.Resize(way);
        await visitor.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Null });
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in open.Values) await visitor.DisposeAsync();
    }
}
