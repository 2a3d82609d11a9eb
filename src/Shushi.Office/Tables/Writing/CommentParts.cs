using System.Globalization;
using System.Text;
using System.Xml;
using Shushi.Office.Packages;
using Shushi.Office.Tables.Reading;

namespace Shushi.Office.Tables.Writing;

/// <summary>A comment on a cell; row from 1, column from 0, text as XML can carry it.</summary>
internal sealed record CellComment(int Row, int Column, string Encoded);

/// <summary>The two parts that comments need: their texts, and the drawing of their boxes.</summary>
internal static class CommentParts
{
    private const string Author = "填写说明";

    public static string Name(int sheet) => string.Create(CultureInfo.InvariantCulture, $"xl/comments{sheet}.xml");

    public static string VmlName(int sheet) => string.Create(CultureInfo.InvariantCulture, $"xl/drawings/vmlDrawing{sheet}.vml");

    public static void Write(PackageWriter package, int sheet, IReadOnlyList<CellComment> comments)
    {
        package.Write(Name(sheet), xml =>
        {
            xml.WriteStartElement("comments", Schemas.Sheet);
            xml.WriteStartElement("authors", Schemas.Sheet);
            xml.WriteElementString("author", Schemas.Sheet, Author);
            xml.WriteEndElement();
            xml.WriteStartElement("commentList", Schemas.Sheet);
            foreach (var comment in comments)
                WriteComment(xml, comment, authorId: 0);
            xml.WriteEndElement();
            xml.WriteEndElement();
        });
        package.Write(VmlName(sheet), $"{VmlHead}{string.Concat(comments.Select((c, i) => Shape(c, 1025 + i)))}</xml>");
    }

    public static void WriteComment(XmlWriter xml, CellComment comment, int authorId)
    {
        xml.WriteStartElement("comment", Schemas.Sheet);
        xml.WriteAttributeString("ref", CellReference.Name(comment.Column, comment.Row));
        xml.WriteAttributeString("authorId", authorId.ToString(CultureInfo.InvariantCulture));
        xml.WriteStartElement("text", Schemas.Sheet);
        CellText.Write(xml, comment.Encoded);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>The beginning of a drawing of comment boxes.</summary>
    public const string VmlHead = """
        <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>
        """;

    /// <summary>A box that shows when the mouse is on the cell.</summary>
    public static string Shape(CellComment comment, int id)
    {
        var lines = Math.Clamp(comment.Encoded.Length / 14 + comment.Encoded.Count(c => c == '\n') + 2, 3, 12);
        var top = Math.Max(comment.Row - 2, 0);
        return new StringBuilder().Append(CultureInfo.InvariantCulture, $"""
            <v:shape id="_x0000_s{id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{comment.Column + 1}, 15, {top}, 2, {comment.Column + 3}, 15, {top + lines}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{comment.Row - 1}</x:Row><x:Column>{comment.Column}</x:Column></x:ClientData></v:shape>
            """).ToString();
    }
}
