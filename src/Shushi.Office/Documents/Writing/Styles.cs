using System.Xml.Linq;
using static Shushi.Office.Documents.WordXml;

namespace Shushi.Office.Documents.Writing;

/// <summary>The styles of an official paper. Sizes are half points: 2号 44, 3号 32, 4号 28.</summary>
internal static class Styles
{
    public const string Title = "OfficialTitle", Addressee = "Addressee", Body = "OfficialBody", Blank = "Normal", AnnexNote = "AnnexNote", AnnexMark = "AnnexMark",
        Signature = "OfficialSignature", Cell = "OfficialCell", Footer = "Footer", Header = "Header", Prompt = "Prompt";

    private const int TitleLine = 700;

    /// <summary>The style of a level.</summary>
    public static string Of(TextLevel level) => level switch
    {
        TextLevel.Heading1 => "Heading1",
        TextLevel.Heading2 => "Heading2",
        TextLevel.Heading3 => "Heading3",
        TextLevel.Heading4 => "Heading4",
        _ => Body,
    };

    public static XElement Part() => Root("styles",
        El("docDefaults", El("rPrDefault", DefaultRun()), El("pPrDefault", DefaultParagraph())),
        // said again: LibreOffice does not read them from the defaults
        Paragraph(Blank, "Normal", null, [Val("widowControl", 0), Val("autoSpaceDE", 0), Val("autoSpaceDN", 0)], [], isDefault: true),
        El("style", At("type", "character"), At("default", 1), At("styleId", "DefaultFont"), Val("name", "Default Paragraph Font"), Val("uiPriority", 1), El("semiHidden")),
        El("style", At("type", "table"), At("default", 1), At("styleId", "PlainTable"), Val("name", "Normal Table"), Val("uiPriority", 99), El("semiHidden")),
        Paragraph(Title, "公文标题", Body, [Exact(TitleLine), Val("jc", "center"), Val("outlineLvl", 9)], [Fonts.Of(Fonts.Title), Val("spacing", 0), .. Size(44)]),
        Paragraph(Addressee, "主送机关", Body, [], []),
        Paragraph(Body, "公文正文", null, [Indent(2)], []),
        Heading(1, Fonts.Head), Heading(2, Fonts.SubHead), Heading(3, null, El("b")), Heading(4, null),
        Paragraph(AnnexNote, "附件说明", null, [], []),
        Paragraph(AnnexMark, "附件标记", null, [El("pageBreakBefore"), Val("jc", "left")], [Fonts.Of(Fonts.Head)]),
        Paragraph(Signature, "署名和日期", null, [El("keepLines"), Val("jc", "right")], []),
        Paragraph(Cell, "表格文字", null, [Val("snapToGrid", 0), El("spacing", At("before", 40), At("after", 40), At("line", 300), At("lineRule", "atLeast")), Val("jc", "left")], [Val("spacing", 0), .. Size(21)]),
        Paragraph(Footer, "footer", null, [Exact(400), Val("jc", "left")], [Fonts.Of(Fonts.PageNumber), Val("spacing", 0), .. Size(28)]),
        Paragraph(Header, "header", null, [Exact(400), Val("jc", "left")], [Fonts.Of(Fonts.Head), Val("spacing", 0), .. Size(28)]),
        El("style", At("type", "character"), At("styleId", Prompt), Val("name", "待写"), El("rPr", El("shd", At("val", "clear"), At("color", "auto"), At("fill", "FFFF00")))));

    /// <summary>An indent of whole characters at the beginning.</summary>
    public static XElement Indent(int characters) =>
        El("ind", At("firstLineChars", characters * 100), At("firstLine", characters * PageGrid.Character));

    private static XElement DefaultRun() => El("rPr", Fonts.Of(Fonts.Text), Val("color", "000000"), Val("spacing", PageGrid.Spacing), Val("kern", 0), Size(32),
        El("lang", At("val", "en-US"), At("eastAsia", "zh-CN"), At("bidi", "ar-SA")));

    // no extra space between Chinese and digits, and no line held back for its neighbours: both would break the grid
    private static XElement DefaultParagraph() => El("pPr", Val("widowControl", 0), Val("autoSpaceDE", 0), Val("autoSpaceDN", 0), Exact(PageGrid.Line), Val("jc", "both"));

    private static XElement Exact(int line) => El("spacing", At("before", 0), At("after", 0), At("line", line), At("lineRule", "exact"));

    private static XElement[] Size(int halfPoints) => [Val("sz", halfPoints), Val("szCs", halfPoints)];

    private static XElement Heading(int level, string? font, params XElement[] more) => Paragraph($"Heading{level}", $"heading {level}", Body,
        [El("keepNext"), Indent(2), Val("outlineLvl", level - 1)], [font is null ? null : Fonts.Of(font), .. more]);

    private static XElement Paragraph(string id, string name, string? next, XElement?[] paragraph, XElement?[] run, bool isDefault = false) =>
        El("style", At("type", "paragraph"), isDefault ? At("default", 1) : null, At("styleId", id), Val("name", name),
            isDefault ? null : Val("basedOn", Blank), next is null ? null : Val("next", next), El("qFormat"),
            paragraph.Length > 0 ? El("pPr", paragraph) : null, run.Length > 0 ? El("rPr", run) : null);
}
