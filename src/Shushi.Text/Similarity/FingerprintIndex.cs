using System.Runtime.InteropServices;

namespace Shushi.Text.Similarity;

/// <summary>Says which of many texts may share passages with one. Texts come and go by number; only their fingerprints are held, no text.</summary>
/// <remarks>
/// A fingerprint that more than <see cref="MostSharing"/> of the texts asked about bear is a phrase of all of them and says little of two; where much was copied from one
/// model, it says all. So those with most rare fingerprints in common and those with most in all are named in turns.
/// Memory: 8 bytes a fingerprint (about 0.2 a character), for forgotten texts never more than for those held, and while runs are merged once more for those held:
/// 24 bytes at most. Numbers are given again; there are at most twice as many as ever were texts at once.
/// What is answered does not depend on the order in which texts came and went. Not for several threads at once.
/// </remarks>
/// <param name="options">Those of all its texts; the usual ones where absent.</param>
public sealed class FingerprintIndex(CopyOptions? options = null)
{
    private readonly CopyOptions _options = options ?? CopyOptions.Usual;
    private readonly List<(int Length, int Own)> _texts = [];
    private readonly List<ulong[]> _runs = [];
    private readonly List<int> _gone = [];
    private readonly Stack<int> _free = [];
    private long _forgotten;

    /// <summary>The most texts a fingerprint may be borne by and still name pairs.</summary>
    public static int MostSharing => 100;

    /// <summary>One more than the greatest number given.</summary>
    public int End => _texts.Count;

    /// <summary>How many fingerprints the texts have.</summary>
    public long Fingerprints { get; private set; }

    /// <summary>Takes a text in and gives its number: 0, 1, 2, …, or that of one forgotten.</summary>
    /// <exception cref="ArgumentException">It was prepared with other options.</exception>
    public int Add(PreparedText text)
    {
        var hashes = OwnHashes(text);
        if (!_free.TryPop(out var number))
        {
            number = _texts.Count;
            _texts.Add(default);
        }

        var run = Array.ConvertAll(hashes, hash => Winnowing.Key(hash, number));
        _texts[number] = (text.Text.Length, hashes.Length);
        Fingerprints += hashes.Length;
        var (from, length) = (_runs.Count, run.Length);
        while (from > 0 && _runs[from - 1].Length < 2 * length) length += _runs[--from].Length;
        Merge(from, run);
        return number;
    }

    /// <summary>Forgets a text. Nothing happens where it was forgotten before.</summary>
    public void Remove(int number)
    {
        if (_texts[number].Length < 0) return;
        Fingerprints -= _texts[number].Own;
        _forgotten += _texts[number].Own;
        _texts[number] = (-1, 0);
        _gone.Add(number);
        if (_forgotten > Fingerprints || _gone.Count > End / 2) Compact();
    }

    /// <summary>The texts that may share so much with one, the likeliest first: in turns that with most rare fingerprints in common, and that with most in all.</summary>
    /// <param name="text">The text; what is its base text is not looked for.</param>
    /// <param name="share">0 to 1, of the shorter text.</param>
    /// <param name="among">The numbers asked about; the answer is as if the others were not there, and of two that are as likely the one named earlier comes first. Null for all, by number.</param>
    /// <exception cref="ArgumentException">It was prepared with other options.</exception>
    public IReadOnlyList<int> Likely(PreparedText text, double share, IReadOnlyList<int>? among = null)
    {
        var places = among is null ? null : Places(among);
        var (rare, common) = (new Tally(End), new Tally(End));
        Count(text, 0, rare, common, places);
        var likely = rare.Touched.Union(common.Touched).Where(number => InAll(number) >= LeastShared(text.Text.Length, _texts[number].Length, share))
            .OrderBy(number => places?[number] ?? number).ToList();
        var rarest = likely.OrderByDescending(number => rare.Counts[number]).ThenByDescending(InAll);
        return [.. rarest.Zip(likely.OrderByDescending(InAll), (one, other) => new[] { one, other }).SelectMany(pair => pair).Distinct()];

        int InAll(int number) => rare.Counts[number] + common.Counts[number];
    }

    /// <summary>The texts from a number on that may share so much with one, in order. A phrase of all names none.</summary>
    internal List<int> LikelyFrom(int from, PreparedText text, double share, Tally tally)
    {
        Count(text, from, tally, null, null);
        var likely = tally.Touched.Where(number => tally.Counts[number] >= LeastShared(text.Text.Length, _texts[number].Length, share)).Order().ToList();
        tally.Clear();
        return likely;
    }

    /// <summary>Makes one run of all, without what was forgotten: searched faster, for what is asked often and seldom changed.</summary>
    internal void Compact()
    {
        Merge(0, []);
        _forgotten = 0;
        foreach (var number in _gone) _free.Push(number); // no run bears it any more
        _gone.Clear();
    }

    /// <summary>Each hash once, in order, without grams that lie wholly in base text.</summary>
    private uint[] OwnHashes(PreparedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Options != _options) throw new ArgumentException("All texts must be prepared with the options of the index.", nameof(text));
        var length = text.Options.IndexGramLength;
        var picks = Winnowing.Pick(text.Text.Characters, length, text.Options.Window);
        var hashes = new uint[picks.Count];
        var count = 0;
        foreach (var pick in picks)
            if (text.HasOwnIn(Winnowing.PositionOf(pick), length)) hashes[count++] = Winnowing.HashOf(pick);
        Array.Sort(hashes, 0, count);
        var kept = 0;
        for (var at = 0; at < count; at++)
            if (at == 0 || hashes[at] != hashes[at - 1]) hashes[kept++] = hashes[at];
        Array.Resize(ref hashes, kept);
        return hashes;
    }

    /// <summary>For each number its place among those asked about, from 1; 0 for the others.</summary>
    private int[] Places(IReadOnlyList<int> among)
    {
        var places = new int[End];
        for (var at = among.Count; at > 0; at--) places[among[at - 1]] = at;
        return places;
    }

    /// <summary>Counts for each text from a number on how many of the hashes it bears, common ones apart or, without a tally of theirs, not at all.</summary>
    private void Count(PreparedText text, int from, Tally rare, Tally? common, int[]? places)
    {
        var bearers = new List<int>();
        foreach (var hash in OwnHashes(text))
        {
            bearers.Clear();
            Find(hash, places, common is null ? MostSharing + 1 : int.MaxValue, bearers);
            if ((bearers.Count > MostSharing ? common : rare) is not { } tally) continue;
            foreach (var number in bearers)
                if (number >= from) tally.Add(number);
        }
    }

    /// <summary>The texts that bear a hash, so many at most.</summary>
    private void Find(uint hash, int[]? places, int most, List<int> bearers)
    {
        foreach (var run in _runs)
        {
            var at = Array.BinarySearch(run, Winnowing.Key(hash, 0));
            for (at = at < 0 ? ~at : at; at < run.Length && Winnowing.HashOf(run[at]) == hash; at++)
            {
                var number = Winnowing.PositionOf(run[at]);
                if (!IsHeld(run[at]) || places is not null && places[number] == 0) continue;
                bearers.Add(number);
                if (bearers.Count == most) return;
            }
        }
    }

    /// <summary>A copied run leaves a fingerprint in every <see cref="CopyOptions.IndexGuarantee"/> characters; three quarters of that allow for the ends of runs and for changes.</summary>
    private int LeastShared(int lengthA, int lengthB, double share) =>
        Math.Max(1, (int)(0.75 * share * Math.Min(lengthA, lengthB) / _options.IndexGuarantee));

    private bool IsHeld(ulong key) => _texts[Winnowing.PositionOf(key)].Length >= 0;

    /// <summary>Makes one run of those from a place on and another, without what was forgotten, in one array: each goes in from the end, the last and shortest first.</summary>
    private void Merge(int from, ulong[] run)
    {
        var others = _runs[from..];
        var held = others.ConvertAll(other => _forgotten == 0 ? other.Length : other.Count(IsHeld));
        var merged = new ulong[run.Length + held.Sum()];
        run.CopyTo(merged, 0);
        var length = run.Length;
        for (var other = others.Count - 1; other >= 0; other--)
        {
            var (left, at) = (length, length + held[other]);
            length = at;
            for (var next = others[other].Length - 1; next >= 0; next--)
            {
                var key = others[other][next];
                if (!IsHeld(key)) continue;
                while (left > 0 && merged[left - 1] > key) merged[--at] = merged[--left];
                merged[--at] = key;
            }
        }

        _runs.RemoveRange(from, others.Count);
        if (merged.Length > 0) _runs.Add(merged);
    }

    /// <summary>How many fingerprints each text had in common, to be used again.</summary>
    internal sealed class Tally(int end)
    {
        public int[] Counts { get; } = new int[end];

        public List<int> Touched { get; } = [];

        public void Add(int number)
        {
            if (Counts[number]++ == 0) Touched.Add(number);
        }

        public void Clear()
        {
            foreach (var number in CollectionsMarshal.AsSpan(Touched)) Counts[number] = 0;
            Touched.Clear();
        }
    }
}
