using Shushi.Office.Packages;

namespace Shushi.Office.Documents.Reading;

/// <summary>Which styles are headings, and of which level.</summary>
internal static class StyleLevels
{
    public static Dictionary<string, int> Of(Package package, string main)
    {
        var levels = new Dictionary<string, int>(StringComparer.Ordinal);
        if (package.Relationships(main).FirstOrDefault(r => r.Kind == "styles") is not { } part || !package.Has(part.Target))
            return levels;
        using var xml = package.OpenXml(part.Target);
        var style = "";
        while (xml.ReadStart())
        {
            if (xml.Name == "style")
                style = xml.Prefixed("styleId") ?? "";
            else if (xml.Name == "outlineLvl" && int.TryParse(xml.Prefixed("val"), out var level) && level is >= 0 and < 9)
                levels[style] = level + 1;
        }

        return levels;
    }
}
