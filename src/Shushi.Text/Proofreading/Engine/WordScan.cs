using System.Buffers;
using Shushi.Text.Words;

namespace Shushi.Text.Proofreading;

/// <summary>All words of all rules, looked for in one pass over a text.</summary>
/// <remarks>Two neighbouring units lead to the few words that begin with them; a filter of one bit a pair settles nearly every position before that.</remarks>
internal sealed class WordScan
{
    private readonly PairSet _pairs;
    private readonly Dictionary<int, Candidate[]> _byPair;
    private readonly SearchValues<char> _firsts;
    private readonly Dictionary<char, WordEntry[]> _byFirst;

    public WordScan(IEnumerable<WordEntry> entries)
    {
        var byLength = entries.OrderByDescending(entry => entry.Head.Length).ToLookup(entry => entry.Head.Length > 1);
        _byPair = byLength[true].GroupBy(entry => PairSet.Key(entry.Head[0], entry.Head[1])).ToDictionary(group => group.Key, group => group.Select(Candidate.Of).ToArray());
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
            if (_pairs.MayContain(pair) && _byPair.TryGetValue(pair, out var candidates))
                Add(text, at, candidates, hits);
            if (at != single)
                continue;
            foreach (var entry in _byFirst[text[at]])
                hits.Add(new(at, entry));
            single = Look.Next(text, at + 1, _firsts);
        }
        return new(hits);
    }

    private static void Add(string text, int at, Candidate[] candidates, List<Hit> hits)
    {
        var rest = text.AsSpan(at);
        var third = rest.Length > 2 ? rest[2] : Candidate.Any;
        foreach (ref readonly var candidate in candidates.AsSpan())
            if ((candidate.Third == third || candidate.Third == Candidate.Any) && rest.StartsWith(candidate.Entry.Head))
                hits.Add(new(at, candidate.Entry));
    }

    /// <summary>An entry with the third unit of its head beside it: most are settled by that, without a look at the entry.</summary>
    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
    private readonly record struct Candidate(char Third, WordEntry Entry)
    {
        public const char Any = '\0';

        public static Candidate Of(WordEntry entry) => new(entry.Head.Length > 2 ? entry.Head[2] : Any, entry);
    }
}
