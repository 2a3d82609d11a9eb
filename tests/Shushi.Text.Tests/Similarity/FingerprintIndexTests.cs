using CsCheck;
using Shushi.Text.Similarity;

namespace Shushi.Text.Tests.Similarity;

public sealed class FingerprintIndexTests
{
    private static readonly PreparedText[] Reports = [.. Enumerable.Range(0, 40).Select(seed => Prepared(new Invented(seed / 2).Report(4) + new Invented(seed + 100).Report(4)))];

    /// <summary>Which texts came (at or above zero) and which went: the n-th of those held.</summary>
    private static readonly Gen<int[]> Comings = Gen.Int[-10, Reports.Length - 1].Array[1, 60];

    [Fact]
    public void TextsThatCameAndWent_LeaveWhatIsMadeAtOnceOfTheRest() => Gen.Select(Comings, Gen.Int[0, Reports.Length - 1], Gen.Int[0, 3]).Sample(
        (comings, asked, skipped) =>
        {
            var (index, held) = Made(comings);
            var rest = held.Where((_, at) => skipped == 0 || at % (skipped + 1) != 0).ToList();
            var (once, ofAll) = (new FingerprintIndex(), new FingerprintIndex());
            foreach (var (_, report) in rest) once.Add(Reports[report]);
            foreach (var (_, report) in held) ofAll.Add(Reports[report]);

            var likely = index.Likely(Reports[asked], 0.05, [.. rest.Select(r => r.Number)]).Select(number => rest.FindIndex(r => r.Number == number));

            Assert.Equal(once.Likely(Reports[asked], 0.05), likely);
            Assert.Equal(ofAll.Fingerprints, index.Fingerprints);
            Assert.Equal(held.Count, held.Select(h => h.Number).Distinct().Count());
        },
        iter: 300);

    [Fact]
    public void APhraseOfAllThatAreAskedAbout_NamesThem_WhateverElseIsHeld()
    {
        var index = new FingerprintIndex();
        var phrase = new Invented(5).Report(3);
        foreach (var number in Enumerable.Range(0, FingerprintIndex.MostSharing * 3)) index.Add(Prepared(new string((char)(0x5000 + number), 40) + phrase));
        var last = Enumerable.Range(index.End - 20, 20).ToList();

        Assert.Equal(Enumerable.Range(0, index.End), index.Likely(Prepared(phrase), 0.05));
        Assert.Equal(last, index.Likely(Prepared(phrase), 0.05, last));
        last.Reverse();
        Assert.Equal(last, index.Likely(Prepared(phrase), 0.05, last));
    }

    [Fact]
    public void APhraseOfAllDoesNotHideARareCopy_HoweverLongThat()
    {
        var index = new FingerprintIndex();
        var (phrase, rare) = (new Invented(5).Report(12), new Invented(6).Report(2));
        foreach (var number in Enumerable.Range(0, FingerprintIndex.MostSharing * 3)) index.Add(Prepared(Letters(number) + phrase));
        var copied = index.Add(Prepared(Letters(-1) + rare));
        var both = index.Add(Prepared(Letters(-2) + rare + phrase));

        Assert.Equal([both, copied, 0, 1], index.Likely(Prepared(rare + phrase), 0.05).Take(4));
    }

    [Fact]
    public void ChanceLikenessesDoNotHideCopiesOfOneModel_WhichAreManyThemselves()
    {
        var index = new FingerprintIndex();
        var (phrase, model) = (new Invented(5).Report(3), new Invented(6).Report(12));
        foreach (var number in Enumerable.Range(0, 150)) index.Add(Prepared(Letters(number)[..100] + phrase + Letters(1000 + number)[..40]));
        foreach (var number in Enumerable.Range(150, 150)) index.Add(Prepared(Letters(number)[..100] + phrase + model));
        var asked = Prepared(phrase + model + string.Concat(Enumerable.Range(1000, 150).Select(number => Letters(number)[..40])));

        var likely = index.Likely(asked, 0.05);

        Assert.Equal(Enumerable.Range(0, 300), likely.Order());
        Assert.Equal(Enumerable.Range(150, 50), likely.Take(100).Where(number => number >= 150));
    }

    [Fact]
    public void NumbersAreGivenAgain()
    {
        var index = new FingerprintIndex();
        foreach (var round in Enumerable.Range(0, 1000))
        {
            var number = index.Add(round % 3 == 0 ? Prepared("。") : Reports[round % 2]);
            Assert.Equal(round % 3 == 0 ? [] : [number], index.Likely(Reports[round % 2], 0.05));
            index.Remove(number);
        }

        Assert.InRange(index.End, 1, 3);
    }

    [Fact]
    public void ATextOfOtherOptionsIsRefused()
    {
        var other = PreparedText.Of("一二三", null, new CopyOptions { Window = 5 });

        Assert.Throws<ArgumentException>(() => new FingerprintIndex().Add(other));
        Assert.Throws<ArgumentException>(() => new FingerprintIndex().Likely(other, 0.05));
    }

    [Fact]
    public void ATextForgottenTwiceOrWithoutLetters_IsNothing()
    {
        var index = new FingerprintIndex();
        var (empty, report) = (index.Add(Prepared("。")), index.Add(Reports[3]));
        index.Remove(empty);
        index.Remove(report);
        index.Remove(report);

        Assert.Equal((2, 0), (index.End, index.Fingerprints));
        Assert.Empty(index.Likely(Reports[3], 0));
    }

    /// <summary>Letters that no other number has.</summary>
    private static string Letters(int number)
    {
        var random = new Random(number);
        return string.Concat(Enumerable.Range(0, 300).Select(_ => (char)random.Next(0xAC00, 0xD700)));
    }

    private static PreparedText Prepared(string text) => PreparedText.Of(text, Baseline.FormulasOnly);

    private static (FingerprintIndex Index, List<(int Number, int Report)> Held) Made(int[] comings)
    {
        var index = new FingerprintIndex();
        var held = new List<(int Number, int Report)>();
        foreach (var coming in comings)
        {
            if (coming >= 0)
            {
                held.Add((index.Add(Reports[coming]), coming));
            }
            else if (held.Count > 0)
            {
                var at = -coming % held.Count;
                index.Remove(held[at].Number);
                held.RemoveAt(at);
            }
        }

        return (index, held);
    }
}
