using System.Globalization;
using Shushi.Office.Documents.Marking;
using Shushi.Office.Documents.Reading;
using Shushi.Office.Packages;

namespace Shushi.Office.Documents;

/// <summary>A remark on a stretch of a document's text.</summary>
/// <param name="Start">Where it begins, as in <see cref="ReadDocument.Text"/>.</param>
/// <param name="Length">How long it is; 0 remarks on the place.</param>
/// <param name="Message">What it says; line breaks begin new paragraphs.</param>
public sealed record DocumentRemark(int Start, int Length, string Message);

/// <summary>Gives a document back with Word comments on stretches of its text.</summary>
/// <remarks>Only the text's part, the comments and what names them are written anew; every other part, macros included, is passed on as it is.</remarks>
public static class DocumentMarker
{
    /// <summary>Writes the document with these comments behind those it has.</summary>
    /// <param name="source">The document; seekable, stays open.</param>
    /// <param name="target">Where the marked one goes; need not be seekable, stays open.</param>
    /// <param name="remarks">In any order; they may overlap.</param>
    /// <param name="author">Who says so.</param>
    /// <param name="at">When.</param>
    /// <param name="limits">How much it may hold; <see cref="DocumentLimits.Usual"/> where null.</param>
    /// <exception cref="OfficeException">The source cannot be read.</exception>
    /// <exception cref="ArgumentException">A remark lies outside the text.</exception>
    public static void Mark(Stream source, Stream target, IReadOnlyList<DocumentRemark> remarks, string author, DateTime at, DocumentLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(remarks);
        using var package = DocumentParts.Open(new Kept(source), limits ?? DocumentLimits.Usual);
        var main = DocumentParts.MainOf(package);
        using var writer = new PackageWriter(target);
        var edit = new PackageEdit(package, writer);
        if (remarks.Count > 0)
        {
            var marks = new TextMarks(DocumentParts.BodyOf(edit.Tree(main)));
            if (remarks.FirstOrDefault(r => r.Start < 0 || r.Length < 0 || r.Start + r.Length > marks.Length) is { } outside)
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"A remark at {outside.Start}+{outside.Length} lies outside a text of {marks.Length}."), nameof(remarks));
            var comments = new CommentPart(package, edit, main);
            foreach (var remark in remarks.OrderBy(r => r.Start).ThenByDescending(r => r.Length))
                marks.Put(remark.Start, remark.Length, comments.Add(remark.Message, author, at));
        }

        edit.Finish();
    }
}
