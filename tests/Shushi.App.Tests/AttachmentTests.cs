using System.Text;
using AngleSharp.Html.Dom;

namespace Shushi.App.Tests;

/// <summary>Files on the record's page: put there, looked at, kept from others, taken away.</summary>
public sealed class AttachmentTests(WritableSite world) : IClassFixture<WritableSite>
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n% one page\n%%EOF");

    [Fact]
    public async Task A_file_is_added_looked_at_and_removed()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var url = await Record(clerk);
        var added = await Upload(clerk, url, "签到表.pdf", [.. Pdf, 10]);
        Assert.Equal((302, url + "#attachments"), (added.Status, added.Location));

        var page = await clerk.Get(url);
        Assert.Contains("材料日期", page.Document.QuerySelector("#attachments")!.TextContent, StringComparison.Ordinal);
        var shown = page.Document.QuerySelectorAll(".attachment a").First(a => a.TextContent == "签到表.pdf").GetAttribute("href")!;
        Assert.NotNull((await clerk.Get(shown)).Document.QuerySelector($"iframe[src='{shown}/file']"));
        var file = await clerk.Get(shown + "/file");
        Assert.Equal("application/pdf", file.Raw.Content.Headers.ContentType!.MediaType);
        Assert.Contains("default-src 'none'", file.Raw.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", file.Raw.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal([.. Pdf, 10], await file.Raw.Content.ReadAsByteArrayAsync());

        var without = await clerk.Submit(page.Form($"form[action='{shown}/remove']"));
        Assert.Equal(422, without.Status);
        Assert.Equal(302, (await clerk.Submit(without.Form(), ("Reason", "传错文件"))).Status);
        Assert.Equal(404, (await clerk.Get(shown + "/file")).Status);
        Assert.Contains("传错文件", (await clerk.Get(url + "/history")).Read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_paper_is_refused_with_its_name()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var refused = await Upload(clerk, await Record(clerk), "安装程序.pdf", "MZ"u8.ToArray());
        Assert.Equal(422, refused.Status);
        Assert.Contains("“安装程序.pdf”不是能保存的类型", refused.Read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_upper_level_sees_the_name_and_not_the_file_and_nobody_outside_sees_either()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var url = await Record(clerk);
        await Upload(clerk, url, "会议记录.pdf", Pdf);
        var file = (await clerk.Get(url)).Document.QuerySelector(".attachment a")!.GetAttribute("href")!;
        using var upper = await world.Site.LogIn("committee");
        Assert.Contains("会议记录.pdf", (await upper.Get(url)).Read, StringComparison.Ordinal);
        Assert.Equal(403, (await upper.Get(file + "/file")).Status);
        using var stranger = world.Site.Visit();
        Assert.Equal(302, (await stranger.Get(file + "/file")).Status);
    }

    private async Task<string> Record(Visitor clerk)
    {
        var list = await clerk.Get(world.Home + "/outputs");
        return ((IHtmlAnchorElement)list.Document.QuerySelector("a.row-link")!).GetAttribute("href")!;
    }

    private static async Task<Answer> Upload(Visitor visitor, string url, string name, byte[] bytes)
    {
        var form = (await visitor.Get(url)).Form("form[enctype='multipart/form-data']");
        using var content = new MultipartFormDataContent();
        foreach (var (key, value) in Visitor.Values(form)) content.Add(new StringContent(value), key);
        content.Add(new ByteArrayContent(bytes), "files", name);
        return await visitor.Post(form.GetAttribute("action")!, content);
    }
}
