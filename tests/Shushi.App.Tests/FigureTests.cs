using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Shushi.Platform;
using Shushi.Platform.Metrics;

namespace Shushi.App.Tests;

/// <summary>Figures, report and check as pages.</summary>
public sealed class FigureTests(WritableSite world) : IClassFixture<WritableSite>
{
    public static TheoryData<string> Metrics => [.. Product.Catalog.Metrics.Select(m => m.Code)];

    [Theory]
    [MemberData(nameof(Metrics))]
    [Trait("pace", "slow")]
    public async Task A_figure_opens_to_exactly_its_records_and_its_groups_count_it_again(string code)
    {
        var workspace = await world.Site.Database.Open();
        var unit = await world.Site.Organization("区统计局");
        var metric = Product.Catalog.Metric(code)!;
        var figure = await metric.Evaluate(workspace, unit, Period.Year(2023));
        var expected = await metric.Records(Metric.ScopeOf(workspace, unit, Period.Year(2023))).Select(r => r.Id).ToListAsync(TestContext.Current.CancellationToken);
        using var clerk = await world.Site.LogIn("clerk");
        var page = await clerk.Get($"{world.Home}/figures/{code}?from=2023-01-01&to=2023-12-31");

        Assert.Equal(expected.Select(e => e.ToString()).Order(), page.Document.QuerySelectorAll("[data-record]").Select(r => r.GetAttribute("data-record")!).Order());
        Assert.StartsWith(figure.IsEmpty ? "台账暂无依据" : figure.Text, page.Document.QuerySelector(".figure-value")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(figure.Fingerprint, page.Read, StringComparison.Ordinal);
        if (metric.Kind == MetricKind.Distinct) Assert.Equal(figure.Value, page.Document.QuerySelectorAll("[data-group]").Length);
    }

    [Fact]
    public async Task A_figure_of_the_unit_opens_to_each_branch_in_official_order()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var page = await clerk.Get($"{world.Home}/figures/acceptances.approved?year=2023");

        var rows = page.Document.QuerySelectorAll(".parts tbody tr").ToDictionary(r => r.QuerySelector("th")!.TextContent, r => r.QuerySelector("a")!);
        Assert.Equal(["机关第一党支部", "机关第二党支部", "普查中心党支部", "社会经济调查队党支部", "离退休干部党支部"], rows.Keys);
        Assert.Equal(["2", "1", "2", "1", "无记录"], rows.Values.Select(a => a.TextContent));
        var branch = await clerk.Get(rows["机关第一党支部"].GetAttribute("href")!);
        Assert.Equal("2", branch.Document.QuerySelector(".figure-value")!.FirstChild!.TextContent);
        Assert.Empty(branch.Document.QuerySelectorAll(".parts"));
    }

    [Fact]
    [Trait("pace", "slow")]
    public async Task The_report_links_every_figure_and_exports_once_nothing_is_missing()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var page = await clerk.Get(world.Home + "/report?year=2023");
        var links = page.Document.QuerySelectorAll(".report .figure-link").Select(l => l.GetAttribute("href")!).Distinct().ToList();
        Assert.True(links.Count > 15);
        foreach (var link in links) Assert.Equal(200, (await clerk.Get(link)).Status);
        var export = await clerk.Get(world.Home + "/report?year=2023&handler=Markdown");
        Assert.Equal((200, "text/markdown"), (export.Status, export.Raw.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task A_gap_stops_the_export_until_its_zero_is_confirmed()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var page = await clerk.Get(world.Home + "/report?year=2021");
        var gaps = page.Document.QuerySelectorAll(".gaps tbody tr").Length;
        Assert.True(gaps > 0);
        var refused = await clerk.Get(world.Home + "/report?year=2021&handler=Text");
        Assert.Equal(422, refused.Status);
        Assert.Contains("【待补】", refused.Document.QuerySelector("#problems")!.TextContent, StringComparison.Ordinal);
        var confirmed = await clerk.Submit(page.Form(".gaps form"));
        Assert.Equal(302, confirmed.Status);
        Assert.Equal(gaps - 1, (await clerk.Get(confirmed.Location!)).Document.QuerySelectorAll(".gaps tbody tr").Length);
    }

    [Fact]
    public async Task A_pasted_report_comes_back_with_verdicts()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var form = await clerk.Get(world.Home + "/check?year=2023");
        var answer = await Check(clerk, form, "今年发展党员6名，预备党员转正9名。", null);
        Assert.Equal("发展党员6名", answer.Document.QuerySelector(".checked-text .verdict-supported")!.TextContent);
        Assert.NotNull(answer.Document.QuerySelector(".checked-text .verdict-contradicted"));
        Assert.Equal("今年发展党员6名，预备党员转正9名。", answer.Document.QuerySelector(".checked-text")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("GB18030")]
    public async Task A_text_file_is_read_in_the_encodings_of_offices(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var clerk = await world.Site.LogIn("clerk");
        var answer = await Check(clerk, await clerk.Get(world.Home + "/check?year=2023"), "", Encoding.GetEncoding(encoding).GetBytes("今年发展党员6名。"));
        Assert.Equal("发展党员6名", answer.Document.QuerySelector(".checked-text .verdict-supported")!.TextContent);
    }

    [Fact]
    public async Task A_file_that_is_no_text_is_refused()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var form = await clerk.Get(world.Home + "/check?year=2023");
        var answer = await Check(clerk, form, "", [0x50, 0x4B, 3, 4, 0, 0, 0, 0]);
        Assert.Equal(422, answer.Status);
        Assert.Contains("不能读取", answer.Read, StringComparison.Ordinal);
        Assert.Equal(422, (await Check(clerk, form, "  ", null)).Status);
        Assert.Equal(422, (await Check(clerk, form, "", new byte[3 * 1024 * 1024])).Status);
    }

    [Theory]
    [InlineData("?from=2023-13-01&to=2023-12-31")]
    [InlineData("?from=2023-12-31&to=2023-01-01")]
    [InlineData("?from=2023-01-01")]
    public async Task A_period_that_is_none_is_refused(string query)
    {
        using var clerk = await world.Site.LogIn("clerk");
        Assert.Equal(422, (await clerk.Get($"{world.Home}/figures/outputs.briefs{query}")).Status);
    }

    [Fact]
    public async Task A_problem_is_reported_by_one_and_closed_by_another()
    {
        var workspace = await world.Site.Database.Open();
        var problem = await workspace.Db.Set<Modules.Rectification.ListedProblem>().AsNoTracking().FirstAsync(p => p.RectifiedOn == null && p.ClosedOn == null, TestContext.Current.CancellationToken);
        var url = string.Create(CultureInfo.InvariantCulture, $"{world.Home}/problems/{problem.Id}");
        using var clerk = await world.Site.LogIn("clerk");
        using var leader = await world.Site.LogIn("leader");
        Assert.Equal(("report", ""), (await Offered(clerk, url, "report"), await Offered(leader, url, "close", "reopen")));
        var empty = await clerk.Submit((await clerk.Get(url + "/report")).Form("main form"));
        Assert.Equal(422, empty.Status);
        Assert.Equal(302, (await clerk.Submit(empty.Form("main form"), ("Result", "已整改"))).Status);
        Assert.Equal("close reopen", await Offered(leader, url, "close", "reopen"));
        Assert.Equal(302, (await leader.Submit((await leader.Get(url + "/reopen")).Form("main form"), ("Reason", "还差佐证"))).Status);
        Assert.Equal(422, (await leader.Submit((await leader.Get(url + "/close")).Form("main form"))).Status);
        Assert.Equal(302, (await clerk.Submit((await clerk.Get(url + "/report")).Form("main form"), ("Result", "已整改，附佐证"))).Status);
        Assert.Equal(302, (await leader.Submit((await leader.Get(url + "/close")).Form("main form"))).Status);
        Assert.Contains("已销号", (await leader.Get(url)).Document.QuerySelector(".flash")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("", "reopen"), (await Offered(clerk, url, "report"), await Offered(leader, url, "close", "reopen")));
    }

    /// <summary>Which of some acts a record's page has a button for.</summary>
    private static async Task<string> Offered(Visitor visitor, string url, params string[] verbs)
    {
        var page = (await visitor.Get(url)).Document;
        return string.Join(' ', verbs.Where(v => page.QuerySelector($"a[href='{url}/{v}']") is not null));
    }

    private async Task<Answer> Check(Visitor clerk, Answer form, string text, byte[]? file)
    {
        var token = form.Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new MultipartFormDataContent { { new StringContent(text), "Text" }, { new StringContent(token), "__RequestVerificationToken" } };
        if (file is not null) content.Add(new ByteArrayContent(file), "file", "述职.txt");
        return await clerk.Post(world.Home + "/check?year=2023", content);
    }
}
