using System.Diagnostics;
using System.Globalization;

namespace Shushi.Bench;

/// <summary>sim_text of Debian's similarity-tester, where it is installed. It knows words between blanks only, so each character is set apart.</summary>
public static class SimText
{
    public const string Name = "sim_text 3.0.2, each character set apart";

    // it compares all with all: more reports take hours
    private const int Most = 1_000;

    /// <summary>Milliseconds for all pairs above 5 %; null where it is not installed or there are too many reports for it.</summary>
    public static async Task<double?> Time(IReadOnlyList<string> reports, string folder)
    {
        if (reports.Count > Most) return null;
        Directory.CreateDirectory(folder);
        for (var at = 0; at < reports.Count; at++)
            await File.WriteAllTextAsync(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{at:0000}.txt")), string.Join(' ', reports[at].AsEnumerable()));
        try
        {
            var watch = Stopwatch.StartNew();
            using var process = Process.Start(new ProcessStartInfo("sim_text", ["-R", "-s", "-p", "-t", "5", "-r", "16", folder]) { UseShellExecute = false, RedirectStandardOutput = true })!;
            await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? watch.Elapsed.TotalMilliseconds : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            await Console.Error.WriteLineAsync("  sim_text is not installed (Debian: similarity-tester); left out.");
            return null;
        }
    }
}
