using Shushi.Platform.Records;

namespace Shushi.App.Hosting;

/// <summary>What stands in the controls of a form: what was typed, or what a record holds. Forms are drawn from this alone, so nothing typed is ever lost.</summary>
public static class Typed
{
    /// <summary>What a form sent. Keys that begin with an underscore are the form's own.</summary>
    public static Inputs From(IFormCollection form) => new(form.Where(p => !p.Key.StartsWith('_'))
        .ToDictionary(p => p.Key, p => (IReadOnlyList<string>)p.Value.Select(v => v ?? "").ToList(), StringComparer.Ordinal));

    /// <summary>What a stored record holds.</summary>
    public static Inputs From(ILedger ledger, Record record, Lookups lookups) => Inputs.Of(RecordTexts.Of(ledger, record, lookups));

    /// <summary>What a stored record holds, by key.</summary>
    public static Dictionary<string, IReadOnlyList<string>> Texts(ILedger ledger, Record record, Lookups lookups) => RecordTexts.Of(ledger, record, lookups)
        .GroupBy(t => t.Key).ToDictionary(g => g.Key, g => (IReadOnlyList<string>)g.Select(t => t.Text).ToList(), StringComparer.Ordinal);

    /// <summary>What a new form begins with: the values the ledger sets, and the presets given. What nobody set stays empty.</summary>
    public static Inputs Blank(ILedger ledger, DateOnly today, Lookups lookups, IReadOnlyDictionary<string, string> presets) =>
        Inputs.Of([.. presets.Select(p => (p.Key, p.Value)), .. RecordTexts.OfBlank(ledger, today, lookups).Where(t => !presets.ContainsKey(t.Key))]);
}
