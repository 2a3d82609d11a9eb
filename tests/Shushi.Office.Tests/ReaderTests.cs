using Shushi.Office.Tables;

namespace Shushi.Office.Tests;

public sealed class ReaderTests
{
    private static Cell Text(string text, bool repeated = false) => new(CellKind.Text, text, repeated);

    private static List<Row> Rows(RawWorkbook raw, WorkbookLimits? limits = null)
    {
        using var workbook = WorkbookReader.Open(raw.Save(), limits);
        return [.. workbook.Sheets[0].Rows()];
    }

    private static Cell First(RawWorkbook raw) => Rows(raw)[0].Cells.First(c => c.Kind != CellKind.Empty);

    private static string Inline(string name, string text) => $"""<c r="{name}" t="inlineStr"><is><t>{text}</t></is></c>""";

    [Theory]
    [InlineData("""<c r="A1"><v>1996.1</v></c>""", CellKind.Number, "1996.1")]
    [InlineData("""<c r="A1" t="n"><v>0.1</v></c>""", CellKind.Number, "0.1")]
    [InlineData("""<c r="A1"><v>1996.0999999999999</v></c>""", CellKind.Number, "1996.1")]
    [InlineData("""<c r="A1"><v>0.30000000000000004</v></c>""", CellKind.Number, "0.30000000000000004")]
    [InlineData("""<c r="A1"><v>37030219850307</v></c>""", CellKind.Number, "37030219850307")]
    [InlineData("""<c r="A1"><v>3.7030219850307098E+17</v></c>""", CellKind.Number, "370302198503071000")]
    [InlineData("""<c r="A1"><v>370302198503071234</v></c>""", CellKind.Number, "370302198503071234")]
    [InlineData("""<c r="A1"><v>-1.5E-7</v></c>""", CellKind.Number, "-0.00000015")]
    [InlineData("""<c r="A1"><v>1.25E+3</v></c>""", CellKind.Number, "1250")]
    [InlineData("""<c r="A1"><v>-2.5E+1</v></c>""", CellKind.Number, "-25")]
    [InlineData("""<c r="A1"><v>12.50</v></c>""", CellKind.Number, "12.5")]
    [InlineData("""<c r="A1"><v>-0</v></c>""", CellKind.Number, "0")]
    [InlineData("""<c r="A1"><v>1E20</v></c>""", CellKind.Number, "100000000000000000000")]
    [InlineData("""<c r="A1" t="b"><v>1</v></c>""", CellKind.Bool, "TRUE")]
    [InlineData("""<c r="A1" t="b"><v>0</v></c>""", CellKind.Bool, "FALSE")]
    [InlineData("""<c r="A1" t="e"><v>#REF!</v></c>""", CellKind.Error, "#REF!")]
    [InlineData("""<c r="A1" t="str"><f>A2&amp;"党"</f><v>建党</v></c>""", CellKind.Text, "建党")]
    [InlineData("""<c r="A1"><f>1+1</f><v>2</v></c>""", CellKind.Number, "2")]
    [InlineData("""<c r="A1"><f>1+1</f></c>""", CellKind.Error, "#未计算")]
    [InlineData("""<c r="A1" t="d"><v>2023-07-01</v></c>""", CellKind.Date, "2023-07-01")]
    [InlineData("""<c r="A1" t="d"><v>2023-07-01T09:30:00</v></c>""", CellKind.Date, "2023-07-01 09:30")]
    [InlineData("""<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 前后空格 </t></is></c>""", CellKind.Text, " 前后空格 ")]
    [InlineData("""<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>粗</t></r><r><t>细</t></r><rPh sb="0" eb="1"><t>cuxi</t></rPh></is></c>""", CellKind.Text, "粗细")]
    [InlineData("""<c r="A1" t="inlineStr"><is><t>甲_x000D_乙_x005F_x0041_</t></is></c>""", CellKind.Text, "甲\r乙_x0041_")]
    [InlineData("""<c r="A1" t="inlineStr"><is><t><![CDATA[<甲>]]></t></is></c>""", CellKind.Text, "<甲>")]
    public void A_cell_gives_its_value(string cell, CellKind kind, string text)
    {
        using var raw = new RawWorkbook($"""<row r="1">{cell}</row>""");
        Assert.Equal(new Cell(kind, text), First(raw));
    }

    [Theory]
    [InlineData("14", "45108", CellKind.Date, "2023-07-01")]
    [InlineData("22", "45108.5", CellKind.Date, "2023-07-01 12:00")]
    [InlineData("22", "45108.39583333334", CellKind.Date, "2023-07-01 09:30")]
    [InlineData("22", "45107.99999999999", CellKind.Date, "2023-07-01")]
    [InlineData("57", "35186", CellKind.Date, "1996-05-01")]
    [InlineData("31", "45108", CellKind.Date, "2023-07-01")]
    [InlineData("20", "0.375", CellKind.Date, "09:00")]
    [InlineData("20", "45108.375", CellKind.Date, "2023-07-01 09:00")]
    [InlineData("21", "0.3754398148148148", CellKind.Date, "09:00:38")]
    [InlineData("46", "1.5", CellKind.Number, "1.5")]
    [InlineData("2", "45108", CellKind.Number, "45108")]
    [InlineData("yyyy\"年\"m\"月\"", "35186", CellKind.Date, "1996-05-01")]
    [InlineData("yyyy年m月d日", "45108", CellKind.Date, "2023-07-01")]
    [InlineData("[$-804]yyyy\\.mm\\.dd;@", "45108", CellKind.Date, "2023-07-01")]
    [InlineData("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", "45108", CellKind.Date, "2023-07-01")]
    [InlineData("mmm-yy", "45108", CellKind.Date, "2023-07-01")]
    [InlineData("m/d", "45108", CellKind.Date, "2023-07-01")]
    [InlineData("m\"月\"", "45108", CellKind.Date, "2023-07-01")]
    [InlineData("aaaa", "45108", CellKind.Date, "2023-07-01")]
    [InlineData("h:mm AM/PM", "0.75", CellKind.Date, "18:00")]
    [InlineData("[h]:mm", "1.5", CellKind.Number, "1.5")]
    [InlineData("0.00\"md\"", "45108", CellKind.Number, "45108")]
    [InlineData("#,##0.00_);[Red](#,##0.00)", "45108", CellKind.Number, "45108")]
    [InlineData("General\"天 day\"", "45108", CellKind.Number, "45108")]
    [InlineData("G/通用格式", "45108", CellKind.Number, "45108")]
    [InlineData("0.00E+00", "45108", CellKind.Number, "45108")]
    [InlineData("14", "1", CellKind.Date, "1900-01-01")]
    [InlineData("14", "59", CellKind.Date, "1900-02-28")]
    [InlineData("14", "60", CellKind.Number, "60")]
    [InlineData("14", "61", CellKind.Date, "1900-03-01")]
    [InlineData("14", "2958465", CellKind.Date, "9999-12-31")]
    [InlineData("14", "2958466", CellKind.Number, "2958466")]
    [InlineData("14", "-1", CellKind.Number, "-1")]
    [InlineData("14", "0.5", CellKind.Number, "0.5")]
    public void A_date_is_recognised_by_its_format(string format, string stored, CellKind kind, string text)
    {
        using var raw = new RawWorkbook($"""<row r="1"><c r="A1" s="1"><v>{stored}</v></c></row>""").Formats(format);
        Assert.Equal(new Cell(kind, text), First(raw));
    }

    [Fact]
    public void Days_may_count_from_1904()
    {
        using var raw = new RawWorkbook("""<row r="1"><c r="A1" s="1"><v>43646</v></c></row>""").Formats("14");
        raw.Book("""<sheet name="人员" sheetId="1" r:id="rId1"/>""", """<workbookPr date1904="1"/>""");
        Assert.Equal(new Cell(CellKind.Date, "2023-07-01"), First(raw));
    }

    [Fact]
    public void Shared_texts_come_without_their_pronunciation()
    {
        using var raw = new RawWorkbook("""<row r="1"><c t="s"><v>1</v></c><c t="s"><v>0</v></c><c t="s"><v>2</v></c><c t="s"><v>3</v></c></row>""")
            .Strings("<t>张三</t>", "<r><t>李</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> 四</t></r><rPh sb=\"0\" eb=\"1\"><t>リ</t></rPh><phoneticPr fontId=\"1\"/>", "<t/>", "<t>末</t>");
        Assert.Equal([Text("李 四"), Text("张三"), Cell.Empty, Text("末")], Rows(raw)[0].Cells);
    }

    [Fact]
    public void Rows_keep_their_numbers_and_blank_ones_are_skipped()
    {
        using var raw = new RawWorkbook(
            $"""<row r="2">{Inline("B2", "甲")}<c r="Z2" s="1"/></row><row r="3"><c r="A3" s="1"/></row><row r="4">{Inline("A4", "  ")}</row><row><c><v>1</v></c></row><row r="9">{Inline("C9", "丙")}</row>""");
        var rows = Rows(raw);
        Assert.Equal([2, 5, 9], rows.Select(r => r.Number));
        Assert.Equal([Cell.Empty, Text("甲")], rows[0].Cells);
        Assert.Equal("", rows[0][30].Text);
    }

    [Fact]
    public void A_merged_range_repeats_its_first_value()
    {
        using var raw = new RawWorkbook(
            $"""<row r="1">{Inline("A1", "标题")}</row><row r="2">{Inline("A2", "第一支部")}{Inline("B2", "张三")}</row><row r="3">{Inline("A3", "藏着的")}{Inline("B3", "李四")}</row><row r="4"><c r="A4" s="1"/></row><row r="6">{Inline("A6", "第二支部")}</row>""",
            """<mergeCells count="3"><mergeCell ref="A2:A5"/><mergeCell ref="A1:C1"/><mergeCell ref="D2:XFD1048576"/></mergeCells>""");
        var rows = Rows(raw);
        Assert.Equal([1, 2, 3, 6], rows.Select(r => r.Number));
        Assert.Equal([Text("标题"), Text("标题", true), Text("标题", true)], rows[0].Cells);
        Assert.Equal([Text("第一支部"), Text("张三")], rows[1].Cells);
        Assert.Equal([Text("第一支部", true), Text("李四")], rows[2].Cells);
        Assert.Equal([Text("第二支部")], rows[3].Cells);
    }

    [Fact]
    public void Sheets_are_listed_in_order_with_hidden_ones_flagged()
    {
        using var raw = new RawWorkbook($"""<row r="1">{Inline("A1", "一")}</row>""");
        raw.Part("xl/worksheets/second.xml", $"""<x:worksheet xmlns:x="{RawWorkbook.Namespace}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>""");
        raw.Part("xl/_rels/workbook.xml.rels", RawWorkbook.Relationships(
            ("rId1", "worksheet", "/xl/worksheets/sheet1.xml"), ("rId2", "worksheet", "worksheets/second.xml"), ("rId3", "chartsheet", "chartsheets/sheet1.xml")));
        raw.Book("""<sheet name="选项" sheetId="2" state="veryHidden" r:id="rId2"/><sheet name="图" sheetId="3" r:id="rId3"/><sheet name="人员" sheetId="1" r:id="rId1"/>""");

        using var workbook = WorkbookReader.Open(raw.Save());
        Assert.Equal([("选项", true), ("人员", false)], workbook.Sheets.Select(s => (s.Name, s.IsHidden)));
        // two sheets read in turn, and one read twice
        foreach (var (a, b) in workbook.Sheets[0].Rows().Zip(workbook.Sheets[1].Rows()))
            Assert.Equal(("2", "一"), (a[0].Text, b[0].Text));
        Assert.Equal("一", workbook.Sheets[1].Rows().Single()[0].Text);
    }

    [Fact]
    public void Elements_of_the_same_name_behind_the_data_are_no_rows()
    {
        using var raw = new RawWorkbook($"""<row r="1">{Inline("A1", "一")}</row>""", """<extLst><ext><row r="2"><c r="A2"><v>5</v></c></row></ext></extLst>""");
        Assert.Single(Rows(raw));
    }

    [Fact]
    public void A_closed_workbook_lets_its_file_go_and_leaves_nothing_behind()
    {
        using var raw = new RawWorkbook($"""<row r="1">{Inline("A1", "一")}</row>""");
        Rows(raw);
        Assert.Equal([raw.FilePath], Directory.GetFileSystemEntries(Path.GetDirectoryName(raw.FilePath)!));
        using var exclusive = new FileStream(raw.FilePath, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.True(exclusive.Length > 0);
    }
}
