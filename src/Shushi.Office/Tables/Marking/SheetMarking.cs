using System.Xml.Linq;
using Shushi.Office.Packages;
using Shushi.Office.Tables.Reading;
using Shushi.Office.Tables.Writing;

namespace Shushi.Office.Tables.Marking;

/// <summary>Marks one sheet: its part, its comments and the drawing of their boxes.</summary>
internal sealed class SheetMarking(Package source, PackageEdit edit, WorkbookParts parts, SheetMarks marks)
{
    private readonly string _part = marks.Sheet.Part;
    private readonly IReadOnlyList<Relationship> _related = source.Relationships(marks.Sheet.Part);

    public void Apply(int fill)
    {
        var comments = _related.FirstOrDefault(r => r.Kind == "comments" && source.Has(r.Target))?.Target;
        var wasMarked = source.MayMention(_part, SheetMarks.WordBytes) || (comments is not null && source.MayMention(comments, SheetMarks.WordBytes));
        if (marks.Comments.Count == 0 && !wasMarked)
            return;
        var drawing = CopySheet(fill, wasMarked ? OldFormats() : []);
        if (comments is null && marks.Comments.Count == 0)
            return;
        comments ??= AddComments();
        var list = new CommentList(edit.Tree(comments).Root!);
        var removed = list.RemoveOld();
        Draw(drawing, removed, list.Add(marks.Comments));
    }

    /// <summary>Which of the sheet's conditional formats are old marks, counted from 0.</summary>
    private HashSet<int> OldFormats()
    {
        using var xml = source.OpenXml(_part);
        var found = new HashSet<int>();
        var count = -1;
        while (xml.Read())
        {
            if (xml.IsStart && xml.Name == "conditionalFormatting" && xml.Xml.Depth == 1)
                count++;
            if (!xml.IsText || count < 0)
                continue;
            xml.Clear();
            xml.Collect();
            if (xml.Text.StartsWith($"\"{SheetMarks.Word}\"<>"))
                found.Add(count);
        }

        return found;
    }

    /// <summary>Copies the sheet's part and gives the relationship of its drawing; null where it has none.</summary>
    private string? CopySheet(int fill, HashSet<int> oldFormats)
    {
        var newDrawing = marks.Comments.Count > 0 ? FreeId("rIdMarkDrawing") : null;
        string? drawing = null;
        edit.Rewrite(_part, (reader, writer) =>
        {
            var copy = new SheetCopy(reader, writer, oldFormats)
            {
                Ranges = [.. marks.Ranges()],
                Fill = fill,
                Relationships = parts.RelationshipBase.TrimEnd('/'),
                NewDrawing = newDrawing,
            };
            copy.Run();
            drawing = copy.Drawing;
        });
        return drawing;
    }

    private string AddComments()
    {
        var space = parts.Namespace;
        var tree = new XDocument(new XElement(space + "comments", new XElement(space + "authors"), new XElement(space + "commentList")));
        var name = edit.Add("xl/comments{0}.xml", tree, Schemas.CommentsType);
        edit.Relate(_part, FreeId("rIdMarkComments"), parts.RelationshipBase + "comments", name);
        return name;
    }

    private void Draw(string? drawing, IReadOnlySet<(int Row, int Column)> removed, IReadOnlyList<CellComment> added)
    {
        if (drawing is null && added.Count == 0)
            return;
        string part;
        if (drawing is null)
        {
            part = edit.Add("xl/drawings/vmlDrawing{0}.vml", XDocument.Parse(CommentParts.VmlHead + "</xml>"), Schemas.VmlType);
            edit.Relate(_part, FreeId("rIdMarkDrawing"), parts.RelationshipBase + "vmlDrawing", part);
        }
        else
        {
            part = _related.FirstOrDefault(r => r.Id == drawing && source.Has(r.Target))?.Target ?? throw Faults.Damaged($"找不到工作表“{marks.Sheet.Name}”的批注框");
        }

        var boxes = new CommentBoxes(edit.Tree(part).Root!);
        boxes.Remove(removed);
        boxes.Add(added);
    }

    private string FreeId(string wanted)
    {
        while (_related.Any(r => r.Id == wanted))
            wanted += "_";
        return wanted;
    }
}
