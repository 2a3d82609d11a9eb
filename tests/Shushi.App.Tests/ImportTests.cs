using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shushi.Modules.Outputs;
using Shushi.Office.Tables;
using Shushi.Platform.Imports;

namespace Shushi.App.Tests;

/// <summary>Import and export through their pages, as a clerk without scripts would use them.</summary>
public sealed class ImportTests(WritableSite world) : IClassFixture<WritableSite>
{
    [Fact]
    public async Task A_table_is_previewed_imported_and_undone()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var preview = await Upload(clerk, "outputs", Briefs("导入一期", "导入二期", ""));
        var page = await clerk.Get(preview);
        Assert.Equal(200, page.Status);
        Assert.Contains("新增2条", page.Read, StringComparison.Ordinal);
        Assert.Contains("请填写“期号”", page.Read, StringComparison.Ordinal);
        Assert.Equal(0, await Imported());

        var marked = await clerk.Get(preview + "?handler=Marked");
        Assert.Equal((200, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), (marked.Status, marked.Raw.Content.Headers.ContentType!.MediaType));

        await clerk.Submit(page.Form("#apply"), ("onlyGood", "true"));
        Assert.Contains("已导入：新增2条", (await clerk.Get(preview)).Read, StringComparison.Ordinal);
        Assert.Equal(2, await Imported());
        Assert.Equal(302, (await clerk.Submit(page.Form("#apply"), ("onlyGood", "true"))).Status);
        Assert.Equal(2, await Imported());

        var list = await clerk.Get($"{world.Home}/outputs/import");
        Assert.Contains("成果.xlsx", list.Read, StringComparison.Ordinal);
        var undone = await clerk.Submit(list.Form("form[data-undo]"));
        Assert.Equal(302, undone.Status);
        Assert.Equal(0, await Imported());
    }

    [Fact]
    public async Task A_question_is_asked_and_its_answer_kept()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var preview = await Upload(clerk, "outputs", Table(["2023.10", "统计信息", "问题一期", "标题", "区统计局"], ["2023.9", "统计信息", "问题二期", "标题", "区统计局"]));
        var page = await clerk.Get(preview);
        Assert.Contains("2处没有回答", page.Read, StringComparison.Ordinal);
        Assert.Contains("等待回答2行", string.Concat(page.Read.Where(c => !char.IsWhiteSpace(c))), StringComparison.Ordinal);

        var name = page.Document.QuerySelector("#questions input[type=radio]")!.GetAttribute("name")!;
        Assert.Equal(302, (await clerk.Submit(page.Form("#questions"), (name, "first"))).Status);
        page = await clerk.Get(preview);
        Assert.Contains("1处没有回答", page.Read, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("#questions input[type=radio][checked]"));
        Assert.Contains("成果.xlsx", (await clerk.Get($"{world.Home}/outputs/import")).Read, StringComparison.Ordinal);

        var token = page.Document.QuerySelector("#questions input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await clerk.Post(preview + "?handler=FirstDays", new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]));
        Assert.Contains("导入2行", (await clerk.Get(preview)).Read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_table_is_refused_with_a_sentence()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var page = await clerk.Get(await Upload(clerk, "outputs", "这是一段文字"u8.ToArray()));
        Assert.Equal(200, page.Status);
        Assert.NotNull(page.Document.QuerySelector(".alert-danger"));
        Assert.Null(page.Document.QuerySelector("#apply"));
        Assert.Equal(422, (await clerk.Submit((await clerk.Get($"{world.Home}/outputs/import")).Form("main form[enctype]"))).Status);
    }

    [Fact]
    public async Task A_list_is_exported_as_it_is_narrowed()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var list = await clerk.Get($"{world.Home}/outputs?Kind=MonthlyReport&year=2023");
        var link = list.Document.QuerySelector("#list-export")!.GetAttribute("href")!;
        var answer = await clerk.Get(link);
        Assert.Equal(200, answer.Status);
        var path = Path.GetTempFileName();
        await File.WriteAllBytesAsync(path, await answer.Raw.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        using var workbook = WorkbookReader.Open(path);
        Assert.Equal(8, workbook.Sheets[0].Rows().Count(r => r.Cells.Any(c => c.Text == "统计月报")));
        Assert.Equal(200, (await clerk.Get($"{world.Home}/outputs/template.xlsx")).Status);
    }

    [Fact]
    public async Task Who_may_only_read_exports_and_does_not_import()
    {
        using var deputy = await world.Site.LogIn("deputy");
        var home = (await deputy.Get("/")).Location!;
        Assert.Equal(200, (await deputy.Get(home + "/outputs/export.xlsx")).Status);
        foreach (var tail in new[] { "/import", "/template.xlsx", "/import/" + Guid.AllBitsSet }) Assert.Equal(403, (await deputy.Get(home + "/outputs" + tail)).Status);
        Assert.Null((await deputy.Get(home + "/outputs")).Document.QuerySelector("a[href$='/import']"));
    }

    [Fact]
    public async Task Anothers_preview_and_another_place_are_not_found()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var preview = await Upload(clerk, "meetings", Briefs("x"));
        var branch = await world.Site.Organization("机关第一党支部");
        using var secretary = await world.Site.LogIn("secretary");
        Assert.Equal(404, (await secretary.Get(preview)).Status);
        Assert.Equal(404, (await secretary.Get($"/o/{branch.Id}/meetings/import/{preview.Split('/')[^1]}")).Status);
        Assert.Equal(404, (await secretary.Get($"{world.Home}/meetings/export.xlsx")).Status);
    }

    [Fact]
    public async Task Of_two_tabs_the_older_one_imports_nothing_it_did_not_show()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var preview = await Upload(clerk, "outputs", Table(["2023-05-08", "统计信息", "两页一期", "标题", "区统计局"], ["2023.10", "统计信息", "两页二期", "标题", "区统计局"]));
        var older = await clerk.Get(preview);
        var newer = await clerk.Get(preview);
        var list = await clerk.Get($"{world.Home}/outputs/import");
        var name = newer.Document.QuerySelector("#questions input[type=radio]")!.GetAttribute("name")!;
        var first = newer.Document.QuerySelector("#questions input[type=radio]")!.GetAttribute("value")!;
        Assert.Equal(302, (await clerk.Submit(newer.Form("#questions"), (name, first))).Status);

        var refused = await clerk.Submit(older.Form("#apply"), ("onlyGood", "true"));
        Assert.Equal(422, refused.Status);
        Assert.Contains("预览已更新，请重新查看", refused.Text, StringComparison.Ordinal);
        Assert.Equal(0, await Imported("两页"));

        Assert.Equal(302, (await clerk.Submit(refused.Form("#apply"), ("onlyGood", "false"))).Status);
        Assert.Equal(2, await Imported("两页"));
        var answered = await clerk.Submit(older.Form("#questions"), (name, first));
        Assert.Equal((422, true), (answered.Status, answered.Text.Contains("已经导入", StringComparison.Ordinal)));
        var dropped = await clerk.Submit(list.Document.QuerySelectorAll<IHtmlFormElement>("form").Single(f => f.QuerySelector($"input[value='{preview.Split('/')[^1]}']") is not null));
        Assert.Equal((422, true), (dropped.Status, dropped.Text.Contains("已经导入", StringComparison.Ordinal)));
        Assert.Contains("已导入：新增2条", (await clerk.Get(preview)).Read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_whose_preview_cannot_be_saved_is_still_said_to_be_done()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var preview = await Upload(clerk, "outputs", Table(["2023-05-08", "统计信息", "难存一期", "标题", "区统计局"]));
        var page = await clerk.Get(preview);
        var desk = world.Site.App.Services.GetRequiredService<ImportDesk>();
        var kept = Directory.EnumerateDirectories(Path.GetDirectoryName(Path.GetDirectoryName(desk.FileOf(new ImportPreview(Guid.Empty, null, "", Guid.Empty, "", default)))!)!)
            .Single(d => Path.GetFileName(d) == Guid.Parse(preview.Split('/')[^1]).ToString("N"));
        Directory.CreateDirectory(Path.Combine(kept, "preview.json.part")); // nothing can be written there

        Assert.Equal(302, (await clerk.Submit(page.Form("#apply"), ("onlyGood", "false"))).Status);

        var after = await clerk.Get(preview);
        Assert.Contains("已导入：新增1条", after.Read, StringComparison.Ordinal);
        Assert.DoesNotContain("没有写入任何数据", after.Text, StringComparison.Ordinal);
        Assert.Equal(302, (await clerk.Submit(page.Form("#apply"), ("onlyGood", "false"))).Status);
        Assert.Equal(1, await Imported("难存"));
    }

    [Fact]
    public async Task A_preview_is_given_up_with_its_file()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var preview = await Upload(clerk, "outputs", Briefs("放弃一期"));
        var list = await clerk.Get($"{world.Home}/outputs/import");
        var form = list.Document.QuerySelectorAll<IHtmlFormElement>("form").Single(f => f.QuerySelector($"input[value='{preview.Split('/')[^1]}']") is not null);
        Assert.Equal(302, (await clerk.Submit(form)).Status);
        Assert.Equal(404, (await clerk.Get(preview)).Status);
    }

    private async Task<string> Upload(Visitor visitor, string ledger, byte[] file)
    {
        var page = await visitor.Get($"{world.Home}/{ledger}/import");
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.Document.QuerySelector("form[enctype] input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { content, "file", "成果.xlsx" },
        };
        var answer = await visitor.Post($"{world.Home}/{ledger}/import", form);
        Assert.True(answer.Status == 302, answer.Read);
        return answer.Location!;
    }

    private async Task<int> Imported(string prefix = "导入") =>
        await (await world.Site.Database.Open()).Db.Set<Output>().CountAsync(o => o.IssueNumber.StartsWith(prefix), TestContext.Current.CancellationToken);

    private static byte[] Briefs(params string[] numbers) => Table([.. numbers.Select(n => new[] { "2023-05-08", "统计信息", n, "标题", "区统计局" })]);

    private static byte[] Table(params string[][] rows)
    {
        using var stream = new MemoryStream();
        WorkbookWriter.Write(stream, [new TableSheet("业务成果", [.. new[] { "印发日期", "类别", "期号", "标题", "所属组织" }.Select(h => new TableColumn(h, ColumnKind.Text))], rows)]);
        return stream.ToArray();
    }
}
