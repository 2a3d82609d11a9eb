using System.IO.Compression;
using System.Text;

namespace Shushi.Office.Tests;

/// <summary>A workbook made part by part, to hold what no writer would write; its file is gone when disposed.</summary>
internal sealed class RawWorkbook : IDisposable
{
    public const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shushi-office-");
    private readonly Dictionary<string, string> _parts = new(StringComparer.Ordinal);

    public RawWorkbook(string rows = "", string behind = "")
    {
        Part("[Content_Types].xml", """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
            """);
        Part("_rels/.rels", Relationships(("rId1", "officeDocument", "xl/workbook.xml")));
        Part("xl/_rels/workbook.xml.rels", Relationships(
            ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml"), ("rId3", "sharedStrings", "sharedStrings.xml")));
        Book("""<sheet name="人员" sheetId="1" r:id="rId1"/>""");
        Sheet(rows, behind);
    }

    public string FilePath => Path.Combine(_folder.FullName, "表.xlsx");

    public static string Relationships(params (string Id, string Type, string Target)[] all) =>
        """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"""
        + string.Concat(all.Select(r => $"""<Relationship Id="{r.Id}" Type="{Office}/{r.Type}" Target="{r.Target}"/>""")) + "</Relationships>";

    public RawWorkbook Part(string name, string content)
    {
        _parts[name] = content;
        return this;
    }

    public RawWorkbook Without(string name)
    {
        _parts.Remove(name);
        return this;
    }

    public RawWorkbook Book(string sheets, string properties = "") =>
        Part("xl/workbook.xml", $"""<workbook xmlns="{Namespace}" xmlns:r="{Office}">{properties}<sheets>{sheets}</sheets></workbook>""");

    public RawWorkbook Sheet(string rows, string behind = "") =>
        Part("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{Namespace}"><sheetData>{rows}</sheetData>{behind}</worksheet>""");

    public RawWorkbook Strings(params string[] items) =>
        Part("xl/sharedStrings.xml", $"""<sst xmlns="{Namespace}">{string.Concat(items.Select(i => $"<si>{i}</si>"))}</sst>""");

    /// <summary>Style n shows the n-th of these formats; style 0 is plain. A number is a built-in id, anything else a custom code.</summary>
    public RawWorkbook Formats(params string[] codes)
    {
        var custom = string.Concat(codes.Select((c, i) => int.TryParse(c, out _) ? "" : $"""<numFmt numFmtId="{164 + i}" formatCode="{System.Security.SecurityElement.Escape(c)}"/>"""));
        var styles = string.Concat(codes.Select((c, i) => $"""<xf numFmtId="{(int.TryParse(c, out var id) ? id : 164 + i)}"/>"""));
        return Part("xl/styles.xml", $"""<styleSheet xmlns="{Namespace}"><numFmts>{custom}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>{styles}</cellXfs></styleSheet>""");
    }

    public string Save()
    {
        using var archive = new ZipArchive(File.Create(FilePath), ZipArchiveMode.Create);
        foreach (var (name, content) in _parts)
        {
            using var stream = archive.CreateEntry(name).Open();
            stream.Write(Encoding.UTF8.GetBytes(content));
        }

        return FilePath;
    }

    public string SaveBytes(byte[] content)
    {
        File.WriteAllBytes(FilePath, content);
        return FilePath;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
