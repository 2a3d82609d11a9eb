using System.Globalization;
using Shushi.Modules.Outputs;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Organizations;
using Shushi.Testing;

namespace Shushi.Bench;

/// <summary>The demo world with very many 业务成果 of the bureau, over eight years.</summary>
public static class BigLedger
{
    public const string Bureau = "区统计局", District = "云川区";

    private const int Batch = 5_000, Days = 2_900;

    /// <summary>The engines this run has.</summary>
    public static IEnumerable<Engine> Engines => TestDatabase.PostgresServer is null ? [Engine.Sqlite] : [Engine.Sqlite, Engine.Postgres];

    public static async Task<TestDatabase> Make(Engine engine, int records)
    {
        var database = await TestDatabase.World(engine);
        for (var from = 0; from < records; from += Batch)
        {
            var workspace = await database.Open();
            await using var db = workspace.Db;
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            var bureau = workspace.Organization(Bureau);
            var batch = Enumerable.Range(from, Math.Min(Batch, records - from)).Select(i => Make(i, bureau, workspace)).ToList();
            await workspace.Run(LedgerActs.Import(workspace.Catalog.Ledger("outputs")!), bureau, null, () =>
            {
                db.AddRange(batch);
                return Task.FromResult<IReadOnlyList<Problem>>([]);
            });
        }

        return database;
    }

    private static Output Make(int i, Organization bureau, Workspace workspace) => new()
    {
        Id = workspace.Clock.NewId(),
        OrgId = bureau.Id,
        OrgPath = bureau.OrgPath,
        On = workspace.Today.AddDays(-(i * 7919 % Days)),
        Kind = (OutputKind)(i % 5),
        Title = string.Create(CultureInfo.InvariantCulture, $"第{i}号工业运行情况{(i % 1000 == 7 ? "专题" : "")}分析"),
        IssueNumber = string.Create(CultureInfo.InvariantCulture, $"压测〔{i}〕号"),
        Recipient = i % 3 == 0 ? "区政府办公室" : null,
        Uses = i % 10 == 0 ? [OutputUse.Adopted] : [],
    };
}
