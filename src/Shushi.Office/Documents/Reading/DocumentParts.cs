using System.Xml.Linq;
using Shushi.Office.Documents.Tracing;
using Shushi.Office.Packages;

namespace Shushi.Office.Documents.Reading;

/// <summary>The parts of a document that are read: its text, and its trace where it has one.</summary>
internal static class DocumentParts
{
    /// <summary>Opens a file that must be a document. Macros it may carry are neither read nor run.</summary>
    public static Package Open(Stream file, DocumentLimits limits)
    {
        file.Position = 0;
        var package = Package.Open(file, FileSort.Document, limits.MostBytes, limits.MostUnpackedBytes);
        try
        {
            Expect(package);
            return package;
        }
        catch
        {
            package.Dispose();
            throw;
        }
    }

    /// <summary>The name of the part that holds the text.</summary>
    public static string MainOf(Package package) =>
        package.Relationships("").FirstOrDefault(r => r.Kind == "officeDocument") is { } main && package.Has(main.Target) ? main.Target : throw Faults.Damaged("找不到正文");

    /// <summary>The text's tree, with its body.</summary>
    public static XElement BodyOf(XDocument document) =>
        document.Root is { Name.LocalName: "document" } root && root.Elements().FirstOrDefault(e => e.Name.LocalName == "body") is { } body ? body : throw Faults.Damaged("找不到正文");

    /// <summary>The trace, in whichever custom part it lies: programs that save a document anew number them anew.</summary>
    public static DocumentTrace? TraceOf(Package package, string main)
    {
        var named = package.Relationships(main).Where(r => r.Kind == "customXml").Select(r => r.Target);
        foreach (var part in named.Where(package.Has).Where(p => package.MayMention(p, System.Text.Encoding.UTF8.GetBytes(TraceXml.Namespace))))
        {
            if (TraceXml.Read(package.LoadTree(part)) is { } trace)
                return trace;
        }

        return null;
    }

    private static void Expect(Package package)
    {
        if (!package.Has(PartTypes.Part))
            throw Unknown(package);
        var types = PartTypes.Read(package);
        bool Has(string word) => types.Exists(t => t.Contains(word, StringComparison.OrdinalIgnoreCase));
        if (Has("wordprocessingml.document.main") || Has("wordprocessingml.template.main") || Has("ms-word.document.macroEnabled.main") || Has("ms-word.template.macroEnabledTemplate.main"))
            return;
        throw Has("spreadsheetml") || Has("ms-excel") ? Faults.Foreign(FileSort.Document, "Excel 工作簿")
            : Has("presentationml") ? Faults.Foreign(FileSort.Document, "演示文稿") : Faults.Foreign(FileSort.Document, "别的 Office 文件");
    }

    private static OfficeException Unknown(Package package) =>
        package.Has("mimetype") && package.Has("content.xml") ? Faults.Other(FileSort.Document, "OpenDocument 文件（.odt、.ods）")
        : package.Has("word/document.xml") ? Faults.Damaged("缺少 " + PartTypes.Part)
        : package.Has("xl/workbook.xml") ? Faults.Foreign(FileSort.Document, "Excel 工作簿") : Faults.Foreign(FileSort.Document, "压缩包");
}
