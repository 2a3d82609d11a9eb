using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Appraisal;
using Shushi.Modules.Appraisal.Ballots;
using Shushi.Platform.Identity;
using Shushi.Platform.Organizations;
using Shushi.Testing;

namespace Shushi.App.Tests;

/// <summary>500 ballots by phone within a minute, the server killed and started again in between, requests sent twice and replayed.</summary>
[Trait("pace", "slow")]
public sealed class VoteLoadTests
{
    private const int Voters = 500, Phones = 16;

    [Theory, EachDatabase]
    public async Task Ballots_of_a_killed_server_count_once_and_none_is_lost(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var (round, slips) = await Opened(database);
        var folder = Directory.CreateTempSubdirectory("shushi-vote-").FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "key"), [.. Enumerable.Range(1, 32).Select(i => (byte)i)]);
        await using var server = new Server(database, folder);
        await server.Start();
        var acknowledged = 0;
        using var half = new SemaphoreSlim(0, 1);
        var clock = Stopwatch.StartNew();
        var voting = Parallel.ForEachAsync(slips.Index(), new ParallelOptions { MaxDegreeOfParallelism = Phones, CancellationToken = TestContext.Current.CancellationToken }, async (slip, _) =>
        {
            await VoteUntilAcknowledged(server.Address, round, slip.Item.Code, slip.Index);
            if (Interlocked.Increment(ref acknowledged) == Voters / 2) half.Release();
        });
        await half.WaitAsync(TestContext.Current.CancellationToken);
        server.Kill();
        await server.Start();
        await voting;
        TestContext.Current.SendDiagnosticMessage(string.Create(CultureInfo.InvariantCulture, $"{engine}: {Voters} ballots in {clock.Elapsed.TotalSeconds:0.0} s"));
        server.Kill();

        await using var db = database.Database.Open();
        var expected = Enumerable.Range(0, Voters).Select(Sheet).GroupBy(s => s, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var stored = (await db.Set<Ballot>().Where(b => b.RoundId == round).Select(b => b.Choices).ToListAsync(TestContext.Current.CancellationToken)).GroupBy(s => s, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        Assert.Equal(expected.OrderBy(e => e.Key, StringComparer.Ordinal), stored.OrderBy(e => e.Key, StringComparer.Ordinal));
        Assert.DoesNotContain("vote", server.Log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(slips, s => server.Log.Contains(s.Code, StringComparison.OrdinalIgnoreCase));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<(Guid Round, IReadOnlyList<Slip> Slips)> Opened(TestDatabase database)
    {
        var office = await database.Open(new Actor(null, "工委经办人", Product.Catalog.Role("work-committee")!, OrgRange.Under("001")));
        var round = (await Rounds.All(office))[0].Id;
        var (outcome, slips) = await BallotBoxes.Open(office, round, [new Issue("党员和群众代表", 0, Voters)]);
        Assert.Empty(outcome.Problems);
        await office.Db.Settings.Where(s => s.Name == "demo").ExecuteDeleteAsync(); // served as one's own
        await office.Db.DisposeAsync();
        return (round, slips);
    }

    /// <summary>A phone: loads the page, sends the sheet until it is acknowledged, then sends it once more.</summary>
    private static async Task VoteUntilAcknowledged(Uri address, Guid round, string code, int n)
    {
        using var phone = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(20) };
        FormUrlEncodedContent? sheet = null;
        for (var (tries, done) = (0, 0); done < 2; tries++)
        {
            Assert.True(tries < 200, "The voter gave up.");
            try
            {
                if (sheet is null)
                {
                    var page = new HtmlParser().ParseDocument(await phone.GetStringAsync($"/vote/{round}"));
                    var mark = page.QuerySelector("input[name=mark]")!.GetAttribute("value")!;
                    sheet = new FormUrlEncodedContent([new("code", code), new("mark", mark), .. Sheet(n).Select((c, i) => KeyValuePair.Create($"choice{i}", c.ToString()))]);
                }

                using var answer = await phone.PostAsync($"/vote/{round}", sheet);
                if ((int)answer.StatusCode >= 500) continue;
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                done++;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
            {
                await Task.Delay(100);
            }
        }
    }

    private static string Sheet(int n) => new([Letter(n), Letter(n / 5), Letter(n / 25)]);

    private static char Letter(int n) => Choices.All[n % 5].Letter;

    /// <summary>The product as a process of its own.</summary>
    private sealed class Server(TestDatabase database, string folder) : IAsyncDisposable
    {
        private readonly System.Text.StringBuilder log = new();
        private Process? process;

        public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

        public string Log
        {
            get
            {
                lock (log) return log.ToString();
            }
        }

        public async Task Start()
        {
            await using var db = database.Database.Open();
            var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "shushi-app.dll"), "serve", "--db", db.Database.GetConnectionString()!, "--urls", Address.ToString()])
            {
                UseShellExecute = false,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            };
            start.Environment["SHUSHI_HOME"] = folder;
            start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
            process = Process.Start(start)!;
            var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            process.ErrorDataReceived += (_, line) => Keep(line.Data);
            process.OutputDataReceived += (_, line) =>
            {
                Keep(line.Data);
                if (line.Data?.Contains("述实已启动", StringComparison.Ordinal) == true) ready.TrySetResult();
            };
            process.BeginErrorReadLine();
            process.BeginOutputReadLine();
            await Task.WhenAny(ready.Task, process.WaitForExitAsync(), Task.Delay(TimeSpan.FromSeconds(60)));
            Assert.True(ready.Task.IsCompletedSuccessfully, Log);
        }

        public void Kill()
        {
            process?.Kill();
            process?.WaitForExit();
        }

        public ValueTask DisposeAsync()
        {
            if (process is { HasExited: false }) Kill();
            process?.Dispose();
            return ValueTask.CompletedTask;
        }

        private void Keep(string? line)
        {
            lock (log) log.AppendLine(line);
        }

        private static int FreePort()
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
    }
}
