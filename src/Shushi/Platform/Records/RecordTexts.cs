using System.Globalization;
using Shushi.Platform.Records.Fields;

namespace Shushi.Platform.Records;

/// <summary>What a record holds, as the texts that <see cref="FieldSet{T}.ReadInto"/> reads: forms begin with them, imports lay their cells over them.</summary>
public static class RecordTexts
{
    /// <summary>The texts of a stored record, its owner first. Load its titles before.</summary>
    public static IEnumerable<(string Key, string Text)> Of(ILedger ledger, Record record, Lookups lookups) =>
        [(nameof(Record.OrgId), record.OrgId.ToString()), .. Of(ledger.Fields, record, "", lookups, isBlank: false)];

    /// <summary>The texts of a blank record: only what the ledger itself set.</summary>
    public static IEnumerable<(string Key, string Text)> OfBlank(ILedger ledger, DateOnly today, Lookups lookups) =>
        Of(ledger.Fields, ledger.Blank(today), "", lookups, isBlank: true);

    /// <summary>The key of a line's field.</summary>
    public static string LineKey(string details, int place, string field) => string.Create(CultureInfo.InvariantCulture, $"{details}[{place}].{field}");

    private static IEnumerable<(string Key, string Text)> Of(IEnumerable<Field> fields, object row, string prefix, Lookups lookups, bool isBlank)
    {
        foreach (var field in fields)
        {
            if (field is DetailsField details)
            {
                foreach (var (line, i) in details.Rows(row).Select((l, i) => (l, i)))
                {
                    // a line is there because the ledger set it, so each of its values is meant
                    foreach (var text in Of(details.Columns, line, LineKey(field.Name, i, ""), lookups, isBlank: false)) yield return text;
                }

                continue;
            }

            var value = field.Get(row);
            if (isBlank && IsUnset(value)) continue;
            if (field.Kind == FieldKind.Sealed) yield return (prefix + field.Name, field.Show(value, lookups));
            else foreach (var text in Split(field, field.Write(value))) yield return (prefix + field.Name, text);
        }
    }

    private static string[] Split(Field field, string text) => field.Kind is FieldKind.Codes or FieldKind.Links ? text.Split(',') : [text];

    private static bool IsUnset(object? value) => value is null || (value.GetType().IsValueType && value.Equals(Activator.CreateInstance(value.GetType())));
}
