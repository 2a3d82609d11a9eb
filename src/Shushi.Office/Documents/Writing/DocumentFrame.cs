using System.Globalization;
using System.Xml.Linq;
using Shushi.Office.Packages;
using static Shushi.Office.Documents.WordXml;

namespace Shushi.Office.Documents.Writing;

/// <summary>The parts around the text: kinds, relationships, styles, fonts, settings, page numbers.</summary>
internal static class DocumentFrame
{
    public const string OddFooterId = "rId4", EvenFooterId = "rId5", HeaderId = "rId7";

    public static void Write(PackageWriter package, OfficialDocument document, string? itemId)
    {
        package.Write(PartTypes.Part, Types(document.Mark is not null, itemId is not null));
        package.Write("_rels/.rels", Relationships(("rId1", Schemas.Office + "/officeDocument", "word/document.xml"),
            ("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml")));
        package.Write("docProps/core.xml", Core(document.Title));
        package.Write("word/_rels/document.xml.rels", Relationships(Related(document.Mark is not null, itemId is not null)));
        package.Write("word/styles.xml", xml => Styles.Part().WriteTo(xml));
        package.Write("word/fontTable.xml", xml => Fonts.Table().WriteTo(xml));
        package.Write("word/settings.xml", xml => Settings().WriteTo(xml));
        package.Write("word/footer1.xml", xml => Footer("right").WriteTo(xml));
        package.Write("word/footer2.xml", xml => Footer("left").WriteTo(xml));
        if (document.Mark is { } mark)
            package.Write("word/header1.xml", xml => Root("hdr", Paragraph(Styles.Header, Run(mark))).WriteTo(xml));
    }

    private static (string Id, string Type, string Target)[] Related(bool hasMark, bool hasTrace)
    {
        var related = new List<(string, string, string)>
        {
            ("rId1", RelationshipBase + "styles", "styles.xml"), ("rId2", RelationshipBase + "fontTable", "fontTable.xml"),
            ("rId3", RelationshipBase + "settings", "settings.xml"), (OddFooterId, RelationshipBase + "footer", "footer1.xml"),
            (EvenFooterId, RelationshipBase + "footer", "footer2.xml"),
        };
        if (hasTrace)
            related.Add(("rId6", RelationshipBase + "customXml", "../customXml/item1.xml"));
        if (hasMark)
            related.Add((HeaderId, RelationshipBase + "header", "header1.xml"));
        return [.. related];
    }

    public static string Relationships(params (string Id, string Type, string Target)[] related) => new XElement(XNamespace.Get(Schemas.Relationships) + "Relationships",
        related.Select(r => new XElement(XNamespace.Get(Schemas.Relationships) + "Relationship", new XAttribute("Id", r.Id), new XAttribute("Type", r.Type), new XAttribute("Target", r.Target))))
        .ToString(SaveOptions.DisableFormatting);

    private static string Types(bool hasMark, bool hasTrace)
    {
        XNamespace space = Schemas.ContentTypes;
        var parts = new List<(string Name, string Type)>
        {
            ("word/document.xml", TypeBase + "document.main+xml"), ("word/styles.xml", TypeBase + "styles+xml"), ("word/fontTable.xml", TypeBase + "fontTable+xml"),
            ("word/settings.xml", TypeBase + "settings+xml"), ("word/footer1.xml", TypeBase + "footer+xml"), ("word/footer2.xml", TypeBase + "footer+xml"),
            ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        };
        if (hasMark)
            parts.Add(("word/header1.xml", TypeBase + "header+xml"));
        if (hasTrace)
            parts.Add(("customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"));
        return new XElement(space + "Types",
            Default("rels", Schemas.RelationshipsType), Default("xml", "application/xml"),
            parts.Select(p => new XElement(space + "Override", new XAttribute("PartName", "/" + p.Name), new XAttribute("ContentType", p.Type)))).ToString(SaveOptions.DisableFormatting);

        XElement Default(string extension, string type) => new(space + "Default", new XAttribute("Extension", extension), new XAttribute("ContentType", type));
    }

    private static string Core(string title)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", terms = "http://purl.org/dc/elements/1.1/";
        return new XElement(core + "coreProperties", new XElement(terms + "title", Clean(title))).ToString(SaveOptions.DisableFormatting);
    }

    private static XElement Settings() => Root("settings",
        El("zoom", At("percent", 100)), El("mirrorMargins"), Val("defaultTabStop", 420), El("evenAndOddHeaders"), Val("characterSpacingControl", "doNotCompress"),
        El("compat", El("compatSetting", At("name", "compatibilityMode"), At("uri", "http://schemas.microsoft.com/office/word"), At("val", 15))));

    // one character in from the outer edge: odd pages right, even pages left
    private static XElement Footer(string side) => Root("ftr", El("p",
        El("pPr", Val("pStyle", Styles.Footer), El("ind", At(side + "Chars", 100), At(side, 280)), Val("jc", side)),
        Run("— "), El("fldSimple", At("instr", " PAGE "), Run("1")), Run(" —")));
}
