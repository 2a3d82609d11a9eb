using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Shushi.Text.Similarity;

namespace Shushi.Bench;

/// <summary>Many reports compared with each other, and one new report with all of them; each side in a process of its own with the same reports.</summary>
public static class CopiesBench
{
    public const string Command = "--copies";

    private const double Share = 0.05;
    private const string Peer = "minhash 0.0.9 (npm), likely pairs without passages";

    private static readonly string[] _measures = ["index", "all pairs above 5 %", "one new report"];

    public static async Task<IReadOnlyList<Comparison>> Run(BenchOptions options)
    {
        var script = await Peers.Script("copies");
        var folder = Directory.CreateTempSubdirectory("shushi-bench-");
        var results = new List<Comparison>();
        foreach (var count in options.Reports) results.AddRange(await Of(count, options, folder.FullName, script));
        folder.Delete(recursive: true);
        return results;
    }

    private static async Task<IReadOnlyList<Comparison>> Of(int count, BenchOptions options, string folder, string? script)
    {
        var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{count}.json"));
        var corpus = CopiesCorpus.Of(count);
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new { reports = corpus.Reports, fresh = corpus.Fresh }));
        var (ours, theirs) = (new List<double[]>(), new List<double[]>());
        for (var round = 0; round < (count > 1_000 ? 1 : Math.Min(options.Rounds, 3)); round++) ours.Add(await Peers.Answer(Environment.ProcessPath!, Command, count.ToString(CultureInfo.InvariantCulture)));
        await Say($"  {count} reports, {corpus.Planted.Count} planted: found {ours[0][5]}, {ours[0][4]} pairs in all");
        // once: it takes minutes, and nobody's answer hangs on its tenths
        if (script is not null && count <= options.PeerMost) theirs.Add(await Peers.Answer("node", script, file, Share.ToString(CultureInfo.InvariantCulture)));
        if (theirs.Count > 0) await Say($"  the peer names {theirs[0][4]} pairs");
        var results = new List<Comparison>();
        for (var i = 0; i < _measures.Length; i++) results.Add(Pair(count, _measures[i], "ms", ours, theirs, i));
        if (await SimText.Time(corpus.Reports, Path.Combine(folder, "sim")) is { } sim)
            results.Add(new(string.Create(CultureInfo.InvariantCulture, $"{count} reports: index and all pairs"), SimText.Name, "ms", [ours[0][0] + ours[0][1]], [sim]));
        results.Add(Pair(count, "most memory of the process", "MiB", ours, theirs, 3));
        results.AddRange(await CopiesRound.Of(count));
        foreach (var result in results) await Say($"  {Report.Line(result)}");
        return results;
    }

    private static Task Say(FormattableString line) => Console.Error.WriteLineAsync(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>What the child process does: prints milliseconds to index, for all pairs, for one new report; MiB at most; pairs; planted pairs among them.</summary>
    public static int Child(string count)
    {
        var (reports, fresh, planted) = CopiesCorpus.Of(int.Parse(count, CultureInfo.InvariantCulture));
        var watch = Stopwatch.StartNew();
        var index = CorpusIndex.Build(reports, Baseline.FormulasOnly);
        var indexed = watch.Elapsed.TotalMilliseconds;
        watch.Restart();
        var pairs = index.Pairs(Share).Select(p => (p.A, p.B)).ToList();
        var paired = watch.Elapsed.TotalMilliseconds;
        watch.Restart();
        foreach (var text in fresh) index.Query(text, Share);
        var queried = watch.Elapsed.TotalMilliseconds / fresh.Count;
        using var self = Process.GetCurrentProcess();
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{indexed} {paired} {queried} {self.PeakWorkingSet64 / 1024.0 / 1024.0} {pairs.Count} {pairs.Intersect(planted).Count()}"));
        return 0;
    }

    private static Comparison Pair(int count, string measure, string unit, List<double[]> ours, List<double[]> theirs, int column) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{count} reports: {measure}"), theirs.Count > 0 ? Peer : "", unit, [.. ours.Select(o => o[column])], [.. theirs.Select(t => t[column])]);
}
