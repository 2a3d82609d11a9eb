using System.Globalization;
using System.Xml;
using Shushi.Office.Packages;
using Shushi.Office.Tables.Reading;

namespace Shushi.Office.Tables.Writing;

/// <summary>Writes the part of one sheet from top to bottom.</summary>
internal sealed class SheetWriter(XmlWriter xml, WorkbookPlan plan, SheetPlan sheet)
{
    private const int Sample = 200;
    private readonly IReadOnlyList<TableColumn> _columns = sheet.Sheet.Columns;
    private readonly string[] _letters = [.. Enumerable.Range(0, sheet.Sheet.Columns.Count).Select(CellReference.Letters)];
    private string _row = "";

    public void Write()
    {
        using var rows = sheet.Sheet.Rows.GetEnumerator();
        var sample = new List<IReadOnlyList<string>>();
        while (sample.Count < Sample && rows.MoveNext())
            sample.Add(rows.Current);

        xml.WriteStartElement("worksheet", Schemas.Sheet);
        SheetLayout.WriteBefore(xml, sheet, sample);
        xml.WriteStartElement("sheetData", Schemas.Sheet);
        WriteHeader();
        sheet.LastRow = sheet.HeaderRow;
        foreach (var row in sample)
            WriteRow(row);
        while (rows.MoveNext())
            WriteRow(rows.Current);
        xml.WriteEndElement();
        SheetLayout.WriteBehind(xml, plan, sheet);
        xml.WriteEndElement();
    }

    private void WriteHeader()
    {
        if (sheet.Sheet.Title is { } title)
        {
            BeginRow(1, height: "30");
            WriteText(0, Styles.Title, CellText.Checked(title, 1, 0));
            xml.WriteEndElement();
        }

        BeginRow(sheet.HeaderRow, height: "30");
        for (var i = 0; i < _columns.Count; i++)
        {
            var header = CellText.Checked(_columns[i].Header, sheet.HeaderRow, i);
            if (_columns[i].IsRequired)
                WriteRequired(i, header);
            else
                WriteText(i, Styles.Header, header);
        }

        xml.WriteEndElement();
    }

    private void WriteRow(IReadOnlyList<string> texts)
    {
        if (texts.Count > _columns.Count)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"工作表“{sheet.Name}”有一行 {texts.Count} 格，表头只有 {_columns.Count} 列。"), nameof(texts));
        if (sheet.LastRow == CellReference.MostRows)
            throw new ArgumentException($"工作表“{sheet.Name}”超过 1048576 行。", nameof(texts));
        BeginRow(++sheet.LastRow);
        for (var i = 0; i < texts.Count; i++)
        {
            if (texts[i].Length > 0)
                WriteCell(i, texts[i]);
        }

        xml.WriteEndElement();
    }

    private void BeginRow(int number, string? height = null)
    {
        _row = number.ToString(CultureInfo.InvariantCulture);
        xml.WriteStartElement("row", Schemas.Sheet);
        xml.WriteAttributeString("r", _row);
        if (height is null)
            return;
        xml.WriteAttributeString("ht", height);
        xml.WriteAttributeString("customHeight", "1");
    }

    private void WriteCell(int column, string text)
    {
        var kind = _columns[column].Kind;
        if (kind == ColumnKind.Date && CellNumber.Day(text) is { } day)
            WriteNumber(column, Styles.Date, day);
        else if (kind == ColumnKind.Money && CellNumber.IsPlain(text))
            WriteNumber(column, Styles.Money, text);
        else if (kind == ColumnKind.Number && CellNumber.IsExact(text))
            WriteNumber(column, text.Contains('.') ? Styles.Fraction : Styles.Number, text);
        else
            WriteText(column, TextStyle(kind, text), CellText.Checked(text, sheet.LastRow, column));
    }

    private static int TextStyle(ColumnKind kind, string text)
    {
        var style = kind == ColumnKind.LongText || text.Contains('\n') ? Styles.LongText : Styles.Text;
        return CellText.LooksLikeFormula(text) ? style + 1 : style;
    }

    private void BeginCell(int column, int style, string? type)
    {
        xml.WriteStartElement("c", Schemas.Sheet);
        xml.WriteStartAttribute("r");
        xml.WriteString(_letters[column]);
        xml.WriteString(_row);
        xml.WriteEndAttribute();
        xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
        if (type is not null)
            xml.WriteAttributeString("t", type);
    }

    private void WriteNumber(int column, int style, string number)
    {
        BeginCell(column, style, null);
        xml.WriteElementString("v", Schemas.Sheet, number);
        xml.WriteEndElement();
    }

    private void WriteText(int column, int style, string encoded)
    {
        BeginCell(column, style, "inlineStr");
        xml.WriteStartElement("is", Schemas.Sheet);
        CellText.Write(xml, encoded);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // Red would not be seen on red: the star is golden.
    private void WriteRequired(int column, string header)
    {
        BeginCell(column, Styles.Header, "inlineStr");
        xml.WriteStartElement("is", Schemas.Sheet);
        WriteRun("FFFFD54F", "*");
        WriteRun("FFFFFFFF", header);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteRun(string color, string encoded)
    {
        xml.WriteStartElement("r", Schemas.Sheet);
        xml.WriteRaw($"""<rPr><b/><sz val="11"/><color rgb="{color}"/><rFont val="宋体"/><family val="3"/><charset val="134"/></rPr>""");
        CellText.Write(xml, encoded);
        xml.WriteEndElement();
    }
}
