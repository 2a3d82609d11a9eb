using Shushi.Office.Packages;

namespace Shushi.Office.Tables.Reading;

/// <summary>What kind of document an archive is.</summary>
internal static class ContentTypes
{
    public const string Part = "[Content_Types].xml";

    /// <summary>Throws unless the archive is a workbook without macros.</summary>
    public static void ExpectWorkbook(Package package)
    {
        if (!package.Has(Part))
            throw Unknown(package);
        var types = Read(package);
        bool Has(string word) => types.Exists(t => t.Contains(word, StringComparison.OrdinalIgnoreCase));
        if (Has("sheet.binary"))
            throw Faults.OldFormat("二进制工作簿（.xlsb）");
        if (Has("wordprocessingml"))
            throw Faults.Foreign("Word 文档（.docx）");
        if (Has("presentationml.presentation"))
            throw Faults.Foreign("演示文稿（.pptx）");
        if (Has("macroEnabled") || Has("vbaProject") || Has("macrosheet") || package.Parts.Any(p => p.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            throw Faults.Macros();
        if (!Has("spreadsheetml.sheet.main") && !Has("spreadsheetml.template.main"))
            throw Faults.Foreign("别的 Office 文件");
    }

    private static List<string> Read(Package package)
    {
        using var xml = package.OpenXml(Part);
        var types = new List<string>();
        while (xml.ReadStart())
        {
            if (xml.Name is "Override" or "Default" && xml.Attribute("ContentType") is { } type)
                types.Add(type);
        }

        return types;
    }

    // OpenDocument says what it is in a part of its own; anything else is just an archive.
    private static OfficeException Unknown(Package package) =>
        package.Has("mimetype") && package.Has("content.xml") ? Faults.Other("OpenDocument 文件（.ods、.odt）")
        : package.Has("word/document.xml") ? Faults.Foreign("Word 文档（.docx）")
        : package.Has("xl/workbook.xml") ? Faults.Damaged("缺少 " + Part) : Faults.Foreign("压缩包");
}
