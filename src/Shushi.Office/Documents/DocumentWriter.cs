using System.Globalization;
using System.Xml.Linq;
using Shushi.Office.Documents.Tracing;
using Shushi.Office.Documents.Writing;
using Shushi.Office.Packages;
using static Shushi.Office.Documents.WordXml;

namespace Shushi.Office.Documents;

/// <summary>Writes official papers as .docx, laid out by GB/T 9704-2012.</summary>
/// <remarks>
/// A4 with 22 lines of 28 characters; title 2号小标宋, text 3号仿宋, headings 黑体, 楷体, 仿宋; page numbers outside. Values that are traced stand in content controls
/// bound to a custom XML part, see <see cref="Tracing.TracedRecord"/>. Written with the package code that reads foreign files; the tests hold the result against the SDK's validator.
/// </remarks>
public static class DocumentWriter
{
    /// <summary>Writes a paper. The same content gives the same bytes.</summary>
    /// <param name="target">Where it goes; need not be seekable, stays open.</param>
    /// <param name="document">The paper.</param>
    public static void Write(Stream target, OfficialDocument document)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(document);
        var text = new TracedText(document.Trace);
        var body = new PaperText(text).Write(document);
        var trace = text.Finish();
        if (trace is not null)
            text.Bind(body, trace);
        using var package = new PackageWriter(target);
        DocumentFrame.Write(package, document, trace is null ? null : text.ItemId);
        package.Write("word/document.xml", xml => Root("document", new XAttribute(XNamespace.Xmlns + "r", Schemas.Office), body).WriteTo(xml));
        if (trace is not null)
            WriteTrace(package, trace, text.ItemId);
    }

    private static void WriteTrace(PackageWriter package, DocumentTrace trace, string itemId)
    {
        XNamespace space = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
        var properties = new XElement(space + "datastoreItem", new XAttribute(XNamespace.Xmlns + "ds", space), new XAttribute(space + "itemID", itemId),
            new XElement(space + "schemaRefs", new XElement(space + "schemaRef", new XAttribute(space + "uri", TraceXml.Namespace))));
        package.Write("customXml/item1.xml", xml => TraceXml.Write(trace).Root!.WriteTo(xml));
        package.Write("customXml/itemProps1.xml", xml => properties.WriteTo(xml));
        package.Write("customXml/_rels/item1.xml.rels", DocumentFrame.Relationships(("rId1", RelationshipBase + "customXmlProps", "itemProps1.xml")));
    }
}
