using System.Text;
using Microsoft.EntityFrameworkCore;
using Shushi.Demo;
using Shushi.Modules.Members;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Metrics;
using Shushi.Platform.Records;
using Shushi.Testing;

namespace Shushi.Tests.House;

/// <summary>What must hold for every ledger, metric, role and personal value, whatever is added to the catalog.</summary>
public sealed class EverythingTests
{
    [Fact]
    public void Catalog_AgreesWithItself() => Assert.Empty(Product.Catalog.Check());

    [Theory, EachDatabase]
    [Trait("pace", "slow")]
    public async Task EveryLedgerRoleAndVerb_IsAllowedOnlyByItsPermission(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        foreach (var role in Product.Catalog.Roles)
        {
            var workspace = await database.OpenAs(role.Code, "001");
            foreach (var ledger in Product.Catalog.Ledgers.Where(l => !l.IsKeptByActs))
            {
                var holds = Product.Catalog.Holds(role, ledger.EditPermission);
                var record = await ledger.Query(workspace).AsNoTracking().FirstOrDefaultAsync() ?? throw new InvalidOperationException($"The world has no {ledger.Name}.");
                Assert.Equal(holds, await IsAllowed(() => workspace.CreateRecord(ledger, Inputs.Of())));
                Assert.Equal(holds, await IsAllowed(() => workspace.EditRecord(ledger, record.Id, record.Version, Inputs.Of())));
                Assert.Equal(holds, await IsAllowed(() => workspace.DeleteRecord(ledger, record.Id, record.Version, "")));
            }
        }
    }

    [Theory, EachDatabase]
    [Trait("pace", "slow")]
    public async Task EveryFigure_IsRecomputedFromExactlyItsListedRecords(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var workspace = await database.Open();
        var bureau = workspace.Organization(Bureau);
        foreach (var metric in Product.Catalog.Metrics)
        {
            foreach (var period in new[] { Period.Year(2023), Period.Year(2025), Period.Quarter(2023, 2) })
            {
                var figure = await metric.Evaluate(workspace, bureau, period);
                var scope = Metric.ScopeOf(workspace, bureau, period);
                var listed = (await metric.Records(scope).AsNoTracking().ToListAsync()).Select(r => r.Id).Order().ToList();
                var evidence = await metric.Evidence(scope);
                Assert.Equal(listed, evidence.Select(e => e.Id).Order());
                Assert.Equal((figure.Value, figure.Of, figure.Records), (metric.Aggregate(evidence).Value, metric.Aggregate(evidence).Of, listed.Count));
            }
        }
    }

    [Theory, EachDatabase]
    [Trait("pace", "slow")]
    public async Task EveryFigure_IsTheSameOnBothSidesOfAWiderGrant(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var wide = await database.Open();
        var bureau = wide.Organization(Bureau);
        var narrow = await database.OpenAs("clerk", bureau.OrgPath);
        foreach (var metric in Product.Catalog.Metrics)
        {
            var seen = await metric.Evaluate(narrow, narrow.Organization(bureau.Id), Period.Year(2023));
            Assert.Equal((await metric.Evaluate(wide, bureau, Period.Year(2023))).Fingerprint, seen.Fingerprint);
        }
    }

    [Theory, EachDatabase]
    public async Task Figure_OfMoreThanTheGrantCovers_IsRefused(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var bureau = (await database.Open()).Organization(Bureau);
        var narrow = await database.OpenAs("clerk", bureau.OrgPath + ".001");
        await Assert.ThrowsAsync<NotVisibleException>(() => Product.Catalog.Metrics[0].Evaluate(narrow, bureau, Period.Year(2023)));
    }

    [Theory, EachDatabase]
    [Trait("pace", "slow")]
    public async Task Trail_OfTheWorld_Verifies(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        await using var db = database.Database.Open();
        var result = await Chain.Verify(db);
        Assert.Empty(result.Faults);
        Assert.True(result.Records > 1000);
    }

    [Fact]
    [Trait("pace", "slow")]
    public async Task NoPersonalValue_StandsInTheDatabaseFile()
    {
        await using var database = await TestDatabase.World(Engine.Sqlite);
        var records = World.Build(FixedClock.Day, TestDatabase.Sealer).Records;
        var plain = records.OfType<Person>().SelectMany(p => new[] { p.IdNumber, p.Phone }).Where(s => s.HasValue).Select(TestDatabase.Sealer.Open).ToList();
        Assert.True(plain.Count > 150);

        var file = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(database.File));
        Assert.DoesNotContain(plain, value => file.Contains(value, StringComparison.Ordinal));
        var said = records.OfType<Modules.Talks.Talk>().Where(t => t.Content.HasValue).Select(t => TestDatabase.Sealer.Open(t.Content)).Distinct().ToList();
        Assert.NotEmpty(said);
        Assert.DoesNotContain(said, value => file.Contains(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(value)), StringComparison.Ordinal));
    }

    private const string Bureau = "区统计局";

    private static async Task<bool> IsAllowed(Func<Task<Outcome>> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (NotAllowedException)
        {
            return false;
        }
    }
}
