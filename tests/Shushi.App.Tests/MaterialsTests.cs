using System.IO.Compression;

namespace Shushi.App.Tests;

/// <summary>上报材料包 and 文件核对 as pages.</summary>
public sealed class MaterialsTests(WritableSite world) : IClassFixture<WritableSite>
{
    [Fact]
    public async Task A_draft_is_handed_out_and_comes_back_verified()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var refused = await clerk.Get(world.Home + "/report/materials?year=2023&handler=Docx");
        Assert.Equal(422, refused.Status);
        Assert.Contains("要由本人写的内容没有写", refused.Read, StringComparison.Ordinal);

        var docx = await clerk.Get(world.Home + "/report/materials?year=2023&handler=Docx&draft=true&sources=true");
        Assert.Equal((200, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"), (docx.Status, docx.Raw.Content.Headers.ContentType!.MediaType));
        var bytes = await docx.Raw.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        var page = await Verify(clerk, bytes);
        Assert.Equal(200, page.Status);
        Assert.Contains("请核对的0个", page.Read, StringComparison.Ordinal);
        Assert.Contains("还有2处", page.Read, StringComparison.Ordinal);

        var changed = await Verify(clerk, TypedOver(bytes));
        var row = Assert.Single(changed.Document.QuerySelectorAll(".verified tbody tr"));
        Assert.Contains("导出后被改动", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_package_is_a_zip_of_the_listed_files()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var listed = (await clerk.Get(world.Home + "/report/materials?year=2023")).Document.QuerySelectorAll("[aria-labelledby=package-title] ol li").Select(l => l.TextContent).ToList();
        var zip = await clerk.Get(world.Home + "/report/materials?year=2023&handler=Zip&draft=true");
        using var archive = new ZipArchive(await zip.Raw.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        Assert.Equal(listed, archive.Entries.Select(e => e.FullName));
    }

    [Fact]
    public async Task Another_file_is_refused_in_words()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var answer = await Verify(clerk, "发展党员6名"u8.ToArray());
        Assert.Equal(422, answer.Status);
        Assert.Contains("不能读取", answer.Read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_hand_in_gets_no_package()
    {
        using var inspector = await world.Site.LogIn("inspection");
        Assert.Equal(403, (await inspector.Get(world.Home + "/report/materials?year=2023&handler=Docx&draft=true")).Status);
        Assert.Equal(200, (await inspector.Get(world.Home + "/report/verify")).Status);
    }

    private async Task<Answer> Verify(Visitor visitor, byte[] bytes)
    {
        var form = (await visitor.Get(world.Home + "/report/verify")).Form("form.card");
        var token = Visitor.Values(form).First(v => v.Key == "__RequestVerificationToken").Value;
        using var content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(bytes), "file", "述职报告.docx" } };
        return await visitor.Post(world.Home + "/report/verify", content);
    }

    private static byte[] TypedOver(byte[] docx)
    {
        using var stream = new MemoryStream();
        stream.Write(docx);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var part = archive.GetEntry("word/document.xml")!;
            string text;
            using (var reader = new StreamReader(part.Open())) text = reader.ReadToEnd();
            var place = text.IndexOf(">6</w:t>", StringComparison.Ordinal);
            part.Delete();
            using var writer = new StreamWriter(archive.CreateEntry("word/document.xml").Open());
            writer.Write(text[..place] + ">9" + text[(place + 2)..]);
        }

        return stream.ToArray();
    }
}
