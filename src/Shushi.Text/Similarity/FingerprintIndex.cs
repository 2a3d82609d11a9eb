using System.Runtime.InteropServices;

namespace Shushi.Text.Similarity;

/// <summary>Says which of many texts may share passages with one. Texts come and go by number; only their fingerprints are held, no text.</summary>
/// <remarks>
/// A fingerprint that more than <see cref="MostSharing"/> texts bear is a phrase of all of them and tells two texts nothing about each other.
/// Held are 8 bytes a fingerprint (about 0.2 a character), as many again while runs are merged, and never more of forgotten texts than of those held.
/// What is answered does not depend on the order in which other texts came and went. Not for several threads at once.
/// </remarks>
/// <param name="options">Those of all its texts; the usual ones where absent.</param>
public sealed class FingerprintIndex(CopyOptions? options = null)
{
    private readonly CopyOptions _options = options ?? CopyOptions.Usual;
    private readonly List<(int Length, int Own)> _texts = [];
    private readonly List<ulong[]> _runs = [];
    private long _forgotten;

    /// <summary>The most texts a fingerprint may be borne by and still name pairs.</summary>
    public static int MostSharing => 100;

    /// <summary>One more than the greatest number given.</summary>
    public int End => _texts.Count;

    /// <summary>How many fingerprints the texts have.</summary>
    public long Fingerprints { get; private set; }

    /// <summary>Takes a text in and gives its number: 0, 1, 2, …; none is given twice.</summary>
    /// <exception cref="ArgumentException">It was prepared with other options.</exception>
    public int Add(PreparedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Options != _options) throw new ArgumentException("All texts must be prepared with the options of the index.", nameof(text));
        var number = _texts.Count;
        var hashes = OwnHashes(text);
        var run = Array.ConvertAll(hashes, hash => Winnowing.Key(hash, number));
        _texts.Add((text.Text.Length, hashes.Length));
        Fingerprints += hashes.Length;
        while (_runs.Count > 0 && _runs[^1].Length < 2 * run.Length) run = MergedWithLast(run);
        if (run.Length > 0) _runs.Add(run);
        return number;
    }

    /// <summary>Forgets a text. Nothing happens where it was forgotten before.</summary>
    public void Remove(int number)
    {
        if (_texts[number].Length < 0) return;
        Fingerprints -= _texts[number].Own;
        _forgotten += _texts[number].Own;
        _texts[number] = (-1, 0);
        if (_forgotten > Fingerprints) Compact();
    }

    /// <summary>The texts that may share so much with one, those with most fingerprints in common first.</summary>
    /// <param name="text">The text; what is its base text is not looked for.</param>
    /// <param name="share">0 to 1, of the shorter text.</param>
    /// <param name="most">So many at most.</param>
    /// <param name="among">For each number below <see cref="End"/> whether it is asked about; the answer is as if the others were not there. Null for all.</param>
    public IReadOnlyList<int> Likely(PreparedText text, double share, int most, bool[]? among = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tally = new Tally(End);
        Count(text, 0, MostSharing, tally, among);
        return [.. tally.Touched.Where(number => tally.Counts[number] >= LeastShared(text.Text.Length, _texts[number].Length, share))
            .OrderByDescending(number => tally.Counts[number]).ThenBy(number => number).Take(most)];
    }

    /// <summary>The texts from a number on that may share so much with one, in order. A phrase of all names none.</summary>
    internal List<int> LikelyFrom(int from, PreparedText text, double share, Tally tally)
    {
        Count(text, from, 0, tally, null);
        var likely = tally.Touched.Where(number => tally.Counts[number] >= LeastShared(text.Text.Length, _texts[number].Length, share)).Order().ToList();
        tally.Clear();
        return likely;
    }

    /// <summary>Makes one run of all, without what was forgotten: searched faster, for what is asked often and seldom changed.</summary>
    internal void Compact()
    {
        ulong[] run = [];
        while (_runs.Count > 0) run = MergedWithLast(run);
        if (run.Length > 0) _runs.Add(run);
        _forgotten = 0;
    }

    /// <summary>Each hash once, in order, without grams that lie wholly in base text.</summary>
    private static uint[] OwnHashes(PreparedText text)
    {
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

    /// <summary>Counts for each text from a number on how many of the hashes it bears. Of a common hash <paramref name="commonAt"/> texts count: none, or the first ones.</summary>
    private void Count(PreparedText text, int from, int commonAt, Tally tally, bool[]? among)
    {
        Span<int> bearers = stackalloc int[MostSharing + 1];
        foreach (var hash in OwnHashes(text))
        {
            var count = Bearers(hash, among, bearers);
            foreach (var number in bearers[..(count > MostSharing ? commonAt : count)])
                if (number >= from) tally.Add(number);
        }
    }

    /// <summary>The first texts that bear a hash; runs stand in the order of their texts.</summary>
    private int Bearers(uint hash, bool[]? among, Span<int> bearers)
    {
        var count = 0;
        foreach (var run in _runs)
        {
            var at = Array.BinarySearch(run, Winnowing.Key(hash, 0));
            for (at = at < 0 ? ~at : at; at < run.Length && Winnowing.HashOf(run[at]) == hash; at++)
            {
                var number = Winnowing.PositionOf(run[at]);
                if (_texts[number].Length < 0 || among is not null && !among[number]) continue;
                bearers[count++] = number;
                if (count == bearers.Length) return count;
            }
        }

        return count;
    }

    /// <summary>A copied run leaves a fingerprint in every <see cref="CopyOptions.IndexGuarantee"/> characters; three quarters of that allow for the ends of runs and for changes.</summary>
    private int LeastShared(int lengthA, int lengthB, double share) =>
        Math.Max(1, (int)(0.75 * share * Math.Min(lengthA, lengthB) / _options.IndexGuarantee));

    private ulong[] Held(ulong[] run) => _forgotten == 0 ? run : Array.FindAll(run, IsHeld);

    private bool IsHeld(ulong key) => _texts[Winnowing.PositionOf(key)].Length >= 0;

    /// <summary>Takes the last run off and gives it together with another.</summary>
    private ulong[] MergedWithLast(ulong[] run)
    {
        var last = _runs[^1];
        _runs.RemoveAt(_runs.Count - 1);
        return Merged(Held(last), run);
    }

    private static ulong[] Merged(ulong[] a, ulong[] b)
    {
        if (b.Length == 0) return a;
        var merged = new ulong[a.Length + b.Length];
        var (atA, atB) = (0, 0);
        for (var at = 0; at < merged.Length; at++)
            merged[at] = atB == b.Length || (atA < a.Length && a[atA] < b[atB]) ? a[atA++] : b[atB++];
        return merged;
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
