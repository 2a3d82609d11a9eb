using System.Globalization;
using Shushi.Platform.Records;
using Shushi.Platform.Records.Fields;

namespace Shushi.App.Hosting;

/// <summary>What stands in the controls of a form: what was typed, or what a record holds. Forms are drawn from this alone, so nothing typed is ever lost.</summary>
public static class Typed
{
    /// <summary>What a form sent. Keys that begin with an underscore are the form's own.</summary>
    public static Inputs From(IFormCollection form) => new(form.Where(p => !p.Key.StartsWith('_'))
        .ToDictionary(p => p.Key, p => (IReadOnlyList<string>)p.Value.Select(v => v ?? "").ToList(), StringComparer.Ordinal));

    /// <summary>What a stored record holds.</summary>
    public static Inputs From(ILedger ledger, Record record, Lookups lookups) =>
        new(Texts(ledger, record, lookups));

    /// <summary>What a stored record holds, by key.</summary>
    public static Dictionary<string, IReadOnlyList<string>> Texts(ILedger ledger, Record record, Lookups lookups) =>
        Texts(ledger.Fields, record, "", lookups, isBlank: false).Prepend((Key: nameof(Record.OrgId), Text: record.OrgId.ToString()))
            .GroupBy(t => t.Key).ToDictionary(g => g.Key, g => (IReadOnlyList<string>)g.Select(t => t.Text).ToList(), StringComparer.Ordinal);

    /// <summary>What a new form begins with: the values the ledger sets, and the presets given. What nobody set stays empty.</summary>
    public static Inputs Blank(ILedger ledger, DateOnly today, Lookups lookups, IReadOnlyDictionary<string, string> presets) =>
        Inputs.Of([.. presets.Select(p => (p.Key, p.Value)), .. Texts(ledger.Fields, ledger.Blank(today), "", lookups, isBlank: true).Where(t => !presets.ContainsKey(t.Key))]);

    private static IEnumerable<(string Key, string Text)> Texts(IEnumerable<Field> fields, object row, string prefix, Lookups lookups, bool isBlank)
    {
        foreach (var field in fields)
        {
            if (field is DetailsField details)
            {
                foreach (var (line, i) in details.Rows(row).Select((l, i) => (l, i)))
                {
                    foreach (var text in Texts(details.Columns, line, string.Create(CultureInfo.InvariantCulture, $"{field.Name}[{i}]."), lookups, isBlank)) yield return text;
                }

                continue;
            }

            var value = field.Get(row);
            if (isBlank && IsUnset(value)) continue;
            if (field.Kind == FieldKind.Sealed) yield return (prefix + field.Name, field.Show(value, lookups));
            else foreach (var text in Split(field, field.Write(value))) yield return (prefix + field.Name, text);
        }
    }

    private static IEnumerable<string> Split(Field field, string text) => field.Kind is FieldKind.Codes or FieldKind.Links ? text.Split(',') : [text];

    private static bool IsUnset(object? value) => value is null || (value.GetType().IsValueType && value.Equals(Activator.CreateInstance(value.GetType())));
}
