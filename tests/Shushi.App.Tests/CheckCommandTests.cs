using System.Text;
using Shushi.App.Commands;
using Shushi.Office.Documents;

namespace Shushi.App.Tests;

/// <summary><c>check</c> over files as offices have them.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("shushi-check-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Docx_is_read_and_given_back_with_comments()
    {
        var (file, marked) = (await Docx("截止目前，各项工作的的任务基本完成。"), Path.Combine(folder, "批注.docx"));

        Assert.Equal(Cli.Refused, await Cli.Run(["check", file, "--mark", marked]));

        using var archive = new System.IO.Compression.ZipArchive(File.OpenRead(marked));
        using var reader = new StreamReader(archive.Entries.Single(e => e.FullName.StartsWith("word/comments", StringComparison.Ordinal)).Open());
        Assert.Contains("截至", await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(DocumentReader.Read(file).Text, DocumentReader.Read(marked).Text);
    }

    [Fact]
    public async Task Corrected_text_of_a_docx_is_a_text_file()
    {
        var file = await Docx("截止目前，各项工作的的任务基本完成。");

        await Cli.Run(["check", file, "--fix"]);

        var text = await File.ReadAllTextAsync(Path.Combine(folder, "报告.校对后.txt"), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("的的", text, StringComparison.Ordinal);
        Assert.Equal(Cli.Refused, await Cli.Run(["check", file, "--fix", "--out", Path.Combine(folder, "改.docx")]));
    }

    [Fact]
    public async Task Comments_need_a_docx_and_a_file_of_their_own()
    {
        var text = Path.Combine(folder, "报告.txt");
        await File.WriteAllTextAsync(text, "各项工作基本完成。", TestContext.Current.CancellationToken);
        var docx = await Docx("各项工作基本完成。");

        Assert.Equal(Cli.Refused, await Cli.Run(["check", text, "--mark", Path.Combine(folder, "甲.docx")]));
        Assert.Equal(Cli.Refused, await Cli.Run(["check", docx, "--mark", docx]));
        Assert.False(File.Exists(Path.Combine(folder, "甲.docx")));
        Assert.Contains("各项工作", DocumentReader.Read(docx).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_docx_is_refused()
    {
        var file = Path.Combine(folder, "坏.docx");
        await File.WriteAllBytesAsync(file, Encoding.Latin1.GetBytes("PK\u0003\u0004 no package"), TestContext.Current.CancellationToken);

        Assert.Equal(Cli.Refused, await Cli.Run(["check", file]));
    }

    private async Task<string> Docx(string paragraph)
    {
        var path = Path.Combine(folder, "报告.docx");
        using var stream = new MemoryStream();
        DocumentWriter.Write(stream, new OfficialDocument { Title = "述职报告", Body = [new TextBlock(TextLevel.Body, paragraph)] });
        await File.WriteAllBytesAsync(path, stream.ToArray());
        return path;
    }
}
