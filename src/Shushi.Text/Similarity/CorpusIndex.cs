namespace Shushi.Text.Similarity;

/// <summary>Two texts of a corpus, by their indexes, and what they share.</summary>
public sealed record CorpusPair(int A, int B, TextComparison Comparison);

/// <summary>A text of a corpus that shares passages with the one asked about, which is side A of the comparison.</summary>
public sealed record CorpusMatch(int Index, TextComparison Comparison);

/// <summary>Many texts, indexed by fingerprint, so that a text is compared only with those that may share something with it.</summary>
/// <remarks>
/// Base texts and set formulas are not indexed. A fingerprint that more than <see cref="FingerprintIndex.MostSharing"/> texts bear is a phrase
/// of the whole corpus and names no pair: where a passage is that common, <see cref="Pairs"/> does not list every pair that shares nothing else,
/// while <see cref="Query"/> names texts that bear it in turns with those that share what is rare.
/// Memory: the texts, a <see cref="FingerprintIndex"/>, and a bounded store of prepared texts. Not for several threads at once.
/// Where texts come and go, or lie elsewhere, ask a <see cref="FingerprintIndex"/> and compare what it names.
/// </remarks>
public sealed class CorpusIndex
{
    private const int MostPrepared = 2_000;

    private readonly IReadOnlyList<string> _texts;
    private readonly FingerprintIndex _index;
    private readonly Baseline? _baseline;
    private readonly CopyOptions _options;
    private readonly Dictionary<int, PreparedText> _prepared = [];
    private readonly Queue<int> _order = new();

    private CorpusIndex(IReadOnlyList<string> texts, Baseline? baseline, CopyOptions options)
    {
        (_texts, _baseline, _options, _index) = (texts, baseline, options, new FingerprintIndex(options));
        foreach (var text in texts) _index.Add(PreparedText.Of(text, baseline, options));
        _index.Compact();
    }

    /// <summary>How many texts there are.</summary>
    public int Count => _texts.Count;

    /// <summary>How many fingerprints are held.</summary>
    public long Fingerprints => _index.Fingerprints;

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
    public IEnumerable<CorpusPair> Pairs(double share)
    {
        var tally = new FingerprintIndex.Tally(Count);
        for (var a = 0; a < Count; a++)
        {
            var text = Prepared(a);
            foreach (var b in _index.LikelyFrom(a + 1, text, share, tally))
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
        return [.. _index.Likely(prepared, share).Take(most)
            .Select(index => new CorpusMatch(index, CopyFinder.Compare(prepared, Prepared(index))))
            .Where(match => match.Comparison.Passages.Count > 0 && match.Comparison.Greater >= share)
            .OrderByDescending(match => match.Comparison.Greater).ThenBy(match => match.Index)];
    }

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
