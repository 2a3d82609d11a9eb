using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Shushi.Office.Tables;

namespace Shushi.Bench;

/// <summary>A table of twenty columns: names, eighteen-digit numbers, dates, amounts, sentences.</summary>
public static class SampleTable
{
    public const int Columns = 20;

    private const string Space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static IReadOnlyList<TableColumn> Headers { get; } = [.. Enumerable.Range(0, Columns).Select(i => new TableColumn(Header(i), Kind(i)))];

    public static string Header(int column) => string.Create(CultureInfo.InvariantCulture, $"列{column + 1}");

    public static IEnumerable<IReadOnlyList<string>> Rows(int count) =>
        Enumerable.Range(0, count).Select(row => (IReadOnlyList<string>)[.. Enumerable.Range(0, Columns).Select(column => Text(row, column))]);

    /// <summary>The workbook as Excel would save it, with shared texts; nothing but the platform's zip and XML.</summary>
    public static void WriteRaw(string path, int count)
    {
        using var archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        Put(archive, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>""");
        Put(archive, "_rels/.rels", $"""<Relationships xmlns="{Relations}"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Put(archive, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Relations}"><Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Office}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="{Office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>""");
        Put(archive, "xl/workbook.xml", $"""<workbook xmlns="{Space}" xmlns:r="{Office}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        Put(archive, "xl/styles.xml", $"""<styleSheet xmlns="{Space}"><fonts count="1"><font/></fonts><fills count="2"><fill/><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>""");
        var shared = new Dictionary<string, int>(StringComparer.Ordinal);
        Put(archive, "xl/worksheets/sheet1.xml", xml => WriteSheet(xml, count, shared));
        Put(archive, "xl/sharedStrings.xml", xml => WriteStrings(xml, shared.Keys));
    }

    private static void WriteSheet(XmlWriter xml, int count, Dictionary<string, int> shared)
    {
        xml.WriteStartElement("worksheet", Space);
        xml.WriteStartElement("sheetData", Space);
        var row = 0;
        foreach (var texts in Rows(count).Prepend([.. Headers.Select(h => h.Header)]))
        {
            xml.WriteStartElement("row", Space);
            xml.WriteAttributeString("r", (++row).ToString(CultureInfo.InvariantCulture));
            for (var column = 0; column < Columns; column++) WriteCell(xml, row, column, texts[column], shared);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteCell(XmlWriter xml, int row, int column, string text, Dictionary<string, int> shared)
    {
        xml.WriteStartElement("c", Space);
        xml.WriteAttributeString("r", $"{(char)('A' + column)}{row.ToString(CultureInfo.InvariantCulture)}");
        if (row > 1 && Kind(column) == ColumnKind.Date)
        {
            xml.WriteAttributeString("s", "1");
            text = DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToDateTime(default).ToOADate().ToString(CultureInfo.InvariantCulture);
        }
        else if (row == 1 || Kind(column) is ColumnKind.Text or ColumnKind.LongText)
        {
            xml.WriteAttributeString("t", "s");
            if (!shared.TryGetValue(text, out var index)) shared.Add(text, index = shared.Count);
            text = index.ToString(CultureInfo.InvariantCulture);
        }

        xml.WriteElementString("v", Space, text);
        xml.WriteEndElement();
    }

    private static void WriteStrings(XmlWriter xml, IEnumerable<string> texts)
    {
        xml.WriteStartElement("sst", Space);
        foreach (var text in texts)
        {
            xml.WriteStartElement("si", Space);
            xml.WriteElementString("t", Space, text);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Put(ZipArchive archive, string name, Action<XmlWriter> write)
    {
        using var stream = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
        using var xml = XmlWriter.Create(stream);
        write(xml);
    }

    private static void Put(ZipArchive archive, string name, string content)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(content);
    }

    private static ColumnKind Kind(int column) => (column % 5) switch
    {
        2 => ColumnKind.Date,
        3 => ColumnKind.Number,
        4 => column == 4 ? ColumnKind.LongText : ColumnKind.Money,
        _ => ColumnKind.Text,
    };

    private static string Text(int row, int column) => Kind(column) switch
    {
        ColumnKind.Date => new DateOnly(1990, 1, 1).AddDays((row * 31 + column) % 12_000).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ColumnKind.Number => ((row + 1) * (column + 3) % 100_000).ToString(CultureInfo.InvariantCulture),
        ColumnKind.Money => string.Create(CultureInfo.InvariantCulture, $"{row % 10_000}.{10 + column}"),
        ColumnKind.LongText => string.Create(CultureInfo.InvariantCulture, $"第{row}行：按照规定召开支部党员大会，讨论并通过有关事项。"),
        _ => column % 5 == 0 ? string.Create(CultureInfo.InvariantCulture, $"第{row % 300}支部") : string.Create(CultureInfo.InvariantCulture, $"37030219{row:D8}{column:D2}"),
    };
}
