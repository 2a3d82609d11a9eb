using System.Buffers;
using Shushi.Text.Words;

namespace Shushi.Text.Proofreading;

/// <summary>All words of all rules, looked for in one pass over a text.</summary>
/// <remarks>Two neighbouring units lead to the few words that begin with them; a filter of one bit a pair settles nearly every position before that.</remarks>
internal sealed class WordScan
{
    private readonly PairSet _pairs;
    private readonly Dictionary<int, Bucket> _byPair = [];
    private readonly Candidate[] _candidates;
    private readonly WordEntry[] _entries;
    private readonly SearchValues<char> _firsts;
    private readonly Dictionary<char, WordEntry[]> _byFirst;

    public WordScan(IEnumerable<WordEntry> entries)
    {
        var byLength = entries.OrderByDescending(entry => entry.Head.Length).ToLookup(entry => entry.Head.Length > 1);
        var byPair = byLength[true].GroupBy(entry => PairSet.Key(entry.Head[0], entry.Head[1])).ToList();
        _entries = [.. byPair.SelectMany(group => group)];
        _candidates = [.. _entries.Select(Candidate.Of)];
        var start = 0;
        foreach (var group in byPair)
        {
            _byPair.Add(group.Key, new(start, group.Count()));
            start += group.Count();
        }
        _byFirst = byLength[false].GroupBy(entry => entry.Head[0]).ToDictionary(group => group.Key, group => group.ToArray());
        _firsts = SearchValues.Create([.. _byFirst.Keys]);
        _pairs = new(_byPair.Keys);
    }

    /// <summary>Every place where an entry's head stands.</summary>
    public HitsByRule Run(string text)
    {
        var hits = new List<Hit>(text.Length / 12);
        var single = Look.Next(text, 0, _firsts);
        for (var at = 0; at < text.Length; at++)
        {
            var pair = PairSet.Key(text[at], at + 1 < text.Length ? text[at + 1] : '\0');
            if (_pairs.MayContain(pair) && _byPair.TryGetValue(pair, out var bucket))
                Add(text, at, bucket, hits);
            if (at != single)
                continue;
            foreach (var entry in _byFirst[text[at]])
                hits.Add(new(at, entry));
            single = Look.Next(text, at + 1, _firsts);
        }
        return new(hits);
    }

    private void Add(string text, int at, Bucket bucket, List<Hit> hits)
    {
        var rest = text.AsSpan(at);
        var third = rest.Length > 2 ? rest[2] : Candidate.Any;
        for (var index = bucket.Start; index < bucket.Start + bucket.Count; index++)
        {
            var candidate = _candidates[index];
            if ((candidate.Third == third || candidate.Third == Candidate.Any) && candidate.Length <= rest.Length && rest.StartsWith(_entries[index].Head))
                hits.Add(new(at, _entries[index]));
        }
    }

    /// <summary>The entries that begin with a pair: they lie side by side.</summary>
    private readonly record struct Bucket(int Start, int Count);

    /// <summary>The third unit of an entry's head and the head's length: four bytes that settle most entries without a look at them, and all of them stay in the nearest cache.</summary>
    private readonly record struct Candidate(char Third, ushort Length)
    {
        public const char Any = '\0';

        public static Candidate Of(WordEntry entry) => new(entry.Head.Length > 2 ? entry.Head[2] : Any, (ushort)entry.Head.Length);
    }
}
