using System.Xml.Linq;
using Shushi.Office.Packages;
using Shushi.Office.Tables.Reading;

namespace Shushi.Office.Tables.Marking;

/// <summary>The light red that marked cells show.</summary>
internal static class MarkFill
{
    private const string Color = "FFFFCDD2";
    private static readonly string[] _behind = ["tableStyles", "colors", "extLst"];

    /// <summary>The place of the format in the workbook's list; added where it is not there yet.</summary>
    public static int Ensure(PackageEdit edit, WorkbookParts parts)
    {
        var root = edit.Tree(parts.Styles ?? AddStyles(edit, parts)).Root!;
        var space = root.Name.Namespace;
        var list = root.Element(space + "dxfs");
        if (list is null)
        {
            list = new XElement(space + "dxfs");
            var next = root.Elements().FirstOrDefault(e => _behind.Contains(e.Name.LocalName));
            if (next is null)
                root.Add(list);
            else
                next.AddBeforeSelf(list);
        }

        var all = list.Elements(space + "dxf").ToList();
        var place = all.FindIndex(IsOurs);
        if (place >= 0)
            return place;
        list.Add(new XElement(space + "dxf", new XElement(space + "fill", new XElement(space + "patternFill",
            new XElement(space + "bgColor", new XAttribute("rgb", Color))))));
        list.SetAttributeValue("count", all.Count + 1);
        return all.Count;
    }

    private static bool IsOurs(XElement format) =>
        format.Elements().Count() == 1 && format.Descendants().Any(e => e.Name.LocalName == "bgColor" && (string?)e.Attribute("rgb") == Color);

    private static string AddStyles(PackageEdit edit, WorkbookParts parts)
    {
        var tree = XDocument.Parse(Writing.Styles.Part);
        tree.Root!.Name = parts.Namespace + "styleSheet";
        foreach (var element in tree.Root.Descendants())
            element.Name = parts.Namespace + element.Name.LocalName;
        var name = edit.Add("xl/styles{0}.xml", tree, Schemas.StylesType);
        edit.Relate(parts.Main, "rIdMarkStyles", parts.RelationshipBase + "styles", name);
        return name;
    }
}
