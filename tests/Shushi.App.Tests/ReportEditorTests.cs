using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Shushi.App.Tests;

/// <summary>编写述职报告: what its page, its script's requests and those without script get.</summary>
public sealed class ReportEditorTests
{
    [Fact]
    public async Task The_page_holds_the_text_as_chips_and_as_source()
    {
        await using var site = await Site.World();
        using var clerk = await site.LogIn("clerk");
        var page = await clerk.Get(await Home(site) + "/report/edit?year=2023");

        Assert.Equal(200, page.Status);
        var chip = page.Document.QuerySelectorAll("[data-text] .chip").Single(c => c.GetAttribute("data-token") == "{{发展党员}}");
        Assert.Equal("6", chip.TextContent);
        Assert.Contains("{{发展党员}}", page.Document.QuerySelector("textarea[name=text]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_save_without_script_changes_the_report_and_a_conflict_is_told()
    {
        await using var site = await Site.World();
        using var clerk = await site.LogIn("clerk");
        using var leader = await site.LogIn("leader");
        var url = await Home(site) + "/report/edit?year=2023";
        var (mine, theirs) = ((await clerk.Get(url)).Form("form[data-plain]"), (await leader.Get(url)).Form("form[data-plain]"));

        Assert.Equal(302, (await clerk.Submit(mine, ("text", "# 报告\n发展党员{{发展党员}}名。"))).Status);
        Assert.Contains("发展党员6名。", (await clerk.Get(await Home(site) + "/report?year=2023")).Read, StringComparison.Ordinal);

        var clash = await leader.Submit(theirs, ("text", "# 述职\n另一种写法。"));
        Assert.Equal(422, clash.Status);
        Assert.Contains("另一种写法", clash.Read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_script_saves_looks_and_merges()
    {
        await using var site = await Site.World();
        using var clerk = await site.LogIn("clerk");
        using var leader = await site.LogIn("leader");
        var url = await Home(site) + "/report/edit?year=2023";
        var first = await Send(clerk, url, "Save", new { revision = 0, before = "", text = "甲。\n乙。" });
        var revision = (int)first["revision"]!;

        await Send(leader, url, "Save", new { revision, before = "甲。\n\n乙。\n", text = "甲。\n乙乙。" });
        var merged = await Send(clerk, url, "Save", new { revision, before = "甲。\n\n乙。\n", text = "甲甲。\n乙。" });
        Assert.Equal(["甲甲。", "乙乙。"], merged["paragraphs"]!.AsArray().Select(p => (string)p!["source"]!));

        var tag = ((int)merged["revision"]!).ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(304, (await leader.Get(url + "&handler=State", ("If-None-Match", $"\"{tag}\""))).Status);
        Assert.Equal(200, (await leader.Get(url + "&handler=State", ("If-None-Match", $"\"{revision}\""))).Status);
    }

    [Fact]
    [Trait("pace", "slow")]
    public async Task A_typed_number_is_recognised_and_its_source_noted()
    {
        await using var site = await Site.World();
        using var clerk = await site.LogIn("clerk");
        var url = await Home(site) + "/report/edit?year=2023";
        var place = new { headings = new[] { "一、履职情况" }, paragraph = "发展新党员7名，走访企业12家。" };

        var before = await Post(clerk, url, "Place", place);
        Assert.Equal("{{发展党员}}", before.Document.QuerySelector("[data-use]")!.GetAttribute("data-use"));
        var words = before.Document.QuerySelectorAll("[data-source]")[^1].GetAttribute("data-source");
        Assert.Equal(422, (await Post(clerk, url, "Source", new { words, reason = "" })).Status);
        Assert.Equal(200, (await Post(clerk, url, "Source", new { words, reason = "区工信局月报" })).Status);
        Assert.Contains("区工信局月报", (await Post(clerk, url, "Place", place)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_is_kept_compared_and_restored()
    {
        await using var site = await Site.World();
        using var clerk = await site.LogIn("clerk");
        var home = await Home(site);
        var url = home + "/report/edit?year=2023";
        await Send(clerk, url, "Save", new { revision = 0, before = "", text = "好的一稿。" });
        Assert.Equal(302, (await clerk.Submit((await clerk.Get(url)).Form("form.editor-keep"), ("note", "审阅稿"))).Status);
        await Send(clerk, url, "Save", new { revision = 1, before = "好的一稿。\n", text = "坏的一稿。" });

        var versions = await clerk.Get(home + "/report/versions?year=2023&from=1");
        Assert.Equal(("好", "坏"), (versions.Document.QuerySelector("del")!.TextContent, versions.Document.QuerySelector("ins")!.TextContent));
        var restore = versions.Document.QuerySelector("a[href$='/restore']")!.GetAttribute("href")!;
        Assert.Equal(302, (await clerk.Submit((await clerk.Get(restore)).Form("main form[method=post]"))).Status);
        Assert.Contains("好的一稿。", (await clerk.Get(url)).Document.QuerySelector("textarea[name=text]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_write_is_refused_and_another_unit_is_not_there()
    {
        await using var site = await Site.World();
        var home = await Home(site);
        using var clerk = await site.LogIn("clerk");
        await Send(clerk, home + "/report/edit?year=2023", "Save", new { revision = 0, before = "", text = "未定。" });
        var other = (await site.Organization("区交通运输局")).Id;
        using var deputy = await site.LogIn("deputy");
        Assert.Equal(403, (await deputy.Get(home + "/report/edit?year=2023")).Status);
        Assert.Equal(403, (await deputy.Get(home + "/report/versions?year=2023")).Status);
        Assert.Equal(404, (await clerk.Get($"/o/{other}/report/edit?year=2023")).Status);
        using var committee = await site.LogIn("committee");
        Assert.DoesNotContain("未定。", (await committee.Get(home + "/report?year=2023")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unfinished_token_does_not_break_the_report_page()
    {
        await using var site = await Site.World();
        using var clerk = await site.LogIn("clerk");
        var home = await Home(site);
        await Send(clerk, home + "/report/edit?year=2023", "Save", new { revision = 0, before = "", text = "发展{{没有这个}}名。" });
        var page = await clerk.Get(home + "/report?year=2023");
        Assert.Equal(422, page.Status);
        Assert.Contains("没有这个", page.Read, StringComparison.Ordinal);
        Assert.NotNull((await clerk.Get(home + "/report/edit?year=2023")).Document.QuerySelector(".chip-fault"));
    }

    private static async Task<string> Home(Site site) => "/o/" + (await site.Organization("区统计局")).Id;

    private static async Task<JsonNode> Send(Visitor visitor, string url, string handler, object body)
    {
        var answer = await Post(visitor, url, handler, body);
        Assert.Equal(200, answer.Status);
        return JsonNode.Parse(answer.Text)!;
    }

    private static async Task<Answer> Post(Visitor visitor, string url, string handler, object body)
    {
        var token = (await visitor.Get(url)).Document.QuerySelector("meta[name=request-token]")!.GetAttribute("content")!;
        var content = JsonContent.Create(body);
        content.Headers.Add("RequestVerificationToken", token);
        return await visitor.Post($"{url}&handler={handler}", content);
    }
}
