using Shushi.Modules.Checking;
using Shushi.Modules.Rectification;
using Shushi.Modules.Reports;
using Shushi.Platform;
using Shushi.Testing;
using Shushi.Text;

namespace Shushi.Tests.Checking;

/// <summary>HS-05, HS-06 and HS-07: what a report leaves out, and figures whose source nobody knows.</summary>
public sealed class LeftOutTests
{
    private static readonly string[] Fed = ["支部书记第一责任人意识不强", "学习以读文件为主，吸引力不足", "学习考勤和补学制度执行不严"];

    [Theory]
    [InlineData("上年度述职评议反馈的3个问题均已整改。", null)]
    [InlineData("去年点评指出的问题，逐一作了整改。", null)]
    [InlineData("2022年度述职评议反馈意见3条，全部销号。", null)]
    [InlineData("上年度反馈问题：支部书记第一责任人意识不强，已签订责任清单。学习以读文件为主，吸引力不足，已增加研讨。学习考勤和补学制度执行不严，已明确专人。", null)]
    [InlineData("上年度反馈问题：支部书记第一责任人意识不强，已签订责任清单。学习以读文件为主，吸引力不足，已增加研讨。", "没有写到“学习考勤和补学制度执行不严”")]
    [InlineData("上年度反馈问题：学习以读文件为主，吸引力不足，已增加研讨。", null)]
    [InlineData("2023年度述职评议考核的问题导向鲜明。", "全文没有写到上年述职反馈问题的整改")]
    [InlineData("查摆出3个问题，均已整改。", "全文没有写到上年述职反馈问题的整改")]
    public void Feedback_IsToBeAnswered_PointByPointWhereSomeAre(string told, string? remark)
    {
        var report = ReportText.Parse("一、工作情况\n（一）抓学习\n" + told + "\n二、下一步打算\n上年度反馈的问题，继续巩固。");
        var found = FeedbackAnswers.Find(report, 2023, [.. Fed.Select(d => new ListedProblem { Description = d })]).ToList();
        Assert.Equal(remark is null ? 0 : 1, found.Count);
        Assert.All(found, r => Assert.Contains(remark!, r.Message, StringComparison.Ordinal));
        Assert.All(found.Select(CheckFinding.Of), f => Assert.Equal(("没有回应的上年反馈", "warning"), (f.Title, f.Severity)));
    }

    [Fact]
    [Trait("pace", "slow")]
    public async Task EveryPartLeftOutOfATrueReport_IsTold()
    {
        var (workspace, bureau) = await Bureau();
        var text = (await ReportComposer.Compose(workspace, bureau, 2023)).ToText();
        text = text.Split("\n" + ComposedReport.SourcesHeading)[0];
        var before = (await ReportChecker.Check(workspace, bureau, 2023, text)).Findings.Select(f => f.Message).ToHashSet(StringComparer.Ordinal);
        var chapters = ReportText.Parse(text).Chapters.Where(c => c.Level >= 2).ToList();
        Assert.True(chapters.Count >= 12, $"{chapters.Count}");
        foreach (var chapter in chapters)
        {
            var end = chapters.FirstOrDefault(c => c.Span.Start > chapter.Span.Start && c.Level <= chapter.Level)?.Span.Start ?? text.IndexOf("二、存在的问题", StringComparison.Ordinal);
            var result = await ReportChecker.Check(workspace, bureau, 2023, text[..chapter.Span.Start] + text[end..]);
            Assert.True(result.Findings.Any(f => f.Matters && !before.Contains(f.Message)) || result.Findings.Any(f => f.Rule == CheckFinding.Untold), chapter.Path);
        }
    }

    [Theory]
    [InlineData("发展新党员6名，植树300棵。", "300棵")]
    [InlineData("植树300棵。", "")]
    [InlineData("发展新党员6名，植树约300棵，捐款8600元，好评率98%。", "约300棵 捐款8600元 好评率98%")]
    [InlineData("发展新党员6名，人均捐款38元。", "人均捐款38元")]
    [InlineData("发展新党员6名，定期开展谈心。", "")]
    public async Task FigureThatNoLedgerAnswersFor_IsAskedForItsSource_WhereOthersAreAnswered(string sentence, string expected)
    {
        var (workspace, bureau) = await Bureau();
        var result = await ReportChecker.Check(workspace, bureau, 2023, "一、工作情况\n" + sentence);
        var asked = result.Findings.Where(f => f.Rule == CheckFinding.NoSource).ToList();
        var wanted = expected.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(wanted.Length, asked.Count);
        Assert.All(wanted.Zip(asked), pair => Assert.True(pair.First.Contains(pair.Second.Text, StringComparison.Ordinal) || pair.Second.Text.Contains(pair.First, StringComparison.Ordinal), pair.Second.Text));
        Assert.All(asked, f => Assert.Equal((Severities.Info, false), (f.Severity, f.Matters)));
        Assert.Equal(wanted.Length, new CheckSummary(result).WithoutSource.Count);
    }

    [Fact]
    public void Weights_HaveOneName()
    {
        Assert.Equal(["请改正", "请看一看", "供参考"], Severities.All.Select(s => Severities.Label(s)));
        Assert.Equal(Severities.All, CheckSummary.Weights.Select(Severities.Of));
    }

    private static async Task<(Workspace Workspace, Platform.Organizations.Organization Bureau)> Bureau()
    {
        var workspace = await (await World.Value).Open();
        return (workspace, workspace.Organization("区统计局"));
    }

    private static readonly Lazy<Task<TestDatabase>> World = new(() => TestDatabase.World(Engine.Sqlite));
}
