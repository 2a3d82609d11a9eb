namespace Shushi.Text.Words;

/// <summary>Asks whether a text goes on with one of a few words.</summary>
internal static class WordsAt
{
    /// <summary>Whether one of the words starts at a position.</summary>
    public static bool Any(string text, int start, string[] words)
    {
        foreach (var word in words)
            if (string.CompareOrdinal(text, start, word, 0, word.Length) == 0)
                return true;
        return false;
    }
}
