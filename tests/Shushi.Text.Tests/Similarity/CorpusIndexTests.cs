using Shushi.Text.Similarity;

namespace Shushi.Text.Tests.Similarity;

public sealed class CorpusIndexTests
{
    private static readonly string Stolen = new Invented(77).Report(5);

    [Fact]
    [Trait("pace", "slow")]
    public void Pairs_that_share_a_twentieth_are_found_among_many_and_no_others()
    {
        var texts = Enumerable.Range(0, 60).Select(seed => new Invented(500 + seed).Report(30)).ToList();
        texts[7] += Stolen;
        texts[41] = Stolen + texts[41];

        var pair = Assert.Single(CorpusIndex.Build(texts, Baseline.FormulasOnly).Pairs(0.05));

        Assert.Equal((7, 41), (pair.A, pair.B));
        Assert.InRange(pair.Comparison.Net, 0.1, 0.2);
    }

    [Fact]
    [Trait("pace", "slow")]
    public void Every_pair_that_is_found_in_full_is_found_by_the_index()
    {
        var texts = Enumerable.Range(0, 40).Select(seed => new Invented(900 + seed).Report(20) + (seed % 3 == 0 ? Stolen[..(seed * 2 + 80)] : "")).ToList();
        var prepared = texts.Select(text => PreparedText.Of(text, Baseline.FormulasOnly)).ToList();
        var expected = from a in Enumerable.Range(0, texts.Count)
                       from b in Enumerable.Range(a + 1, texts.Count - a - 1)
                       let comparison = CopyFinder.Compare(prepared[a], prepared[b])
                       where comparison.Greater >= 0.05
                       select (a, b, comparison.Net);

        var found = CorpusIndex.Build(texts, Baseline.FormulasOnly).Pairs(0.05).Select(pair => (pair.A, pair.B, pair.Comparison.Net));

        Assert.NotEmpty(expected);
        Assert.Equal(expected, found);
    }

    [Fact]
    public void A_new_text_finds_the_one_it_was_copied_from()
    {
        var texts = Enumerable.Range(0, 50).Select(seed => new Invented(700 + seed).Report(30)).ToList();
        var index = CorpusIndex.Build(texts);

        var matches = index.Query(new Invented(9999).Report(20) + texts[33][200..600], 0.05);

        Assert.Equal(33, Assert.Single(matches).Index);
        Assert.Empty(index.Query("", 0.05));
        Assert.Equal(50, index.Count);
    }

    [Fact]
    public void A_passage_of_the_whole_corpus_is_shown_in_some_texts_and_not_in_every_pair()
    {
        var texts = Enumerable.Range(0, FingerprintIndex.MostSharing * 2).Select(seed => new string((char)(0x5000 + seed), 30) + Stolen + new string((char)(0x6000 + seed), 30)).ToList();
        var index = CorpusIndex.Build(texts);

        Assert.Equal(10, index.Query(Stolen[30..], 0.05, most: 10).Count);
        Assert.InRange(index.Pairs(0.05).Count(), 0, texts.Count * (texts.Count - 1) / 4);
    }

    [Fact]
    public void Base_text_is_not_indexed()
    {
        var texts = Enumerable.Range(0, 5).Select(seed => Stolen + new Invented(seed + 3000).Report(3)).ToList();

        Assert.Empty(CorpusIndex.Build(texts, new Baseline([Stolen])).Pairs(0));
        Assert.NotEmpty(CorpusIndex.Build(texts).Pairs(0));
    }

    [Fact]
    public void No_texts_have_no_pairs() => Assert.Empty(CorpusIndex.Build([]).Pairs(0));
}
