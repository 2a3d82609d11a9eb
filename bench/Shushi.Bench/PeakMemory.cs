using System.Diagnostics;
using System.Globalization;

namespace Shushi.Bench;

/// <summary>The most memory of a process of its own that does one piece of work.</summary>
public static class PeakMemory
{
    public const string Command = "--peak";

    /// <summary>In MiB.</summary>
    public static async Task<double> Of(string work, string file, int rows)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Command, work, file, rows.ToString(CultureInfo.InvariantCulture)]) { UseShellExecute = false, RedirectStandardOutput = true };
        using var child = Process.Start(start)!;
        var answer = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        return child.ExitCode == 0 ? double.Parse(answer, CultureInfo.InvariantCulture) : throw new InvalidOperationException($"{work} ended with {child.ExitCode}.");
    }

    /// <summary>What the child does.</summary>
    public static int Child(string work, string file, string rows)
    {
        var count = int.Parse(rows, CultureInfo.InvariantCulture);
        if (work == "Import") ImportBench.Do(file, count);
        else WorkbookBench.Do(work, file, count);
        using var self = Process.GetCurrentProcess();
        Console.Out.Write((self.PeakWorkingSet64 / 1024.0 / 1024.0).ToString(CultureInfo.InvariantCulture));
        return 0;
    }
}
