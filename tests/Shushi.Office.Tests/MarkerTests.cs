using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Shushi.Office.Tables;

namespace Shushi.Office.Tests;

public sealed class MarkerTests
{
    private const string Prefix = "【表格核对】";
    private static readonly XNamespace _main = RawWorkbook.Namespace;

    private static MemoryStream Marked(string path, params CellMark[] marks)
    {
        var stream = new MemoryStream();
        WorkbookMarker.Mark(path, stream, marks);
        stream.Position = 0;
        return stream;
    }

    private static string Save(RawWorkbook raw, Stream content)
    {
        content.Position = 0;
        using var file = File.Create(raw.FilePath);
        content.CopyTo(file);
        return raw.FilePath;
    }

    private static string Written(RawWorkbook raw)
    {
        using var stream = new MemoryStream();
        TableColumn[] columns = [new("姓名", ColumnKind.Text, IsRequired: true, Comment: "与身份证一致。"), new("支部", ColumnKind.Text, Choices: ["一", "二"]), new("日期", ColumnKind.Date)];
        WorkbookWriter.Write(stream, [
            new TableSheet("人员", columns, [["张三", "一", "2023-07-01"], ["=李四", "三", "2023.7"]], "名册"),
            new TableSheet("明细", columns, [["王五", "", ""]])]);
        return Save(raw, stream);
    }

    private static SortedDictionary<string, string> Parts(Stream stream)
    {
        stream.Position = 0;
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var parts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            parts.Add(entry.FullName, reader.ReadToEnd());
        }

        return parts;
    }

    private static SortedDictionary<string, string> Parts(string path)
    {
        using var file = File.OpenRead(path);
        return Parts(file);
    }

    private static List<(string, string)> Comments(string part) =>
        [.. XDocument.Parse(part).Descendants().Where(e => e.Name.LocalName == "comment")
            .Select(c => (c.Attribute("ref")!.Value, string.Concat(c.Descendants().Where(t => t.Name.LocalName == "t").Select(t => t.Value))))];

    private static List<string> Filled(string part) =>
        [.. XDocument.Parse(part).Descendants(_main + "conditionalFormatting").Select(c => c.Attribute("sqref")!.Value)];

    private static List<string> Texts(Stream stream)
    {
        using var raw = new RawWorkbook();
        using var workbook = WorkbookReader.Open(Save(raw, stream));
        return [.. workbook.Sheets.SelectMany(s => s.Rows().Select(r => $"{s.Name} {r.Number} {string.Join('|', r.Cells.Select(c => c.Text))}"))];
    }

    [Fact]
    public void Marked_cells_are_filled_and_commented_and_the_rest_is_untouched()
    {
        using var raw = new RawWorkbook();
        var path = Written(raw);
        using var marked = Marked(path, new("人员", 4, 2, "日期请写成 2023-07-01。"), new("人员", 4, 1, "没有“三”支部。"), new("人员", 3, 2, "日期早于成立。"), new("人员", 3, 2, "日期早于成立。"), new("人员", 3, 2, "另一条。"));
        Sdk.ExpectValid(marked);

        var before = Parts(path);
        var after = Parts(marked);
        Assert.Equal(before.Keys, after.Keys);
        Assert.Equal(
            ["xl/comments1.xml", "xl/drawings/vmlDrawing1.vml", "xl/styles.xml", "xl/worksheets/sheet1.xml"],
            after.Where(p => before[p.Key] != p.Value).Select(p => p.Key));
        Assert.Equal(
            [("A2", "与身份证一致。"), ("C3", Prefix + "日期早于成立。\n另一条。"), ("B4", Prefix + "没有“三”支部。"), ("C4", Prefix + "日期请写成 2023-07-01。")],
            Comments(after["xl/comments1.xml"]));
        Assert.Equal(["C3:C4 B4"], Filled(after["xl/worksheets/sheet1.xml"]));
        Assert.Equal(4, XDocument.Parse(after["xl/drawings/vmlDrawing1.vml"]).Root!.Elements().Count(e => e.Name.LocalName == "shape"));

        using var original = File.OpenRead(path);
        Assert.Equal(Texts(original), Texts(marked));
    }

    [Fact]
    public void A_comment_of_somebody_else_is_kept_before_the_message()
    {
        using var raw = new RawWorkbook();
        using var marked = Marked(Written(raw), new CellMark("人员", 2, 0, "缺少一列。"));
        Sdk.ExpectValid(marked);
        Assert.Equal([("A2", $"与身份证一致。\n{Prefix}缺少一列。")], Comments(Parts(marked)["xl/comments1.xml"]));
    }

    [Fact]
    public void Cells_that_do_not_exist_can_be_marked()
    {
        using var raw = new RawWorkbook("""<row r="1"><c r="A1"><v>1</v></c></row>""");
        raw.Part("xl/_rels/workbook.xml.rels", RawWorkbook.Relationships(("rId1", "worksheet", "worksheets/sheet1.xml")));
        using var marked = Marked(raw.Save(), new("人员", 1, 9, "甲"), new("人员", 1_048_576, 16_383, "乙"));
        Sdk.ExpectValid(marked);
        var parts = Parts(marked);
        Assert.Equal([("J1", Prefix + "甲"), ("XFD1048576", Prefix + "乙")], Comments(parts["xl/comments1.xml"]));
        Assert.Equal(["J1 XFD1048576"], Filled(parts["xl/worksheets/sheet1.xml"]));
        Assert.Contains("xl/styles1.xml", parts.Keys); // the workbook had none
    }

    [Fact]
    public void Marking_again_takes_the_old_marks_off_first()
    {
        using var raw = new RawWorkbook();
        var path = Written(raw);
        var original = Parts(path);
        CellMark[] marks = [new("人员", 2, 0, "甲"), new("人员", 4, 1, "乙"), new("明细", 9, 9, "丙")];
        using var once = Marked(path, marks);
        using var twice = Marked(Save(raw, once), marks);
        Assert.Equal(Parts(once), Parts(twice));

        using var other = Marked(raw.FilePath, new CellMark("明细", 2, 1, "丁"));
        Sdk.ExpectValid(other);
        var parts = Parts(other);
        Assert.Equal(Comments(original["xl/comments1.xml"]), Comments(parts["xl/comments1.xml"]));
        Assert.Equal([("A1", "与身份证一致。"), ("B2", Prefix + "丁")], Comments(parts["xl/comments2.xml"]));
        Assert.Empty(Filled(parts["xl/worksheets/sheet1.xml"]));

        using var none = Marked(Save(raw, other));
        Sdk.ExpectValid(none);
        foreach (var (name, content) in Parts(none).Where(p => p.Key.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)))
            Assert.True(XNode.DeepEquals(XDocument.Parse(original[name]), XDocument.Parse(content)), name);
        Assert.DoesNotContain(Parts(none).Values, v => v.Contains(Prefix, StringComparison.Ordinal));
    }

    [Fact]
    public void Marks_are_found_again_after_another_program_saved_the_file()
    {
        using var raw = new RawWorkbook("""<row r="1"><c r="A1"><v>1</v></c></row>""",
            """<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="7"><formula>A1&gt;0</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="A3"><cfRule type="expression" dxfId="1" priority="2"><formula>"表格核对"&lt;&gt;""</formula></cfRule></conditionalFormatting><legacyDrawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId4"/>""");
        raw.Part("xl/comments9.xml", $"""<comments xmlns="{RawWorkbook.Namespace}"><authors><author>别人</author></authors><commentList><comment ref="A1" authorId="0"><text><r><rPr><b/></rPr><t>我的话&#10;{Prefix}旧</t></r><r><t>标记</t></r></text></comment><comment ref="A3" authorId="0"><text><t>{Prefix}旧</t></text></comment></commentList></comments>""");
        raw.Part("xl/drawings/legacy.vml", """<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s2050"><v:textbox><br></v:textbox><x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape><v:shape id="_x0000_s2051"><x:ClientData ObjectType="Note"><x:Row>2</x:Row><x:Column>0</x:Column></x:ClientData></v:shape><v:shape id="button"><x:ClientData ObjectType="Button"><x:Row>2</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>""");
        raw.Part("xl/worksheets/_rels/sheet1.xml.rels", RawWorkbook.Relationships(("rId3", "comments", "../comments9.xml"), ("rId4", "vmlDrawing", "/xl/drawings/legacy.vml")));

        using var marked = Marked(raw.Save(), new CellMark("人员", 5, 1, "新"));
        var parts = Parts(marked);
        Assert.Equal([("A1", "我的话"), ("B5", Prefix + "新")], Comments(parts["xl/comments9.xml"]));
        Assert.Equal(["A1", "B5"], Filled(parts["xl/worksheets/sheet1.xml"]));
        Assert.Contains("priority=\"8\"", parts["xl/worksheets/sheet1.xml"], StringComparison.Ordinal);
        Assert.Equal(["_x0000_s2050", "button", "_x0000_s2051"], XDocument.Parse(parts["xl/drawings/legacy.vml"]).Root!.Elements().Where(e => e.Name.LocalName == "shape").Select(s => s.Attribute("id")!.Value));
    }

    [Fact]
    public void Everything_in_the_sheet_is_kept_as_it_was()
    {
        const string Rows = """<row r="1" spans="1:3" ht="30" x14ac:dyDescent="0.2"><c r="A1" s="1" t="str"><f t="shared" ref="A1:A2" si="0">B1&amp;"x"</f><v>一x</v></c><c r="B1" t="inlineStr"><is><r><rPr><b/></rPr><t xml:space="preserve"> 粗&#13;&#10;细 </t></r></is></c><c r="C1"><v>1.50</v></c></row>""";
        const string Behind = """<sheetProtection sheet="1"/><autoFilter ref="A1:C1"/><mergeCells count="1"><mergeCell ref="A3:B3"/></mergeCells><dataValidations count="1"><dataValidation type="list" sqref="B2"><formula1>"甲,乙"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A1" location="人员!B1" tooltip="a&#10;b"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><mc:AlternateContent><mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent><tableParts count="0"/><extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><![CDATA[<&>]]></x14:dataValidations></ext></extLst>""";
        const string Spaces = "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"x14ac\" xmlns:x14ac=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac\"";
        foreach (var prefix in new[] { "", "x:" })
        {
            using var raw = new RawWorkbook();
            var sheet = $"""<worksheet xmlns="{RawWorkbook.Namespace}" {Spaces}><sheetData>{Rows}</sheetData>{Behind}</worksheet>""";
            if (prefix.Length > 0)
                sheet = Regex.Replace(sheet, "(?<=</?)(?![/!&]|[A-Za-z0-9]+:)", "x:", RegexOptions.None, TimeSpan.FromSeconds(1)).Replace("xmlns=", "xmlns:x=", StringComparison.Ordinal);
            raw.Part("xl/worksheets/sheet1.xml", sheet).Part("xl/custom/anything.bin", "\0\u0001内容");
            using var marked = Marked(raw.Save(), new CellMark("人员", 2, 0, "甲"));
            var parts = Parts(marked);
            Assert.Equal("\0\u0001内容", parts["xl/custom/anything.bin"]);
            var tree = XDocument.Parse(parts["xl/worksheets/sheet1.xml"]);
            var children = tree.Root!.Elements().Select(e => e.Name.LocalName).ToList();
            Assert.Equal(["mergeCells", "conditionalFormatting", "dataValidations", "hyperlinks", "pageMargins", "legacyDrawing", "AlternateContent", "tableParts"], children.Skip(3).SkipLast(1));
            tree.Descendants().Where(e => e.Name.LocalName is "conditionalFormatting" or "legacyDrawing").Remove();
            Assert.True(XNode.DeepEquals(XDocument.Parse(sheet).Root, tree.Root), parts["xl/worksheets/sheet1.xml"]);
        }
    }

    [Fact]
    public void Marks_that_fit_nowhere_are_refused()
    {
        using var raw = new RawWorkbook("""<row r="1"><c r="A1"><v>1</v></c></row>""");
        raw.Save();
        foreach (var mark in new CellMark[] { new("没有", 1, 0, "甲"), new("人员", 0, 0, "甲"), new("人员", 1, -1, "甲"), new("人员", 1_048_577, 0, "甲"), new("人员", 1, 16_384, "甲") })
            Assert.Throws<ArgumentException>(() => Marked(raw.FilePath, mark));
    }

    [Fact]
    public void Many_marks_make_a_valid_file_of_few_ranges()
    {
        using var raw = new RawWorkbook();
        CellMark[] marks = [.. Enumerable.Range(1, 2000).SelectMany(i => new CellMark[] { new("人员", i, 1, "甲"), new("人员", i * 2, 3, "乙" + '\u0001' + "\uD800") })];
        using var marked = Marked(Written(raw), marks);
        Sdk.ExpectValid(marked);
        var filled = Filled(Parts(marked)["xl/worksheets/sheet1.xml"]);
        Assert.StartsWith("B1:B2000 D2 D4 ", filled[0], StringComparison.Ordinal);
        Assert.Equal(11, filled.Count);
        Assert.Equal(2001, filled.Sum(f => f.Split(' ').Length));
    }

    [Fact]
    public void A_hostile_workbook_is_refused_before_anything_is_written()
    {
        using var raw = new RawWorkbook().Part("docProps/app.xml", "<!DOCTYPE a><a/>");
        raw.Save();
        using var target = new MemoryStream();
        Assert.Equal(OfficeFault.Unsafe, Assert.Throws<OfficeException>(() => WorkbookMarker.Mark(raw.FilePath, target, [])).Fault);
        Assert.Equal(0, target.Length);
    }
}
