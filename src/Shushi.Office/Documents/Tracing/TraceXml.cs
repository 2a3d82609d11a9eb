using System.Xml.Linq;

namespace Shushi.Office.Documents.Tracing;

/// <summary>The trace as the XML part that lies in the document.</summary>
/// <remarks>
/// The text of a value is kept twice: as an attribute, and as the element its content control is bound to.
/// Word writes what a person types into the bound element, so only the attribute tells what was printed.
/// </remarks>
internal static class TraceXml
{
    public const string Namespace = "urn:shushi:figures:1";
    public const string RootName = "figures";
    public const string Prefix = "f";
    private static readonly XNamespace _space = Namespace;
    private static readonly HashSet<string> _own = ["id", "name", "label", "text", "before", "after", "place"];
    private static readonly HashSet<string> _ownOfRoot = ["words", "digest"];

    /// <summary>Where the bound element of a value is. It names the value's metric: some programs drop the tags of content controls and keep this.</summary>
    public static string PathTo(string id) => $"/{Prefix}:{RootName}[1]/{Prefix}:figure[@id='{id}'][1]/{Prefix}:value[1]";

    /// <summary>The id in such a path, however the prefixes were renamed; null where it is another path.</summary>
    public static string? IdIn(string path)
    {
        const string Mark = "[@id='";
        var start = path.IndexOf(Mark, StringComparison.Ordinal);
        var end = start < 0 ? -1 : path.IndexOf('\'', start + Mark.Length);
        return end < 0 ? null : path[(start + Mark.Length)..end];
    }

    public static XDocument Write(DocumentTrace trace)
    {
        var root = new XElement(_space + RootName, trace.Facts.Select(f => new XAttribute(f.Key, f.Value)),
            new XAttribute("words", trace.Words), new XAttribute("digest", trace.Digest));
        foreach (var v in trace.Values)
        {
            root.Add(new XElement(_space + "figure", new XAttribute("id", v.Id), new XAttribute("name", v.Name), new XAttribute("label", v.Label), new XAttribute("text", v.Text),
                new XAttribute("before", v.Before), new XAttribute("after", v.After), new XAttribute("place", v.Place),
                v.Facts.Select(f => new XAttribute(f.Key, f.Value)), new XElement(_space + "value", v.Text)));
        }

        return new XDocument(root);
    }

    /// <summary>Reads it; null where the XML is something else.</summary>
    public static DocumentTrace? Read(XDocument xml)
    {
        if (xml.Root is not { } root || root.Name != _space + RootName)
            return null;
        var values = root.Elements(_space + "figure").Select(f => new TracedRecord(Of(f, "id"), Of(f, "name"), Of(f, "label"), Of(f, "text"),
            Of(f, "before"), Of(f, "after"), Of(f, "place"), Facts(f, _own))).ToList();
        return new DocumentTrace(Facts(root, _ownOfRoot), values, Of(root, "words"), Of(root, "digest"));
    }

    private static string Of(XElement element, string name) => (string?)element.Attribute(name) ?? "";

    private static Dictionary<string, string> Facts(XElement element, HashSet<string> own) => element.Attributes()
        .Where(a => !a.IsNamespaceDeclaration && a.Name.Namespace == XNamespace.None && !own.Contains(a.Name.LocalName))
        .ToDictionary(a => a.Name.LocalName, a => a.Value, StringComparer.Ordinal);
}
