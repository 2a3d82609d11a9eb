using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CsCheck;
using Shushi.Office.Tables;

namespace Shushi.Office.Tests;

public sealed partial class WriterTests
{
    private static readonly XNamespace _main = RawWorkbook.Namespace;

    private static TableSheet Members(params IReadOnlyList<string>[] rows) => new(
        "人员",
        [
            new TableColumn("姓名", ColumnKind.Text, IsRequired: true, Comment: "与身份证一致。\n不写空格。"),
            new TableColumn("支部", ColumnKind.Text, Choices: [.. Enumerable.Range(1, 300).Select(i => $"第{i}支部"), "=其他"]),
            new TableColumn("出生年月", ColumnKind.Date),
            new TableColumn("月数", ColumnKind.Number),
            new TableColumn("党费（元）", ColumnKind.Money),
            new TableColumn("说明", ColumnKind.LongText, Comment: "写 <200> 字 & 以内"),
            new TableColumn("记录号", ColumnKind.Text, IsHidden: true),
        ],
        rows,
        "党员名册");

    private static MemoryStream Written(params TableSheet[] sheets)
    {
        var stream = new MemoryStream();
        WorkbookWriter.Write(stream, sheets);
        stream.Position = 0;
        return stream;
    }

    private static List<(string Name, bool IsHidden, List<Row> Rows)> Read(Stream stream)
    {
        using var raw = new RawWorkbook();
        using (var file = File.Create(raw.FilePath))
            stream.CopyTo(file);
        using var workbook = WorkbookReader.Open(raw.FilePath);
        return [.. workbook.Sheets.Select(s => (s.Name, s.IsHidden, s.Rows().ToList()))];
    }

    private static XDocument Part(Stream stream, string name)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        using var part = archive.GetEntry(name)!.Open();
        return XDocument.Load(part);
    }

    [Fact]
    public void A_written_table_is_valid_and_reads_back()
    {
        using var stream = Written(
            Members(["张三", "第1支部", "1985-03-07", "12", "37030219850307.50", "第一行\n第二行", "a"], ["李四", "", "1949年", "007", "0.5", "", ""]),
            new TableSheet("明细", [new TableColumn("甲", ColumnKind.Text)], [], "单列"),
            new TableSheet("空", [new TableColumn("甲", ColumnKind.Text), new TableColumn("乙", ColumnKind.Money)], []));
        Sdk.ExpectValid(stream);

        var sheets = Read(stream);
        Assert.Equal([("人员", false), ("明细", false), ("空", false), ("选项", true)], sheets.Select(s => (s.Name, s.IsHidden)));
        var rows = sheets[0].Rows;
        Assert.Equal([1, 2, 3, 4], rows.Select(r => r.Number));
        Assert.Equal(new Cell(CellKind.Text, "党员名册", true), rows[0][6]);
        Assert.Equal(["*姓名", "支部", "出生年月", "月数", "党费（元）", "说明", "记录号"], rows[1].Cells.Select(c => c.Text));
        Assert.Equal(
            [new(CellKind.Text, "张三"), new(CellKind.Text, "第1支部"), new(CellKind.Date, "1985-03-07"), new(CellKind.Number, "12"), new(CellKind.Text, "37030219850307.50"), new(CellKind.Text, "第一行\n第二行"), new(CellKind.Text, "a")],
            rows[2].Cells);
        Assert.Equal(
            [new(CellKind.Text, "李四"), Cell.Empty, new(CellKind.Text, "1949年"), new(CellKind.Text, "007"), new(CellKind.Number, "0.5")],
            rows[3].Cells);
        Assert.Equal(301, sheets[3].Rows.Count);
        Assert.Equal("=其他", sheets[3].Rows[^1][0].Text);
    }

    [Theory]
    [InlineData(ColumnKind.Number, "0", CellKind.Number)]
    [InlineData(ColumnKind.Number, "-12", CellKind.Number)]
    [InlineData(ColumnKind.Number, "1.5", CellKind.Number)]
    [InlineData(ColumnKind.Number, "123456789012345", CellKind.Number)]
    [InlineData(ColumnKind.Number, "1234567890123456", CellKind.Text)]
    [InlineData(ColumnKind.Number, "370302198503071234", CellKind.Text)]
    [InlineData(ColumnKind.Number, "-0", CellKind.Text)]
    [InlineData(ColumnKind.Number, "1e5", CellKind.Text)]
    [InlineData(ColumnKind.Number, "1.", CellKind.Text)]
    [InlineData(ColumnKind.Number, ".5", CellKind.Text)]
    [InlineData(ColumnKind.Number, "约40", CellKind.Text)]
    [InlineData(ColumnKind.Number, "-", CellKind.Text)]
    [InlineData(ColumnKind.Number, "1.50", CellKind.Text)]
    [InlineData(ColumnKind.Money, "1234567.89", CellKind.Number)]
    [InlineData(ColumnKind.Money, "-0.5", CellKind.Number)]
    [InlineData(ColumnKind.Date, "1900-01-01", CellKind.Date)]
    [InlineData(ColumnKind.Date, "1900-02-28", CellKind.Date)]
    [InlineData(ColumnKind.Date, "1900-03-01", CellKind.Date)]
    [InlineData(ColumnKind.Date, "9999-12-31", CellKind.Date)]
    [InlineData(ColumnKind.Date, "1899-12-31", CellKind.Text)]
    [InlineData(ColumnKind.Date, "2023-02-30", CellKind.Text)]
    [InlineData(ColumnKind.Date, "2023.7.1", CellKind.Text)]
    [InlineData(ColumnKind.Text, "370302198503071234", CellKind.Text)]
    [InlineData(ColumnKind.Text, "2023-07-01", CellKind.Text)]
    [InlineData(ColumnKind.Text, "_x0041_", CellKind.Text)]
    [InlineData(ColumnKind.Text, "甲\r\n乙\t丙\u0001", CellKind.Text)]
    [InlineData(ColumnKind.Text, " 前后 ", CellKind.Text)]
    [InlineData(ColumnKind.LongText, "<&>\"'😀𠮷", CellKind.Text)]
    public void A_value_is_stored_without_losing_anything(ColumnKind kind, string text, CellKind stored)
    {
        using var stream = Written(new TableSheet("表", [new TableColumn("甲", kind)], [[text]]));
        Assert.Equal(new Cell(stored, text), Read(stream)[0].Rows[1][0]);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+86 130")]
    [InlineData("-甲")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("=HYPERLINK(\"http://127.0.0.1\",\"点\")")]
    public void Text_that_looks_like_a_formula_stays_text(string text)
    {
        using var stream = Written(new TableSheet("表", [new TableColumn("甲", ColumnKind.Text), new TableColumn("乙", ColumnKind.LongText), new TableColumn("丙", ColumnKind.Number)], [[text, text, text]]));
        Sdk.ExpectValid(stream);
        var styles = Part(stream, "xl/styles.xml").Descendants(_main + "cellXfs").Single().Elements().ToList();
        var sheet = Part(stream, "xl/worksheets/sheet1.xml");
        var cells = sheet.Descendants(_main + "row").Last().Elements().ToList();
        Assert.Equal(3, cells.Count);
        Assert.All(cells, c => Assert.Equal("1", styles[(int)c.Attribute("s")!].Attribute("quotePrefix")?.Value));
        Assert.All(cells, c => Assert.Equal("inlineStr", c.Attribute("t")!.Value));
        Assert.Empty(sheet.Descendants(_main + "f"));
        stream.Position = 0;
        Assert.Equal([text, text, text], Read(stream)[0].Rows[1].Cells.Select(c => c.Text));
    }

    [Fact]
    public void What_no_file_can_hold_is_replaced()
    {
        using var stream = Written(new TableSheet("a/b\uD800:c'", [new TableColumn("甲\uD83D", ColumnKind.Text, Comment: "\u0000\uFFFF")], [["\uDE00甲\uD83D\uDE00\uFFFE"]], "题\uD83D"));
        Sdk.ExpectValid(stream);
        var sheet = Read(stream)[0];
        Assert.Equal("a_b\uFFFD_c", sheet.Name);
        Assert.Equal(["题\uFFFD", "甲\uFFFD", "\uFFFD甲😀\uFFFD"], sheet.Rows.Select(r => r[0].Text));
    }

    [Fact]
    public void Tabs_bear_names_that_they_may_bear()
    {
        TableSheet Named(string name) => new(name, [new TableColumn("甲", ColumnKind.Text, Choices: ["一"])], []);
        var longName = new string('长', 40);
        using var stream = Written(Named(longName), Named(longName), Named("a"), Named("A"), Named(" "), Named("选项"), Named("It's"), Named(new string('x', 30) + "😀"));
        Sdk.ExpectValid(stream);
        Assert.Equal(
            [new string('长', 31), new string('长', 28) + "(2)", "a", "A(2)", "工作表", "选项(2)", "It's", new string('x', 30), "选项"],
            Read(stream).Select(s => s.Name));
    }

    [Fact]
    public void The_layout_is_there()
    {
        using var stream = Written(Members(["张三"], ["李四"]));
        var sheet = Part(stream, "xl/worksheets/sheet1.xml");
        string? Value(string element, string attribute) => sheet.Descendants(_main + element).Single().Attribute(attribute)?.Value;
        Assert.Equal("2", Value("pane", "ySplit"));
        Assert.Equal("frozen", Value("pane", "state"));
        Assert.Equal("A2:G4", Value("autoFilter", "ref"));
        Assert.Equal("A1:G1", Value("mergeCell", "ref"));
        Assert.Equal("landscape", Value("pageSetup", "orientation"));
        Assert.Equal("9", Value("pageSetup", "paperSize"));
        Assert.Equal("B3:B1048576", Value("dataValidation", "sqref"));
        Assert.Equal("'选项'!$A$1:$A$301", sheet.Descendants(_main + "formula1").Single().Value);
        Assert.Equal("1", sheet.Descendants(_main + "col").Last().Attribute("hidden")?.Value);
        Assert.Equal(["与身份证一致。\n不写空格。", "写 <200> 字 & 以内"], Part(stream, "xl/comments1.xml").Descendants(_main + "t").Select(t => t.Value));
        Assert.Equal(2, Part(stream, "xl/drawings/vmlDrawing1.vml").Root!.Elements().Count(e => e.Name.LocalName == "shape"));
        Assert.Contains("'人员'!$2:$2", Part(stream, "xl/workbook.xml").Descendants(_main + "definedName").Select(n => n.Value));
    }

    [Fact]
    public void What_does_not_fit_is_said()
    {
        static TableSheet Sheet(params string[] row) => new("表", [new TableColumn("甲", ColumnKind.Text), new TableColumn("乙", ColumnKind.Text)], [row]);
        using (var stream = Written(Sheet(new string('字', 32_767))))
            Assert.Equal(32_767, Read(stream)[0].Rows[1][0].Text.Length);
        Assert.Contains("B2", Assert.Throws<ArgumentException>(() => Written(Sheet("", new string('字', 32_768)))).Message, StringComparison.Ordinal);
        Assert.Contains("3 格", Assert.Throws<ArgumentException>(() => Written(Sheet("", "", ""))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Written());
        Assert.Throws<ArgumentException>(() => Written(new TableSheet("表", [], [])));
    }

    [Fact]
    public void The_target_need_not_be_seekable_and_the_same_table_gives_the_same_bytes()
    {
        using var first = new MemoryStream();
        using (var forward = new BufferedForwardStream(first))
            WorkbookWriter.Write(forward, [Members(["张三"])]);
        using var second = new MemoryStream();
        using (var forward = new BufferedForwardStream(second))
            WorkbookWriter.Write(forward, [Members(["张三"])]);
        Assert.Equal(first.ToArray(), second.ToArray());
        Sdk.ExpectValid(first);
    }

    private static readonly Gen<string> _text = Gen.OneOf(
        Gen.String,
        Gen.Char["张三李四支部=+-@\t\r\n <>&\"'_x0041_0123456789.-年月日\u0001\u000B\uD83D\uDE00"].Array[0, 12].Select(c => new string(c)),
        Gen.Date.Select(d => d.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        Gen.Long.Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        Gen.Int[-9999, 9999].Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    [Trait("pace", "slow")]
    public void Any_table_reads_back_the_same() => Gen.Select(Gen.Enum<ColumnKind>().Array[1, 6], Gen.Bool).SelectMany(
        (kinds, titled) => Gen.Select(Gen.Const(kinds), Gen.Const(titled), _text.Array[kinds.Length].List[0, 8])).Sample(
        (kinds, titled, rows) =>
        {
            var columns = kinds.Select((k, i) => new TableColumn($"列{i}", k)).ToList();
            using var stream = Written(new TableSheet("表", columns, rows, titled ? "题" : null));
            var read = Read(stream)[0].Rows;
            var header = titled ? 2 : 1;
            for (var i = 0; i < rows.Count; i++)
            {
                var row = read.SingleOrDefault(r => r.Number == header + 1 + i);
                if (row is null)
                    Assert.True(rows[i].All(string.IsNullOrWhiteSpace));
                else
                    for (var c = 0; c < kinds.Length; c++)
                        Assert.Equal(Carried(kinds[c], rows[i][c]), row[c].Text);
            }
        },
        iter: 500);

    // What a text is after the file: half pairs and non-characters cannot be stored, and an amount of money loses the zeros at its end.
    private static string Carried(ColumnKind kind, string text) => kind == ColumnKind.Money && text.Count(char.IsAsciiDigit) <= 15 && AmountWithZeros().IsMatch(text)
        ? text.TrimEnd('0').TrimEnd('.')
        : string.Concat(text.EnumerateRunes().Select(r => r.Value is 0xFFFE or 0xFFFF ? "\uFFFD" : r.ToString()));

    [GeneratedRegex(@"^(-(?=.*[1-9]))?(0|[1-9][0-9]*)\.[0-9]*0$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AmountWithZeros();

    /// <summary>A stream that only goes forward, as an HTTP answer does.</summary>
    private sealed class BufferedForwardStream(Stream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);
    }
}
