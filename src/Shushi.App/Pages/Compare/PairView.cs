using System.Globalization;
using Shushi.Modules.Similarity;
using Shushi.Text;
using Shushi.Text.Similarity;

namespace Shushi.App.Pages.Compare;

/// <summary>A piece of a text beside another: plain, or of a passage, where it may be a changed spot.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="IsChange">Whether the other side differs here.</param>
public sealed record Piece(string Text, bool IsChange);

/// <summary>A stretch of a text: plain, or a passage with its number.</summary>
/// <param name="Number">The passage's number; 0 where it is none.</param>
/// <param name="Pieces">Its pieces in order.</param>
public sealed record ComparedStretch(int Number, IReadOnlyList<Piece> Pieces);

/// <summary>A pair as the page shows it: both texts in stretches, passages numbered in the order of the first.</summary>
/// <param name="Number">The number of the pair.</param>
/// <param name="Pair">The pair.</param>
public sealed record PairView(int Number, CopyPair Pair)
{
    /// <summary>The first text.</summary>
    public IReadOnlyList<ComparedStretch> A => Cut(Pair.A.Text, p => p.A, c => c.A);

    /// <summary>The second text; where passages overlap there, the one that begins first is marked.</summary>
    public IReadOnlyList<ComparedStretch> B => Cut(Pair.B.Text, p => p.B, c => c.B);

    /// <summary>The passages with their numbers.</summary>
    public IReadOnlyList<(Passage Passage, int Number)> Passages => Pair.Comparison.Passages.Select((p, i) => (p, i + 1)).ToList();

    /// <summary>The anchor of a passage in one of the texts.</summary>
    /// <param name="side">a, b, or row for the list.</param>
    /// <param name="number">The passage's number.</param>
    public string Anchor(string side, int number) => string.Create(CultureInfo.InvariantCulture, $"pair-{Number}-{number}-{side}");

    /// <summary>What names a passage in the form: it is found again only while nothing has changed.</summary>
    public string KeyOf(Passage passage) => string.Create(CultureInfo.InvariantCulture, $"{Pair.A.Id}-{Pair.B.Id}-{passage.A.Start}-{passage.A.Length}");

    private List<ComparedStretch> Cut(string text, Func<Passage, TextSpan> side, Func<Change, TextSpan> spot)
    {
        var stretches = new List<ComparedStretch>();
        var end = 0;
        foreach (var (passage, number) in Passages.OrderBy(p => side(p.Passage).Start))
        {
            var span = side(passage);
            if (span.Start < end) continue;
            if (span.Start > end) stretches.Add(new ComparedStretch(0, [new Piece(text[end..span.Start], false)]));
            stretches.Add(new ComparedStretch(number, Pieces(text, span, passage.Changes.Select(spot)).ToList()));
            end = span.End;
        }

        if (end < text.Length) stretches.Add(new ComparedStretch(0, [new Piece(text[end..], false)]));
        return stretches;
    }

    private static IEnumerable<Piece> Pieces(string text, TextSpan passage, IEnumerable<TextSpan> changes)
    {
        var end = passage.Start;
        foreach (var change in changes.Where(c => c.Length > 0))
        {
            if (change.Start > end) yield return new Piece(text[end..change.Start], false);
            yield return new Piece(text[change.Start..change.End], true);
            end = change.End;
        }

        if (end < passage.End) yield return new Piece(text[end..passage.End], false);
    }
}
