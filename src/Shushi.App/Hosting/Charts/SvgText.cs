using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Shushi.App.Hosting.Charts;

/// <summary>Writes the parts of a picture; colours are classes of the style sheet, hatching is a pattern, so that paper without colours tells the series apart.</summary>
internal sealed class SvgText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder text = new();

    public SvgText(Chart chart, int width, int height)
    {
        text.Append(CultureInfo.InvariantCulture, $"<svg class=\"chart-picture\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"{chart.Id}-title {chart.Id}-desc\">");
        text.Append(CultureInfo.InvariantCulture, $"<title id=\"{chart.Id}-title\">{Safe(chart.Title)}</title><desc id=\"{chart.Id}-desc\">{Safe(chart.Description)}</desc>");
        text.Append(CultureInfo.InvariantCulture, $"<defs><pattern id=\"{chart.Id}-hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect class=\"chart-hatch-ground\" width=\"5\" height=\"5\"/><line class=\"chart-hatch-line\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"5\"/></pattern></defs>");
    }

    /// <summary>A rectangle of a class, or hatched.</summary>
    public void Box(double x, double y, double width, double height, string? css, string? hatchOf = null) => text.Append(CultureInfo.InvariantCulture,
        $"<rect x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{width:0.#}\" height=\"{height:0.#}\" {(hatchOf is null ? $"class=\"{css}\"" : $"class=\"chart-hatched\" fill=\"url(#{hatchOf}-hatch)\"")}/>");

    /// <summary>A level line.</summary>
    public void Level(double from, double to, double y) =>
        text.Append(CultureInfo.InvariantCulture, $"<line class=\"chart-grid\" x1=\"{from:0.#}\" y1=\"{y:0.#}\" x2=\"{to:0.#}\" y2=\"{y:0.#}\"/>");

    /// <summary>Words; <paramref name="anchor"/> is start, middle or end.</summary>
    public void Words(double x, double y, string words, string anchor = "middle", string css = "chart-label") =>
        text.Append(CultureInfo.InvariantCulture, $"<text class=\"{css}\" x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\">{Safe(words)}</text>");

    public override string ToString() => text + "</svg>";

    private static string Safe(string words) => Encoder.Encode(words);
}
