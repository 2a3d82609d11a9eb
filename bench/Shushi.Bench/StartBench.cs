using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Shushi.Bench;

/// <summary>Time to the first answer, and memory at rest, of the published product against a bare hello-world published the same way.</summary>
public static class StartBench
{
    private static readonly TimeSpan _rest = TimeSpan.FromSeconds(3);

    public static async Task<IReadOnlyList<Comparison>> Run(BenchOptions options)
    {
        if (options.Product is null || options.Hello is null) throw new ArgumentException("Start with bench/run, which publishes both programs.", nameof(options));
        var home = Directory.CreateTempSubdirectory("shushi-bench-");
        var product = new Program(Path.Combine(options.Product, "shushi-app"), "/login", u => ["serve", "--db", "Data Source=" + Path.Combine(home.FullName, "bench.db"), "--urls", u], home.FullName);
        var hello = new Program(Path.Combine(options.Hello, "Shushi.Bench.Hello"), "/", u => ["--urls", u], home.FullName);
        await product.Run(TimeSpan.Zero); // makes its database, which a start does once
        await hello.Run(TimeSpan.Zero);

        var starts = await Measure.Values("start to the first page", "bare ASP.NET hello-world", "ms", options.Rounds, async () => (await product.Run(TimeSpan.Zero)).Start, async () => (await hello.Run(TimeSpan.Zero)).Start);
        var memory = await Measure.Values("memory at rest after it", "bare ASP.NET hello-world", "MiB", Math.Min(options.Rounds, 3), async () => (await product.Run(_rest)).Memory, async () => (await hello.Run(_rest)).Memory);
        home.Delete(recursive: true);
        return [starts, memory];
    }

    private sealed record Program(string File, string Path, Func<string, string[]> Arguments, string Home)
    {
        public async Task<(double Start, double Memory)> Run(TimeSpan rest)
        {
            var url = $"http://127.0.0.1:{FreePort()}";
            var start = new ProcessStartInfo(File, Arguments(url)) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["SHUSHI_HOME"] = Home } };
            var watch = Stopwatch.StartNew();
            using var process = Process.Start(start)!;
            try
            {
                process.OutputDataReceived += (_, _) => { };
                process.BeginOutputReadLine();
                process.BeginErrorReadLine();
                await FirstAnswer(new Uri(url + Path), process);
                var elapsed = watch.Elapsed.TotalMilliseconds;
                await Task.Delay(rest);
                process.Refresh();
                return (elapsed, process.WorkingSet64 / 1024.0 / 1024.0);
            }
            finally
            {
                process.Kill();
                await process.WaitForExitAsync();
            }
        }

        private static async Task FirstAnswer(Uri address, Process process)
        {
            using var client = new HttpClient();
            while (!process.HasExited)
            {
                try
                {
                    using var answer = await client.GetAsync(address);
                    answer.EnsureSuccessStatusCode();
                    return;
                }
                catch (HttpRequestException problem) when (problem.StatusCode is null)
                {
                    await Task.Delay(2); // not listening yet
                }
            }

            throw new InvalidOperationException($"{process.StartInfo.FileName} ended with {process.ExitCode}.");
        }

        private static int FreePort()
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
    }
}
