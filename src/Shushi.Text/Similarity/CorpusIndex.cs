namespace Shushi.Text.Similarity;

/// <summary>Two texts of a corpus, by their indexes, and what they share.</summary>
public sealed record CorpusPair(int A, int B, TextComparison Comparison);

/// <summary>A text of a corpus that shares passages with the one asked about, which is side A of the comparison.</summary>
public sealed record CorpusMatch(int Index, TextComparison Comparison);

/// <summary>Many texts, indexed by fingerprint, so that a text is compared only with those that may share something with it.</summary>
/// <remarks>
/// Base texts and set formulas are not indexed. A fingerprint that more than <see cref="MostSharing"/> texts bear is a phrase of the whole
/// corpus and names no pair: where a passage is that common, <see cref="Pairs"/> does not list every pair that shares nothing else, while
/// <see cref="Query"/> still names some texts that bear it.
/// Memory: the texts, 8 bytes a fingerprint (about 0.2 a character), and a bounded store of prepared texts.
/// </remarks>
public sealed class CorpusIndex
{
    private const int MostPrepared = 2_000;

    private readonly IReadOnlyList<string> _texts;
    private readonly int[] _lengths;
    private readonly ulong[] _postings;
    private readonly Baseline? _baseline;
    private readonly CopyOptions _options;
    private readonly Dictionary<int, PreparedText> _prepared = [];
    private readonly Queue<int> _order = new();

    private CorpusIndex(IReadOnlyList<string> texts, Baseline? baseline, CopyOptions options)
    {
        _texts = texts;
        _baseline = baseline;
        _options = options;
        _lengths = new int[texts.Count];
        var postings = new List<ulong>();
        for (var text = 0; text < texts.Count; text++)
        {
            var prepared = PreparedText.Of(texts[text], baseline, options);
            _lengths[text] = prepared.Text.Length;
            foreach (var hash in OwnHashes(prepared)) postings.Add(Winnowing.Key(hash, text));
        }
        postings.Sort();
        _postings = [.. postings];
    }

    /// <summary>The most texts a fingerprint may be borne by and still name pairs.</summary>
    public static int MostSharing => 100;

    /// <summary>How many texts there are.</summary>
    public int Count => _texts.Count;

    /// <summary>How many fingerprints are held.</summary>
    public int Fingerprints => _postings.Length;

    /// <summary>Indexes texts.</summary>
    /// <param name="texts">The texts; the list must not change afterwards.</param>
    /// <param name="baseline">What is subtracted from each; null for nothing.</param>
    /// <param name="options">The usual ones where absent.</param>
    public static CorpusIndex Build(IReadOnlyList<string> texts, Baseline? baseline = null, CopyOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return new(texts, baseline, options ?? CopyOptions.Usual);
    }

    /// <summary>Every pair of which one text shares at least <paramref name="share"/> of its letters and digits with the other, base texts and formulas taken off; in order of the indexes.</summary>
    /// <remarks>Not for several threads at once: prepared texts are kept between calls.</remarks>
    public IEnumerable<CorpusPair> Pairs(double share)
    {
        var counts = new int[Count];
        var touched = new List<int>();
        for (var a = 0; a < Count; a++)
        {
            var text = Prepared(a);
            CountShared(text, a + 1, 0, counts, touched);
            var likely = touched.Where(b => counts[b] >= LeastShared(_lengths[a], _lengths[b], share)).Order().ToList();
            foreach (var b in touched) counts[b] = 0;
            touched.Clear();
            foreach (var b in likely)
            {
                var comparison = CopyFinder.Compare(text, Prepared(b));
                if (comparison.Passages.Count > 0 && comparison.Greater >= share) yield return new(a, b, comparison);
            }
        }
    }

    /// <summary>The texts with which a new one shares at least <paramref name="share"/>, most first.</summary>
    /// <param name="text">The new text.</param>
    /// <param name="share">0 to 1, of either text.</param>
    /// <param name="most">So many of the likeliest texts are compared exactly.</param>
    public IReadOnlyList<CorpusMatch> Query(string text, double share, int most = 100)
    {
        var prepared = PreparedText.Of(text, _baseline, _options);
        var counts = new int[Count];
        var touched = new List<int>();
        CountShared(prepared, 0, MostSharing, counts, touched);
        return [.. touched
            .Where(index => counts[index] >= LeastShared(prepared.Text.Length, _lengths[index], share))
            .OrderByDescending(index => counts[index]).ThenBy(index => index)
            .Take(most)
            .Select(index => new CorpusMatch(index, CopyFinder.Compare(prepared, Prepared(index))))
            .Where(match => match.Comparison.Passages.Count > 0 && match.Comparison.Greater >= share)
            .OrderByDescending(match => match.Comparison.Greater).ThenBy(match => match.Index)];
    }

    /// <summary>Each hash once, in order, without grams that lie wholly in base text.</summary>
    private static IEnumerable<uint> OwnHashes(PreparedText text)
    {
        var options = text.Options;
        return Winnowing.Pick(text.Text.Characters, options.IndexGramLength, options.Window)
            .Where(pick => text.OwnIn(Winnowing.PositionOf(pick), options.IndexGramLength) > 0)
            .Select(Winnowing.HashOf)
            .Distinct()
            .Order();
    }

    /// <summary>Counts for each text from a number on how many of the hashes it bears. Of a common hash <paramref name="commonAt"/> texts count: none, or the first ones.</summary>
    private void CountShared(PreparedText text, int from, int commonAt, int[] counts, List<int> touched)
    {
        foreach (var hash in OwnHashes(text))
        {
            var first = FirstAt(Winnowing.Key(hash, 0));
            var end = first;
            while (end < _postings.Length && Winnowing.HashOf(_postings[end]) == hash && end - first <= MostSharing) end++;
            if (end - first > MostSharing) end = first + commonAt;
            for (var at = first; at < end; at++)
            {
                var index = Winnowing.PositionOf(_postings[at]);
                if (index < from) continue;
                if (counts[index]++ == 0) touched.Add(index);
            }
        }
    }

    private int FirstAt(ulong key)
    {
        var at = Array.BinarySearch(_postings, key);
        return at < 0 ? ~at : at;
    }

    /// <summary>A copied run leaves a fingerprint in every <see cref="CopyOptions.IndexGuarantee"/> characters; three quarters of that allow for the ends of runs and for changes.</summary>
    private int LeastShared(int lengthA, int lengthB, double share) =>
        Math.Max(1, (int)(0.75 * share * Math.Min(lengthA, lengthB) / _options.IndexGuarantee));

    private PreparedText Prepared(int index)
    {
        if (_prepared.TryGetValue(index, out var text)) return text;
        text = PreparedText.Of(_texts[index], _baseline, _options);
        if (_order.Count >= MostPrepared) _prepared.Remove(_order.Dequeue());
        _prepared.Add(index, text);
        _order.Enqueue(index);
        return text;
    }
}
