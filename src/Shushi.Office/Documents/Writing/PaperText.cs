using System.Globalization;
using System.Xml.Linq;
using static Shushi.Office.Documents.WordXml;

namespace Shushi.Office.Documents.Writing;

/// <summary>The text of a paper from its title to its annexes.</summary>
internal sealed class PaperText(TracedText text)
{
    private string _place = "";

    public XElement Write(OfficialDocument document) => El("body",
        Title(document.Title),
        document.Addressee is { } addressee ? Noted(Styles.Addressee, addressee) : null,
        document.Body.Select(Block).ToList(),
        AnnexNote(document.Annexes).ToList(),
        SignatureBlock.Write(document.Signature, document.Date).Select(Note).ToList(),
        document.Annexes.SelectMany((a, i) => Annex(a, i, document.Annexes.Count)).ToList(),
        PageGrid.Section(document.Mark is not null));

    // one line above and one below; one paragraph, so that the outline and other readers see one title
    private List<XElement> Title(string title)
    {
        text.Note(title);
        return [Paragraph(Styles.Blank), Paragraph(Styles.Title, Run(string.Join('\n', TitleLines.Of(title)))), Paragraph(Styles.Blank)];
    }

    private XElement Block(DocumentBlock block)
    {
        switch (block)
        {
            case TableBlock table:
                foreach (var cell in table.Rows.Prepend(table.Header).SelectMany(r => r))
                    text.Note(cell);
                return TableXml.Write(table);
            case TextBlock paragraph:
                if (paragraph.Level is TextLevel.Heading1 or TextLevel.Heading2)
                    _place = paragraph.Text;
                return Paragraph(Styles.Of(paragraph.Level), text.Runs(paragraph.Pieces, _place).ToList());
            default:
                throw new ArgumentException($"A block of another kind: {block.GetType().Name}.", nameof(block));
        }
    }

    // 附件：1. …; the following ones stand under the first's number
    private IEnumerable<XElement> AnnexNote(IReadOnlyList<DocumentAnnex> annexes)
    {
        if (annexes.Count == 0)
            yield break;
        yield return Paragraph(Styles.Blank);
        for (var i = 0; i < annexes.Count; i++)
        {
            var number = annexes.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"{i + 1}. ");
            var (head, hanging) = (i == 0 ? "附件：" + number : number, 3 + (number.Length > 0 ? 1.5 : 0));
            var (left, hang) = ((int)((2 + hanging) * 100), i == 0 ? (int)(hanging * 100) : 150);
            var line = Noted(Styles.AnnexNote, head + annexes[i].Title);
            line.Element(Name("pPr"))!.Add(El("ind", At("leftChars", left), At("left", left * PageGrid.Character / 100), At("hangingChars", hang), At("hanging", hang * PageGrid.Character / 100)));
            yield return line;
        }
    }

    private IEnumerable<XElement> Annex(DocumentAnnex annex, int index, int count)
    {
        yield return Noted(Styles.AnnexMark, count == 1 ? "附件" : string.Create(CultureInfo.InvariantCulture, $"附件{index + 1}"));
        foreach (var line in Title(annex.Title))
            yield return line;
        _place = annex.Title;
        foreach (var block in annex.Body)
            yield return Block(block);
        if (annex.Body is [.., TableBlock])
            yield return Paragraph(Styles.Blank); // Word wants a paragraph behind a table
    }

    private XElement Noted(string style, string words)
    {
        text.Note(words);
        return Paragraph(style, Run(words));
    }

    private XElement Note(XElement paragraph)
    {
        text.Note(string.Concat(paragraph.Descendants(Name("t")).Select(t => t.Value)));
        return paragraph;
    }
}
