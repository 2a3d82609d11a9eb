using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Shushi.Office.Documents;

/// <summary>Elements of WordprocessingML (ECMA-376, transitional).</summary>
internal static class WordXml
{
    public const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string StrictNamespace = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    public const string RelationshipBase = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    public const string TypeBase = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static readonly XNamespace _space = Namespace;

    public static XName Name(string name) => _space + name;

    public static XElement El(string name, params object?[] content) => new(_space + name, content);

    /// <summary>The root of a part, with the prefix people are used to.</summary>
    public static XElement Root(string name, params object?[] content) => El(name, new XAttribute(XNamespace.Xmlns + "w", Namespace), content);

    public static XAttribute At(string name, string value) => new(_space + name, value);

    public static XAttribute At(string name, int value) => new(_space + name, value.ToString(CultureInfo.InvariantCulture));

    public static XElement Val(string name, string value) => El(name, At("val", value));

    public static XElement Val(string name, int value) => El(name, At("val", value));

    /// <summary>A text as it may stand in XML: what no XML can hold is left out.</summary>
    public static string Clean(string text)
    {
        if (text.All(c => XmlConvert.IsXmlChar(c)))
            return text;
        var clean = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                clean.Append(text[i]);
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                clean.Append(text[i]).Append(text[++i]);
        }

        return clean.ToString();
    }

    /// <summary>A run of text; line breaks in it stay.</summary>
    public static XElement Run(string text, params object?[] properties)
    {
        var run = El("r", properties.Length > 0 ? El("rPr", properties) : null);
        var lines = Clean(text).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                run.Add(El("br"));
            if (lines[i].Length > 0 || lines.Length == 1)
                run.Add(El("t", new XAttribute(XNamespace.Xml + "space", "preserve"), lines[i]));
        }

        return run;
    }

    /// <summary>A paragraph of a style.</summary>
    public static XElement Paragraph(string style, params object?[] content) => El("p", El("pPr", Val("pStyle", style)), content);
}
