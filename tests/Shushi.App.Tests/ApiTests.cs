using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using Shushi.Platform;

namespace Shushi.App.Tests;

/// <summary>The JSON interface as another program uses it.</summary>
public sealed class ApiTests(WritableSite world) : IClassFixture<WritableSite>
{
    [Fact]
    public async Task A_record_is_made_read_changed_and_deleted_like_on_the_pages()
    {
        using var api = await Client("outputs", mayEdit: true);
        var made = await api.PostAsJsonAsync("/api/outputs", new { org = "区统计局", fields = new { On = "2026-05-08", Kind = "Brief", IssueNumber = "接口1", Title = "接口登记", Uses = new[] { "Adopted" } } }, JsonSerializerOptions.Default);
        Assert.True(made.StatusCode == HttpStatusCode.Created, await made.Content.ReadAsStringAsync());
        var url = made.Headers.Location!.ToString();

        var got = await api.GetAsync(url);
        var tag = got.Headers.ETag!.Tag;
        Assert.StartsWith("\"1-", tag, StringComparison.Ordinal);
        var fields = (await Json(got))["fields"]!;
        Assert.Equal(("接口登记", "Brief", "Adopted"), ((string)fields["Title"]!, (string)fields["Kind"]!, (string)fields["Uses"]![0]!));
        Assert.Equal(HttpStatusCode.NotModified, (await Send(api, HttpMethod.Get, url, null, ("If-None-Match", tag))).StatusCode);

        Assert.Equal(HttpStatusCode.PreconditionRequired, (await Send(api, HttpMethod.Patch, url, new { fields = new { Title = "改" } })).StatusCode);
        var changed = await Send(api, HttpMethod.Patch, url, new { fields = new { Title = "接口改名" } }, ("If-Match", tag));
        Assert.Equal(("接口改名", "接口1"), ((string)(await Json(changed))["fields"]!["Title"]!, (string)(await Json(changed))["fields"]!["IssueNumber"]!));
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Send(api, HttpMethod.Patch, url, new { fields = new { Title = "慢一步" } }, ("If-Match", "\"1\""))).StatusCode);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Send(api, HttpMethod.Delete, url, null, ("If-Match", "\"2\""))).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await Send(api, HttpMethod.Delete, url + "?reason=" + Uri.EscapeDataString("重复"), null, ("If-Match", "\"2\""))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await api.GetAsync(url)).StatusCode);
    }

    [Fact]
    public async Task Pages_of_a_list_hold_each_record_once_and_filters_narrow()
    {
        using var api = await Client("meetings");
        var seen = new List<string>();
        JsonNode page;
        var number = 1;
        do
        {
            page = await Json(await api.GetAsync($"/api/meetings?org={Uri.EscapeDataString("机关第一党支部")}&year=2023&size=7&page={number++}"));
            seen.AddRange(page["items"]!.AsArray().Select(i => (string)i!["id"]!));
        }
        while (page["items"]!.AsArray().Count == 7);

        Assert.Equal((int)page["total"]!, seen.Count);
        Assert.Equal(seen.Count, seen.Distinct().Count());
        var themed = await Json(await api.GetAsync($"/api/meetings?org={Uri.EscapeDataString("机关第一党支部")}&year=2023&Kinds=ThemeDay&size=200"));
        Assert.Equal(12, (int)themed["total"]!);
        Assert.All(themed["items"]!.AsArray(), i => Assert.Contains("ThemeDay", i!["fields"]!["Kinds"]!.AsArray().Select(k => (string)k!)));
        Assert.All(themed["items"]!.AsArray(), i => Assert.Null(i!["fields"]!["Minutes"]));
    }

    [Fact]
    public async Task A_list_that_did_not_change_is_not_sent_again()
    {
        using var api = await Client("outputs", mayEdit: true);
        var tag = (await api.GetAsync("/api/outputs")).Headers.ETag!.ToString();
        Assert.Equal(HttpStatusCode.NotModified, (await Send(api, HttpMethod.Get, "/api/outputs", null, ("If-None-Match", tag))).StatusCode);
        await api.PostAsJsonAsync("/api/outputs", new { org = "区统计局", fields = new { On = "2026-05-09", Kind = "Brief", IssueNumber = "接口2", Title = "又一条" } }, JsonSerializerOptions.Default);
        Assert.Equal(HttpStatusCode.OK, (await Send(api, HttpMethod.Get, "/api/outputs", null, ("If-None-Match", tag))).StatusCode);
    }

    [Theory]
    [InlineData("""{"fields":{"On":"2026-13-40","Kind":"Brief","IssueNumber":"a","Title":"b"},"org":"区统计局"}""", "On")]
    [InlineData("""{"fields":{"On":"2026-05-08","Kind":"没有","IssueNumber":"a","Title":"b"},"org":"区统计局"}""", "Kind")]
    [InlineData("""{"fields":{"On":"2026-05-08","Kind":"Brief","IssueNumber":"a"},"org":"区统计局"}""", "Title")]
    [InlineData("""{"fields":{"On":"2026-05-08","Kind":"Brief","IssueNumber":7,"Title":"b"},"org":"区统计局"}""", "IssueNumber")]
    [InlineData("""{"fields":{"Nothing":1},"org":"区统计局"}""", "Nothing")]
    [InlineData("""{"fields":{"On":"2026-05-08","Kind":"Brief","IssueNumber":"a","Title":"b"},"org":"火星"}""", "OrgId")]
    [InlineData("""{"org":"区统计局"}""", "fields")]
    [InlineData("[]", "fields")]
    public async Task Wrong_input_is_named_by_field(string body, string field)
    {
        using var api = await Client("outputs", mayEdit: true);
        using var content = new StringContent(body, new MediaTypeHeaderValue("application/json"));
        var answer = await api.PostAsync("/api/outputs", content);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains((await Json(answer))["errors"]!.AsArray(), e => (string)e!["field"]! == field);
    }

    [Fact]
    public async Task A_token_opens_its_ledgers_its_organization_and_nothing_else()
    {
        using var reader = await Client("outputs");
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/api/outputs")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync("/api/members")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync("/api/figures?year=2023")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.PostAsJsonAsync("/api/outputs", new { fields = new { } }, JsonSerializerOptions.Default)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/api/outputs?org=" + Uri.EscapeDataString("区交通运输局"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await reader.GetAsync("/api/outputs?colour=red")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await reader.GetAsync("/api/outputs?year=20x3")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await reader.GetAsync("/api/outputs?On=yesterday")).StatusCode);
        using var minutes = await Client("meetings", mayEdit: true);
        Assert.Equal(HttpStatusCode.Forbidden, (await minutes.GetAsync("/api/meetings?Minutes=x")).StatusCode);
        var kept = await minutes.PostAsJsonAsync("/api/meetings", new { org = "区统计局", fields = new { Minutes = "不能写" } }, JsonSerializerOptions.Default);
        Assert.Contains((await Json(kept))["errors"]!.AsArray(), e => (string)e!["field"]! == "Minutes");
        using var bad = new StringContent("{", new MediaTypeHeaderValue("application/json"));
        using var writer = await Client("outputs", mayEdit: true);
        Assert.Equal(HttpStatusCode.BadRequest, (await writer.PostAsync("/api/outputs", bad)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/api/outputs/not/there")).StatusCode);
    }

    [Fact]
    public async Task Personal_values_stay_masked()
    {
        using var api = await Client("members");
        var answer = await Json(await api.GetAsync("/api/members?size=200"));
        var numbers = answer["items"]!.AsArray().Select(i => (string?)i!["fields"]!["IdNumber"]).OfType<string>().ToList();
        Assert.NotEmpty(numbers);
        Assert.All(numbers, n => Assert.Contains("*****", n, StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_token_a_wrong_one_and_one_taken_back_open_nothing()
    {
        using var nobody = new HttpClient { BaseAddress = world.Site.Address };
        var answer = await nobody.GetAsync("/api/outputs");
        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer"), (answer.StatusCode, answer.Headers.WwwAuthenticate.Single().Scheme));
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        nobody.DefaultRequestHeaders.Authorization = new("Bearer", "shushi_0000");
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync("/api/outputs")).StatusCode);

        using var api = await Client("outputs");
        using var clerk = await world.Site.LogIn("clerk");
        var page = await clerk.Get("/account/tokens");
        foreach (var form in page.Document.QuerySelectorAll("form[action$='End']").Cast<IHtmlFormElement>()) await clerk.Submit(form);
        Assert.Equal(HttpStatusCode.Unauthorized, (await api.GetAsync("/api/outputs")).StatusCode);
    }

    [Fact]
    public async Task A_session_of_the_pages_opens_no_call()
    {
        using var clerk = await world.Site.LogIn("clerk");
        Assert.Equal(401, (await clerk.Get("/api/outputs")).Status);
        using var nobody = world.Site.Visit();
        Assert.Equal(401, (await nobody.Get("/api/openapi.json")).Status);
        Assert.Equal(200, (await clerk.Get("/api/openapi.json")).Status);
    }

    [Fact]
    public async Task Figures_are_those_of_the_pages()
    {
        using var api = await Client("figures");
        var figures = (await Json(await api.GetAsync($"/api/figures?year=2023&org={Uri.EscapeDataString("区统计局")}"))).AsArray();
        Assert.Equal(Product.Catalog.Metrics.Count, figures.Count);
        Assert.Equal(6, (int)figures.Single(f => (string)f!["code"]! == "acceptances.approved")!["value"]!);
    }

    [Fact]
    public void Document_names_every_ledger_and_points_nowhere()
    {
        var document = Api.OpenApi.Document(Product.Catalog);
        var text = document.ToJsonString();
        Assert.All(Product.Catalog.Ledgers.Where(l => !l.IsKeptByActs), l => Assert.NotNull(document["paths"]![$"/api/{l.Name}"]));
        var wanted = References(document).Distinct().ToList();
        Assert.All(wanted, r => Assert.NotNull(document["components"]!["schemas"]![r.Replace("#/components/schemas/", "", StringComparison.Ordinal)]));
        Assert.DoesNotContain("http://", text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => p.Key == "$ref" ? [(string)p.Value!] : References(p.Value)),
        JsonArray a => a.SelectMany(References),
        _ => [],
    };

    /// <summary>A client with a token that the clerk made on the page.</summary>
    private async Task<HttpClient> Client(string ledger, bool mayEdit = false)
    {
        using var clerk = await world.Site.LogIn("clerk");
        var form = (await clerk.Get("/account/tokens")).Form("form[action$='Give']");
        var page = await clerk.Submit(form, ("Name", "试接口"), ("Ledgers", ledger), ("MayEdit", mayEdit ? "true" : null));
        Assert.Equal(200, page.Status);
        var secret = ((IHtmlInputElement)page.Document.QuerySelector("#secret")!).Value;
        var client = new HttpClient { BaseAddress = world.Site.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", secret);
        return client;
    }

    private static async Task<HttpResponseMessage> Send(HttpClient client, HttpMethod method, string url, object? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, url) { Content = body is null ? null : JsonContent.Create(body, options: JsonSerializerOptions.Default) };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request);
    }

    private static async Task<JsonNode> Json(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
}
