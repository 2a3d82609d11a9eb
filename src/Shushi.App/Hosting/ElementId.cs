using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Shushi.App.Hosting;

/// <summary>The id of a control: its key without the characters that CSS and anchors dislike.</summary>
public static class ElementId
{
    /// <summary><c>Agenda[0].Topic</c> → <c>f-Agenda-0-Topic</c>.</summary>
    public static string Of(string key) => "f-" + key.Replace("].", "-", StringComparison.Ordinal).Replace('[', '-').Replace('.', '-').TrimEnd(']');

    /// <summary>Full-width spaces that indent an option of a tree.</summary>
    public static IHtmlContent Indent(this IHtmlHelper html, int level) => new HtmlString(new string('　', Math.Max(0, level)));
}
