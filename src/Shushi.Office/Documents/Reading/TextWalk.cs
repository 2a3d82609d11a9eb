using System.Text;
using System.Xml.Linq;
using Shushi.Office.Documents.Tracing;
using Shushi.Office.Packages;

namespace Shushi.Office.Documents.Reading;

/// <summary>A stretch of the text that one element holds.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Element">A w:t, or what stands for one character: w:tab, w:br.</param>
/// <param name="Run">The run it belongs to.</param>
internal readonly record struct TextStretch(int Start, int Length, XElement Element, XElement Run);

/// <summary>Walks through a document in reading order and makes its text, knowing where each character stands. Names are compared without their namespace, as in <see cref="PartReader"/>.</summary>
internal sealed class TextWalk
{
    private const int Deepest = 200;
    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, int> _levels;
    private readonly Queue<(XElement Box, bool IsInTable)> _boxes = new();
    private bool _isBegun;

    private TextWalk(Dictionary<string, int> levels) => _levels = levels;

    public List<TextStretch> Stretches { get; } = [];

    public List<ReadParagraph> Paragraphs { get; } = [];

    public List<FoundValue> Values { get; } = [];

    public string Text => _text.ToString();

    /// <param name="body">The body.</param>
    /// <param name="levels">The outline levels of styles, 1–9, by the styles' ids.</param>
    public static TextWalk Through(XElement body, Dictionary<string, int>? levels = null)
    {
        var walk = new TextWalk(levels ?? []);
        walk.Blocks(body, isInTable: false, depth: 0);
        return walk;
    }

    private void Blocks(XElement parent, bool isInTable, int depth)
    {
        Expect(depth);
        foreach (var child in parent.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "p":
                    Paragraph(child, isInTable, depth + 1);
                    break;
                case "tbl":
                    Blocks(child, isInTable: true, depth + 1);
                    break;
                case "tr" or "tc" or "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo" or "smartTag":
                    Blocks(child, isInTable, depth + 1);
                    break;
                case "AlternateContent":
                    if (Chosen(child) is { } choice)
                        Blocks(choice, isInTable, depth + 1);
                    break;
            }
        }
    }

    private void Paragraph(XElement paragraph, bool isInTable, int depth)
    {
        if (_isBegun)
            _text.Append('\n');
        _isBegun = true;
        var start = _text.Length;
        Inline(paragraph, null, depth);
        Paragraphs.Add(new ReadParagraph(start, _text.Length - start, LevelOf(paragraph), isInTable));
        while (_boxes.TryDequeue(out var box)) // what stands in a box of this paragraph comes behind it
            Blocks(box.Box, isInTable, depth + 1);
    }

    private void Inline(XElement parent, XElement? run, int depth)
    {
        Expect(depth);
        foreach (var child in parent.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "r":
                    if (!IsHidden(child))
                        Inline(child, child, depth + 1);
                    break;
                case "t":
                    Add(child.Value, child, run);
                    break;
                case "tab" or "ptab":
                    Add("\t", child, run);
                    break;
                case "br" or "cr":
                    if (Of(child, "type") is null or "textWrapping")
                        Add("\n", child, run);
                    break;
                case "noBreakHyphen":
                    Add("-", child, run);
                    break;
                case "sdt":
                    Control(child, depth + 1);
                    break;
                case "txbxContent":
                    _boxes.Enqueue((child, false));
                    break;
                case "AlternateContent":
                    if (Chosen(child) is { } choice)
                        Inline(choice, run, depth + 1);
                    break;
                case "pPr" or "rPr" or "sdtPr" or "sdtEndPr" or "del" or "moveFrom" or "instrText" or "rt": // not read, or not there any more
                    break;
                default:
                    Inline(child, run, depth + 1);
                    break;
            }
        }
    }

    private void Control(XElement control, int depth)
    {
        var (start, id) = (_text.Length, IdOf(control));
        foreach (var content in control.Elements().Where(e => e.Name.LocalName == "sdtContent"))
            Inline(content, null, depth);
        if (id is not null)
            Values.Add(new FoundValue(id, start, _text.Length - start, _text.ToString(start, _text.Length - start)));
    }

    // by its binding, which survives more than its tag does
    private static string? IdOf(XElement control) =>
        control.Elements().FirstOrDefault(e => e.Name.LocalName == "sdtPr")?.Elements().FirstOrDefault(e => e.Name.LocalName == "dataBinding") is { } binding
        && Of(binding, "xpath") is { } path && (Of(binding, "prefixMappings") ?? TraceXml.Namespace).Contains(TraceXml.Namespace, StringComparison.Ordinal)
            ? TraceXml.IdIn(path) : null;

    private void Add(string text, XElement element, XElement? run)
    {
        if (text.Length == 0)
            return;
        if (run is not null)
            Stretches.Add(new TextStretch(_text.Length, text.Length, element, run));
        _text.Append(text);
    }

    private int LevelOf(XElement paragraph)
    {
        var properties = Child(paragraph, "pPr");
        if (properties is null)
            return 0;
        if (Child(properties, "outlineLvl") is { } own && int.TryParse(Of(own, "val"), out var level))
            return level is >= 0 and < 9 ? level + 1 : 0;
        return Child(properties, "pStyle") is { } style && _levels.TryGetValue(Of(style, "val") ?? "", out var styled) ? styled : 0;
    }

    private static bool IsHidden(XElement run) =>
        Child(run, "rPr") is { } properties && Child(properties, "vanish") is { } vanish && Of(vanish, "val") is not ("0" or "false" or "off");

    private static XElement? Chosen(XElement alternatives) => alternatives.Elements().FirstOrDefault(e => e.Name.LocalName == "Choice") ?? alternatives.Elements().FirstOrDefault();

    private static XElement? Child(XElement parent, string name) => parent.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    private static string? Of(XElement element, string attribute) => element.Attributes().FirstOrDefault(a => a.Name.LocalName == attribute)?.Value;

    private static void Expect(int depth)
    {
        if (depth > Deepest)
            throw Faults.Damaged("正文的结构过深");
    }
}
