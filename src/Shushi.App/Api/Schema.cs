using System.Text.Json.Nodes;
using Shushi.Platform.Records;
using Shushi.Platform.Records.Fields;

namespace Shushi.App.Api;

/// <summary>The JSON Schema (2020-12) of a ledger's fields, from its one description.</summary>
public static class Schema
{
    /// <summary>The schema of what <c>fields</c> holds.</summary>
    public static JsonObject Of(ILedger ledger)
    {
        var schema = OfFields(ledger.Fields);
        schema["title"] = ledger.Label;
        schema["description"] = ledger.About;
        return schema;
    }

    /// <summary>The schema of what a change may hold: any of the fields.</summary>
    public static JsonObject OfPart(ILedger ledger)
    {
        var schema = Of(ledger);
        schema.Remove("required");
        return schema;
    }

    private static JsonObject OfFields(IReadOnlyList<Field> fields) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject(fields.Select(f => KeyValuePair.Create(f.Name, (JsonNode?)OfField(f)))),
        ["required"] = new JsonArray([.. fields.Where(f => f.Required && f.Kind != FieldKind.Details).Select(f => (JsonNode)f.Name)]),
    };

    private static JsonObject OfField(Field field)
    {
        var schema = OfKind(field);
        schema["title"] = field.Label;
        if (field.Hint is { } hint) schema["description"] = hint;
        if (field.ByAct) schema["readOnly"] = true;
        if (field.LinksTo is { } ledger) schema["x-links-to"] = ledger;
        return schema;
    }

    private static JsonObject OfKind(Field field)
    {
        var isOptional = !field.Required;
        return field.Kind switch
        {
            FieldKind.Money => new JsonObject { ["type"] = Type("integer", isOptional), ["x-unit"] = "分" },
            FieldKind.Number => new JsonObject { ["type"] = Type("integer", isOptional) },
            FieldKind.Date => new JsonObject { ["type"] = Type("string", isOptional), ["format"] = "date" },
            FieldKind.Month => new JsonObject { ["type"] = Type("string", isOptional), ["pattern"] = "^[0-9]{4}-[0-9]{2}$" },
            FieldKind.YesNo => new JsonObject { ["type"] = "boolean" },
            FieldKind.Code => OneOf(field.Table!, isOptional),
            FieldKind.Codes => new JsonObject { ["type"] = "array", ["items"] = OneOf(field.Table!, isOptional: false), ["uniqueItems"] = true },
            FieldKind.Organization or FieldKind.Link => new JsonObject { ["type"] = Type("string", isOptional), ["format"] = "uuid" },
            FieldKind.Links => new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string", ["format"] = "uuid" }, ["uniqueItems"] = true },
            FieldKind.Details => new JsonObject { ["type"] = "array", ["items"] = OfFields(((DetailsField)field).Columns) },
            FieldKind.Text or FieldKind.LongText => new JsonObject { ["type"] = Type("string", isOptional), ["maxLength"] = ((TextField)field).Max },
            _ => new JsonObject { ["type"] = Type("string", isOptional) },
        };
    }

    private static JsonNode Type(string type, bool isOptional) => isOptional ? new JsonArray(type, "null") : type;

    private static JsonObject OneOf(CodeTable table, bool isOptional)
    {
        var codes = new JsonArray([.. table.Items.Select(i => (JsonNode)i.Code)]);
        if (isOptional) codes.Add(null);
        return new JsonObject
        {
            ["type"] = Type("string", isOptional),
            ["enum"] = codes,
            ["x-labels"] = new JsonObject(table.Items.Select(i => KeyValuePair.Create(i.Code, (JsonNode?)i.Label))),
        };
    }
}
