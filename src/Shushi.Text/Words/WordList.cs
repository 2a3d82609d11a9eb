namespace Shushi.Text.Words;

/// <summary>A set of words that finds the longest one starting or ending at a position.</summary>
internal sealed class WordList
{
    private readonly Dictionary<int, string[]> _byHead;
    private readonly Dictionary<int, string[]> _byTail;
    private readonly Dictionary<char, string> _single;
    private readonly CharSet _tails;
    private readonly PairSet _headPairs;
    private readonly PairSet _tailPairs;

    public WordList(IEnumerable<string> words)
    {
        All = [.. words.Distinct().OrderByDescending(word => word.Length)];
        var longer = All.Where(word => word.Length > 1).ToList();
        _single = All.Where(word => word.Length == 1).ToDictionary(word => word[0]);
        Heads = new(All.Select(word => word[0]));
        _tails = new(All.Select(word => word[^1]));
        _byHead = longer.GroupBy(word => PairSet.Key(word[0], word[1])).ToDictionary(group => group.Key, group => group.ToArray());
        _byTail = longer.GroupBy(word => PairSet.Key(word[^2], word[^1])).ToDictionary(group => group.Key, group => group.ToArray());
        _headPairs = new(_byHead.Keys);
        _tailPairs = new(_byTail.Keys);
    }

    /// <summary>Longest first.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>What its words begin with.</summary>
    public CharSet Heads { get; }

    public string? StartingAt(string text, int start, int limit)
    {
        if (start >= limit || !Heads.Contains(text[start]))
            return null;
        if (limit - start >= 2 && PairSet.Key(text[start], text[start + 1]) is var pair && _headPairs.MayContain(pair) && _byHead.TryGetValue(pair, out var words))
            foreach (var word in words)
                if (word.Length <= limit - start && string.CompareOrdinal(text, start, word, 0, word.Length) == 0)
                    return word;
        return Single(text[start]);
    }

    public string? EndingAt(string text, int end, int floor)
    {
        if (end <= floor || !_tails.Contains(text[end - 1]))
            return null;
        if (end - floor >= 2 && PairSet.Key(text[end - 2], text[end - 1]) is var pair && _tailPairs.MayContain(pair) && _byTail.TryGetValue(pair, out var words))
            foreach (var word in words)
                if (word.Length <= end - floor && string.CompareOrdinal(text, end - word.Length, word, 0, word.Length) == 0)
                    return word;
        return Single(text[end - 1]);
    }

    private string? Single(char character) => _single.Count > 0 ? _single.GetValueOrDefault(character) : null;
}
