using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Shushi.Modules.Reports;

namespace Shushi.App.Pages.Report;

/// <summary>A composed line as HTML. Built here, for a template would put blanks between the characters.</summary>
public static class ReportHtml
{
    /// <summary>Words as they are, figures and gaps as links to their records.</summary>
    public static IHtmlContent Of(ReportLine line)
    {
        var content = new HtmlContentBuilder();
        foreach (var segment in line.Segments)
        {
            _ = segment switch
            {
                FigureSegment f => content.AppendHtml(Link("figure-link", ComposedReport.LinkTo(f.Figure), f.Text, $"{f.Figure.Metric.Label}：依据记录{f.Figure.Records}条")),
                GapSegment g => content.AppendHtml(Link("gap", ComposedReport.LinkTo(g.Figure), g.Text, $"{g.Figure.Metric.Label}：台账暂无依据")),
                _ => content.Append(segment.Text),
            };
        }

        return content;
    }

    private static TagBuilder Link(string css, string url, string text, string title)
    {
        var link = new TagBuilder("a");
        link.AddCssClass(css);
        link.Attributes["href"] = url;
        link.Attributes["title"] = title;
        link.InnerHtml.Append(text);
        return link;
    }
}
