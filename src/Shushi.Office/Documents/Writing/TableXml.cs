using System.Xml.Linq;
using static Shushi.Office.Documents.WordXml;

namespace Shushi.Office.Documents.Writing;

/// <summary>A table as wide as the text, with thin lines; its header is repeated on each page and no row is torn.</summary>
internal static class TableXml
{
    private static readonly string[] _sides = ["top", "left", "bottom", "right", "insideH", "insideV"];

    public static XElement Write(TableBlock table)
    {
        var widths = Widths(table);
        return El("tbl",
            El("tblPr", El("tblW", At("w", widths.Sum()), At("type", "dxa")),
                El("tblBorders", _sides.Select(s => El(s, At("val", "single"), At("sz", 4), At("space", 0), At("color", "000000")))),
                El("tblLayout", At("type", "fixed")), El("tblCellMar", El("left", At("w", 80), At("type", "dxa")), El("right", At("w", 80), At("type", "dxa")))),
            El("tblGrid", widths.Select(w => El("gridCol", At("w", w)))),
            Row(table.Header, widths, isHeader: true),
            table.Rows.Select(r => Row(r, widths, isHeader: false)));
    }

    private static XElement Row(IReadOnlyList<string> cells, int[] widths, bool isHeader) => El("tr",
        El("trPr", El("cantSplit"), isHeader ? El("tblHeader") : null),
        widths.Select((w, i) => El("tc", El("tcPr", El("tcW", At("w", w), At("type", "dxa")), Val("vAlign", "center")),
            El("p", El("pPr", Val("pStyle", Styles.Cell), isHeader ? Val("jc", "center") : null),
                isHeader ? Run(cells[i], Fonts.Of(Fonts.Head)) : Run(i < cells.Count ? cells[i] : "")))));

    private static int[] Widths(TableBlock table)
    {
        var shares = table.Widths ?? Enumerable.Repeat(1, table.Header.Count).ToList();
        var sum = shares.Sum();
        return [.. shares.Select(s => PageGrid.TextWidth * s / sum)];
    }
}
