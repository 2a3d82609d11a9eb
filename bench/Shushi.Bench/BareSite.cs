using System.Data.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Shushi.Bench;

/// <summary>The peer of the list page: a bare endpoint that answers the same question with hand-written SQL as JSON, without log-in, grants or page.</summary>
public sealed class BareSite : IAsyncDisposable
{
    private const string Here = " FROM \"outputs\" WHERE \"OrgPath\" >= @from AND \"OrgPath\" < @to AND \"DeletedAt\" IS NULL";
    private readonly WebApplication app;

    private BareSite(WebApplication app) => this.app = app;

    public Uri Address => AddressOf(app);

    public static async Task<BareSite> Start(string connection, string from, string to)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var site = builder.Build();
        site.MapGet("/rows", (int page, int? year, string? kind, string? q) => Rows(connection, from, to, page, year, kind, q));
        await site.StartAsync();
        return new BareSite(site);
    }

    public static Uri AddressOf(WebApplication site) =>
        new(site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static async Task<Answer> Rows(string connection, string from, string to, int page, int? year, string? kind, string? q)
    {
        await using var open = Sql.Connect(connection);
        await open.OpenAsync();
        var where = Here;
        List<(string, object)> values = [("@from", from), ("@to", to)];
        if (year is { } y)
        {
            where += " AND \"On\" >= @first AND \"On\" <= @last";
            values.AddRange([("@first", new DateOnly(y, 1, 1)), ("@last", new DateOnly(y, 12, 31))]);
        }

        if (kind is not null)
        {
            where += " AND \"Kind\" = @kind";
            values.Add(("@kind", kind));
        }

        if (q is not null)
        {
            where += " AND (\"IssueNumber\" LIKE @q OR \"Title\" LIKE @q OR \"Recipient\" LIKE @q)";
            values.Add(("@q", $"%{q}%"));
        }

        var total = await Sql.Count(open, "SELECT COUNT(*)" + where, [.. values]);
        values.Add(("@skip", (page - 1) * 20));
        await using var command = Sql.Command(open, "SELECT \"Id\", \"On\", \"Kind\", \"IssueNumber\", \"Title\", \"Recipient\"" + where + " ORDER BY \"On\" DESC, \"Id\" DESC LIMIT 20 OFFSET @skip", [.. values]);
        await using var reader = await command.ExecuteReaderAsync();
        return new Answer(total, await Read(reader));
    }

    private static async Task<List<Output>> Read(DbDataReader reader)
    {
        var rows = new List<Output>();
        while (await reader.ReadAsync())
            rows.Add(new Output(reader.GetGuid(0), DateOnly.FromDateTime(reader.GetDateTime(1)), reader.GetString(2), reader.GetString(3), reader.GetString(4), await reader.IsDBNullAsync(5) ? null : reader.GetString(5)));
        return rows;
    }

    private sealed record Output(Guid Id, DateOnly On, string Kind, string IssueNumber, string Title, string? Recipient);

    private sealed record Answer(long Total, List<Output> Rows);
}
