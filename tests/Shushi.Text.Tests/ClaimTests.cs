namespace Shushi.Text.Tests;

public sealed class ClaimTests
{
    public static TheoryData<string, string, double?, string, string> Quantities =>
        Rows("numerals.csv", row => (row[0], row[1], CsvData.Number(row[2]), row[3], row[0]));

    public static TheoryData<string, string, string, string, string, string, string> Claims
    {
        get
        {
            var data = new TheoryData<string, string, string, string, string, string, string>();
            foreach (var row in CsvData.Read("claims.csv"))
                data.Add(row[0], row[1], row[2], row[3], row[4], row[5], row[6]);
            return data;
        }
    }

    public static TheoryData<string, string, string> Terms
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var row in CsvData.Read("terms.csv"))
                data.Add(row[0], row[1], row[2]);
            return data;
        }
    }

    [Fact]
    public void So_much_for_each_unit_of_another_is_no_count() => Assert.Equal(ClaimKind.Other, Assert.Single(Read("供电煤耗298.6克/千瓦时。")).Kind);

    [Fact]
    public void Numbers_are_found_whatever_they_state_and_a_run_of_digits_is_none()
    {
        var found = NumberFinder.Find("发展党员6名，占比92.3%，约40家" + new string('9', 100_000));

        Assert.Equal([6, 0.923, 36], found.Select(number => Math.Round(number.Value, 6)));
        Assert.Equal(["名", "%", "家"], found.Select(number => number.Unit));
    }

    [Theory]
    [InlineData("人均捐款", true)]
    [InlineData("每次平均", true)]
    [InlineData("水平明显", false)]
    [InlineData("", false)]
    public void Words_of_an_average_are_known_in_one_place(string text, bool expected) => Assert.Equal(expected, Averages.AreIn(text));

    [Theory]
    [InlineData("11.6万元", 500)]
    [InlineData("92.3%", 0.0005)]
    [InlineData("３．５公里", 0.05)]
    [InlineData("116004.01元", 0.005)]
    [InlineData("1,000.50元", 0.005)]
    [InlineData("12,345.5元", 0.05)]
    [InlineData("6名", 0)]
    [InlineData("1.名", 0)]
    public void A_number_tells_how_exactly_it_is_stated(string text, double rounding) =>
        Assert.Equal(rounding, Read("今年有" + text + "。").First(claim => claim.Value is not null && claim.Kind != ClaimKind.Period).Rounding, 9);

    [Theory, MemberData(nameof(Quantities))]
    public void A_quantity_in_a_sentence_has_its_value_and_unit(string text, string value, double? upper, string unit, string expected)
    {
        var claim = Read("我局有" + text + "。").Single(claim => claim.Kind != ClaimKind.Period);

        Assert.Equal(CsvData.Number(value)!.Value, claim.Value!.Value, 6);
        Assert.Equal(upper ?? double.NaN, claim.Upper ?? double.NaN, 6);
        Assert.Equal(unit, claim.Unit);
        Assert.Equal(expected, claim.Text);
    }

    [Theory, MemberData(nameof(Claims))]
    public void A_statement_is_found_with_its_kind_and_extent(string text, string claim, string kind, string value, string upper, string unit, string number)
    {
        var report = ReportText.Parse(text.Replace('/', '\n'));
        var claims = ClaimReader.Read(report);
        if (claim.Length == 0)
        {
            Assert.DoesNotContain(claims, each => each.Kind.ToString() == kind);
            return;
        }
        var found = claims.FirstOrDefault(each => each.Text == claim);

        Assert.NotNull(found);
        Assert.Equal(kind, found.Kind.ToString());
        Assert.Equal(CsvData.Number(value), found.Value);
        Assert.Equal(CsvData.Number(upper), found.Upper);
        Assert.Equal(unit, found.Unit ?? "");
        Assert.Equal(number, found.Number.Of(report.Text));
    }

    [Theory, MemberData(nameof(Terms))]
    public void A_set_phrase_is_a_term_and_nothing_inside_it_is_counted(string text, string term, string value)
    {
        var claim = Assert.Single(Read(text));

        Assert.Equal(ClaimKind.Term, claim.Kind);
        Assert.Equal(term, claim.Text);
        Assert.Equal(CsvData.Number(value), claim.Value);
    }

    [Theory]
    [InlineData("一是抓学习。二是抓管理。三是抓作风。")]
    [InlineData("取得一定成效，进一步加强统一领导，十分重视。")]
    [InlineData("一、抓学习\n（一）抓管理\n1.抓作风\n（2）抓落实")]
    [InlineData("平均用时减少，资源均衡配置。")]
    [InlineData("没有定期召开会议。")]
    [InlineData("")]
    [InlineData("\r\n\r\n")]
    public void Ordinary_words_and_structure_are_no_claims(string text) => Assert.Empty(Read(text));

    [Fact]
    public void A_universal_word_knows_the_whole_the_clause_states() =>
        Assert.Equal(62, Read("我局62名党员已全部报到。").Single(claim => claim.Kind == ClaimKind.All).Of);

    [Fact]
    public void A_part_knows_its_whole()
    {
        var claims = Read("现有党员112名，其中在职98名、离退休14名，女党员37人（其中预备2名）；支部6个。");

        Assert.Equal([null, 112, 112, 112, 37, null], claims.Select(claim => claim.Of));
    }

    [Fact]
    public void The_verb_of_a_list_is_carried_to_its_later_items()
    {
        var claims = Read("年内撰写信息31篇，分析4篇，召开会议2次，座谈会3次。");

        Assert.Equal(["撰写", "撰写", "召开", "召开"], claims.Select(claim => claim.Verb));
        Assert.Equal([false, true, false, true], claims.Select(claim => claim.IsVerbCarried));
    }

    [Fact]
    public void A_clause_without_a_number_ends_the_list() =>
        Assert.Null(Read("撰写信息31篇，作风明显好转，微信群3个。")[^1].Verb);

    private static IReadOnlyList<Claim> Read(string text) => ClaimReader.Read(ReportText.Parse(text));

    private static TheoryData<string, string, double?, string, string> Rows(string name, Func<string[], (string, string, double?, string, string)> row)
    {
        var data = new TheoryData<string, string, double?, string, string>();
        foreach (var cells in CsvData.Read(name))
        {
            var (text, value, upper, unit, expected) = row(cells);
            data.Add(text, value, upper, unit, expected);
        }
        return data;
    }
}
