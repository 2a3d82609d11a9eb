using System.Diagnostics;
using System.Globalization;
using System.Text;
using Shushi.Modules.Reports;
using Shushi.Testing;
using Shushi.Text;

namespace Shushi.Bench;

/// <summary>One report read on one thread, warm. Each value is the fastest of many runs of its round, so that other work on the machine weighs little; the peers read the same report in the same rounds.</summary>
public static class TextBench
{
    private const int Length = 3_750, Runs = 60, Year = 2023, IdleTurns = 4;
    private const string Whole = "the whole check (claims and default rules)", Numbers = "number finding";

    private static readonly TimeSpan _turn = TimeSpan.FromSeconds(2), _longest = TimeSpan.FromSeconds(30);

    public static async Task<IReadOnlyList<Comparison>> Run(BenchOptions options)
    {
        var text = options.File is { } given ? (await File.ReadAllTextAsync(given)).TrimStart('\uFEFF') : await Demo();
        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  a report of {text.Length} characters"));
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, text);
        using var peers = await TextPeers.Start(file);
        var (parts, results) = (Parts(text), new List<Comparison>());
        foreach (var part in parts) results.Add(await Timed(part, peers, options));
        foreach (var part in parts.DistinctBy(part => part.Name).Where(part => part.Name != Numbers)) results.Add(Allocated(part, text));
        File.Delete(file);
        return results;
    }

    /// <summary>What is measured: each part of the reading, beside a peer where one does the like.</summary>
    private static IReadOnlyList<Part> Parts(string text)
    {
        var report = ReportText.Parse(text);
        var claims = ClaimReader.Read(report);
        void Check() => Proofreader.Read(ReportText.Parse(text), ProofreadingOptions.Default);
        return
        [
            new(Whole, Check, "zhlint", "zhlint 0.8.2"),
            new(Whole, Check, "autocorrect-lint", "autocorrect-node 2.13.0, lintFor"),
            new(Whole, Check, "autocorrect-format", "autocorrect-node 2.13.0, format"),
            new(Numbers, () => NumberFinder.Find(text), "recognizers", "@microsoft/recognizers-text-suite 1.3.1, Chinese numbers"),
            new("claims alone", () => ClaimReader.Read(ReportText.Parse(text))),
            new("proofreading alone, default rules", () => Proofreader.Read(report, claims, ProofreadingOptions.Default)),
        ];
    }

    private static Task<Comparison> Timed(Part part, TextPeers? peers, BenchOptions options)
    {
        if (!options.IsSmall) WarmUp(part.Ours);
        return peers is null || part.Key is null
            ? Measure.Alone(part.Name, "ms", options.Rounds, () => Task.FromResult(Fastest(part.Ours)))
            : Measure.Values(part.Name, part.Peer, "ms", options.Rounds, () => Task.FromResult(Fastest(part.Ours)), () => peers.Time(part.Key, Runs));
    }

    /// <summary>The demo bureau's reports, the year whose figures are complete first and then those before it, up to the sentence or line with which they are as long as one report usually is.</summary>
    private static async Task<string> Demo()
    {
        await using var database = await TestDatabase.World(Engine.Sqlite);
        var workspace = await database.Open();
        var bureau = workspace.Organization(BigLedger.Bureau);
        var text = new StringBuilder();
        for (var year = Year; text.Length < Length; year--) text.Append((await ReportComposer.Compose(workspace, bureau, year)).ToText()).Append('\n');
        var reports = text.ToString();
        return reports[..(reports.LastIndexOfAny(['。', '\n'], Length) + 1)];
    }

    /// <summary>Runs until it has not become faster for several turns; in the pauses the compiler behind the scenes comes to its turn.</summary>
    private static void WarmUp(Action ours)
    {
        var (best, idle, watch) = (double.MaxValue, 0, Stopwatch.StartNew());
        while (idle < IdleTurns && watch.Elapsed < _longest)
        {
            var least = double.MaxValue;
            for (var turn = Stopwatch.StartNew(); turn.Elapsed < _turn; Thread.Sleep(10)) least = Math.Min(least, Fastest(ours));
            idle = least > best * 0.97 ? idle + 1 : 0;
            best = Math.Min(best, least);
        }
    }

    private static double Fastest(Action ours)
    {
        var least = double.MaxValue;
        for (var run = 0; run < Runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            ours();
            least = Math.Min(least, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return least;
    }

    private static Comparison Allocated(Part part, string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        part.Ours();
        return new($"{part.Name}: memory allocated", "the text itself", "KiB", [(GC.GetAllocatedBytesForCurrentThread() - before) / 1024.0], [text.Length * 2 / 1024.0]);
    }

    /// <summary>A part of the reading.</summary>
    /// <param name="Name">What is done.</param>
    /// <param name="Ours">Does it.</param>
    /// <param name="Key">What bench/peers/text/run.js calls the peer; null where none does the like.</param>
    /// <param name="Peer">What the tables call it.</param>
    private sealed record Part(string Name, Action Ours, string? Key = null, string Peer = "");
}
