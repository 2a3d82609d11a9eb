using Microsoft.EntityFrameworkCore;
using Shushi.Office.Tables;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Imports;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;
using Shushi.Platform.Tables;
using Shushi.Testing;

namespace Shushi.Tests.Imports;

/// <summary>What an export wrote, an import reads back.</summary>
[Trait("pace", "slow")]
public sealed class RoundTripTests
{
    [Theory, EachDatabase]
    public async Task EveryLedger_ExportedAndImported_IsUnchanged(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        foreach (var ledger in Product.Catalog.Ledgers.Where(l => !l.IsKeptByActs))
        {
            var file = await Export(database, ledger.Name);
            var workspace = await database.Open();
            var outcome = await Importer.Preview(workspace, ImportBench.Request(workspace, ledger.Name, Top(workspace).Id, file));

            Assert.True(outcome.Fault is null, $"{ledger.Name}: {outcome.Fault}");
            Assert.True(outcome.ProblemCount == 0, $"{ledger.Name}: {string.Join(" ", outcome.Problems.Take(3))}");
            Assert.Equal((ledger.Name, await Count(workspace, ledger), 0, 0), (ledger.Name, outcome.Unchanged, outcome.Good, outcome.Refused));
            Assert.Empty(outcome.Questions);
            File.Delete(file);
        }
    }

    [Theory, EachDatabase]
    public async Task EveryLedger_ExportedByWhomPersonalValuesAreHiddenFrom_IsUnchanged(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        foreach (var ledger in new[] { "members", "meetings" })
        {
            var workspace = await database.Open(new Platform.Identity.Actor(null, "某", new Platform.Identity.Role("x", "某", ["*.read", "*.edit"]), OrgRange.Everything));
            var file = await Export(workspace, ledger);
            var outcome = await Importer.Preview(workspace, ImportBench.Request(workspace, ledger, Top(workspace).Id, file));
            Assert.Equal((0, 0), (outcome.Good, outcome.Refused));
            Assert.True(outcome.Unchanged > 100);
            using var workbook = WorkbookReader.Open(file);
            var header = workbook.Sheets[0].Rows().Skip(1).First().Cells.Select(c => c.Text).ToList();
            Assert.DoesNotContain(header, h => h.Contains("会议记录", StringComparison.Ordinal));
        }
    }

    [Theory, EachDatabase]
    public async Task Ledgers_DeletedAndImportedWithoutIds_HoldTheSameAgain(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        foreach (var name in new[] { "outputs", "terms", "meetings" })
        {
            var ledger = Product.Catalog.Ledger(name)!;
            var file = await Export(database, name);
            var before = await Contents(database, ledger);
            var workspace = await database.Open();
            await workspace.Run(LedgerActs.Import(ledger), Top(workspace), null, async () =>
            {
                foreach (var record in await ledger.Query(workspace).ToListAsync()) record.DeletedAt = workspace.Clock.Now();
                return [];
            });
            Assert.Empty(await Contents(database, ledger));

            using (var workbook = WorkbookReader.Open(file))
            {
                workspace = await database.Open();
                var outcome = await ImportBench.Take(workspace, name, Top(workspace).Id, workbook.Sheets.Select(s => (Sheet)new WithoutIds(s)).ToList());
                Assert.True(outcome.ProblemCount == 0, $"{name}: {string.Join(" ", outcome.Problems.Take(3))}");
                Assert.Equal((before.Count, 0), (outcome.New, outcome.Questions.Count));
            }

            Assert.Equal(before, await Contents(database, ledger));
            File.Delete(file);
        }

        await using var db = database.Database.Open();
        Assert.Empty((await Chain.Verify(db)).Faults);
    }

    [Theory, EachDatabase]
    public async Task Template_OfEveryLedger_ImportsNothing(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        foreach (var ledger in Product.Catalog.Ledgers.Where(l => !l.IsKeptByActs))
        {
            var workspace = await database.Open();
            var file = ImportBench.Temporary();
            await using (var stream = File.Create(file)) await Exporter.Template(workspace, ledger, Top(workspace), stream);
            var outcome = await Importer.Preview(workspace, ImportBench.Request(workspace, ledger.Name, Top(workspace).Id, file));
            Assert.Equal((null, 0, 0), (outcome.Fault, outcome.Good, outcome.Refused));
            Assert.Empty(outcome.Questions);
            File.Delete(file);
        }
    }

    private static async Task<string> Export(TestDatabase database, string ledger) => await Export(await database.Open(), ledger);

    private static async Task<string> Export(Workspace workspace, string ledger)
    {
        var file = ImportBench.Temporary();
        await using var stream = File.Create(file);
        await Exporter.Export(workspace, workspace.Catalog.Ledger(ledger)!, Top(workspace), LedgerSearch.All, stream);
        return file;
    }

    private static Organization Top(Workspace workspace) => workspace.Organizations.All[0];

    private static Task<int> Count(Workspace workspace, ILedger ledger) => ledger.Query(workspace).CountAsync();

    private static async Task<List<string>> Contents(TestDatabase database, ILedger ledger)
    {
        var workspace = await database.Open();
        var ids = await ledger.Query(workspace).Select(r => r.Id).ToListAsync();
        var all = new List<string>();
        foreach (var batch in ids.Chunk(500))
            all.AddRange((await ledger.ForTitles(workspace.Db, batch)).Select(r => r.OrgPath + "|" + string.Join('|', ledger.Fields.Select(f => f.Write(f.Get(r))))));
        return all.Order(StringComparer.Ordinal).ToList();
    }

    /// <summary>The same sheet, its hidden ids taken out.</summary>
    private sealed record WithoutIds(Sheet Of) : Sheet(Of.Name, Of.IsHidden)
    {
        public override IEnumerable<Row> Rows() => Of.Rows().Select(r => new Row(r.Number, r.Cells.Select((c, i) => i == 0 && c.Text.Contains(':', StringComparison.Ordinal) ? Cell.Empty : c).ToList()));
    }
}
