using System.Globalization;

namespace Shushi.Bench;

/// <summary>How a run is asked for.</summary>
/// <param name="IsSmall">Small sizes and few rounds: whether everything works, no figures to keep.</param>
/// <param name="Write">Where the document goes; null prints only.</param>
/// <param name="Only">The one group to run; null runs all.</param>
/// <param name="Rounds">How often both sides run.</param>
/// <param name="Product">The folder of the published product.</param>
/// <param name="Hello">The folder of the published peer.</param>
/// <param name="File">The report that group text reads; null for the demo bureau's.</param>
/// <param name="PeerMost">The most reports the peer of group copies is given: of 10,000 it takes ten minutes.</param>
public sealed record BenchOptions(bool IsSmall, string? Write, string? Only, int Rounds, string? Product, string? Hello, string? File, int PeerMost)
{
    /// <summary>How many records the list page pages through.</summary>
    public int Records => IsSmall ? 2_000 : 100_000;

    /// <summary>How many rows the workbooks have.</summary>
    public IReadOnlyList<int> Rows => IsSmall ? [500, 2_000] : [10_000, 100_000];

    /// <summary>How many reports are compared with each other.</summary>
    public IReadOnlyList<int> Reports => IsSmall ? [100, 1_000] : [100, 1_000, 10_000];

    /// <summary>How many requests make one sample.</summary>
    public int Requests => IsSmall ? 5 : 40;

    public static BenchOptions Parse(string[] args)
    {
        string? After(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
        var isSmall = args.Contains("--small");
        var write = args.Contains("--write") ? "docs/PERFORMANCE.md" : null;
        var only = After("--only");
        if (only is not null && !Benches.Names.Contains(only)) throw new ArgumentException($"--only: {string.Join(", ", Benches.Names)}", nameof(args));
        if (write is not null && (isSmall || only is not null)) throw new ArgumentException("--write keeps figures of whole runs only.", nameof(args));
        int Number(string name, int otherwise) => After(name) is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : otherwise;
        return new BenchOptions(isSmall, write, only, Number("--rounds", isSmall ? 2 : 7), After("--product"), After("--hello"), After("--file"), Number("--peer-most", 1_000));
    }
}
