using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;

namespace Shushi.Modules.Reports.Drafts;

/// <summary>What became of a piece of text.</summary>
public enum PieceKind
{
    Same,
    Removed,
    Added,
}

/// <summary>A piece of a compared paragraph.</summary>
public sealed record Piece(PieceKind Kind, string Text);

/// <summary>A paragraph of two compared versions.</summary>
public sealed record ComparedParagraph(IReadOnlyList<Piece> Pieces)
{
    /// <summary>Whether anything in it changed.</summary>
    public bool IsChanged => Pieces.Any(p => p.Kind != PieceKind.Same);
}

/// <summary>Compares two versions: by paragraph, and inside a changed paragraph by character.</summary>
public static class DraftDifferences
{
    /// <summary>The paragraphs of both, in order.</summary>
    public static IReadOnlyList<ComparedParagraph> Between(IReadOnlyList<string> earlier, IReadOnlyList<string> later)
    {
        var rows = new List<ComparedParagraph>();
        var a = 0;
        foreach (var block in Differ.Instance.CreateDiffs(string.Join('\n', earlier), string.Join('\n', later), false, false, LineChunker.Instance).DiffBlocks)
        {
            while (a < block.DeleteStartA) rows.Add(Whole(PieceKind.Same, earlier[a++]));
            rows.AddRange(Pair([.. earlier.Skip(block.DeleteStartA).Take(block.DeleteCountA)], [.. later.Skip(block.InsertStartB).Take(block.InsertCountB)]));
            a = block.DeleteStartA + block.DeleteCountA;
        }

        while (a < earlier.Count) rows.Add(Whole(PieceKind.Same, earlier[a++]));
        return rows;
    }

    private static IEnumerable<ComparedParagraph> Pair(string[] removed, string[] added)
    {
        var both = Math.Min(removed.Length, added.Length);
        for (var i = 0; i < both; i++)
        {
            if (Inside(removed[i], added[i]) is { } one) yield return one;
            else
            {
                yield return Whole(PieceKind.Removed, removed[i]);
                yield return Whole(PieceKind.Added, added[i]);
            }
        }

        foreach (var text in removed.Skip(both)) yield return Whole(PieceKind.Removed, text);
        foreach (var text in added.Skip(both)) yield return Whole(PieceKind.Added, text);
    }

    /// <summary>The changes inside a paragraph; null where most of it is another.</summary>
    private static ComparedParagraph? Inside(string earlier, string later)
    {
        var difference = Differ.Instance.CreateDiffs(earlier, later, false, false, CharacterChunker.Instance);
        var kept = earlier.Length - difference.DiffBlocks.Sum(b => b.DeleteCountA);
        return kept * 2 < Math.Min(earlier.Length, later.Length) ? null : new ComparedParagraph(Pieces(earlier, later, difference.DiffBlocks).Where(p => p.Text.Length > 0).ToList());
    }

    private static IEnumerable<Piece> Pieces(string earlier, string later, IEnumerable<DiffBlock> blocks)
    {
        var a = 0;
        foreach (var block in blocks)
        {
            yield return new Piece(PieceKind.Same, earlier[a..block.DeleteStartA]);
            yield return new Piece(PieceKind.Removed, earlier.Substring(block.DeleteStartA, block.DeleteCountA));
            yield return new Piece(PieceKind.Added, later.Substring(block.InsertStartB, block.InsertCountB));
            a = block.DeleteStartA + block.DeleteCountA;
        }

        yield return new Piece(PieceKind.Same, earlier[a..]);
    }

    private static ComparedParagraph Whole(PieceKind kind, string text) => new([new Piece(kind, text)]);
}
