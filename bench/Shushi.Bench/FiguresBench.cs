using Microsoft.EntityFrameworkCore;
using Shushi.Platform;
using Shushi.Platform.Metrics;
using Shushi.Platform.Organizations;
using Shushi.Testing;

namespace Shushi.Bench;

/// <summary>Metrics with their evidence against plain counts.</summary>
public static class FiguresBench
{
    private const string Here = "\"OrgPath\" >= @from AND \"OrgPath\" < @to AND \"DeletedAt\" IS NULL";
    private const string Members = "SELECT COUNT(*) FROM \"standings\" WHERE " + Here + " AND \"Stage\" IN ('Full', 'Probationary') AND \"From\" <= @last AND (\"Until\" IS NULL OR \"Until\" > @last)";

    private static readonly (string Code, string Query)[] _counts =
    [
        ("members.all", Members),
        ("members.in_service", Members + " AND \"Service\" = 'InService'"),
        ("outputs.briefs", "SELECT COUNT(DISTINCT \"IssueNumber\") FROM \"outputs\" WHERE " + Here + " AND \"Kind\" = 'Brief' AND \"On\" >= @first AND \"On\" <= @last"),
    ];

    public static async Task<IReadOnlyList<Comparison>> Run(BenchOptions options)
    {
        var results = new List<Comparison>();
        foreach (var engine in BigLedger.Engines)
        {
            await using var database = await BigLedger.Make(engine, options.Records);
            var workspace = await database.Open();
            await using var db = workspace.Db;
            await db.Database.OpenConnectionAsync();
            foreach (var name in new[] { BigLedger.Bureau, BigLedger.District })
            {
                var organization = workspace.Organization(name);
                foreach (var (code, query) in _counts) results.Add(await One(options, engine, workspace, organization, code, query));
                results.Add(await All(options, engine, workspace, organization));
            }
        }

        return results;
    }

    private static async Task<Comparison> One(BenchOptions options, Engine engine, Workspace workspace, Organization organization, string code, string query)
    {
        var metric = workspace.Catalog.Metrics.First(m => m.Code == code);
        var period = Period.Year(workspace.Today.Year - 1);
        var range = OrgRange.Under(organization.OrgPath);
        var connection = workspace.Db.Database.GetDbConnection();
        Task<long> Count() => Sql.Count(connection, query, ("@from", range.From), ("@to", range.To), ("@first", period.From), ("@last", period.To));
        var (figure, count) = (await metric.Evaluate(workspace, organization, period), await Count());
        if (figure.Value != count) throw new InvalidOperationException($"{code}: {figure.Value} and {count} are not the same question.");
        return await Measure.Times($"{engine}: {organization.ShortName} {metric.Label} ({figure.Records} records)", "one SQL count", options.Rounds, () => metric.Evaluate(workspace, organization, period), Count);
    }

    // Every metric with its evidence and fingerprint; the peer lets the database count the same rows.
    private static Task<Comparison> All(BenchOptions options, Engine engine, Workspace workspace, Organization organization)
    {
        var period = Period.Year(workspace.Today.Year - 1);
        var metrics = workspace.Catalog.Metrics;
        return Measure.Times($"{engine}: {organization.ShortName} all {metrics.Count} figures", "the same rows counted by the database", options.Rounds,
            async () =>
            {
                foreach (var metric in metrics) await metric.Evaluate(workspace, organization, period);
            },
            async () =>
            {
                var scope = Metric.ScopeOf(workspace, organization, period);
                foreach (var metric in metrics) await metric.Records(scope).CountAsync();
            });
    }
}
