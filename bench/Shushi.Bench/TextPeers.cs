using System.Diagnostics;
using System.Globalization;

namespace Shushi.Bench;

/// <summary>bench/peers/text/run.js while it runs: it has read the report, and measures one peer at a time when asked.</summary>
public sealed class TextPeers : IDisposable
{
    private readonly Process _process;

    private TextPeers(Process process) => _process = process;

    /// <summary>Starts it on a report; null where npm, node or a package is not to be had.</summary>
    public static async Task<TextPeers?> Start(string file)
    {
        if (await Peers.Script("text") is not { } script) return null;
        var peers = new TextPeers(Process.Start(new ProcessStartInfo("node", [script, file]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true })!);
        if (await peers._process.StandardOutput.ReadLineAsync() is not null) return peers;
        peers.Dispose();
        await Console.Error.WriteLineAsync("  bench/peers/text/run.js did not start.");
        return null;
    }

    /// <summary>Milliseconds of the fastest of so many runs of a peer.</summary>
    public async Task<double> Time(string peer, int runs)
    {
        await _process.StandardInput.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{peer} {runs}"));
        await _process.StandardInput.FlushAsync();
        return double.Parse((await _process.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
