namespace Shushi.Text.Words;

/// <summary>What stands directly before a place.</summary>
internal static class WordsBefore
{
    /// <summary>Whether one of the words ends at a position.</summary>
    public static bool Any(string text, int end, string[] words)
    {
        foreach (var word in words)
            if (end >= word.Length && string.CompareOrdinal(text, end - word.Length, word, 0, word.Length) == 0)
                return true;
        return false;
    }
}
