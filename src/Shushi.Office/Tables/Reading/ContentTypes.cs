using Shushi.Office.Packages;

namespace Shushi.Office.Tables.Reading;

/// <summary>What kind of document an archive is.</summary>
internal static class ContentTypes
{
    /// <summary>Throws unless the archive is a workbook without macros.</summary>
    public static void ExpectWorkbook(Package package)
    {
        if (!package.Has(PartTypes.Part))
            throw Unknown(package);
        var types = PartTypes.Read(package);
        bool Has(string word) => types.Exists(t => t.Contains(word, StringComparison.OrdinalIgnoreCase));
        if (Has("sheet.binary"))
            throw Faults.OldFormat(FileSort.Workbook, "二进制工作簿（.xlsb）");
        if (Has("wordprocessingml"))
            throw Faults.Foreign(FileSort.Workbook, "Word 文档（.docx）");
        if (Has("presentationml.presentation"))
            throw Faults.Foreign(FileSort.Workbook, "演示文稿（.pptx）");
        if (Has("macroEnabled") || Has("vbaProject") || Has("macrosheet") || package.Parts.Any(p => p.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            throw Faults.Macros();
        if (!Has("spreadsheetml.sheet.main") && !Has("spreadsheetml.template.main"))
            throw Faults.Foreign(FileSort.Workbook, "别的 Office 文件");
    }

    // OpenDocument says what it is in a part of its own; anything else is just an archive.
    private static OfficeException Unknown(Package package) =>
        package.Has("mimetype") && package.Has("content.xml") ? Faults.Other(FileSort.Workbook, "OpenDocument 文件（.ods、.odt）")
        : package.Has("word/document.xml") ? Faults.Foreign(FileSort.Workbook, "Word 文档（.docx）")
        : package.Has("xl/workbook.xml") ? Faults.Damaged("缺少 " + PartTypes.Part) : Faults.Foreign(FileSort.Workbook, "压缩包");
}
