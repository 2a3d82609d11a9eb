using Shushi.Modules.Appraisal;
using Shushi.Modules.Appraisal.Ballots;
using Shushi.Modules.Checking;
using Shushi.Platform;

namespace Shushi.Tests.Appraisal;

/// <summary>The guards of a round, of its scores and of its count: kept, broken, boundary.</summary>
public sealed class RoundChecksTests
{
    public static TheoryData<string, Action<Round>, string> Rounds() => new()
    {
        { "示例方案", _ => { }, "" },
        { "没有依据", r => r.Basis = null, "WithoutBasis" },
        { "没有依据但说明了理由", r => (r.Basis, r.WithoutBasis) = (null, "口头通知"), "" },
        { "截止早于通知", r => r.DueOn = r.On.AddDays(-1), "DueOn" },
        { "截止就在通知当日", r => r.DueOn = r.On, "" },
        { "反馈早于会议", r => r.FeedbackBy = r.MeetingOn.AddDays(-1), "FeedbackBy" },
        { "权重合计99", r => r.Classes[0].Weight = 59, "Classes" },
        { "只有一类", r => r.Classes = [new VoterClass { Name = "全体", Weight = 100 }], "" },
        { "两类同名", r => r.Classes[1].Name = r.Classes[0].Name, "Classes" },
        { "没有测评人类别而有测评项目", r => r.Classes.Clear(), "Classes" },
        { "分值合计101", r => r.Indicators[0].Points = 41, "Indicators" },
        { "没有评分项目", r => r.Indicators.Clear(), "" },
        { "不存在的数字", r => r.Indicators[1].Of = "没有的数字", "Indicators" },
        { "数字没有满分值", r => r.Indicators[1].Target = null, "Indicators" },
        { "比例不需要满分值", r => r.Indicators[4].Target = null, "" },
        { "核对提示取三条规则", r => r.Indicators[5].Of = "ZH-01、ZH-02，DF-11", "" },
        { "核对提示取没有的规则", r => r.Indicators[5].Of = "ZH-01、ZH-1", "Indicators" },
        { "核对提示没有扣分", r => r.Indicators[5].DeductedTenths = null, "Indicators" },
        { "字数上下颠倒", r => (r.FewestCharacters, r.MostCharacters) = (3000, 2999), "MostCharacters" },
        { "字数上下相等", r => (r.FewestCharacters, r.MostCharacters) = (3000, 3000), "" },
        { "分数线相等", r => r.FromFair = r.FromGood, "FromGood" },
        { "同一人两次", r => r.Subjects = [new Subject { PersonId = Id(1) }, new Subject { PersonId = Id(1) }], "Subjects" },
    };

    [Theory, MemberData(nameof(Rounds))]
    public void Round_IsKeptOnlyWhenItAgrees(string situation, Action<Round> change, string field)
    {
        var round = Example();
        change(round);
        Assert.Equal((situation, field), (situation, string.Join(' ', RoundChecks.Of(round, Product.Catalog).Select(p => p.Field).Distinct())));
    }

    [Fact]
    public void RuleThatDoesNotExist_IsNamed()
    {
        var round = Example();
        round.Indicators[5].Of = "ZH-1 DF-11、HS-99";
        Assert.Contains("没有编号为“ZH-1”“HS-99”的规则", Assert.Single(RoundChecks.Of(round, Product.Catalog)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100, 1, 3, 33)] // 33.33
    [InlineData(100, 2, 3, 67)] // 66.67
    [InlineData(1, 1, 2, 1)] // a half goes up
    [InlineData(1, 1, 3, 0)]
    [InlineData(4000, 9250, 10000, 3700)]
    [InlineData(800, 4, 4, 800)]
    [InlineData(800, 0, 4, 0)]
    public void Share_IsRoundedHalfUp(long points, long part, long whole, long expected) => Assert.Equal(expected, Points.Share(points, part, whole));

    public static TheoryData<string, int?, int[], string> Scores() => new()
    {
        { "无上限", null, [9500, 9000, 8999], "Good Good Fair" },
        { "低分", null, [8000, 7999, 6000, 5999], "Fair Average Average Poor" },
        { "上限一名", 40, [9100, 9500, 8500], "Fair Good Fair" },
        { "恰好在上限内", 67, [9100, 9500, 8500], "Good Good Fair" },
        { "并列在上限外都不建议", 40, [9500, 9500, 8500], "Fair Fair Fair" },
        { "上限为零", 0, [9500, 9000, 9000], "Fair Fair Fair" },
        { "得分不全", 40, [-1, 9500, 8500], "- Good Fair" },
    };

    [Theory, MemberData(nameof(Scores))]
    public void Suggestion_FollowsScoreAndCap(string situation, int? cap, int[] totals, string expected)
    {
        var round = Example();
        round.CapGood = cap;
        round.Subjects = totals.Select((_, n) => new Subject { PersonId = Id(n + 1), Ordinal = n + 1 }).ToList();
        var sheets = totals.Select((t, n) => new ScoreSheet(round, round.Subjects[n], [new ScoreItem(round.Indicators[0], t < 0 ? null : t, "", null)], false)).ToList();
        Assert.Equal((situation, expected), (situation, string.Join(' ', Grades.Suggest(round, sheets).Select(s => s.Level?.ToString() ?? "-"))));
    }

    [Fact]
    public void Suggestion_WithLittleSatisfaction_IsAverageAtMost()
    {
        var round = Example();
        var sheet = new ScoreSheet(round, new Subject(), [new ScoreItem(round.Indicators[0], 9500, "", null)], true);
        Assert.Equal(GradeLevel.Average, Grades.Suggest(round, [sheet])[0].Level);
    }

    public static TheoryData<string, string[], string[], bool, string> Boxes() => new()
    {
        { "两类各五张", ["G", "G", "G", "G", "G"], ["F", "F", "F", "F", "F"], true, "9400 可分 " },
        { "弃权计入票数", ["G", "G", "G", "G", "N"], ["F", "F", "F", "F", "F"], true, "8200 可分 " },
        { "弃权不计入票数", ["G", "G", "G", "G", "N"], ["F", "F", "F", "F", "F"], false, "9400 可分 " },
        { "一类四张不分类", ["G", "G", "G", "G", "G"], ["F", "F", "F", "F"], true, "9400 不分 " },
        { "废票不算有效票", ["G", "G", "G", "G", "G"], ["F", "F", "F", "F", "X"], true, "9400 不分 " },
        { "一类没有票", ["G", "G", "G", "G", "P"], [], true, "9000 可分 " },
        { "一共四张不告知", ["G", "G"], ["F", "F"], true, "- 不分 " },
        { "收回多于发出", ["G", "G", "G", "G", "G", "G", "G"], ["F", "F", "F", "F", "F"], true, "9400 可分 无效" },
    };

    [Theory, MemberData(nameof(Boxes))]
    public void Box_IsCounted(string situation, string[] leaders, string[] others, bool abstentions, string expected)
    {
        var round = Example();
        round.AbstentionsCount = abstentions;
        round.Subjects = [new Subject { PersonId = Id(1), Ordinal = 1 }];
        var ballots = leaders.Select(c => new Ballot { Class = round.Classes[0].Name, Choices = c }).Concat(others.Select(c => new Ballot { Class = round.Classes[1].Name, Choices = c })).ToList();
        var tally = new BallotTally(round, [Group(0, leaders.Length), Group(1, others.Length)], ballots);
        Assert.Equal((situation, expected), (situation, $"{tally.ScoreOf(Id(1))?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"} {(tally.MayBreakDown ? "可分" : "不分")} {(tally.Void is null ? "" : "无效")}"));

        BallotClass Group(int n, int returned) => new() { Class = round.Classes[n].Name, Sheets = 6, Returned = returned, ReturnedSheets = returned };
    }

    [Theory]
    [InlineData("学习制度执行不严", "一是学习考勤和补学制度执行不严的问题", true)]
    [InlineData("学习制度执行不严", "发展党员6名", false)]
    [InlineData("", "发展党员6名", false)]
    public void Likeness_IsTheShareOfPairsFound(string of, string within, bool same) => Assert.Equal(same, Likeness.Of(of, within) >= Likeness.Same);

    private static Guid Id(int n) => new(n, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    private static Round Example()
    {
        var round = (Round)new RoundLedger().Blank(new DateOnly(2023, 12, 8));
        (round.Title, round.Basis) = ("评议", "通知");
        (round.DueOn, round.MeetingOn, round.FeedbackBy, round.PlanBy) = (new(2024, 1, 5), new(2024, 1, 19), new(2024, 2, 2), new(2024, 3, 1));
        return round;
    }
}
