using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;

namespace Shushi.App.Api;

/// <summary>The JSON interface of every ledger: the same acts and the same permissions as the pages.</summary>
public static class LedgerApi
{
    private const int UsualSize = 50, MostSize = 200;
    private static readonly string[] OwnKeys = ["org", "year", "q", "page", "size"];

    /// <summary>Adds the ledgers' routes.</summary>
    public static void MapLedgers(this RouteGroupBuilder api)
    {
        api.MapGet("/{ledger}", List);
        api.MapGet("/{ledger}/schema", (Caller caller, string ledger) => Json(Schema.Of(Readable(caller.Workspace, ledger))));
        api.MapGet("/{ledger}/{id:guid}", Get);
        api.MapPost("/{ledger}", Create);
        api.MapPatch("/{ledger}/{id:guid}", Edit);
        api.MapDelete("/{ledger}/{id:guid}", Delete);
    }

    private static async Task<IResult> List(Caller caller, string ledger)
    {
        var (context, workspace) = caller;
        var readable = Readable(workspace, ledger);
        var query = context.Request.Query;
        if (Refusal(workspace, readable, query) is { } refusal) return refusal;
        var (number, size) = (Whole(query["page"], 1, int.MaxValue) ?? 1, Whole(query["size"], 1, MostSize) ?? UsualSize);
        var range = query["org"].ToString() is { Length: > 0 } org ? OrgRange.Under(workspace.Organization(org).OrgPath) : workspace.Actor.Range;
        var filters = query.Where(q => !OwnKeys.Contains(q.Key)).ToDictionary(q => q.Key, q => q.Value.ToString());
        if (query["q"].ToString().Length > 0 || readable.Fields.Any(f => f.LinksTo is not null && filters.ContainsKey(f.Name))) await workspace.LoadChoices(readable);
        if (filters.FirstOrDefault(f => !Reads(readable, f.Key, f.Value, workspace)) is { Key: not null } odd) return ApiProblem.Of(StatusCodes.Status400BadRequest, $"查询条件“{odd.Key}”的值“{odd.Value}”看不懂，请核对。");
        var search = new LedgerSearch(filters, query["q"], Period.Parse(query["year"]));
        var rows = readable.Search(workspace, range, search).AsNoTracking();
        var total = await rows.CountAsync();
        var ids = await rows.Skip((int)Math.Min(int.MaxValue, (number - 1L) * size)).Take(size).Select(r => new { r.Id, r.Version }).ToListAsync();
        if (IsKnown(context, TagOf(total, ids.Select(i => (i.Id, i.Version))))) return Results.StatusCode(StatusCodes.Status304NotModified);
        var records = await InOrder(workspace, readable, ids.ConvertAll(i => i.Id));
        return Json(new JsonObject
        {
            ["total"] = total,
            ["page"] = number,
            ["size"] = size,
            ["items"] = new JsonArray([.. records.Select(r => (JsonNode)RecordJson.Write(workspace, readable, r))]),
        });
    }

    private static async Task<IResult> Get(Caller caller, string ledger, Guid id)
    {
        var (context, workspace) = caller;
        var readable = Readable(workspace, ledger);
        var record = await readable.Find(workspace, id) ?? throw new NotVisibleException();
        await workspace.LoadTitles(readable, [record]);
        var body = RecordJson.Write(workspace, readable, record);
        return IsKnown(context, TagOf(record, body)) ? Results.StatusCode(StatusCodes.Status304NotModified) : Json(body);
    }

    private static async Task<IResult> Create(Caller caller, string ledger)
    {
        var (context, workspace) = caller;
        var readable = Readable(workspace, ledger);
        workspace.Require(readable.EditPermission);
        var (inputs, problems) = Typed(workspace, readable, await caller.Body(), []);
        if (problems.Count > 0) return ApiProblem.Of(problems);
        var outcome = await workspace.CreateRecord(readable, inputs);
        if (!outcome.Done) return ApiProblem.Of(outcome.Problems);
        context.Response.Headers.Location = $"/api/{readable.Name}/{outcome.RecordId}";
        return await Answer(context, workspace, readable, outcome.RecordId!.Value, StatusCodes.Status201Created);
    }

    private static async Task<IResult> Edit(Caller caller, string ledger, Guid id)
    {
        var (context, workspace) = caller;
        var readable = Readable(workspace, ledger);
        workspace.Require(readable.EditPermission);
        if (VersionWanted(context) is not { } version) return NoVersion;
        var record = await readable.Find(workspace, id) ?? throw new NotVisibleException();
        await workspace.LoadTitles(readable, [record]);
        var (inputs, problems) = Typed(workspace, readable, await caller.Body(), Hosting.Typed.Texts(readable, record, workspace.Lookups));
        workspace.Db.ChangeTracker.Clear();
        if (problems.Count > 0) return ApiProblem.Of(problems);
        var outcome = await workspace.EditRecord(readable, id, version, inputs);
        return outcome.Done ? await Answer(context, workspace, readable, id, StatusCodes.Status200OK) : ApiProblem.Of(outcome.Problems);
    }

    private static async Task<IResult> Delete(Caller caller, string ledger, Guid id, string? reason)
    {
        var (context, workspace) = caller;
        var readable = Readable(workspace, ledger);
        if (VersionWanted(context) is not { } version) return NoVersion;
        var outcome = await workspace.DeleteRecord(readable, id, version, reason ?? "");
        return outcome.Done ? Results.NoContent() : ApiProblem.Of(outcome.Problems);
    }

    /// <summary>What is wrong with a query as such; null when nothing is.</summary>
    private static Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult? Refusal(Workspace workspace, ILedger ledger, IQueryCollection query)
    {
        foreach (var key in query.Keys.Where(k => !OwnKeys.Contains(k)))
        {
            if (ledger.Fields.FirstOrDefault(f => f.Name == key) is not { } field) return ApiProblem.Of(StatusCodes.Status400BadRequest, $"没有“{key}”这个查询条件。");
            if (field.Permission is { } permission) workspace.Require(permission);
        }

        return query["year"].ToString() is { Length: > 0 } year && Period.Parse(year) is null ? ApiProblem.Of(StatusCodes.Status400BadRequest, $"没有“{year}”这个年度。") : null;
    }

    /// <summary>Whether a filter text says something: one that says nothing would give everything back.</summary>
    private static bool Reads(ILedger ledger, string name, string text, Workspace workspace) =>
        ledger.Fields.First(f => f.Name == name).Condition(System.Linq.Expressions.Expression.Parameter(ledger.RecordType), text, workspace.Lookups) is not null;

    private static IResult NoVersion => ApiProblem.Of(StatusCodes.Status428PreconditionRequired, "请在If-Match里带上读到这条记录时的ETag，以免盖掉别人的修改。");

    private static ILedger Readable(Workspace workspace, string name)
    {
        var ledger = workspace.Catalog.Ledger(name) ?? throw new NotVisibleException("没有这本台账，请核对网址。");
        workspace.Require(ledger.ReadPermission);
        return ledger;
    }

    private static (Inputs Inputs, IReadOnlyList<Problem> Problems) Typed(Workspace workspace, ILedger ledger, JsonElement body, Dictionary<string, IReadOnlyList<string>> texts)
    {
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("fields", out var fields)) return (new Inputs(texts), [new Problem("fields", "请求体应是 {\"org\": …, \"fields\": {…}}。")]);
        if (body.TryGetProperty("org", out var org) && org.ValueKind == JsonValueKind.String) texts[nameof(Record.OrgId)] = [org.GetString()!];
        return (new Inputs(texts), RecordJson.Read(workspace, ledger, fields, texts));
    }

    private static async Task<IResult> Answer(HttpContext context, Workspace workspace, ILedger ledger, Guid id, int status)
    {
        var record = await ledger.Find(workspace, id);
        if (record is null) return Results.StatusCode(status); // it moved out of sight
        await workspace.LoadTitles(ledger, [record]);
        var body = RecordJson.Write(workspace, ledger, record);
        context.Response.Headers.ETag = TagOf(record, body);
        return Json(body, status);
    }

    private static async Task<IReadOnlyList<Record>> InOrder(Workspace workspace, ILedger ledger, List<Guid> ids)
    {
        var records = (await ledger.ForTitles(workspace.Db, ids)).OrderBy(r => ids.IndexOf(r.Id)).ToList(); // with their lines; the ids are in sight
        await workspace.LoadTitles(ledger, records);
        return records;
    }

    private static bool IsKnown(HttpContext context, string tag)
    {
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        return context.Request.Headers.IfNoneMatch.ToString() == tag;
    }

    /// <summary>The version, for If-Match, and a digest of what is shown: titles and masks change without it.</summary>
    private static string TagOf(Record record, JsonObject body) => string.Create(CultureInfo.InvariantCulture, $"\"{record.Version}-{Digest(body.ToJsonString())}\"");

    private static string TagOf(int total, IEnumerable<(Guid Id, int Version)> records)
    {
        var text = records.Aggregate(new StringBuilder().Append(total), (b, r) => b.Append(CultureInfo.InvariantCulture, $";{r.Id}:{r.Version}")).ToString();
        return $"W/\"{Digest(text)}\"";
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    private static int? VersionWanted(HttpContext context) =>
        Whole(context.Request.Headers.IfMatch.ToString().Replace("W/", "", StringComparison.Ordinal).Trim('"').Split('-')[0], 0, int.MaxValue);

    private static int? Whole(string? text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, least, most) : null;

    private static IResult Json(JsonNode node, int status = StatusCodes.Status200OK) => Results.Json(node, ApiHost.JsonOptions, statusCode: status);
}
