using CsCheck;

namespace Shushi.Text.Tests;

public sealed class PropertyTests
{
    private const string Alphabet = "一二三十百千万亿两半〇零几数0123456789０９.,，、；：。！？\n\r #*×Xx_“”《》（）()〔〕【】第届次名个方面问题余多近约全部均每月年季度日—-至%％成分之定期召开研究发展党员撰写信息分析篇其中下一步打算\uD83D\uDE00\uD83D";

    private static readonly Gen<string> Prose = Gen.OneOf(
        Gen.String,
        Gen.Char[Alphabet].Array[0, 200].Select(characters => new string(characters)));

    [Fact]
    public void Every_claim_lies_in_its_sentence_and_text_and_carries_its_characters() => Prose.Sample(
        text =>
        {
            var report = ReportText.Parse(text);
            foreach (var claim in ClaimReader.Read(report))
            {
                Assert.Equal(claim.Text, claim.Span.Of(text));
                Assert.True(claim.Span.Length > 0);
                Assert.True(claim.Span.Contains(claim.Number), claim.Text);
                Assert.True(claim.Value is null || double.IsFinite(claim.Value.Value));
                Assert.True(claim.Upper is null || claim.Upper >= claim.Value);
            }
        },
        iter: 3000);

    [Fact]
    public void Chapters_cover_the_text_and_clauses_lie_in_sentences() => Prose.Sample(
        text =>
        {
            var report = ReportText.Parse(text);
            Assert.Equal(0, report.Chapters[0].Span.Start);
            Assert.Equal(text.Length, report.Chapters[^1].Span.End);
            Assert.All(report.Clauses, clause => Assert.True(report.SentenceAt(clause.Start).Contains(clause)));
        },
        iter: 2000);

    [Fact]
    [Trait("pace", "slow")]
    public void A_phrase_never_throws_and_covers_the_number() => Prose.Sample(
        text =>
        {
            var report = ReportText.Parse(text);
            foreach (var phrase in Examples)
                foreach (var claim in ClaimReader.Read(report))
                    if (phrase.Match(report, claim) is { } match)
                        Assert.True(match.Span.Contains(claim.Number) && new TextSpan(0, text.Length).Contains(match.Span));
        },
        iter: 1000);

    [Fact]
    public void A_number_written_in_characters_reads_back() => Gen.OneOf(Gen.Long[0, 100_000], Gen.Long[0, ChineseNumber.MaxValue]).Sample(
        number => ChineseNumber.TryRead(ChineseNumber.Write(number), out var value) && value == number,
        iter: 20_000);

    [Fact]
    public void A_count_reads_the_same_in_digits_and_characters() => Gen.Int[2, 99_999].Sample(
        number =>
        {
            var digits = Value($"走访{number}户");
            var characters = Value($"走访{ChineseNumber.Write(number)}户");
            Assert.Equal(number, digits);
            Assert.Equal(number, characters);
        },
        iter: 3000);

    [Theory]
    [InlineData("一")]
    [InlineData("1")]
    [InlineData("*")]
    [InlineData("1，")]
    [InlineData("“")]
    [InlineData("《")]
    [InlineData("全部1名")]
    [InlineData("其中1名、")]
    [InlineData("（一）\n")]
    [InlineData("每月")]
    [Trait("pace", "slow")]
    public void A_long_odd_text_is_read_in_reasonable_time_and_memory(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 200_000 / unit.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();

        ClaimReader.Read(ReportText.Parse(text));

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 400_000_000);
    }

    private static Phrase[] Examples { get; } =
        [.. new[] { "发展…党员{n}(名|人)", "^{n}篇", "{all}…研究", "{when}", "(信息|分析)?{x}…{n}次" }.Select(Phrase.Parse)];

    private static double? Value(string text) => ClaimReader.Read(ReportText.Parse(text)).Single().Value;
}
