using Shushi.Text.Words;

namespace Shushi.Text.Proofreading;

/// <summary>All words of all rules, looked for in one pass over a text.</summary>
/// <remarks>Two neighbouring units lead to the few words that begin with them; a filter of one bit a pair settles nearly every position before that.</remarks>
internal sealed class WordScan
{
    private readonly PairSet _pairs;
    private readonly Dictionary<int, WordEntry[]> _byPair;
    private readonly CharSet _firsts;
    private readonly Dictionary<char, WordEntry[]> _byFirst;

    public WordScan(IEnumerable<WordEntry> entries)
    {
        var byLength = entries.OrderByDescending(entry => entry.Head.Length).ToLookup(entry => entry.Head.Length > 1);
        _byPair = byLength[true].GroupBy(entry => PairSet.Key(entry.Head[0], entry.Head[1])).ToDictionary(group => group.Key, group => group.ToArray());
        _byFirst = byLength[false].GroupBy(entry => entry.Head[0]).ToDictionary(group => group.Key, group => group.ToArray());
        _firsts = new(_byFirst.Keys);
        _pairs = new(_byPair.Keys);
    }

    /// <summary>Every place where an entry's head stands, by rule.</summary>
    public void Run(string text, List<Hit>?[] byRule)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var pair = PairSet.Key(text[at], at + 1 < text.Length ? text[at + 1] : '\0');
            if (_pairs.MayContain(pair) && _byPair.TryGetValue(pair, out var entries))
                Add(text, at, entries, byRule);
            if (_firsts.Contains(text[at]))
                Add(text, at, _byFirst[text[at]], byRule);
        }
    }

    private static void Add(string text, int at, WordEntry[] entries, List<Hit>?[] byRule)
    {
        foreach (var entry in entries)
            if (text.AsSpan(at).StartsWith(entry.Head, StringComparison.Ordinal))
                (byRule[entry.Rule] ??= []).Add(new(at, entry));
    }
}
