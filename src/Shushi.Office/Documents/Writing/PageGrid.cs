using System.Xml.Linq;
using static Shushi.Office.Documents.WordXml;

namespace Shushi.Office.Documents.Writing;

/// <summary>The page of GB/T 9704-2012: A4, 版心 156 × 225 mm, 22 lines of 28 characters of size 3. Lengths are twips (1/20 pt) unless said otherwise.</summary>
internal static class PageGrid
{
    /// <summary>A line: 225 mm divided by 22, rounded down so that 22 fit in every program.</summary>
    public const int Line = 579;

    /// <summary>
    /// What a character of size 3 is narrower than its 16 pt, so that 28 fill 156 mm. A character grid (linesAndChars) would say it better,
    /// but LibreOffice then gives every character two cells.
    /// </summary>
    public const int Spacing = -5;

    public const int Character = 320 + Spacing;

    public const int TextWidth = Width - Inner - Outer;

    private const int Width = 11906, Height = 16838, Top = 2098, Inner = 1588, Outer = 1474, Bottom = 1985;

    // The dashes of the page number stand 7 mm below the text area.
    private const int Footer = 1250, Header = 1134;

    public static XElement Section(bool hasMark) => El("sectPr",
        hasMark ? Reference("headerReference", "default", DocumentFrame.HeaderId) : null,
        hasMark ? Reference("headerReference", "even", DocumentFrame.HeaderId) : null,
        Reference("footerReference", "default", DocumentFrame.OddFooterId),
        Reference("footerReference", "even", DocumentFrame.EvenFooterId),
        El("pgSz", At("w", Width), At("h", Height)),
        El("pgMar", At("top", Top), At("right", Outer), At("bottom", Bottom), At("left", Inner), At("header", Header), At("footer", Footer), At("gutter", 0)),
        El("pgNumType", At("fmt", "decimal")),
        El("docGrid", At("type", "lines"), At("linePitch", Line)));

    private static XElement Reference(string name, string pages, string id) =>
        El(name, At("type", pages), new XAttribute(XNamespace.Get(Packages.Schemas.Office) + "id", id));
}
