using System.Globalization;
using System.Xml.Linq;
using static Shushi.Office.Documents.WordXml;

namespace Shushi.Office.Documents.Writing;

/// <summary>署名 and 成文日期 of a paper without a seal: two characters from the right, the date's first character two behind the signature's first.</summary>
internal static class SignatureBlock
{
    private const int Edge = 4; // half characters

    public static IEnumerable<XElement> Write(string? signature, DateOnly? date)
    {
        if (signature is null && date is null)
            yield break;
        yield return Paragraph(Styles.Blank);
        var day = date is { } d ? string.Create(CultureInfo.InvariantCulture, $"{d.Year}年{d.Month}月{d.Day}日") : null;
        var (ofSignature, ofDate) = Indents(signature is null ? 0 : TitleLines.Width(signature), day is null ? 0 : TitleLines.Width(day));
        if (signature is not null)
            yield return Line(signature, day is null ? Edge : ofSignature);
        if (day is not null)
            yield return Line(day, signature is null ? Edge : ofDate);
    }

    // right indents of both, in half characters
    private static (int Signature, int Date) Indents(int signature, int date)
    {
        var ofDate = signature - date;
        return ofDate >= Edge ? (Edge, ofDate) : (Edge + Edge + date - signature, Edge);
    }

    private static XElement Line(string text, int halves) => El("p",
        El("pPr", Val("pStyle", Styles.Signature), El("ind", At("rightChars", halves * 50), At("right", halves * PageGrid.Character / 2))), Run(text));
}
