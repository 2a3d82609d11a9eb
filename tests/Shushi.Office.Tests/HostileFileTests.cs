using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Shushi.Office.Tables;

namespace Shushi.Office.Tests;

public sealed class HostileFileTests
{
    private const string Good = """<row r="1"><c r="A1"><v>1</v></c></row>""";

    private static readonly WorkbookLimits _small = new(1 << 20, 4 << 20, 10, 5);

    private static OfficeException Refused(string path, WorkbookLimits? limits = null) => Assert.Throws<OfficeException>(() =>
    {
        using var workbook = WorkbookReader.Open(path, limits);
        foreach (var sheet in workbook.Sheets)
            foreach (var row in sheet.Rows())
                Assert.NotNull(row);
    });

    private static void Expect(OfficeFault fault, string word, OfficeException refusal)
    {
        Assert.Equal(fault, refusal.Fault);
        Assert.Contains(word, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("请", refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith("。", refusal.Message, StringComparison.Ordinal);
    }

    private static byte[] Compound(string stream)
    {
        var bytes = new byte[200_000];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(bytes);
        Encoding.Unicode.GetBytes(stream, bytes.AsSpan((1 << 16) - 10)); // across the border of two reads
        return bytes;
    }

    public static TheoryData<string, byte[], OfficeFault, string> OtherFiles() => new()
    {
        { "nothing", [], OfficeFault.NotAWorkbook, "空的" },
        { "old Excel", Compound("Workbook"), OfficeFault.OldFormat, ".xls" },
        { "encrypted", Compound("EncryptedPackage"), OfficeFault.Encrypted, "密码" },
        { "old Word", Compound("WordDocument"), OfficeFault.NotAWorkbook, ".doc" },
        { "page", Encoding.UTF8.GetBytes("<html><body><table><tr><td>张三</td></tr></table></body></html>"), OfficeFault.NotAWorkbook, "网页" },
        { "csv", Encoding.UTF8.GetBytes("姓名,电话\n张三,1\n"), OfficeFault.NotAWorkbook, "文本" },
        { "wide text", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("姓名\t电话")], OfficeFault.NotAWorkbook, "文本" },
        { "xml table", Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"), OfficeFault.OldFormat, "2003" },
        { "pdf", Encoding.UTF8.GetBytes("%PDF-1.7\n%"), OfficeFault.NotAWorkbook, "PDF" },
        { "rar", [.. "Rar!"u8, 0x1A, 7, 0], OfficeFault.NotAWorkbook, "压缩包" },
        { "picture", [0x89, 0x50, 0x4E, 0x47, 0, 0], OfficeFault.NotAWorkbook, "改了名" },
        { "stub", [.. "PK\u0003\u0004"u8, 0, 0], OfficeFault.Damaged, "不完整" },
        { "empty archive", [.. "PK\u0005\u0006"u8, .. new byte[18]], OfficeFault.NotAWorkbook, "压缩包" },
    };

    [Theory]
    [MemberData(nameof(OtherFiles))]
    public void Another_file_under_the_name_is_named(string what, byte[] content, OfficeFault fault, string word)
    {
        Assert.NotEmpty(what);
        using var raw = new RawWorkbook();
        Expect(fault, word, Refused(raw.SaveBytes(content)));
    }

    [Fact]
    public void A_truncated_file_is_damaged()
    {
        using var raw = new RawWorkbook(Good);
        var bytes = File.ReadAllBytes(raw.Save());
        foreach (var length in new[] { bytes.Length - 1, bytes.Length / 2, 100 })
            Expect(OfficeFault.Damaged, "损坏", Refused(raw.SaveBytes(bytes[..length])));
    }

    [Theory]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", OfficeFault.NotAWorkbook, "Word")]
    [InlineData("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", OfficeFault.NotAWorkbook, "演示文稿")]
    [InlineData("application/vnd.ms-excel.sheet.binary.macroEnabled.main", OfficeFault.OldFormat, ".xlsb")]
    [InlineData("application/vnd.ms-excel.sheet.macroEnabled.main+xml", OfficeFault.Unsafe, "宏")]
    [InlineData("application/octet-stream", OfficeFault.NotAWorkbook, "别的")]
    public void Another_office_document_is_named(string type, OfficeFault fault, string word)
    {
        using var raw = new RawWorkbook(Good).Part("[Content_Types].xml", $"""<Types><Override PartName="/xl/workbook.xml" ContentType="{type}"/></Types>""");
        Expect(fault, word, Refused(raw.Save()));
    }

    [Fact]
    public void A_macro_part_is_unsafe_whatever_the_types_say()
    {
        using var raw = new RawWorkbook(Good).Part("xl/vbaProject.bin", "code");
        Expect(OfficeFault.Unsafe, "宏", Refused(raw.Save()));
    }

    [Fact]
    public void Archives_that_are_no_workbook_are_named()
    {
        using var raw = new RawWorkbook(Good).Without("[Content_Types].xml");
        Expect(OfficeFault.Damaged, "Content_Types", Refused(raw.Save()));
        Expect(OfficeFault.NotAWorkbook, "压缩包", Refused(raw.Without("xl/workbook.xml").Save()));
        Expect(OfficeFault.NotAWorkbook, "OpenDocument", Refused(raw.Part("mimetype", "application/vnd.oasis.opendocument.spreadsheet").Part("content.xml", "<a/>").Save()));
    }

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/sharedStrings.xml")]
    [InlineData("[Content_Types].xml")]
    [InlineData("_rels/.rels")]
    [InlineData("docProps/core.xml")]
    [InlineData("xl/drawings/vmlDrawing1.vml")]
    public void Entities_are_unsafe_in_any_part(string part)
    {
        foreach (var dtd in new[] { "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>", "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\">", "<!-- x --><!DOCTYPE a>" })
        {
            using var raw = new RawWorkbook(Good).Part(part, dtd + "<a>&e;</a>");
            Expect(OfficeFault.Unsafe, "实体", Refused(raw.Save()));
        }
    }

    [Fact]
    public void A_bomb_is_stopped_by_what_it_declares()
    {
        using var raw = new RawWorkbook(Good).Part("xl/media/image1.png", new string('0', 5 << 20));
        Expect(OfficeFault.TooLarge, "解开后", Refused(raw.Save(), _small));
    }

    [Fact]
    public void A_bomb_that_lies_about_its_size_is_stopped_while_it_unpacks()
    {
        var rows = new StringBuilder();
        for (var i = 1; i < 400_000; i++)
            rows.Append("<row/>");
        using var raw = new RawWorkbook(rows.ToString()).Strings();
        var bytes = File.ReadAllBytes(raw.Save());
        Declare(bytes, "xl/worksheets/sheet1.xml", 100);
        using (var archive = new ZipArchive(new MemoryStream(bytes)))
            Assert.Equal(100, archive.GetEntry("xl/worksheets/sheet1.xml")!.Length);
        var refusal = Refused(raw.SaveBytes(bytes), _small with { MostUnpackedBytes = 1 << 20 });
        Assert.True(refusal.Fault is OfficeFault.TooLarge or OfficeFault.Damaged, refusal.Message); // the platform may cut it at the size declared
    }

    // Writes another unpacked size into the archive's directory.
    private static void Declare(byte[] archive, string name, uint size)
    {
        var place = archive.AsSpan().LastIndexOf(Encoding.UTF8.GetBytes(name)) - 46;
        Assert.True(archive.AsSpan(place).StartsWith("PK\u0001\u0002"u8));
        BinaryPrimitives.WriteUInt32LittleEndian(archive.AsSpan(place + 24), size);
    }

    [Fact]
    public void Limits_of_bytes_rows_and_columns_hold()
    {
        var rows = string.Concat(Enumerable.Range(1, 10).Select(i => $"""<row r="{i}"><c r="A{i}"><v>1</v></c><c r="F{i}" s="1"/></row>"""));
        using var raw = new RawWorkbook(rows + """<row r="1000000"><c r="XFD1000000" s="1"/></row>""");
        using (var workbook = WorkbookReader.Open(raw.Save(), _small))
            Assert.Equal(10, workbook.Sheets[0].Rows().Count()); // formats without values are no rows and no columns

        Expect(OfficeFault.TooLarge, "10 行", Refused(raw.Sheet(rows + """<row r="12"><c r="A12"><v>1</v></c></row>""").Save(), _small));
        Expect(OfficeFault.TooLarge, "5 列", Refused(raw.Sheet("""<row r="1"><c r="F1"><v>1</v></c></row>""").Save(), _small));
        Expect(OfficeFault.TooLarge, "超过 0 MB", Refused(raw.Save(), _small with { MostBytes = 100 }));
    }

    [Theory]
    [InlineData("""<row r="1"><c r="A1"><v>1</v></row>""")]
    [InlineData("""<row r="2"><c r="A2"><v>1</v></c></row><row r="1"/>""")]
    [InlineData("""<row r="1"><c r="A2"><v>1</v></c></row>""")]
    [InlineData("""<row r="1"><c r="1A"><v>1</v></c></row>""")]
    [InlineData("""<row r="1"><c r="ZZZZ1"><v>1</v></c></row>""")]
    [InlineData("""<row r="1048577"/>""")]
    [InlineData("""<row r="x"/>""")]
    [InlineData("""<row r="1"><c r="A1"><v>一</v></c></row>""")]
    [InlineData("""<row r="1"><c r="A1"><v>1E400</v></c></row>""")]
    [InlineData("""<row r="1"><c r="A1" t="s"><v>7</v></c></row>""")]
    [InlineData("""<row r="1"><c r="A1" t="s"><v>-1</v></c></row>""")]
    [InlineData("""<row r="1"><c r="A1" t="d"><v>昨天</v></c></row>""")]
    [InlineData("""<row r="1"><c r="A1" t="inlineStr"><is><t>&unknown;</t></is></c></row>""")]
    public void What_makes_no_sense_is_damaged(string rows)
    {
        using var raw = new RawWorkbook(rows);
        Expect(OfficeFault.Damaged, "损坏", Refused(raw.Save()));
    }

    [Fact]
    public void Overlapping_ranges_are_damaged_and_too_many_are_too_large()
    {
        using var raw = new RawWorkbook(Good, """<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/></mergeCells>""");
        Assert.Single(ReadAll(raw.Save())); // the row where they meet is not there
        raw.Sheet(Good + """<row r="2"><c r="A2"><v>1</v></c></row>""", """<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/></mergeCells>""");
        Expect(OfficeFault.Damaged, "重叠", Refused(raw.Save()));
        raw.Sheet(Good, $"<mergeCells>{string.Concat(Enumerable.Repeat("<mergeCell ref=\"A1:B2\"/>", 11))}</mergeCells>");
        Expect(OfficeFault.TooLarge, "合并单元格", Refused(raw.Save(), _small));
    }

    private static List<Row> ReadAll(string path)
    {
        using var workbook = WorkbookReader.Open(path);
        return [.. workbook.Sheets[0].Rows()];
    }

    [Fact]
    public void Nothing_may_fill_the_memory()
    {
        var limits = WorkbookLimits.Usual;
        using var raw = new RawWorkbook();
        raw.Sheet($"""<row r="1"><c r="A1" t="{new string('s', 3 << 20)}"/></row>""");
        Expect(OfficeFault.TooLarge, "过长", Refused(raw.Save(), limits));
        raw.Sheet($"""<row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[{string.Concat(Enumerable.Repeat("<长", 1 << 20))}]]></t></is></c></row>""");
        Expect(OfficeFault.TooLarge, "过长", Refused(raw.Save(), limits));
        raw.Part("xl/_rels/workbook.xml.rels", RawWorkbook.Relationships(("rId1", "worksheet", "worksheets/sheet1.bin")));
        raw.Part("xl/worksheets/sheet1.bin", $"""<worksheet><sheetData a="{new string('s', 3 << 20)}"/></worksheet>""");
        Expect(OfficeFault.TooLarge, "过长", Refused(raw.Save(), limits)); // whatever the part is called
        raw.Part("xl/_rels/workbook.xml.rels", RawWorkbook.Relationships(("rId1", "worksheet", "worksheets/sheet1.xml")));
        raw.Sheet(string.Concat(Enumerable.Repeat("<a>", 1000)));
        Expect(OfficeFault.Damaged, "损坏", Refused(raw.Save(), limits));
        raw.Sheet(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<a{i}/>")));
        Expect(OfficeFault.Damaged, "损坏", Refused(raw.Save(), limits));
    }

    [Fact]
    public void What_points_outside_the_file_is_not_followed()
    {
        using var raw = new RawWorkbook(Good);
        raw.Part("xl/_rels/workbook.xml.rels", """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="http://127.0.0.1:9/a.xlsx" TargetMode="External"/></Relationships>
            """);
        Assert.Single(ReadAll(raw.Save()));
        foreach (var target in new[] { "../../../../etc/passwd", "file:///etc/passwd" })
        {
            raw.Part("xl/_rels/workbook.xml.rels", RawWorkbook.Relationships(("rId1", "worksheet", target)));
            Expect(OfficeFault.Damaged, "找不到工作表", Refused(raw.Save()));
        }
    }

    [Fact]
    public void A_refused_file_is_let_go()
    {
        using var raw = new RawWorkbook(Good).Part("xl/vbaProject.bin", "code");
        Refused(raw.Save());
        using var exclusive = new FileStream(raw.FilePath, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.True(exclusive.Length > 0);
    }
}
