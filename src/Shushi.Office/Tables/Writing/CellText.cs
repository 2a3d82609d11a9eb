using System.Buffers;
using System.Globalization;
using System.Xml;
using Shushi.Office.Packages;
using Shushi.Office.Tables.Reading;

namespace Shushi.Office.Tables.Writing;

/// <summary>Text that goes into cells and comments.</summary>
internal static class CellText
{
    private const int Longest = 32_767;
    private static readonly SearchValues<char> _formulaStarts = SearchValues.Create("=+-@\t\r");

    /// <summary>Text as XML can carry it.</summary>
    /// <exception cref="ArgumentException">It is longer than a cell can hold.</exception>
    public static string Checked(string text, int row, int column) => text.Length <= Longest ? XText.Encode(text)
        : throw new ArgumentException(string.Create(
            CultureInfo.InvariantCulture, $"{CellReference.Name(column, row)} 的文字有 {text.Length} 个字符，超过单元格的上限 {Longest}。"), nameof(text));

    /// <summary>Whether a program could take the text for a formula.</summary>
    public static bool LooksLikeFormula(string text) => text.Length > 0 && _formulaStarts.Contains(text[0]);

    /// <summary>Writes &lt;t&gt;; blanks at the ends are kept.</summary>
    public static void Write(XmlWriter xml, string encoded)
    {
        xml.WriteStartElement("t", Schemas.Sheet);
        if (encoded.Length > 0 && (char.IsWhiteSpace(encoded[0]) || char.IsWhiteSpace(encoded[^1]) || encoded.Contains('\n')))
            xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(encoded);
        xml.WriteEndElement();
    }
}
