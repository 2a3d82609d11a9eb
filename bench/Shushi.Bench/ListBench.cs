using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Shushi.App.Hosting;
using Shushi.Demo;
using Shushi.Platform.Organizations;
using Shushi.Testing;

namespace Shushi.Bench;

/// <summary>The list page of 业务成果 over HTTP, as the clerk sees it, against a bare JSON endpoint in the same process.</summary>
public static partial class ListBench
{
    public static async Task<IReadOnlyList<Comparison>> Run(BenchOptions options)
    {
        var results = new List<Comparison>();
        foreach (var engine in BigLedger.Engines)
        {
            await using var database = await BigLedger.Make(engine, options.Records);
            results.AddRange(await Run(options, engine, database));
        }

        return results;
    }

    private static async Task<IReadOnlyList<Comparison>> Run(BenchOptions options, Engine engine, TestDatabase database)
    {
        var workspace = await database.Open();
        await using var db = workspace.Db;
        var bureau = workspace.Organization(BigLedger.Bureau);
        var range = OrgRange.Under(bureau.OrgPath);
        var folder = Directory.CreateTempSubdirectory("shushi-bench-");
        await using var app = WebHost.Build(new HostOptions(database.Database, database.Clock, folder.FullName, ["http://127.0.0.1:0"], IsDemo: true) { LogsFrom = LogLevel.Error });
        await app.StartAsync();
        await using var bare = await BareSite.Start(db.Database.GetConnectionString()!, range.From, range.To);
        using var ours = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = BareSite.AddressOf(app) };
        using var theirs = new HttpClient { BaseAddress = bare.Address };
        await LogIn(ours);

        var middle = options.Records / 40;
        var year = workspace.Today.Year - 1;
        (string Name, string Query)[] cases =
        [
            ("first page", "page=1"),
            (string.Create(CultureInfo.InvariantCulture, $"page {middle}"), string.Create(CultureInfo.InvariantCulture, $"page={middle}")),
            ("one year and kind", string.Create(CultureInfo.InvariantCulture, $"page=1&year={year}&kind=Brief")),
            ("a word in the text", "page=1&q=" + Uri.EscapeDataString("专题")),
        ];
        var results = new List<Comparison>();
        foreach (var (name, query) in cases)
        {
            var page = new Uri($"/o/{bureau.Id}/outputs?size=20&{query.Replace("kind=", "Kind=", StringComparison.Ordinal)}", UriKind.Relative);
            var rows = new Uri("/rows?" + query, UriKind.Relative);
            await ExpectSame(ours, page, theirs, rows);
            results.Add(await Measure.Times($"{engine}: {options.Records} records, {name}, {options.Requests} requests", "bare JSON endpoint, hand-written SQL", options.Rounds, () => Ask(ours, page, options.Requests), () => Ask(theirs, rows, options.Requests)));
        }

        await app.StopAsync();
        folder.Delete(recursive: true);
        return results;
    }

    private static async Task Ask(HttpClient client, Uri path, int times)
    {
        for (var i = 0; i < times; i++)
        {
            using var answer = await client.GetAsync(path);
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync();
        }
    }

    private static async Task ExpectSame(HttpClient ours, Uri page, HttpClient theirs, Uri rows)
    {
        var shown = Total().Match(await ours.GetStringAsync(page)).Groups["total"].Value;
        using var answer = JsonDocument.Parse(await theirs.GetStringAsync(rows));
        var counted = answer.RootElement.GetProperty("total").GetInt64().ToString(CultureInfo.InvariantCulture);
        if (shown != counted) throw new InvalidOperationException($"{page}: {shown} and {counted} are not the same question.");
    }

    private static async Task LogIn(HttpClient client)
    {
        var path = new Uri("/login", UriKind.Relative);
        var token = Token().Match(await client.GetStringAsync(path)).Groups["token"].Value;
        using var form = new FormUrlEncodedContent([new("UserName", "clerk"), new("Password", DemoDistrict.Password), new("__RequestVerificationToken", token)]);
        using var answer = await client.PostAsync(path, form);
        if (answer.StatusCode != HttpStatusCode.Redirect) throw new InvalidOperationException($"The log-in answered {answer.StatusCode}.");
    }

    [GeneratedRegex("，共(?<total>[0-9]+)条", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Total();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
