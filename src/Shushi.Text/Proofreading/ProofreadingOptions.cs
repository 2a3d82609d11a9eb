namespace Shushi.Text;

/// <summary>What the proofreader knows of the report and its readers' wishes. The default suits any report.</summary>
public sealed record ProofreadingOptions
{
    /// <summary>Nothing known, every rule as it comes.</summary>
    public static ProofreadingOptions Default { get; } = new();

    /// <summary>The trade of the unit (statistics, transport, education, health, finance, …, see trades.csv); null to go by the text itself, "other" for none.</summary>
    public string? UnitType { get; init; }

    /// <summary>The year reported on; null to go by the text itself.</summary>
    public int? Year { get; init; }

    /// <summary>Rules switched on or off, by number.</summary>
    public IReadOnlyDictionary<string, bool> Switches { get; init; } = new Dictionary<string, bool>(StringComparer.Ordinal);

    /// <summary>Words that are right as they stand: names, local terms. A remark inside one, or holding one, is not made.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>The house's own dictionary: what not to write, and what to write instead. Remarks of it bear the number PF-34.</summary>
    public IReadOnlyDictionary<string, string> House { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether a rule is to be used.</summary>
    public bool IsOn(ProofreadingRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Switches.TryGetValue(rule.Number, out var isOn) ? isOn : rule.IsOn;
    }
}
