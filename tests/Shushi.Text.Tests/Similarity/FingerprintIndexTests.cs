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
            var among = new bool[index.End];
            var rest = held.Where((_, at) => skipped == 0 || at % (skipped + 1) != 0).ToList();
            foreach (var (number, _) in rest) among[number] = true;
            var (once, ofAll) = (new FingerprintIndex(), new FingerprintIndex());
            foreach (var (_, report) in rest) once.Add(Reports[report]);
            foreach (var (_, report) in held) ofAll.Add(Reports[report]);

            var likely = index.Likely(Reports[asked], 0.05, 100, among).Select(number => rest.FindIndex(r => r.Number == number));

            Assert.Equal(once.Likely(Reports[asked], 0.05, 100), likely);
            Assert.Equal(ofAll.Fingerprints, index.Fingerprints);
        },
        iter: 300);

    [Fact]
    public void APhraseOfAllThatAreAskedAbout_StillNamesSome_WhateverElseIsHeld()
    {
        var index = new FingerprintIndex();
        var phrase = new Invented(5).Report(3);
        foreach (var number in Enumerable.Range(0, FingerprintIndex.MostSharing * 3)) index.Add(Prepared(new string((char)(0x5000 + number), 40) + phrase));
        var among = new bool[index.End];
        among.AsSpan(^20..).Fill(true);

        Assert.Equal(FingerprintIndex.MostSharing, index.Likely(Prepared(phrase), 0.05, 1000).Count);
        Assert.Equal(Enumerable.Range(index.End - 20, 20), index.Likely(Prepared(phrase), 0.05, 1000, among));
    }

    [Fact]
    public void ATextOfOtherOptionsIsRefused() =>
        Assert.Throws<ArgumentException>(() => new FingerprintIndex().Add(PreparedText.Of("一二三", null, new CopyOptions { Window = 5 })));

    [Fact]
    public void ATextForgottenTwiceOrWithoutLetters_IsNothing()
    {
        var index = new FingerprintIndex();
        var (empty, report) = (index.Add(Prepared("。")), index.Add(Reports[3]));
        index.Remove(empty);
        index.Remove(report);
        index.Remove(report);

        Assert.Equal((2, 0), (index.End, index.Fingerprints));
        Assert.Empty(index.Likely(Reports[3], 0, 10));
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
