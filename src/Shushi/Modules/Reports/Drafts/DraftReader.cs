using System.Globalization;
using Shushi.Modules.Rectification;
using Shushi.Platform;
using Shushi.Platform.Metrics;
using Shushi.Platform.Organizations;

namespace Shushi.Modules.Reports.Drafts;

/// <summary>What a piece of a paragraph is.</summary>
public enum ChipKind
{
    /// <summary>Words that the author types.</summary>
    None,

    /// <summary>A figure.</summary>
    Figure,

    /// <summary>【待补】.</summary>
    Gap,

    /// <summary>A word that follows from unit and year.</summary>
    Word,

    /// <summary>Records told one by one.</summary>
    Block,

    /// <summary>A token that means nothing.</summary>
    Fault,
}

/// <summary>A piece of a paragraph.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Source">As it is written in the source.</param>
/// <param name="Text">As it reads.</param>
/// <param name="Figure">Its figure, also where that is empty.</param>
/// <param name="Note">What is wrong with it, or what it tells.</param>
public sealed record DraftPiece(ChipKind Kind, string Source, string Text, Figure? Figure = null, string? Note = null);

/// <summary>A paragraph of a draft with its figures.</summary>
public sealed record DraftParagraph(string Source, LineKind Kind, string Prefix, IReadOnlyList<DraftPiece> Pieces)
{
    /// <summary>As it reads, without the marks of a heading.</summary>
    public string Text => string.Concat(Pieces.Select(p => p.Text));
}

/// <summary>Reads the paragraphs of a draft for its editor: what cannot be composed is marked instead of refused.</summary>
public static class DraftReader
{
    /// <summary>The paragraphs, one by one.</summary>
    public static async Task<IReadOnlyList<DraftParagraph>> Read(Workspace workspace, Organization unit, int year, IReadOnlyList<string> paragraphs)
    {
        await using var snapshot = await workspace.Db.BeginSnapshot();
        var tokens = await TokenBook.Open(workspace, unit, year);
        var read = new List<DraftParagraph>();
        foreach (var (source, line) in paragraphs.Zip(ReportTemplate.Parse(DraftText.Join(paragraphs)).Lines))
        {
            var pieces = new List<DraftPiece>();
            foreach (var part in line.Parts) pieces.Add(await Read(workspace.Catalog, tokens, line, part, year));
            read.Add(new DraftParagraph(source, line.Kind, line.Prefix, pieces));
        }

        await snapshot.CommitAsync();
        return read;
    }

    private static async Task<DraftPiece> Read(Catalog catalog, TokenBook tokens, TemplateLine line, TemplatePart part, int year)
    {
        if (part is Words) return new DraftPiece(ChipKind.None, part.Source, part.Source);
        if (TokenBook.FaultOf(catalog, line, part, year) is { } fault) return new DraftPiece(ChipKind.Fault, part.Source, part.Source, Note: fault.TrimStart('的') + "，请改正或删去。");
        try
        {
            if (part is Block block) return Tell(block, await tokens.ProblemsOf(block));
            return await tokens.Read(part) switch
            {
                FigureSegment f => new DraftPiece(ChipKind.Figure, part.Source, f.Text, f.Figure),
                GapSegment g => new DraftPiece(ChipKind.Gap, part.Source, g.Text, g.Figure),
                var word => new DraftPiece(ChipKind.Word, part.Source, word.Text),
            };
        }
        catch (RefusedException refused)
        {
            return new DraftPiece(ChipKind.Fault, part.Source, part.Source, Note: refused.Message); // a period that has not begun
        }
    }

    private static DraftPiece Tell(Block block, IReadOnlyList<ListedProblem> problems) => new(ChipKind.Block, block.Source,
        string.Create(CultureInfo.InvariantCulture, $"{block.Name}：{block.Arguments["来源"]}（{problems.Count}项，成文时逐项列出）"), Note: string.Join('\n', problems.Select(p => p.Description)));
}
