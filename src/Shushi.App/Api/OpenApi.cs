using System.Text.Json.Nodes;
using Shushi.Platform;
using Shushi.Platform.Records;

namespace Shushi.App.Api;

/// <summary>The OpenAPI document of the interface, made of the catalog: every ledger with its own paths and schema.</summary>
public static class OpenApi
{
    /// <summary>The document.</summary>
    public static JsonObject Document(Catalog catalog)
    {
        var ledgers = catalog.Ledgers.Where(l => !l.IsKeptByActs).ToList();
        var paths = new JsonObject { ["/api/figures"] = new JsonObject { ["get"] = FiguresOperation() } };
        foreach (var ledger in ledgers)
        {
            paths[$"/api/{ledger.Name}"] = OfAll(ledger);
            paths[$"/api/{ledger.Name}/{{id}}"] = OfOne(ledger);
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "述实接口",
                ["version"] = "1",
                ["description"] = "台账和数字的JSON接口。令牌在“接口令牌”页生成，放在请求头 Authorization: Bearer 里；令牌只能看到所选的台账和组织，权限与页面相同。金额以分为单位，日期写成2023-06-02，月份写成2023-06。",
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
            ["security"] = new JsonArray(new JsonObject { ["token"] = new JsonArray() }),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["securitySchemes"] = new JsonObject { ["token"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" } },
                ["schemas"] = new JsonObject([.. ledgers.Select(l => KeyValuePair.Create(l.Name, (JsonNode?)Schema.Of(l))), .. ledgers.Select(l => KeyValuePair.Create(l.Name + "_part", (JsonNode?)Schema.OfPart(l))), KeyValuePair.Create("problem", (JsonNode?)ProblemSchema())]),
            },
        };
    }

    private static JsonObject OfAll(ILedger ledger)
    {
        var filters = ledger.Fields.Where(f => f.InFilter).Select(f => (JsonNode)Query(f.Name, f.Label));
        var path = new JsonObject
        {
            ["get"] = new JsonObject
            {
                ["operationId"] = $"list_{ledger.Name}",
                ["summary"] = $"查询{ledger.Label}",
                ["tags"] = new JsonArray(ledger.Label),
                ["parameters"] = new JsonArray([
                    Query("org", "组织：路径、全称或简称，含下级；不写为令牌的范围"), Query("year", "年度，如2023"), Query("q", "内容含"),
                    Query("page", "第几页，从1起"), Query("size", "每页条数，最多200"), .. filters]),
                ["responses"] = new JsonObject { ["200"] = Answer("一页记录；带ETag，可用If-None-Match", List(ledger)), ["4XX"] = Problem() },
            },
        };
        path["post"] = Writing(ledger, "create", "登记", "201");
        return path;
    }

    private static JsonObject OfOne(ILedger ledger)
    {
        var path = new JsonObject
        {
            ["parameters"] = new JsonArray(new JsonObject { ["name"] = "id", ["in"] = "path", ["required"] = true, ["schema"] = new JsonObject { ["type"] = "string", ["format"] = "uuid" } }),
            ["get"] = new JsonObject
            {
                ["operationId"] = $"get_{ledger.Name}",
                ["summary"] = $"读取一条{ledger.Label}",
                ["tags"] = new JsonArray(ledger.Label),
                ["responses"] = new JsonObject { ["200"] = Answer("记录；ETag是它的版本", One(ledger)), ["4XX"] = Problem() },
            },
        };
        path["patch"] = Writing(ledger, "edit", "修改", "200", IfMatch());
        path["delete"] = new JsonObject
        {
            ["operationId"] = $"delete_{ledger.Name}",
            ["summary"] = $"删除一条{ledger.Label}",
            ["tags"] = new JsonArray(ledger.Label),
            ["parameters"] = new JsonArray(IfMatch(), Query("reason", "删除理由，必填")),
            ["responses"] = new JsonObject { ["204"] = new JsonObject { ["description"] = "已删除" }, ["4XX"] = Problem() },
        };
        return path;
    }

    private static JsonObject Writing(ILedger ledger, string verb, string label, string status, params JsonNode[] parameters) => new()
    {
        ["operationId"] = $"{verb}_{ledger.Name}",
        ["summary"] = $"{label}{ledger.Label}",
        ["tags"] = new JsonArray(ledger.Label),
        ["parameters"] = new JsonArray(parameters),
        ["requestBody"] = new JsonObject
        {
            ["required"] = true,
            ["content"] = Content(new JsonObject
            {
                ["type"] = "object",
                ["required"] = new JsonArray("fields"),
                ["properties"] = new JsonObject { ["org"] = Text(ledger.OwnerLabel + "：编号、路径或名称"), ["fields"] = Reference(verb == "edit" ? ledger.Name + "_part" : ledger.Name) },
            }),
        },
        ["responses"] = new JsonObject { [status] = Answer("记录", One(ledger)), ["4XX"] = Problem() },
    };

    private static JsonObject FiguresOperation() => new()
    {
        ["operationId"] = "figures",
        ["summary"] = "数字一览",
        ["tags"] = new JsonArray("数字"),
        ["parameters"] = new JsonArray(Query("year", "年度，必填"), Query("org", "组织，含下级；不写为令牌的范围")),
        ["responses"] = new JsonObject
        {
            ["200"] = Answer("各项数字", new JsonObject
            {
                ["type"] = "array",
                ["items"] = new JsonObject
                {
                    ["type"] = "object",
                    ["properties"] = new JsonObject
                    {
                        ["code"] = Text("代码"),
                        ["label"] = Text("名称"),
                        ["unit"] = Text("单位；元表示value以分计"),
                        ["value"] = new JsonObject { ["type"] = "integer" },
                        ["of"] = new JsonObject { ["type"] = new JsonArray("integer", "null"), ["description"] = "比率的分母" },
                        ["records"] = new JsonObject { ["type"] = "integer", ["description"] = "依据的记录数" },
                        ["fingerprint"] = Text("依据的指纹"),
                    },
                },
            }),
            ["4XX"] = Problem(),
        },
    };

    private static JsonObject List(ILedger ledger) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["total"] = new JsonObject { ["type"] = "integer" },
            ["page"] = new JsonObject { ["type"] = "integer" },
            ["size"] = new JsonObject { ["type"] = "integer" },
            ["items"] = new JsonObject { ["type"] = "array", ["items"] = One(ledger) },
        },
    };

    private static JsonObject One(ILedger ledger) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["id"] = new JsonObject { ["type"] = "string", ["format"] = "uuid" },
            ["version"] = new JsonObject { ["type"] = "integer" },
            ["title"] = Text("记录的名称"),
            ["org"] = Text(ledger.OwnerLabel + "的路径"),
            ["enteredAt"] = new JsonObject { ["type"] = "string", ["format"] = "date-time" },
            ["fields"] = Reference(ledger.Name),
        },
    };

    private static JsonObject ProblemSchema() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["status"] = new JsonObject { ["type"] = "integer" },
            ["detail"] = Text("哪里不对、怎么办"),
            ["errors"] = new JsonObject
            {
                ["type"] = "array",
                ["items"] = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { ["field"] = Text("字段"), ["message"] = Text("说明") } },
            },
        },
    };

    private static JsonObject Query(string name, string description) => new()
    {
        ["name"] = name,
        ["in"] = "query",
        ["description"] = description,
        ["schema"] = new JsonObject { ["type"] = "string" },
    };

    private static JsonObject IfMatch() => new()
    {
        ["name"] = "If-Match",
        ["in"] = "header",
        ["required"] = true,
        ["description"] = "读到这条记录时的ETag",
        ["schema"] = new JsonObject { ["type"] = "string" },
    };

    private static JsonObject Text(string description) => new() { ["type"] = "string", ["description"] = description };

    private static JsonObject Reference(string schema) => new() { ["$ref"] = "#/components/schemas/" + schema };

    private static JsonObject Answer(string description, JsonObject schema) => new() { ["description"] = description, ["content"] = Content(schema) };

    private static JsonObject Problem() => new()
    {
        ["description"] = "没有办成",
        ["content"] = new JsonObject { ["application/problem+json"] = new JsonObject { ["schema"] = Reference("problem") } },
    };

    private static JsonObject Content(JsonObject schema) => new() { ["application/json"] = new JsonObject { ["schema"] = schema } };
}
