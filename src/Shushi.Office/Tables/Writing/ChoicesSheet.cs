using System.Globalization;
using System.Xml;
using Shushi.Office.Packages;
using Shushi.Office.Tables.Reading;

namespace Shushi.Office.Tables.Writing;

/// <summary>The hidden sheet whose columns feed the drop-downs; a list written into the rule itself may not pass 255 characters.</summary>
internal static class ChoicesSheet
{
    public static void Write(XmlWriter xml, IReadOnlyList<IReadOnlyList<string>> lists)
    {
        xml.WriteStartElement("worksheet", Schemas.Sheet);
        xml.WriteStartElement("sheetData", Schemas.Sheet);
        for (var row = 1; row <= lists.Max(l => l.Count); row++)
        {
            xml.WriteStartElement("row", Schemas.Sheet);
            xml.WriteAttributeString("r", row.ToString(CultureInfo.InvariantCulture));
            for (var column = 0; column < lists.Count; column++)
            {
                if (row <= lists[column].Count)
                    WriteCell(xml, row, column, lists[column][row - 1]);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteCell(XmlWriter xml, int row, int column, string text)
    {
        xml.WriteStartElement("c", Schemas.Sheet);
        xml.WriteAttributeString("r", CellReference.Name(column, row));
        xml.WriteAttributeString("s", (CellText.LooksLikeFormula(text) ? Styles.QuotedText : Styles.Text).ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", Schemas.Sheet);
        CellText.Write(xml, CellText.Checked(text, row, column));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
