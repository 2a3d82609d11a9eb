using System.Globalization;
using System.Xml.Linq;
using Shushi.Office.Packages;
using static Shushi.Office.Documents.WordXml;

namespace Shushi.Office.Documents.Marking;

/// <summary>The comments of a document: the part it has, or a new one.</summary>
internal sealed class CommentPart
{
    private readonly XElement _root;
    private int _next;

    public CommentPart(Package package, PackageEdit edit, string main)
    {
        var own = package.Relationships(main).FirstOrDefault(r => r.Kind == "comments" && package.Has(r.Target));
        _root = own is null ? New(package, edit, main) : edit.Tree(own.Target).Root!;
        _next = _root.Elements().Concat(edit.Tree(main).Descendants().Where(e => e.Name.LocalName.StartsWith("comment", StringComparison.Ordinal)))
            .Select(e => (string?)e.Attributes().FirstOrDefault(a => a.Name.LocalName == "id")).Select(Number).DefaultIfEmpty(-1).Max() + 1;
    }

    /// <summary>Adds a comment and gives its id.</summary>
    public string Add(string message, string author, DateTime at)
    {
        var id = _next++.ToString(CultureInfo.InvariantCulture);
        var space = _root.Name.Namespace;
        _root.Add(new XElement(space + "comment", new XAttribute(space + "id", id), new XAttribute(space + "author", Clean(author)),
            new XAttribute(space + "date", at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)), new XAttribute(space + "initials", Clean(author)[..Math.Min(2, Clean(author).Length)]),
            Clean(message).Split('\n').Select(line => new XElement(space + "p", new XElement(space + "r", new XElement(space + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), line))))));
        return id;
    }

    private static XElement New(Package package, PackageEdit edit, string main)
    {
        var space = edit.Tree(main).Root!.Name.Namespace;
        var root = new XElement(space + "comments", new XAttribute(XNamespace.Xmlns + "w", space));
        var name = edit.Add(main[..(main.LastIndexOf('/') + 1)] + "comments{0}.xml", new XDocument(root), TypeBase + "comments+xml");
        var taken = package.Relationships(main).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var id = Enumerable.Range(1, int.MaxValue).Select(n => string.Create(CultureInfo.InvariantCulture, $"rIdRemarks{n}")).First(n => !taken.Contains(n));
        var isStrict = space == StrictNamespace;
        edit.Relate(main, id, (isStrict ? "http://purl.oclc.org/ooxml/officeDocument/relationships/" : RelationshipBase) + "comments", name);
        return root;
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue - 1 ? number : -1;
}
