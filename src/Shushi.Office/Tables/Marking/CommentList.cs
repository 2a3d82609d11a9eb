using System.Xml.Linq;
using Shushi.Office.Tables.Reading;
using Shushi.Office.Tables.Writing;

namespace Shushi.Office.Tables.Marking;

/// <summary>The comments of a sheet. A cell has at most one, so a message joins the person's own and is cut off again from where its prefix begins.</summary>
internal sealed class CommentList(XElement root)
{
    private readonly XNamespace _space = root.Name.Namespace;

    /// <summary>Takes old messages off; gives the cells that have no comment now.</summary>
    public HashSet<(int Row, int Column)> RemoveOld()
    {
        var emptied = new HashSet<(int, int)>();
        foreach (var comment in root.Descendants(_space + "comment").ToList())
        {
            var texts = comment.Descendants(_space + "t").ToList();
            var at = string.Concat(texts.Select(t => t.Value)).IndexOf(SheetMarks.Prefix, StringComparison.Ordinal);
            if (at < 0 || !CellReference.TryParse((string?)comment.Attribute("ref"), out var column, out var row))
                continue;
            if (at > 0)
            {
                Cut(texts, at);
                continue;
            }

            comment.Remove();
            emptied.Add((row, column));
        }

        return emptied;
    }

    /// <summary>Adds messages; gives those whose cell had no comment.</summary>
    public List<CellComment> Add(IReadOnlyList<CellComment> messages)
    {
        var list = root.Element(_space + "commentList");
        if (list is null)
            root.Add(list = new XElement(_space + "commentList"));
        var existing = list.Elements(_space + "comment").GroupBy(c => (string?)c.Attribute("ref") ?? "", StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);
        var added = new List<CellComment>();
        var author = messages.Count == 0 ? 0 : Author();
        foreach (var message in messages)
        {
            var name = CellReference.Name(message.Column, message.Row);
            if (existing.TryGetValue(name, out var comment))
            {
                Join(comment, message.Encoded);
                continue;
            }

            list.Add(new XElement(_space + "comment", new XAttribute("ref", name), new XAttribute("authorId", author),
                new XElement(_space + "text", Run(message.Encoded))));
            added.Add(message);
        }

        return added;
    }

    private static void Cut(List<XElement> texts, int length)
    {
        foreach (var text in texts)
        {
            var kept = text.Value[..Math.Min(length, text.Value.Length)];
            length -= kept.Length;
            if (kept.Length == text.Value.Length)
                continue;
            if (kept.EndsWith('\n') && length == 0)
                kept = kept[..^1]; // the line break before the message
            if (kept.Length > 0)
                text.Value = kept;
            else
                (text.Parent!.Name.LocalName == "r" ? text.Parent : text).Remove();
        }
    }

    private void Join(XElement comment, string message)
    {
        var text = comment.Element(_space + "text");
        if (text is null)
            comment.Add(text = new XElement(_space + "text"));
        if (text.Element(_space + "t") is { } plain)
            plain.ReplaceWith(new XElement(_space + "r", plain));
        var run = Run("\n" + message);
        if (text.Elements(_space + "r").LastOrDefault() is { } last)
            last.AddAfterSelf(run);
        else
            text.AddFirst(run);
    }

    private XElement Run(string encoded) =>
        new(_space + "r", new XElement(_space + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), encoded));

    private int Author()
    {
        var authors = root.Element(_space + "authors");
        if (authors is null)
            root.AddFirst(authors = new XElement(_space + "authors"));
        var all = authors.Elements(_space + "author").Select(a => a.Value).ToList();
        var place = all.IndexOf(SheetMarks.Word);
        if (place >= 0)
            return place;
        authors.Add(new XElement(_space + "author", SheetMarks.Word));
        return all.Count;
    }
}
