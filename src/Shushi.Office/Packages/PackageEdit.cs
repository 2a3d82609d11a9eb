using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Shushi.Office.Packages;

/// <summary>A package given back with some of its parts changed; all others are passed on as they are.</summary>
internal sealed class PackageEdit(Package source, PackageWriter target)
{
    private readonly Dictionary<string, XDocument> _trees = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _written = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A small part to be changed in place.</summary>
    public XDocument Tree(string part)
    {
        if (!_trees.TryGetValue(part, out var tree))
            _trees.Add(part, tree = source.LoadTree(part));
        return tree;
    }

    /// <summary>Adds a part under the first free of the names that <paramref name="form"/> gives, where {0} is a number.</summary>
    public string Add(string form, XDocument tree, string contentType)
    {
        var name = Enumerable.Range(1, int.MaxValue).Select(n => string.Format(CultureInfo.InvariantCulture, form, n)).First(n => !source.Has(n) && !_trees.ContainsKey(n));
        _trees.Add(name, tree);
        var types = Tree("[Content_Types].xml").Root!;
        types.Add(new XElement(types.Name.Namespace + "Override", new XAttribute("PartName", "/" + name), new XAttribute("ContentType", contentType)));
        return name;
    }

    /// <summary>Adds a relationship.</summary>
    public void Relate(string part, string id, string type, string to)
    {
        var name = PartNames.Relationships(part);
        XNamespace space = Schemas.Relationships;
        if (!source.Has(name) && !_trees.ContainsKey(name))
            _trees.Add(name, new XDocument(new XElement(space + "Relationships")));
        Tree(name).Root!.Add(new XElement(space + "Relationship", new XAttribute("Id", id), new XAttribute("Type", type), new XAttribute("Target", "/" + to)));
    }

    /// <summary>Writes a part from its XML as it is read.</summary>
    public void Rewrite(string part, Action<PartReader, XmlWriter> copy)
    {
        _written.Add(part);
        using var reader = source.OpenXml(part);
        target.Write(part, writer => copy(reader, writer));
    }

    /// <summary>Writes all that is left.</summary>
    public void Finish()
    {
        foreach (var part in source.Parts.Where(p => !_written.Contains(p)))
        {
            if (_trees.Remove(part, out var tree))
                target.Write(part, tree.WriteRootTo);
            else
                Copy(part);
        }

        foreach (var (name, tree) in _trees)
            target.Write(name, tree.WriteRootTo);
    }

    private void Copy(string part)
    {
        using var from = source.OpenPart(part);
        using var to = target.Open(part);
        from.CopyTo(to);
    }
}

file static class Trees
{
    public static void WriteRootTo(this XDocument tree, XmlWriter xml) => tree.Root!.WriteTo(xml);
}
