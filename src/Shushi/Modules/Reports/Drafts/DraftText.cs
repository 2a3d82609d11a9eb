using System.Globalization;

namespace Shushi.Modules.Reports.Drafts;

/// <summary>The source of a draft as paragraphs: one a line, a blank line between. Composing reads the same lines, so nothing is lost by the form.</summary>
public static class DraftText
{
    /// <summary>The paragraphs of a text, trimmed, blank ones and characters nobody can see left out.</summary>
    public static IReadOnlyList<string> Paragraphs(string text) =>
        text.ReplaceLineEndings("\n").Split('\n').Select(Clean).Where(p => p.Length > 0).ToList();

    /// <summary>The text of paragraphs.</summary>
    public static string Join(IReadOnlyList<string> paragraphs) => paragraphs.Count == 0 ? "" : string.Join("\n\n", paragraphs) + "\n";

    /// <summary>The normal form of a text: the same paragraphs, always written alike.</summary>
    public static string Normal(string text) => Join(Paragraphs(text));

    private static string Clean(string line) => string.Concat(line.Where(IsSeen)).Replace('\u00A0', ' ').Trim();

    private static bool IsSeen(char c) => c == '\t' || char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format);
}
