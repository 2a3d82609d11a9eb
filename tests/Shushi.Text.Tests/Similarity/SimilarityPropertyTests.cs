using CsCheck;
using Shushi.Text.Similarity;

namespace Shushi.Text.Tests.Similarity;

public sealed class SimilarityPropertyTests
{
    private static readonly Gen<string> Odd = Gen.OneOf(
        Gen.String,
        Gen.Char["的地得一二三。，12３.% \n\uD83D\uDE00\uD869\uDED6\uD869\uDED7"].Array[0, 300].Select(characters => new string(characters)),
        Gen.Int[0, 50].Select(seed => new Invented(seed).Report(6)));

    [Fact]
    public void Between_its_changes_a_passage_is_equal_on_both_sides() => Gen.Select(Odd, Odd, Odd).Sample(
        (x, y, z) =>
        {
            var (a, b) = (x + y + z, z + x + y);
            foreach (var passage in CopyFinder.Compare(a, b, Baseline.FormulasOnly).Passages)
            {
                var (atA, atB) = (passage.A.Start, passage.B.Start);
                foreach (var change in passage.Changes.Append(new Change(new(passage.A.End, 0), new(passage.B.End, 0))))
                {
                    Assert.Equal(Reduced(a, atA, change.A.Start), Reduced(b, atB, change.B.Start));
                    (atA, atB) = (change.A.End, change.B.End);
                }
                Assert.InRange(passage.Own, 0, passage.Matched);
            }
        },
        iter: 1000);

    [Fact]
    public void Shares_are_fractions_and_change_sides_with_the_texts() => Gen.Select(Odd, Odd, Odd).Sample(
        (x, y, z) =>
        {
            var (a, b) = (x + y, y + z);
            var there = CopyFinder.Compare(a, b, Baseline.FormulasOnly);
            var back = CopyFinder.Compare(b, a, Baseline.FormulasOnly);
            Assert.Equal((there.Gross, there.Net, there.GrossOfB, there.NetOfB), (back.GrossOfB, back.NetOfB, back.Gross, back.Net));
            Assert.InRange(there.Gross, 0, 1);
            Assert.InRange(there.Net, 0, there.Gross);
        },
        iter: 1000);

    [Fact]
    public void A_text_is_wholly_its_own_copy() => Odd.Sample(
        text =>
        {
            var comparison = CopyFinder.Compare(text, text);
            if (NormalText.Of(text).Length >= CopyOptions.Usual.LeastMatched) Assert.Equal(1, comparison.Gross);
        },
        iter: 1000);

    [Fact]
    public void Every_kept_character_knows_its_place() => Odd.Sample(
        text =>
        {
            var reduced = NormalText.Of(text);
            for (var at = 0; at < reduced.Length; at++)
            {
                var span = reduced.SpanOf(at, at + 1);
                Assert.Equal(1, span.Length);
                Assert.Equal((at, at + 1), reduced.RangeOf(span));
            }
            Assert.Equal(reduced.Length, NormalText.Of(reduced.Characters.ToString()).Length + reduced.Characters.Count('.') - NormalText.Of(reduced.Characters.ToString()).Characters.Count('.'));
        },
        iter: 2000);

    [Fact]
    public void Every_shared_run_of_the_guaranteed_length_shares_a_fingerprint() => Gen.Select(Odd, Gen.Int[0, 5000], Odd).Sample(
        (x, seed, z) =>
        {
            var options = CopyOptions.Usual;
            var run = NormalText.Of(new Invented(seed).Report(2)).Characters[..options.Guarantee].ToString();
            var a = Winnowing.Pick(x + run + z, options.GramLength, options.Window).Select(Winnowing.HashOf);
            var b = Winnowing.Pick(z + run + x, options.GramLength, options.Window).Select(Winnowing.HashOf);
            Assert.NotEmpty(a.Intersect(b));
        },
        iter: 2000);

    [Theory]
    [InlineData("的")]
    [InlineData("的地")]
    [InlineData("召开会议研究部署工作")]
    [InlineData("。 ")]
    [Trait("pace", "slow")]
    public void Ten_million_characters_of_one_thing_are_compared_in_reasonable_time(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 10_000_000 / unit.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var comparison = CopyFinder.Compare(text, text + "另有一段", Baseline.FormulasOnly);

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
        Assert.Equal(unit == "。 " ? 0 : 1, comparison.Gross, 3);
    }

    [Fact]
    [Trait("pace", "slow")]
    public void Random_letters_of_a_small_alphabet_are_compared_in_reasonable_time()
    {
        var random = new Random(5);
        string Text() => string.Create(300_000, random, (span, r) =>
        {
            foreach (ref var c in span) c = "的地得"[r.Next(3)];
        });
        var watch = System.Diagnostics.Stopwatch.StartNew();

        CopyFinder.Compare(Text(), Text());

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
    }

    private static string Reduced(string text, int from, int to) => NormalText.Of(text[from..to]).Characters.ToString().Replace(".", "", StringComparison.Ordinal);
}
