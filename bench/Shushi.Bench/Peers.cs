using System.Diagnostics;
using Shushi.Testing;

namespace Shushi.Bench;

/// <summary>The programs of bench/peers; npm fetches what they need by their lock files.</summary>
public static class Peers
{
    /// <summary>The peer's program beside its lock file; null, with a word why, where npm or a package is not to be had.</summary>
    public static async Task<string?> Script(string name)
    {
        var home = Path.Combine(Repository.Folder, "bench", "peers", name);
        if (!Directory.Exists(Path.Combine(home, "node_modules")) && await Fetch(home) is { } why)
        {
            await Console.Error.WriteLineAsync($"  没有同类程序可比（{why}），只量自己的。 The peers of bench/peers/{name} are not to be had: {why}");
            return null;
        }

        return Path.Combine(home, "run.js");
    }

    /// <summary>What a program prints, as numbers.</summary>
    public static async Task<double[]> Answer(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var answer = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
        return [.. answer.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(n => double.Parse(n, System.Globalization.CultureInfo.InvariantCulture))];
    }

    private static async Task<string?> Fetch(string home)
    {
        try
        {
            using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]) { UseShellExecute = false, WorkingDirectory = home, RedirectStandardOutput = true })!;
            await npm.StandardOutput.ReadToEndAsync();
            await npm.WaitForExitAsync();
            return npm.ExitCode == 0 ? null : $"npm ci: {npm.ExitCode}";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "npm";
        }
    }
}
