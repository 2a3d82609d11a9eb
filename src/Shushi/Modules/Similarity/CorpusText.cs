namespace Shushi.Modules.Similarity;

/// <summary>A text to compare, wherever it comes from: a file, a pasted text, a report submitted for a year.</summary>
/// <param name="Id">What tells it apart: a record's id, a file's name.</param>
/// <param name="Label">How people call it.</param>
/// <param name="OrgPath">The organization it is about; empty where unknown.</param>
/// <param name="Year">The year it is about; 0 where unknown.</param>
/// <param name="Text">The decoded text.</param>
public sealed record CorpusText(string Id, string Label, string OrgPath, int Year, string Text)
{
    /// <summary>A text of which only its name is known.</summary>
    public static CorpusText Named(string name, string text) => new(name, name, "", 0, text);
}
