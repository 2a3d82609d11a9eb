using Shushi.Text.Similarity;

namespace Shushi.Modules.Similarity;

/// <summary>雷同比对: which texts share passages, and what in them is another unit's. Base texts and set formulas are taken off first.</summary>
public static class CopyReview
{
    /// <summary>Above so many texts only pairs above <see cref="LeastShare"/> are looked for.</summary>
    public const int MostInFull = 200;

    /// <summary>The share from which a pair of many texts is worth a look.</summary>
    public const double LeastShare = 0.05;

    /// <summary>Compares every text with every other.</summary>
    public static CopyResult Compare(IReadOnlyList<CorpusText> texts, IReadOnlyList<string> bases)
    {
        var baseline = new Baseline(bases);
        var pairs = (texts.Count <= MostInFull ? InFull(texts, baseline) : Likely(texts, baseline))
            .OrderByDescending(p => p.Comparison.Greater).ThenByDescending(p => p.Comparison.Net + p.Comparison.NetOfB).ThenByDescending(p => p.Comparison.Gross + p.Comparison.GrossOfB).ToList();
        return new CopyResult(texts, pairs, Leftovers(texts, pairs));
    }

    /// <summary>Compares one report with those submitted, e.g. by other units, or by its own in other years; most alike first.</summary>
    /// <param name="report">The report.</param>
    /// <param name="corpus">The others; the report itself is passed over by its id.</param>
    /// <param name="bases">The notice, the outline, what was excluded.</param>
    public static CopyResult Against(CorpusText report, IReadOnlyList<CorpusText> corpus, IReadOnlyList<string> bases) => Against(report, corpus, bases, 0);

    /// <summary>Compares one report with the likely ones of very many (<see cref="FingerprintStore.Likely"/>); most alike first, only from <see cref="LeastShare"/> on.</summary>
    /// <param name="report">The report.</param>
    /// <param name="texts">Those that may share so much with it.</param>
    /// <param name="of">How many there are in all.</param>
    /// <param name="likely">How those were chosen.</param>
    /// <param name="bases">The notice, the outline, what was excluded.</param>
    public static CopyResult AgainstLikely(CorpusText report, IReadOnlyList<CorpusText> texts, int of, LikelyTexts likely, IReadOnlyList<string> bases) =>
        Against(report, texts, bases, LeastShare) with { Others = of, LeftOut = likely.LeftOut, WithoutRoom = likely.WithoutRoom, LeastShare = LeastShare };

    private static CopyResult Against(CorpusText report, IReadOnlyList<CorpusText> corpus, IReadOnlyList<string> bases, double leastShare)
    {
        var baseline = new Baseline(bases);
        var prepared = PreparedText.Of(report.Text, baseline);
        var pairs = corpus.Where(other => other.Id != report.Id)
            .Select(other => new CopyPair(report, other, CopyFinder.Compare(prepared, PreparedText.Of(other.Text, baseline))))
            .Where(p => p.Comparison.Passages.Count > 0 && p.Comparison.Greater >= leastShare)
            .OrderByDescending(p => p.Comparison.Greater).ToList();
        return new CopyResult([report, .. corpus.Where(other => other.Id != report.Id)], pairs, Leftovers([report], pairs));
    }

    private static IEnumerable<CopyPair> InFull(IReadOnlyList<CorpusText> texts, Baseline baseline)
    {
        var prepared = texts.Select(t => PreparedText.Of(t.Text, baseline)).ToList();
        for (var a = 0; a < texts.Count; a++)
        {
            for (var b = a + 1; b < texts.Count; b++)
            {
                var comparison = CopyFinder.Compare(prepared[a], prepared[b]);
                if (comparison.Gross > 0 || comparison.GrossOfB > 0 || texts.Count == 2) yield return new CopyPair(texts[a], texts[b], comparison);
            }
        }
    }

    private static IEnumerable<CopyPair> Likely(IReadOnlyList<CorpusText> texts, Baseline baseline) =>
        CorpusIndex.Build([.. texts.Select(t => t.Text)], baseline).Pairs(LeastShare).Select(p => new CopyPair(texts[p.A], texts[p.B], p.Comparison));

    /// <summary>Each text is held against the units of the texts it shares passages with.</summary>
    private static List<TextLeftover> Leftovers(IReadOnlyList<CorpusText> texts, IReadOnlyList<CopyPair> pairs)
    {
        var profiles = pairs.SelectMany(p => new[] { p.A, p.B }).Concat(texts).DistinctBy(t => t.Id).ToDictionary(t => t.Id, t => UnitProfile.Guess(t.Text));
        var partners = pairs.Where(p => p.Comparison.Passages.Count > 0)
            .SelectMany(p => new[] { (Of: p.A.Id, Other: p.B.Id), (Of: p.B.Id, Other: p.A.Id) }).ToLookup(p => p.Of, p => profiles[p.Other]);
        return texts.SelectMany(t => LeftoverFinder.Find(t.Text, profiles[t.Id], [.. partners[t.Id]]).Select(l => new TextLeftover(t, l))).ToList();
    }
}
