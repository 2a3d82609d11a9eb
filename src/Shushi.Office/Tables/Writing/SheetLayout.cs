using System.Globalization;
using System.Xml;
using Shushi.Office.Tables.Reading;
using Texts = System.Collections.Generic.IReadOnlyList<string>;

namespace Shushi.Office.Tables.Writing;

/// <summary>What stands around the rows of a sheet: view, widths, filter, drop-downs, page.</summary>
internal static class SheetLayout
{
    private const int Narrowest = 9, Widest = 50;

    public static void WriteBefore(XmlWriter xml, SheetPlan sheet, List<Texts> sample)
    {
        var selected = sheet.Number == 1 ? " tabSelected=\"1\"" : "";
        Raw(xml, $"""
            <sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>
            <sheetViews><sheetView{selected} workbookViewId="0"><pane ySplit="{sheet.HeaderRow}" topLeftCell="A{sheet.HeaderRow + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A{sheet.HeaderRow + 1}" sqref="A{sheet.HeaderRow + 1}"/></sheetView></sheetViews>
            <sheetFormatPr defaultRowHeight="18"/>
            """);
        xml.WriteRaw("<cols>");
        for (var i = 0; i < sheet.Sheet.Columns.Count; i++)
        {
            var column = sheet.Sheet.Columns[i];
            var hidden = column.IsHidden ? " hidden=\"1\"" : "";
            Raw(xml, $"""<col min="{i + 1}" max="{i + 1}" width="{Width(column, sample, i)}" style="{Styles.Of(column.Kind)}" customWidth="1"{hidden}/>""");
        }

        xml.WriteRaw("</cols>");
    }

    public static void WriteBehind(XmlWriter xml, WorkbookPlan plan, SheetPlan sheet)
    {
        Raw(xml, $"""<autoFilter ref="A{sheet.HeaderRow}:{sheet.LastColumn}{sheet.LastRow}"/>""");
        if (sheet.Sheet.Title is not null && sheet.Sheet.Columns.Count > 1)
            Raw(xml, $"""<mergeCells count="1"><mergeCell ref="A1:{sheet.LastColumn}1"/></mergeCells>""");
        WriteChoices(xml, plan, sheet);
        xml.WriteRaw("""
            <printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>
            <pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/><headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>
            """);
        if (sheet.Comments.Count > 0)
            xml.WriteRaw("""<legacyDrawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/>""");
    }

    private static void WriteChoices(XmlWriter xml, WorkbookPlan plan, SheetPlan sheet)
    {
        var lists = sheet.Sheet.Columns.Index().Where(c => WorkbookPlan.HasChoices(c.Item)).ToList();
        if (lists.Count == 0)
            return;
        Raw(xml, $"""<dataValidations count="{lists.Count}">""");
        foreach (var (i, column) in lists)
        {
            var letters = CellReference.Letters(i);
            Raw(xml, $"""<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="请从列表中选择" error="这一格只能填下拉列表中的一项。" sqref="{letters}{sheet.HeaderRow + 1}:{letters}{CellReference.MostRows}"><formula1>{plan.ChoicesRange(column.Choices!)}</formula1></dataValidation>""");
        }

        xml.WriteRaw("</dataValidations>");
    }

    private static int Width(TableColumn column, List<Texts> sample, int index)
    {
        var texts = sample.Where(r => index < r.Count).Select(r => r[index]).Concat(column.Choices ?? []).Take(400);
        var widest = texts.Select(Width).Append(Width(column.Header) + (column.IsRequired ? 5 : 4)).Append(Least(column.Kind)).Max() + 2;
        return Math.Clamp(widest, Narrowest, Widest);
    }

    private static int Least(ColumnKind kind) => kind switch
    {
        ColumnKind.LongText => 30,
        ColumnKind.Money => 12,
        ColumnKind.Date => 10,
        _ => 0,
    };

    // Chinese characters are as wide as two digits; of several lines the longest counts.
    private static int Width(string text)
    {
        int widest = 0, width = 0;
        foreach (var c in text)
        {
            width = c == '\n' ? 0 : width + (c > 0xFF ? 2 : 1);
            widest = Math.Max(widest, width);
        }

        return widest;
    }

    private static void Raw(XmlWriter xml, FormattableString text) => xml.WriteRaw(text.ToString(CultureInfo.InvariantCulture));
}
