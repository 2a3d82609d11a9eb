namespace Shushi.Text.Proofreading;

/// <summary>All words of all rules, looked for in one pass over a text.</summary>
/// <remarks>A table by the first unit leads to the few words that begin with it; the second unit is tried against a mask before any is compared.</remarks>
internal sealed class WordScan
{
    private readonly ushort[] _bucketOf = new ushort[char.MaxValue + 1];
    private readonly Bucket[] _buckets;

    public WordScan(IEnumerable<WordEntry> entries)
    {
        var groups = entries.GroupBy(entry => entry.Head[0]).ToArray();
        _buckets = new Bucket[groups.Length + 1];
        foreach (var (index, group) in groups.Index())
        {
            _bucketOf[group.Key] = (ushort)(index + 1);
            _buckets[index + 1] = new([.. group.OrderByDescending(entry => entry.Head.Length)]);
        }
    }

    /// <summary>Every place where an entry's head stands, by rule.</summary>
    public void Run(string text, List<Hit>?[] byRule)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var index = _bucketOf[text[at]];
            if (index == 0)
                continue;
            var bucket = _buckets[index];
            if (at + 1 < text.Length ? !bucket.MayContinue(text[at + 1]) : !bucket.HasSingle)
                continue;
            foreach (var entry in bucket.Entries)
                if (string.CompareOrdinal(text, at, entry.Head, 0, entry.Head.Length) == 0)
                    (byRule[entry.Rule] ??= []).Add(new(at, entry));
        }
    }

    private sealed class Bucket
    {
        private readonly ulong _mask;

        public Bucket(WordEntry[] entries)
        {
            Entries = entries;
            HasSingle = entries.Any(entry => entry.Head.Length == 1);
            foreach (var entry in entries)
                _mask |= entry.Head.Length == 1 ? ulong.MaxValue : 1UL << (entry.Head[1] & 63);
        }

        public WordEntry[] Entries { get; }

        public bool HasSingle { get; }

        public bool MayContinue(char next) => (_mask >> (next & 63) & 1) != 0;
    }
}
