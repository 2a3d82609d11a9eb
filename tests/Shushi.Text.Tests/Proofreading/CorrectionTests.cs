using CsCheck;

namespace Shushi.Text.Tests.Proofreading;

public sealed class CorrectionTests
{
    private const string Alphabet = "的的了和一二三四是要，。、；：:,.;!?()（）“”‘’《》\"'<> \u3000\n\r#*-—~～1234567890%年月日第首先截止到至目前党费缴纳区委区政府台帐布署个意识方面问题等认真开展\uD83D\uDE00\uD83Dax";

    private static readonly string[] Pieces =
        ["截止到", "截止", "目前", "为止", "缴纳", "党费", "区委", "区政府", "的的", "，，", "。，", "1-12月", "3~5天", "(一)", "（一）、", "1、", "一.", "第一、", "首先、", "：", ":", ", ", " ", "”、“", "“", "”", "\"", "《", "》、《", "(", ")",
            "4个意识", "3会一课", "百分之95", "2023年", "05月04日", "二○二三年", "台帐", "布署", "不忘初心，牢记使命", "一级抓一级，层层抓落实", "\n", "。", "认真学习贯彻会议精神", "学习学习", "和和", "与与与", "Ａ", "x", "\r\n"];

    private static readonly Gen<string> Prose = Gen.OneOf(
        Gen.String,
        Gen.Char[Alphabet].Array[0, 120].Select(characters => new string(characters)),
        Gen.Int[0, Pieces.Length - 1].Array[0, 40].Select(picks => string.Concat(picks.Select(pick => Pieces[pick]))));

    private static readonly ProofreadingOptions All = new() { Switches = ProofreadingRules.All.ToDictionary(rule => rule.Number, _ => true), House = new Dictionary<string, string> { ["认真"] = "扎实" } };

    [Fact]
    [Trait("pace", "slow")]
    public void Every_remark_points_at_its_text() => Prose.Sample(
        text =>
        {
            foreach (var remark in Proofreader.Read(ReportText.Parse(text), All))
            {
                Assert.True(remark.Span.Length > 0 && new TextSpan(0, text.Length).Contains(remark.Span), remark.Rule);
                Assert.Equal(remark.Span.Of(text), remark.Text);
                Assert.NotEqual(remark.Text, remark.Suggestion);
                Assert.True(remark.Suggestion is not null || !remark.IsSafe);
            }
        },
        iter: 4000);

    [Fact]
    [Trait("pace", "slow")]
    public void After_the_safe_corrections_the_same_rules_find_no_more_of_them() => Prose.Sample(
        text =>
        {
            var settled = Corrections.Settle(text, All);
            var left = Corrections.Safe(Proofreader.Read(ReportText.Parse(settled), All)).Count;
            Assert.Equal(0, left);
            Assert.Equal(text.Count(character => character == '\n'), settled.Count(character => character == '\n'));
        },
        iter: 4000);

    [Fact]
    public void Only_safe_remarks_are_applied_and_overlapping_ones_once()
    {
        Remark[] remarks =
        [
            Of("在区委的的", 3, 2, "的", isSafe: true), Of("在区委的的", 4, 1, "", isSafe: true), Of("在区委的的", 1, 2, "县委", isSafe: false),
        ];

        Assert.Equal("在区委的", Corrections.Apply("在区委的的", remarks));
    }

    [Theory]
    [InlineData("现将 2023 年情况汇报如下:", "现将2023年情况汇报如下：")]
    [InlineData("截止目前，1-12月党费已按规定缴纳党费,台帐齐全。", "截至目前，1—12月党费已按规定交纳党费，台账齐全。")]
    [InlineData("（一）、落实“三会一课”、“主题党日”", "（一）落实“三会一课”“主题党日”")]
    public void Safe_corrections_make_the_text_read_well(string text, string expected) =>
        Assert.Equal(expected, Corrections.Apply(text, Proofreader.Read(ReportText.Parse(text), ProofreadingOptions.Default)));

    [Theory]
    [InlineData("的")]
    [InlineData("“")]
    [InlineData("《（“")]
    [InlineData("（（ ")]
    [InlineData("的《决定》")]
    [InlineData("认真的学习好")]
    [InlineData("机关工委")]
    [InlineData("内蒙古全区区委")]
    [InlineData("三个问题：")]
    [InlineData("一是。二是。")]
    [InlineData("均问题整改")]
    [InlineData("履行强化")]
    [InlineData("等平台，")]
    [InlineData("缴纳截止约")]
    [InlineData("23年1月")]
    [InlineData("“A”、“B”和“C”三个方面四个问题")]
    [InlineData("1.\n")]
    [InlineData("我局我校统计局立德树人")]
    [Trait("pace", "slow")]
    public void A_long_odd_text_is_read_in_reasonable_time(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));
        var report = ReportText.Parse(text);
        var claims = text.Length > 0 ? ClaimReader.Read(ReportText.Parse(text[..(text.Length / 10)])) : [];
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Proofreader.Read(report, claims, All);

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    private static Remark Of(string text, int start, int length, string suggestion, bool isSafe) => new()
    {
        Rule = "PF-03",
        Severity = RemarkSeverity.Error,
        Span = new(start, length),
        Text = text.Substring(start, length),
        Message = "请核对。",
        Suggestion = suggestion,
        IsSafe = isSafe,
    };
}
