using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Shushi.Modules.Reports;
using Shushi.Modules.Reports.Drafts;

namespace Shushi.App.Pages.Report;

/// <summary>A paragraph of a draft as the editor shows it: words, and figures as chips that carry their token. Built here, for a template would put blanks between the characters.</summary>
public static class DraftHtml
{
    /// <summary>As content of a page.</summary>
    public static IHtmlContent Of(DraftParagraph paragraph)
    {
        var block = new TagBuilder("p");
        block.AddCssClass("draft-" + paragraph.Kind.ToString().ToLowerInvariant());
        block.Attributes["data-prefix"] = paragraph.Prefix;
        foreach (var piece in paragraph.Pieces)
        {
            if (piece.Kind == ChipKind.None) block.InnerHtml.Append(piece.Text);
            else block.InnerHtml.AppendHtml(Chip(piece));
        }

        return block;
    }

    /// <summary>As text, for an answer to a script.</summary>
    public static string Text(DraftParagraph paragraph, HtmlEncoder encoder)
    {
        using var writer = new StringWriter();
        Of(paragraph).WriteTo(writer, encoder);
        return writer.ToString();
    }

    private static TagBuilder Chip(DraftPiece piece)
    {
        var chip = new TagBuilder("span");
        chip.AddCssClass("chip-" + piece.Kind.ToString().ToLowerInvariant());
        chip.AddCssClass("chip");
        chip.Attributes["contenteditable"] = "false";
        chip.Attributes["data-token"] = piece.Source;
        chip.Attributes["title"] = piece switch
        {
            { Figure: { IsEmpty: true } figure } => $"{figure.Metric.Label}（{figure.Period}）：台账暂无依据",
            { Figure: { } figure } => $"{figure.Metric.Label}（{figure.Period}）：{figure.Metric.Definition}",
            { Note: { } note } => note,
            _ => piece.Source,
        };
        chip.InnerHtml.Append(piece.Text);
        return chip;
    }
}
