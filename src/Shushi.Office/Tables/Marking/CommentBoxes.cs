using System.Globalization;
using System.Xml.Linq;
using Shushi.Office.Tables.Writing;

namespace Shushi.Office.Tables.Marking;

/// <summary>The boxes of a sheet's comments in its old-style drawing, which may hold other shapes too.</summary>
internal sealed class CommentBoxes(XElement root)
{
    private static readonly XNamespace _vml = "urn:schemas-microsoft-com:vml";
    private static readonly XNamespace _excel = "urn:schemas-microsoft-com:office:excel";

    /// <summary>Takes off the boxes of these cells.</summary>
    public void Remove(IReadOnlySet<(int Row, int Column)> cells)
    {
        if (cells.Count == 0)
            return;
        foreach (var shape in root.Elements(_vml + "shape").ToList())
        {
            if (shape.Element(_excel + "ClientData") is { } data && (string?)data.Attribute("ObjectType") == "Note"
                && Number(data, "Row") is { } row && Number(data, "Column") is { } column && cells.Contains((row + 1, column)))
                shape.Remove();
        }
    }

    public void Add(IReadOnlyList<CellComment> comments)
    {
        if (comments.Count == 0)
            return;
        var last = root.Elements(_vml + "shape").Select(s => Id((string?)s.Attribute("id"))).Append(1024).Max();
        var shapes = XElement.Parse(CommentParts.VmlHead + string.Concat(comments.Select((c, i) => CommentParts.Shape(c, last + 1 + i))) + "</xml>");
        if (!root.Elements(_vml + "shapetype").Any(t => (string?)t.Attribute("id") == "_x0000_t202"))
            root.Add(shapes.Element(_vml + "shapetype"));
        root.Add(shapes.Elements(_vml + "shape"));
    }

    private static int? Number(XElement data, string name) =>
        int.TryParse(data.Element(_excel + name)?.Value, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int Id(string? text) =>
        text is not null && text.StartsWith("_x0000_s", StringComparison.Ordinal) && int.TryParse(text.AsSpan("_x0000_s".Length), CultureInfo.InvariantCulture, out var id) && id < int.MaxValue / 2 ? id : 0;
}
