namespace Shushi.App.Pages.Report;

/// <summary>What the editor sends to be saved.</summary>
public sealed record SaveRequest(int Revision, string? Before, string? Text);

/// <summary>The place where the cursor stands: the headings above it and the paragraph's source.</summary>
public sealed record PlaceRequest(IReadOnlyList<string>? Headings, string? Paragraph);

/// <summary>非台账数据: a statement, and where its number comes from.</summary>
public sealed record SourceRequest(string? Words, string? Reason);

/// <summary>本单位用语: a word that is right as it stands.</summary>
public sealed record WordRequest(string? Word);

/// <summary>A paragraph for the editor.</summary>
public sealed record ParagraphJson(string Source, string Html);

/// <summary>A place that two people wrote differently; theirs stands in the text.</summary>
public sealed record ConflictJson(IReadOnlyList<ParagraphJson> Mine, IReadOnlyList<ParagraphJson> Theirs);

/// <summary>What stands now. The paragraphs are there where they may differ from what was sent.</summary>
public sealed record DraftJson(int Revision, string SavedBy, string SavedAt, IReadOnlyList<ParagraphJson>? Paragraphs, IReadOnlyList<ConflictJson> Conflicts);

/// <summary>A figure for the picker.</summary>
public sealed record FigureChoice(string Label, string Token, string Value, string Unit, string Definition, bool IsEmpty);
