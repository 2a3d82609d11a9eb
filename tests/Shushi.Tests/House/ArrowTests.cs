using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Microsoft.EntityFrameworkCore;
using Shushi.Platform.Metrics;
using Shushi.Platform.Records;
using Shushi.Platform.Rules;
using Shushi.Testing;
using Record = Shushi.Platform.Records.Record;
using Type = System.Type;

namespace Shushi.Tests.House;

/// <summary>The arrows of ARCHITECTURE: App → compositions → ledgers → spine → Platform → leaves.</summary>
public sealed class ArrowTests
{
    private static readonly string[] Spine = ["Organizations", "Members"];
    private static readonly string[] Compositions = ["Reports", "Checking", "Similarity", "Appraisal"];
    private static readonly Lazy<Architecture> House = new(() => new ArchLoader()
        .LoadAssemblies(typeof(Product).Assembly, typeof(Shushi.Text.Claim).Assembly, typeof(App.Commands.Cli).Assembly).Build());

    [Fact]
    [Trait("pace", "slow")]
    public void Text_UsesNothingOfTheProduct() => Nothing(From("Shushi.Text"), to => to.StartsWith("Shushi.", StringComparison.Ordinal) && !Under(to, "Shushi.Text"));

    [Fact]
    [Trait("pace", "slow")]
    public void Platform_UsesNoModule() => Nothing(From("Shushi.Platform"), to => Under(to, "Shushi.Modules") || Under(to, "Shushi.Demo") || Under(to, "Shushi.App") || to == "Shushi");

    [Fact]
    [Trait("pace", "slow")]
    public void Modules_UseTheSpineAndBelow_CompositionsAlsoLedgers() => Nothing(From("Shushi.Modules"), (from, to) =>
    {
        if (Under(to, "Shushi.App") || Under(to, "Shushi.Demo")) return true;
        if (ModuleOf(from) is not { } own || ModuleOf(to) is not { } other || own == other) return false;
        return !Compositions.Contains(own) && !Spine.Contains(other);
    });

    [Fact]
    public void Product_KnowsNoWebServer() => Assert.DoesNotContain(typeof(Product).Assembly.GetReferencedAssemblies(),
        a => a.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) && !a.Name.StartsWith("Microsoft.AspNetCore.Identity", StringComparison.Ordinal));

    [Fact]
    public void App_HoldsNoMetricRuleOrLedger() => Assert.DoesNotContain(typeof(App.Commands.Cli).Assembly.GetTypes(),
        t => typeof(Metric).IsAssignableFrom(t) || typeof(Rule).IsAssignableFrom(t) || typeof(ILedger).IsAssignableFrom(t));

    [Fact]
    public void Records_HoldOnlyTypesThatBothEnginesStoreAlike()
    {
        Type[] forbidden = [typeof(decimal), typeof(double), typeof(float), typeof(DateTimeOffset), typeof(TimeSpan)];
        var properties = Product.Catalog.Ledgers.SelectMany(l => l.RecordType.GetProperties());
        Assert.DoesNotContain(properties, p => forbidden.Contains(Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType));
    }

    [Fact]
    public async Task Records_NavigateToTheirLinesOnly()
    {
        await using var database = await TestDatabase.Empty(Engine.Sqlite);
        await using var db = database.Database.Open();
        var navigations = db.Model.GetEntityTypes().Where(t => typeof(Record).IsAssignableFrom(t.ClrType)).SelectMany(t => t.GetNavigations());
        Assert.All(navigations, n => Assert.True(typeof(DetailRow).IsAssignableFrom(n.TargetEntityType.ClrType), n.Name));
    }

    private static IEnumerable<IType> From(string root) => House.Value.Types.Where(t => Under(SpaceOf(t), root));

    private static void Nothing(IEnumerable<IType> from, Func<string, bool> forbidden) => Nothing(from, (_, to) => forbidden(to));

    private static void Nothing(IEnumerable<IType> from, Func<string, string, bool> forbidden)
    {
        var faults = from.SelectMany(t => t.Dependencies.Select(d => (From: t, To: d.Target)))
            .Where(d => forbidden(SpaceOf(d.From), SpaceOf(d.To)))
            .Select(d => $"{d.From.FullName} → {d.To.FullName}").Distinct().ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static string SpaceOf(IType type) => type.Namespace?.FullName ?? "";

    private static string? ModuleOf(string space) => Under(space, "Shushi.Modules") && space.Length > "Shushi.Modules".Length ? space.Split('.')[2] : null;

    private static bool Under(string space, string root) => space == root || space.StartsWith(root + ".", StringComparison.Ordinal);
}
