using Shushi.Platform.Data;

namespace Shushi.App.Hosting;

/// <summary>What the web host is built from; nothing is read from the environment.</summary>
/// <param name="Database">The database it serves.</param>
/// <param name="Clock">The clock.</param>
/// <param name="DataFolder">Where it keeps the keys that protect its cookies.</param>
/// <param name="Urls">The addresses it listens on.</param>
/// <param name="IsDemo">Whether demo accounts may log in, from this machine only.</param>
/// <param name="SetupCode">Opens the set-up page as long as there are no accounts; printed on the console. Null keeps it shut.</param>
public sealed record HostOptions(Database Database, TimeProvider Clock, string DataFolder, IReadOnlyList<string> Urls, bool IsDemo, string? SetupCode = null)
{
    /// <summary>How often one address may try to log in, a minute.</summary>
    public int LoginsPerMinute { get; init; } = 30;

    /// <summary>Where people reach it, as printed on slips; null where it is the address of each request.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>What goes to the log on stderr: refusals are warnings.</summary>
    public LogLevel LogsFrom { get; init; } = LogLevel.Warning;
}
