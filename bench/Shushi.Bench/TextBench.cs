using System.Diagnostics;
using System.Globalization;
using Shushi.Modules.Reports;
using Shushi.Testing;
using Shushi.Text;

namespace Shushi.Bench;

/// <summary>One report read on one thread, warm. Each value is the fastest of many runs of its round, so that other work on the machine weighs little; the peers read the same report in the same rounds.</summary>
public static class TextBench
{
    private const int Length = 3_750, Runs = 60, Year = 2023;
    private const string Whole = "the whole check (claims and default rules)";

    private static readonly TimeSpan _turn = TimeSpan.FromSeconds(2), _longest = TimeSpan.FromSeconds(30);

    public static async Task<IReadOnlyList<Comparison>> Run(BenchOptions options)
    {
        var text = options.File is { } given ? (await File.ReadAllTextAsync(given)).TrimStart('\uFEFF') : await Demo();
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, text);
        using var peers = await TextPeers.Start(file);
        var report = ReportText.Parse(text);
        var claims = ClaimReader.Read(report);
        void Check() => Proofreader.Read(ReportText.Parse(text), ProofreadingOptions.Default);
        void Numbers() => NumberFinder.Find(text);
        var of = string.Create(CultureInfo.InvariantCulture, $", {text.Length} characters");
        List<Comparison> results =
        [
            await Beside(Whole + of, "zhlint 0.8.2", "zhlint", Check),
            await Beside(Whole + of, "autocorrect-node 2.13.0, lintFor", "autocorrect-lint", Check),
            await Beside(Whole + of, "autocorrect-node 2.13.0, format", "autocorrect-format", Check),
            await Beside("number finding" + of, "@microsoft/recognizers-text-suite 1.3.1, Chinese numbers", "recognizers", Numbers),
            await Alone("claims alone" + of, () => ClaimReader.Read(ReportText.Parse(text))),
            await Alone("proofreading alone, default rules" + of, () => Proofreader.Read(report, claims, ProofreadingOptions.Default)),
            Allocated(Whole, text, Check),
            Allocated("claims alone", text, () => ClaimReader.Read(ReportText.Parse(text))),
            Allocated("proofreading alone, default rules", text, () => Proofreader.Read(report, claims, ProofreadingOptions.Default)),
        ];
        File.Delete(file);
        return results;

        async Task<Comparison> Beside(string name, string peer, string key, Action ours)
        {
            if (peers is null) return await Alone(name, ours);
            Warm(ours);
            return await Measure.Values(name, peer, "ms", options.Rounds, () => Task.FromResult(Fastest(ours)), () => peers.Time(key, Runs));
        }

        Task<Comparison> Alone(string name, Action ours)
        {
            Warm(ours);
            return Measure.Alone(name, "ms", options.Rounds, () => Task.FromResult(Fastest(ours)));
        }

        void Warm(Action ours)
        {
            if (!options.IsSmall) WarmUp(ours);
        }
    }

    /// <summary>The demo bureau's report of the year whose figures are complete, up to the sentence with which it is as long as a report usually is.</summary>
    private static async Task<string> Demo()
    {
        await using var database = await TestDatabase.World(Engine.Sqlite);
        var workspace = await database.Open();
        var report = (await ReportComposer.Compose(workspace, workspace.Organization(BigLedger.Bureau), Year)).ToText();
        return report.Length <= Length ? report : report[..(report.LastIndexOf('。', Length) + 1)];
    }

    /// <summary>Runs until it no longer becomes faster; in the pauses the compiler behind the scenes comes to its turn.</summary>
    private static void WarmUp(Action ours)
    {
        var (last, watch) = (double.MaxValue, Stopwatch.StartNew());
        while (watch.Elapsed < _longest)
        {
            var least = double.MaxValue;
            for (var turn = Stopwatch.StartNew(); turn.Elapsed < _turn; Thread.Sleep(10)) least = Math.Min(least, Fastest(ours));
            if (least > last * 0.97) return;
            last = least;
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

    private static Comparison Allocated(string name, string text, Action ours)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        ours();
        return new($"{name}: memory allocated", "the text itself", "KiB", [(GC.GetAllocatedBytesForCurrentThread() - before) / 1024.0], [text.Length * 2 / 1024.0]);
    }
}
