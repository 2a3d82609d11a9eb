using Shushi.Office.Documents.Reading;

namespace Shushi.Office.Documents;

/// <summary>Reads any .docx as plain text, with what it keeps of traced values.</summary>
/// <remarks>Read with the guards of <see cref="Packages.Package"/>: nothing outside the file is followed, no entity is expanded, no macro is run.</remarks>
public static class DocumentReader
{
    /// <summary>Reads a document.</summary>
    /// <param name="file">Seekable, read from its beginning; stays open.</param>
    /// <param name="limits">How much it may hold; <see cref="DocumentLimits.Usual"/> where null.</param>
    /// <exception cref="OfficeException">It is no document, damaged, encrypted, too large or unsafe; the message says what to do.</exception>
    public static ReadDocument Read(Stream file, DocumentLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var package = DocumentParts.Open(new Kept(file), limits ?? DocumentLimits.Usual);
        var main = DocumentParts.MainOf(package);
        var walk = TextWalk.Through(DocumentParts.BodyOf(package.LoadTree(main)), StyleLevels.Of(package, main));
        return new ReadDocument(walk.Text, walk.Paragraphs, walk.Values, DocumentParts.TraceOf(package, main));
    }

    /// <summary>Reads a document from a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">How much it may hold; <see cref="DocumentLimits.Usual"/> where null.</param>
    /// <exception cref="OfficeException">It is no document, damaged, encrypted, too large or unsafe; the message says what to do.</exception>
    public static ReadDocument Read(string path, DocumentLimits? limits = null)
    {
        using var file = File.OpenRead(path);
        return Read(file, limits);
    }
}
