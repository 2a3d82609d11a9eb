using Shushi.Demo;
using Shushi.Platform;
using Shushi.Platform.Rules;
using Shushi.Testing;

namespace Shushi.Tests.House;

/// <summary>The product's own rules over the demo district in the database: they find what is planted, all of it, and nothing else.</summary>
public sealed class WorldKeepsTheRulesTests
{
    [Theory, EachDatabase]
    public async Task EarlierYears_HaveNoFindingAndNothingOverdue(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        foreach (var year in new[] { 2023, 2024, 2025 })
        {
            var workspace = await database.Open();
            var broken = await Broken(workspace, workspace.Organization("001"), Period.Year(year));

            // An ID number is of no year: the one planted this year shows whatever year is looked at.
            Assert.DoesNotContain(broken, b => !b.StartsWith("CD-", StringComparison.Ordinal));
        }
    }

    [Theory, EachDatabase]
    public async Task ThisYear_HasExactlyWhatIsPlanted(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var workspace = await database.Open();
        var planted = World.Build(FixedClock.Day, TestDatabase.Sealer).Omissions
            .Select(o => $"{o.Rule} {(o.RecordId is { } record && o.Ledger != "terms" ? record.ToString() : o.Organization.OrgPath)}");

        var found = await Broken(workspace, workspace.Organization("001"), Period.Year(FixedClock.Day.Year));

        Assert.Equal(planted.Order(), found.Distinct().Order());
    }

    private static async Task<IReadOnlyList<string>> Broken(Workspace workspace, Shushi.Platform.Organizations.Organization root, Period year)
    {
        var book = await RuleBook.Open(workspace, root, year);
        return
        [
            .. book.Findings.Select(f => $"{f.Rule.Number} {f.Value.RecordId?.ToString() ?? Path(f.Value.OrgId)}"),
            .. book.Overdue(workspace.Today).Where(d => d.Value.Window.To <= year.To).Select(d => $"{d.Rule.Number} {Path(d.Value.OrgId)}"),
        ];

        string Path(Guid id) => workspace.Organizations.Find(id)!.OrgPath;
    }
}
