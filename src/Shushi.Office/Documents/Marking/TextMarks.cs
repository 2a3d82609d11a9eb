using System.Xml.Linq;
using Shushi.Office.Documents.Reading;
using Shushi.Office.Packages;

namespace Shushi.Office.Documents.Marking;

/// <summary>Puts comments' marks round stretches of a document's text, cutting runs where one begins or ends inside. The text stays the same, so that every offset keeps its place.</summary>
internal sealed class TextMarks
{
    private readonly XElement _body;
    private readonly List<TextStretch> _stretches;

    public TextMarks(XElement body)
    {
        _body = body;
        var walk = TextWalk.Through(body);
        (_stretches, Length) = (walk.Stretches, walk.Text.Length);
    }

    /// <summary>How long the text is.</summary>
    public int Length { get; }

    public void Put(int start, int length, string id)
    {
        var space = _body.Name.Namespace;
        var (from, to) = (new XElement(space + "commentRangeStart", new XAttribute(space + "id", id)), new XElement(space + "commentRangeEnd", new XAttribute(space + "id", id)));
        var mark = new XElement(space + "r", new XElement(space + "commentReference", new XAttribute(space + "id", id)));
        if (_stretches.Count == 0)
        {
            (_body.Descendants().FirstOrDefault(e => e.Name.LocalName == "p") ?? throw Faults.Damaged("正文没有段落")).Add(from, to, mark);
            return;
        }

        if (!_stretches.Exists(s => s.Start < start + length && s.Start + s.Length > start))
            length = 0; // a line break between paragraphs is nowhere in the file
        var last = length == 0 ? null : EndingAt(start + length); // first, for the cut at the beginning may be in the same run
        BeginningAt(start).AddBeforeSelf(from);
        if (last is null)
            from.AddAfterSelf(to, mark);
        else
            EndingAt(start + length).AddAfterSelf(to, mark);
    }

    /// <summary>The element that begins at a place, or the next one behind it.</summary>
    private XElement BeginningAt(int place)
    {
        var at = _stretches.FindIndex(s => s.Start + s.Length > place);
        if (at < 0)
            return Whole(_stretches[^1].Run);
        var stretch = _stretches[at];
        return IsInControl(stretch.Run) ? Whole(stretch.Run) : Beginning(at, Math.Max(0, place - stretch.Start));
    }

    /// <summary>The element that ends at a place, or the last one before it.</summary>
    private XElement EndingAt(int place)
    {
        var at = Math.Max(0, _stretches.FindLastIndex(s => s.Start < place));
        var stretch = _stretches[at];
        if (IsInControl(stretch.Run))
            return Whole(stretch.Run);
        if (place < stretch.Start + stretch.Length)
            Beginning(at, place - stretch.Start);
        else if (stretch.Element.ElementsAfterSelf().Any())
            Cut(at, stretch.Element.ElementsAfterSelf().ToList());
        return _stretches[at].Run;
    }

    // The run that begins at an offset of a stretch: cut off from what stands before it.
    private XElement Beginning(int at, int offset)
    {
        var (start, length, element, run) = _stretches[at];
        var after = element.ElementsAfterSelf().ToList();
        if (offset == 0)
            return run.Elements().First(e => e.Name.LocalName != "rPr") == element ? run : Cut(at - 1, [element, .. after], run);
        var tail = new XElement(element);
        (tail.Value, element.Value) = (element.Value[offset..], element.Value[..offset]);
        foreach (var text in new[] { element, tail })
            text.SetAttributeValue(XNamespace.Xml + "space", "preserve");
        _stretches[at] = new TextStretch(start, offset, element, run);
        _stretches.Insert(at + 1, new TextStretch(start + offset, length - offset, tail, run));
        return Cut(at, [tail, .. after]);
    }

    // Moves the end of a run into a run of its own, with the same properties; the stretches behind the given one follow.
    private XElement Cut(int at, List<XElement> content, XElement? of = null)
    {
        var run = of ?? _stretches[at].Run;
        var properties = run.Elements().FirstOrDefault(e => e.Name.LocalName == "rPr");
        foreach (var element in content.Where(e => e.Parent is not null))
            element.Remove();
        var rest = new XElement(run.Name, run.Attributes(), properties is null ? null : new XElement(properties));
        rest.Add(content.ToArray<object>());
        run.AddAfterSelf(rest);
        for (var i = at + 1; i < _stretches.Count && _stretches[i].Run == run; i++)
            _stretches[i] = _stretches[i] with { Run = rest };
        return rest;
    }

    // Marks stand round a content control, not in it: a control of plain text holds nothing else.
    private static XElement Whole(XElement run) => run.Ancestors().TakeWhile(a => a.Name.LocalName != "p").LastOrDefault(a => a.Name.LocalName == "sdt") ?? run;

    private static bool IsInControl(XElement run) => Whole(run) != run;
}
