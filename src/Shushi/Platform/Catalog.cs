using Microsoft.EntityFrameworkCore;
using Shushi.Platform.Acts;
using Shushi.Platform.Identity;
using Shushi.Platform.Metrics;
using Shushi.Platform.Records;
using Shushi.Platform.Rules;

namespace Shushi.Platform;

/// <summary>One folder of <c>Modules/</c>: what it brings into the product.</summary>
public sealed record Module
{
    /// <summary>The Chinese name of the module.</summary>
    public required string Label { get; init; }

    /// <summary>Its ledgers.</summary>
    public IReadOnlyList<ILedger> Ledgers { get; init; } = [];

    /// <summary>Its metrics.</summary>
    public IReadOnlyList<Metric> Metrics { get; init; } = [];

    /// <summary>Its rules with the way to their facts; null when it has none.</summary>
    public IRuleSet? Rules { get; init; }

    /// <summary>Its hand-written acts.</summary>
    public IReadOnlyList<Act> Acts { get; init; } = [];

    /// <summary>Tables that are not ledgers.</summary>
    public Action<ModelBuilder>? Map { get; init; }

    /// <summary>Permissions of its pages, beyond those of ledgers and acts, with the words that explain them.</summary>
    public IReadOnlyList<(string Name, string Label)> Permissions { get; init; } = [];
}

/// <summary>Everything that exists, checked at start-up.</summary>
public sealed class Catalog
{
    private readonly Dictionary<Type, ILedger> byType;
    private readonly Dictionary<string, ILedger> byName;

    /// <param name="modules">In the order of the left menu.</param>
    /// <param name="roles">The roles that grants may name.</param>
    public Catalog(IReadOnlyList<Module> modules, IReadOnlyList<Role> roles)
    {
        (Modules, Roles) = (modules, roles);
        Ledgers = modules.SelectMany(m => m.Ledgers).ToList();
        Metrics = modules.SelectMany(m => m.Metrics).ToList();
        RuleSets = modules.Select(m => m.Rules).OfType<IRuleSet>().ToList();
        Mappings = modules.Select(m => m.Map).OfType<Action<ModelBuilder>>().ToList();
        byType = Ledgers.ToDictionary(l => l.RecordType);
        byName = Ledgers.ToDictionary(l => l.Name, StringComparer.Ordinal);
        Acts = Ledgers.SelectMany(LedgerActs.Of).Concat(modules.SelectMany(m => m.Acts)).ToList();
    }

    /// <summary>The modules, in the order of the left menu.</summary>
    public IReadOnlyList<Module> Modules { get; }

    /// <summary>The roles.</summary>
    public IReadOnlyList<Role> Roles { get; }

    /// <summary>All ledgers.</summary>
    public IReadOnlyList<ILedger> Ledgers { get; }

    /// <summary>All metrics.</summary>
    public IReadOnlyList<Metric> Metrics { get; }

    /// <summary>All rules, module by module.</summary>
    public IReadOnlyList<IRuleSet> RuleSets { get; }

    /// <summary>All rules.</summary>
    public IEnumerable<Rule> Rules => RuleSets.SelectMany(s => s.Rules);

    /// <summary>All acts: the built-in ones of every ledger and the hand-written ones.</summary>
    public IReadOnlyList<Act> Acts { get; }

    /// <summary>What an act is called, by its code; a ledger kept by acts may hold records that were imported before there was any act.</summary>
    public string LabelOfAct(string code) => Acts.Concat(Ledgers.Select(LedgerActs.Import)).FirstOrDefault(a => a.Code == code)?.Label ?? code;

    /// <summary>Tables that are not ledgers.</summary>
    internal IReadOnlyList<Action<ModelBuilder>> Mappings { get; }

    /// <summary>All permissions with the words that explain them.</summary>
    public IReadOnlyList<(string Name, string Label)> Permissions =>
    [
        .. Ledgers.SelectMany(l => new[] { (l.ReadPermission, $"查看{l.Label}"), (l.EditPermission, $"登记和修改{l.Label}") }),
        .. Modules.SelectMany(m => m.Permissions),
    ];

    /// <summary>The hand-written acts of a ledger: those its list offers, or those the page of a record does.</summary>
    public IEnumerable<Act> ActsOf(ILedger ledger, bool onList) => Modules.Where(m => m.Ledgers.Contains(ledger)).SelectMany(m => m.Acts)
        .Where(a => a.OnList == onList && a.Code.StartsWith(ledger.Name + ".", StringComparison.Ordinal));

    /// <summary>The ledger of a name, or null.</summary>
    public ILedger? Ledger(string name) => byName.GetValueOrDefault(name);

    /// <summary>The ledger of a record's type.</summary>
    public ILedger LedgerOf(Type recordType) => byType[recordType];

    /// <summary>The ledger of a record.</summary>
    public Ledger<T> LedgerOf<T>()
        where T : Record, new() => (Ledger<T>)byType[typeof(T)];

    /// <summary>The metric of a code or label, or null.</summary>
    public Metric? Metric(string codeOrLabel) => Metrics.FirstOrDefault(m => m.Code == codeOrLabel || m.Label == codeOrLabel);

    /// <summary>The role of a code, or null.</summary>
    public Role? Role(string code) => Roles.FirstOrDefault(r => r.Code == code);

    /// <summary>Whether a role holds a permission.</summary>
    public bool Holds(Role role, string permission) => role.Holds(permission, byName.Keys);

    /// <summary>Holds the descriptions against one another; each line says what is wrong. Empty when all is well.</summary>
    public IReadOnlyList<string> Check()
    {
        var faults = new List<string>();
        Unique("ledger name", Ledgers.Select(l => l.Name));
        Unique("metric code", Metrics.Select(m => m.Code));
        Unique("metric label", Metrics.Select(m => m.Label));
        Unique("rule code", Rules.Select(r => r.Code));
        Unique("act code", Acts.Select(a => a.Code));
        Unique("permission", Permissions.Select(p => p.Name));
        Unique("role", Roles.Select(r => r.Code));
        foreach (var ledger in Ledgers)
        {
            foreach (var field in ledger.Fields.Where(f => f.LinksTo is { } to && Ledger(to) is null))
                faults.Add($"{ledger.Name}.{field.Name} links to {field.LinksTo}, which is no ledger.");
            foreach (var view in ledger.Views.Where(v => ledger.Fields.All(f => f.Name != v.Field || f.Table?.Find(v.Value) is null)))
                faults.Add($"View {view.Label} of {ledger.Name} filters by {view.Field} = {view.Value}, which does not exist.");
            if (ledger.TitleFields.Count == 0) faults.Add($"{ledger.Name} has no title fields.");
        }

        faults.AddRange(Metrics.Where(m => !byType.ContainsKey(m.RecordType)).Select(m => $"Metric {m.Code} counts {m.RecordType.Name}, which no ledger keeps."));
        faults.AddRange(Metrics.SelectMany(m => m.Check()));
        var known = Permissions.Select(p => p.Name).Append("*.read").Append("*.edit").ToHashSet(StringComparer.Ordinal);
        faults.AddRange(Acts.Where(a => !known.Contains(a.Permission)).Select(a => $"Act {a.Code} asks for {a.Permission}, which nobody can hold."));
        faults.AddRange(Roles.SelectMany(r => r.Permissions.Where(p => !known.Contains(p)).Select(p => $"Role {r.Code} lists {p}, which is no permission.")));
        return faults;

        void Unique(string what, IEnumerable<string> values) => faults.AddRange(
            values.GroupBy(v => v, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"Two of one {what}: {g.Key}."));
    }
}
