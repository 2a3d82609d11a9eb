using System.Text;
using Shushi.Office.Documents;
using Shushi.Office.Tables;

namespace Shushi.Office.Tests.Documents;

public sealed class HostileDocumentTests
{
    private static readonly DocumentLimits _small = new(1 << 20, 4 << 20);

    private static void Refused(byte[] docx, OfficeFault fault, string word, DocumentLimits? limits = null)
    {
        var refusal = Assert.Throws<OfficeException>(() => DocumentReader.Read(new MemoryStream(docx), limits));
        Assert.Equal(fault, refusal.Fault);
        Assert.Contains(word, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("请", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("工作簿已", refusal.Message, StringComparison.Ordinal);
    }

    private static byte[] Compound(string stream)
    {
        var bytes = new byte[100_000];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(bytes);
        Encoding.Unicode.GetBytes(stream, bytes.AsSpan(1000));
        return bytes;
    }

    private static byte[] Workbook()
    {
        using var stream = new MemoryStream();
        WorkbookWriter.Write(stream, [new TableSheet("表", [new TableColumn("甲", ColumnKind.Text)], [["1"]])]);
        return stream.ToArray();
    }

    public static TheoryData<string, byte[], OfficeFault, string> OtherFiles() => new()
    {
        { "nothing", [], OfficeFault.NotADocument, "空的" },
        { "old Word", Compound("WordDocument"), OfficeFault.OldFormat, ".doc" },
        { "encrypted", Compound("EncryptedPackage"), OfficeFault.Encrypted, "密码" },
        { "old Excel", Compound("Workbook"), OfficeFault.NotADocument, ".xls" },
        { "workbook renamed", Workbook(), OfficeFault.NotADocument, "Excel 工作簿" },
        { "text renamed", Encoding.UTF8.GetBytes("一份报告"), OfficeFault.NotADocument, "文本" },
        { "rtf", Encoding.ASCII.GetBytes("{\\rtf1 a}"), OfficeFault.NotADocument, "RTF" },
        { "xml of 2003", Encoding.UTF8.GetBytes("<w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\"/>"), OfficeFault.OldFormat, "2003" },
        { "pdf", Encoding.ASCII.GetBytes("%PDF-1.7"), OfficeFault.NotADocument, "PDF" },
        { "no main part", Papers.With(Papers.Bytes(Papers.Plain("甲")), ("word/document.xml", _ => null)), OfficeFault.Damaged, "正文" },
        { "no kinds", Papers.With(Papers.Bytes(Papers.Plain("甲")), ("[Content_Types].xml", _ => null)), OfficeFault.Damaged, "Content_Types" },
        { "broken xml", Papers.With(Papers.Bytes(Papers.Plain("甲")), ("word/document.xml", x => x[..^20])), OfficeFault.Damaged, "损坏" },
    };

    [Theory]
    [MemberData(nameof(OtherFiles))]
    public void Another_file_is_named(string what, byte[] content, OfficeFault fault, string word)
    {
        Assert.NotEmpty(what);
        Refused(content, fault, word);
    }

    [Fact]
    public void A_truncated_document_is_damaged()
    {
        var bytes = Papers.Bytes(Papers.Full());
        foreach (var length in new[] { bytes.Length - 1, bytes.Length / 2, 100 })
            Refused(bytes[..length], OfficeFault.Damaged, "损坏");
    }

    [Theory]
    [InlineData("word/document.xml")]
    [InlineData("word/styles.xml")]
    [InlineData("customXml/item1.xml")]
    [InlineData("docProps/core.xml")]
    public void Entities_are_unsafe_in_any_part(string part)
    {
        foreach (var dtd in new[] { "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>", "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\">" })
            Refused(Papers.With(Papers.Bytes(Papers.Full()), (part, _ => dtd + "<a>&e;</a>")), OfficeFault.Unsafe, "实体");
    }

    [Fact]
    [Trait("pace", "slow")]
    public void Bombs_are_stopped()
    {
        Refused(Papers.With(Papers.Bytes(Papers.Plain("甲")), ("word/media/image1.png", _ => new string('0', 5 << 20))), OfficeFault.TooLarge, "解开后", _small);
        Refused(DocumentReaderTests.WithBody(string.Concat(Enumerable.Repeat("<w:p/>", 3 << 20))), OfficeFault.TooLarge, "过大"); // the text's own part
        Refused(DocumentReaderTests.WithBody($"<w:p><w:r><w:t>{new string('的', 2 << 20)}</w:t></w:r></w:p>"), OfficeFault.TooLarge, "过长");
        Refused(Papers.Bytes(Papers.Plain("甲")), OfficeFault.TooLarge, "超过", _small with { MostBytes = 100 });
    }

    [Fact]
    public void Deep_nesting_is_damaged_and_does_not_overflow()
    {
        foreach (var name in new[] { "w:sdt", "w:tbl" })
            Refused(DocumentReaderTests.WithBody(string.Concat(Enumerable.Repeat($"<{name}>", 100_000)) + string.Concat(Enumerable.Repeat($"</{name}>", 100_000))), OfficeFault.Damaged, "损坏");
        Refused(DocumentReaderTests.WithBody($"<w:p>{string.Concat(Enumerable.Repeat("<w:ins>", 100_000))}{string.Concat(Enumerable.Repeat("</w:ins>", 100_000))}</w:p>"), OfficeFault.Damaged, "损坏");
    }

    [Fact]
    public void What_points_outside_is_not_followed()
    {
        var docx = Papers.With(Papers.Bytes(Papers.Full()), ("word/_rels/document.xml.rels",
            x => x.Replace("../customXml/item1.xml", "../../../../etc/passwd", StringComparison.Ordinal)));
        Assert.Null(DocumentReader.Read(new MemoryStream(docx)).Trace);
    }

    [Fact]
    [Trait("pace", "slow")]
    public void Ten_thousand_paragraphs_are_written_read_and_marked()
    {
        var docx = Papers.Bytes(Papers.Plain(Enumerable.Range(1, 10_000).Select(i => $"第{i}段，今年发展党员{i}名。").ToArray()));
        var read = DocumentReader.Read(new MemoryStream(docx));
        Assert.Equal(10_003, read.Paragraphs.Count); // with the title and its blank lines
        Assert.EndsWith("第10000段，今年发展党员10000名。", read.Text, StringComparison.Ordinal);
        using var marked = new MemoryStream();
        DocumentMarker.Mark(new MemoryStream(docx), marked, read.Paragraphs.Where(p => p.Length > 6).Take(500).Select(p => new DocumentRemark(p.Start + 1, 3, "请核对")).ToList(), "述实", default);
        Assert.Equal(read.Text, DocumentReader.Read(marked).Text);
    }
}
