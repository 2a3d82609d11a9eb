namespace Shushi.Text.Tests;

public sealed class PhraseTests
{
    public static TheoryData<string, string, string, string> Phrases
    {
        get
        {
            var data = new TheoryData<string, string, string, string>();
            foreach (var row in CsvData.Read("phrases.csv"))
                data.Add(row[0].Replace('\\', '|'), row[1], row[2], row[3]);
            return data;
        }
    }

    [Theory, MemberData(nameof(Phrases))]
    public void A_phrase_fits_the_number_it_describes_and_no_other(string phrase, string text, string number, string score)
    {
        var report = ReportText.Parse(text);
        var parsed = Phrase.Parse(phrase);
        var fits = ClaimReader.Read(report)
            .Select(claim => (Claim: claim, Match: parsed.Match(report, claim)))
            .Where(pair => pair.Match is not null)
            .ToList();

        Assert.Equal(number.Length == 0 ? [] : [number], fits.Select(pair => pair.Claim.Number.Of(text)));
        if (score.Length > 0)
            Assert.Equal(CsvData.Number(score), fits[0].Match!.Score);
        Assert.All(fits, pair => Assert.True(pair.Match!.Span.Contains(pair.Claim.Number)));
    }

    [Fact]
    public void The_match_covers_the_words_around_the_number()
    {
        const string text = "今年在骨干中发展新党员7名。";
        var report = ReportText.Parse(text);

        var match = Phrase.Parse("发展(新)?党员{n}(名|人)").Match(report, ClaimReader.Read(report)[0]);

        Assert.Equal("发展新党员7名", match!.Span.Of(text));
    }

    [Fact]
    public void A_row_of_a_table_matches_like_a_sentence()
    {
        var report = ReportText.Parse("| 指标 | 数量 |\n| --- | --- |\n| 发展党员 | 7 名 |");

        var match = Phrase.Parse("发展党员{n}名").Match(report, Assert.Single(ClaimReader.Read(report)));

        Assert.Equal(5, match?.Score);
    }

    [Theory]
    [InlineData("")]
    [InlineData("发展党员")]
    [InlineData("发展党员{n}名{n}")]
    [InlineData("发展党员({n}名|{n}人)")]
    [InlineData("发展{y}名{n}")]
    [InlineData("发展(新党员{n}名")]
    [InlineData("发展新)党员{n}名")]
    [InlineData("发展^党员{n}名")]
    [InlineData("发展?党员{n}名")]
    [InlineData("{n")]
    public void A_faulty_phrase_is_refused(string phrase) => Assert.Throws<FormatException>(() => Phrase.Parse(phrase));
}
