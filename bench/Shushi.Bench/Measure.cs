using System.Diagnostics;

namespace Shushi.Bench;

/// <summary>One thing measured on both sides in the same rounds, or ours alone.</summary>
/// <param name="Name">What was done.</param>
/// <param name="Peer">What the baseline is.</param>
/// <param name="Unit">Of both values.</param>
/// <param name="Ours">Ours, one a round.</param>
/// <param name="Baseline">The peer's, one a round; empty where there is none.</param>
public sealed record Comparison(string Name, string Peer, string Unit, IReadOnlyList<double> Ours, IReadOnlyList<double> Baseline)
{
    /// <summary>Ours over the baseline of the same round, in order of size: a slow moment of the machine falls on both.</summary>
    public IReadOnlyList<double> Ratios { get; } = [.. Ours.Zip(Baseline, (a, b) => a / b).Order()];

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}

/// <summary>Runs two sides in turn, round after round.</summary>
public static class Measure
{
    /// <summary>Compares how long both take, in milliseconds; the first run of each is not counted.</summary>
    public static async Task<Comparison> Times(string name, string peer, int rounds, Func<Task> ours, Func<Task> baseline)
    {
        await ours();
        await baseline();
        return await Values(name, peer, "ms", rounds, () => Time(ours), () => Time(baseline));
    }

    /// <inheritdoc cref="Times(string, string, int, Func{Task}, Func{Task})"/>
    public static Task<Comparison> Times(string name, string peer, int rounds, Action ours, Action baseline) => Times(name, peer, rounds, Async(ours), Async(baseline));

    /// <summary>A value that has no peer.</summary>
    public static async Task<Comparison> Alone(string name, string unit, int rounds, Func<Task<double>> ours)
    {
        var values = new double[rounds];
        for (var round = 0; round < rounds; round++) values[round] = await ours();
        var result = new Comparison(name, "", unit, values, []);
        await Console.Error.WriteLineAsync($"  {Report.Line(result)}");
        return result;
    }

    /// <summary>Compares two values that each side gives itself, e.g. memory; who begins changes from round to round.</summary>
    public static async Task<Comparison> Values(string name, string peer, string unit, int rounds, Func<Task<double>> ours, Func<Task<double>> baseline)
    {
        var (a, b) = (new double[rounds], new double[rounds]);
        for (var round = 0; round < rounds; round++)
        {
            if (round % 2 == 0) a[round] = await ours();
            b[round] = await baseline();
            if (round % 2 == 1) a[round] = await ours();
        }

        var result = new Comparison(name, peer, unit, a, b);
        await Console.Error.WriteLineAsync($"  {Report.Line(result)}");
        return result;
    }

    private static async Task<double> Time(Func<Task> run)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var watch = Stopwatch.StartNew();
        await run();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static Func<Task> Async(Action run) => () =>
    {
        run();
        return Task.CompletedTask;
    };
}
