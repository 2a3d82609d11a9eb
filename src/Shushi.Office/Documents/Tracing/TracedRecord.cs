namespace Shushi.Office.Documents.Tracing;

/// <summary>What a document keeps of one traced value, as it was when it was written.</summary>
/// <param name="Id">Its number in the document, a point, and its name: the content control is bound to it by this.</param>
/// <param name="Name">What it is, for machines.</param>
/// <param name="Label">What it is, for people.</param>
/// <param name="Text">As it was printed.</param>
/// <param name="Before">The last characters before it in its paragraph.</param>
/// <param name="After">The first characters behind it.</param>
/// <param name="Place">The heading it stood under.</param>
/// <param name="Facts">What else is kept of it.</param>
public sealed record TracedRecord(string Id, string Name, string Label, string Text, string Before, string After, string Place, IReadOnlyDictionary<string, string> Facts);
