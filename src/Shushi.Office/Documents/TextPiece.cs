namespace Shushi.Office.Documents;

/// <summary>A piece of a paragraph.</summary>
/// <param name="Text">As it is read.</param>
public abstract record TextPiece(string Text);

/// <summary>Words.</summary>
/// <param name="Text">As it is read.</param>
public sealed record PlainPiece(string Text) : TextPiece(Text);

/// <summary>What a person still has to write: shown on yellow.</summary>
/// <param name="Text">The request.</param>
public sealed record PromptPiece(string Text) : TextPiece(Text);

/// <summary>A value that is traced: it stands in a content control bound to the record of where it comes from.</summary>
/// <param name="Value">The value.</param>
public sealed record TracedPiece(TracedValue Value) : TextPiece(Value.Text);

/// <summary>A value whose origin the document keeps.</summary>
/// <param name="Name">What it is, for machines: letters, digits, points, hyphens and underscores.</param>
/// <param name="Label">What it is, for people.</param>
/// <param name="Text">As it is printed.</param>
/// <param name="Facts">What else is kept of it, by names that are XML names other than those of <see cref="Tracing.TracedRecord"/>.</param>
public sealed record TracedValue(string Name, string Label, string Text, IReadOnlyDictionary<string, string> Facts);

/// <summary>What the trace says of the whole paper.</summary>
/// <param name="Facts">By names that are XML names.</param>
/// <param name="Digest">Makes a digest of any text: it tells later whether the trace was altered.</param>
public sealed record TraceHead(IReadOnlyDictionary<string, string> Facts, Func<string, string> Digest);
