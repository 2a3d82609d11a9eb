using System.Collections.Concurrent;

namespace Shushi.App.Hosting;

/// <summary>Somebody whose session is in use.</summary>
/// <param name="UserId">The account.</param>
/// <param name="Address">Where from.</param>
/// <param name="LastAt">The last request, UTC.</param>
public sealed record OnlineUser(Guid UserId, string Address, DateTime LastAt);

/// <summary>在线用户: who asked this server for something lately. Kept in its memory only; each copy of the server knows its own.</summary>
public sealed class OnlineUsers(TimeProvider clock)
{
    private readonly ConcurrentDictionary<(Guid User, string Address), DateTime> seen = new();

    /// <summary>How long after the last request somebody still counts as there: as long as a session lasts.</summary>
    public static TimeSpan Lasts { get; } = TimeSpan.FromMinutes(30);

    /// <summary>Notes a request.</summary>
    public void See(Guid user, string address) => seen[(user, address)] = clock.GetUtcNow().UtcDateTime;

    /// <summary>Forgets somebody who left.</summary>
    public void Forget(Guid user, string address) => seen.TryRemove((user, address), out _);

    /// <summary>Who is there, the last seen first.</summary>
    public IReadOnlyList<OnlineUser> Now()
    {
        var since = clock.GetUtcNow().UtcDateTime - Lasts;
        foreach (var (key, at) in seen) if (at < since) seen.TryRemove(key, out _);
        return seen.Select(s => new OnlineUser(s.Key.User, s.Key.Address, s.Value)).OrderByDescending(u => u.LastAt).ThenBy(u => u.UserId).ToList();
    }
}
