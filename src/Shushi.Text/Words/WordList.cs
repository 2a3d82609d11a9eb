namespace Shushi.Text.Words;

/// <summary>A set of words that finds the longest one starting or ending at a position.</summary>
internal sealed class WordList
{
    private readonly Dictionary<char, string[]> _byFirst;
    private readonly Dictionary<char, string[]> _byLast;

    public WordList(IEnumerable<string> words)
    {
        All = [.. words.Distinct().OrderByDescending(word => word.Length)];
        _byFirst = All.GroupBy(word => word[0]).ToDictionary(group => group.Key, group => group.ToArray());
        _byLast = All.GroupBy(word => word[^1]).ToDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>Longest first.</summary>
    public IReadOnlyList<string> All { get; }

    public string? StartingAt(string text, int start, int limit)
    {
        if (start >= limit || !_byFirst.TryGetValue(text[start], out var words))
            return null;
        foreach (var word in words)
            if (word.Length <= limit - start && string.CompareOrdinal(text, start, word, 0, word.Length) == 0)
                return word;
        return null;
    }

    public string? EndingAt(string text, int end, int floor)
    {
        if (end <= floor || !_byLast.TryGetValue(text[end - 1], out var words))
            return null;
        foreach (var word in words)
            if (word.Length <= end - floor && string.CompareOrdinal(text, end - word.Length, word, 0, word.Length) == 0)
                return word;
        return null;
    }
}
