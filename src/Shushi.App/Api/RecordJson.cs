using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Shushi.Platform;
using Shushi.Platform.Records;
using Shushi.Platform.Records.Fields;

namespace Shushi.App.Api;

/// <summary>Records as JSON and back. A field's key is its name; money is 分, days are yyyy-MM-dd, months yyyy-MM, codes and ids are texts.</summary>
public static class RecordJson
{
    /// <summary>A record as JSON. Values the actor may not see are null; sealed ones are masked. Load titles first.</summary>
    public static JsonObject Write(Workspace workspace, ILedger ledger, Record record)
    {
        var fields = new JsonObject();
        foreach (var field in ledger.Fields)
        {
            fields[field.Name] = workspace.Hides(field) ? null : Value(field, field.Get(record), workspace.Lookups);
        }

        return new JsonObject
        {
            ["id"] = record.Id.ToString(),
            ["version"] = record.Version,
            ["title"] = workspace.TitleOf(ledger, record),
            ["org"] = record.OrgPath,
            ["enteredAt"] = record.EnteredAt.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            ["fields"] = fields,
        };
    }

    /// <summary>Reads the members of a JSON object into texts as forms carry them, over those given.</summary>
    /// <param name="workspace">Who writes: what they may not see they may not write.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="fields">The members by field name.</param>
    /// <param name="texts">What stands there so far, by key; changed.</param>
    /// <returns>What is wrong with the JSON itself; the values are read later, like those of a form.</returns>
    public static IReadOnlyList<Problem> Read(Workspace workspace, ILedger ledger, JsonElement fields, Dictionary<string, IReadOnlyList<string>> texts)
    {
        if (fields.ValueKind != JsonValueKind.Object) return [new Problem("fields", "“fields”应是一个对象，键是字段名。")];
        var problems = new List<Problem>();
        foreach (var member in fields.EnumerateObject())
        {
            var field = ledger.Fields.FirstOrDefault(f => f.Name == member.Name);
            if (field is null) problems.Add(new Problem(member.Name, $"{ledger.Label}没有“{member.Name}”这个字段，字段名见接口说明。"));
            else if (field.ByAct) problems.Add(new Problem(member.Name, $"“{field.Label}”由专门的办理环节写入，不能直接提交。"));
            else if (workspace.Hides(field)) problems.Add(new Problem(member.Name, $"这个令牌不能写“{field.Label}”。"));
            else problems.AddRange(ReadField(field, member.Value, texts, ""));
        }

        return problems;
    }

    private static IEnumerable<Problem> ReadField(Field field, JsonElement value, Dictionary<string, IReadOnlyList<string>> texts, string prefix)
    {
        var key = prefix + field.Name;
        if (field is DetailsField details) return ReadLines(details, value, texts);
        if (value.ValueKind == JsonValueKind.Array && field.Kind is FieldKind.Codes or FieldKind.Links)
        {
            var items = value.EnumerateArray().Select(v => v.ValueKind == JsonValueKind.String ? v.GetString() : null).ToList();
            if (items.Contains(null)) return [WrongKind(field, key)];
            texts[key] = items!;
            return [];
        }

        if (Text(field, value) is not { } text) return [WrongKind(field, key)];
        texts[key] = [text];
        return [];
    }

    private static List<Problem> ReadLines(DetailsField details, JsonElement value, Dictionary<string, IReadOnlyList<string>> texts)
    {
        foreach (var old in texts.Keys.Where(k => k.StartsWith(details.Name + "[", StringComparison.Ordinal)).ToList()) texts.Remove(old);
        if (value.ValueKind == JsonValueKind.Null) return [];
        if (value.ValueKind != JsonValueKind.Array) return [WrongKind(details, details.Name)];
        var problems = new List<Problem>();
        foreach (var (place, line) in value.EnumerateArray().Index())
        {
            var prefix = string.Create(CultureInfo.InvariantCulture, $"{details.Name}[{place}].");
            if (line.ValueKind != JsonValueKind.Object)
            {
                problems.Add(WrongKind(details, prefix));
                continue;
            }

            foreach (var member in line.EnumerateObject())
            {
                if (details.Columns.FirstOrDefault(c => c.Name == member.Name) is { } column) problems.AddRange(ReadField(column, member.Value, texts, prefix));
                else problems.Add(new Problem(prefix + member.Name, $"“{details.Label}”没有“{member.Name}”这个字段，字段名见接口说明。"));
            }
        }

        return problems;
    }

    /// <summary>The text of a JSON value; null when the field takes no such value.</summary>
    private static string? Text(Field field, JsonElement value) => (value.ValueKind, field.Kind) switch
    {
        (JsonValueKind.Null, _) => "",
        (JsonValueKind.True, FieldKind.YesNo) => "是",
        (JsonValueKind.False, FieldKind.YesNo) => "否",
        (JsonValueKind.Number, FieldKind.Money) => value.TryGetInt64(out var fen) ? MoneyField.WriteFen(fen) : null,
        (JsonValueKind.Number, FieldKind.Number) => value.TryGetInt32(out var number) ? number.ToString(CultureInfo.InvariantCulture) : null,
        (JsonValueKind.String, not (FieldKind.Money or FieldKind.Number or FieldKind.YesNo)) => value.GetString(),
        _ => null,
    };

    private static Problem WrongKind(Field field, string key) => new(key, $"“{field.Label}”的JSON类型不对，应是{Kind(field)}。");

    private static string Kind(Field field) => field.Kind switch
    {
        FieldKind.Money => "整数，单位为分",
        FieldKind.Number => "整数",
        FieldKind.YesNo => "true或false",
        FieldKind.Codes or FieldKind.Links => "字符串数组",
        FieldKind.Details => "对象数组",
        _ => "字符串",
    };

    private static JsonNode? Value(Field field, object? value, Lookups lookups) => (field.Kind, value) switch
    {
        (FieldKind.Details, _) => Lines((DetailsField)field, (IEnumerable<DetailRow>)value!, lookups),
        (FieldKind.Sealed, _) => field.Show(value, lookups) is { Length: > 0 } shown ? shown : null,
        (_, null) => null,
        (FieldKind.Money, long fen) => fen,
        (FieldKind.Number, int number) => number,
        (FieldKind.YesNo, bool yes) => yes,
        (FieldKind.Codes or FieldKind.Links, _) => new JsonArray([.. field.Write(value).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(t => (JsonNode)t)]),
        _ => field.Write(value) is { Length: > 0 } text ? text : null,
    };

    private static JsonArray Lines(DetailsField details, IEnumerable<DetailRow> rows, Lookups lookups) => new([.. rows.OrderBy(r => r.Ordinal)
        .Select(row => (JsonNode)new JsonObject(details.Columns.Select(c => KeyValuePair.Create(c.Name, Value(c, c.Get(row), lookups)))))]);
}
