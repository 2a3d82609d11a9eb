namespace Shushi.Platform.Imports;

/// <summary>What a cell says: the text that its field reads, what is wrong, or that an answer is awaited.</summary>
/// <param name="Text">Exact text; null where <paramref name="Error"/> or <paramref name="Waits"/> says why.</param>
/// <param name="Error">A Chinese sentence, or null.</param>
/// <param name="Suggestion">What may have been meant, or null.</param>
/// <param name="Waits">Whether a question stands open.</param>
internal readonly record struct CellValue(string? Text, string? Error, string? Suggestion, bool Waits)
{
    public static CellValue Waiting => new(null, null, null, true);

    public static CellValue Of(string text) => new(text, null, null, false);

    public static CellValue Wrong(string error, string? suggestion = null) => new(null, error, suggestion, false);
}
