namespace Shushi.Text.Words;

/// <summary>A set of words that finds the longest one starting or ending at a position.</summary>
internal sealed class WordList
{
    private readonly Dictionary<int, string[]> _byHead;
    private readonly Dictionary<int, string[]> _byTail;
    private readonly HashSet<char> _single;

    public WordList(IEnumerable<string> words)
    {
        All = [.. words.Distinct().OrderByDescending(word => word.Length)];
        var longer = All.Where(word => word.Length > 1).ToList();
        _single = [.. All.Where(word => word.Length == 1).Select(word => word[0])];
        _byHead = longer.GroupBy(word => Key(word[0], word[1])).ToDictionary(group => group.Key, group => group.ToArray());
        _byTail = longer.GroupBy(word => Key(word[^2], word[^1])).ToDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>Longest first.</summary>
    public IReadOnlyList<string> All { get; }

    public string? StartingAt(string text, int start, int limit)
    {
        if (limit - start >= 2 && _byHead.TryGetValue(Key(text[start], text[start + 1]), out var words))
            foreach (var word in words)
                if (word.Length <= limit - start && string.CompareOrdinal(text, start, word, 0, word.Length) == 0)
                    return word;
        return start < limit && _single.Contains(text[start]) ? text[start].ToString() : null;
    }

    public string? EndingAt(string text, int end, int floor)
    {
        if (end - floor >= 2 && _byTail.TryGetValue(Key(text[end - 2], text[end - 1]), out var words))
            foreach (var word in words)
                if (word.Length <= end - floor && string.CompareOrdinal(text, end - word.Length, word, 0, word.Length) == 0)
                    return word;
        return end > floor && _single.Contains(text[end - 1]) ? text[end - 1].ToString() : null;
    }

    private static int Key(char first, char second) => (first << 16) | second;
}
