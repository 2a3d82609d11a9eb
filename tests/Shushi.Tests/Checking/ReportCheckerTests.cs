using System.Globalization;
using System.Text.RegularExpressions;
using Shushi.Modules.Checking;
using Shushi.Modules.Reports;
using Shushi.Platform;
using Shushi.Testing;
using Shushi.Text;

namespace Shushi.Tests.Checking;

public sealed class ReportCheckerTests
{
    [Theory]
    [InlineData("今年发展新党员6名，预备党员转正8名，培养入党积极分子20名。", "Supported Supported Supported")]
    [InlineData("今年发展新党员7名。", "Contradicted")]
    [InlineData("全局85名在职党员参加了活动。", "Supported")]
    [InlineData("撰写统计信息44篇，统计月报8期，分析6篇，约稿6篇，调研报告3篇。", "Supported Supported Supported Supported Contradicted")]
    [InlineData("全年专题研究党风廉政建设工作２次。", "Supported")]
    [InlineData("全年专题研究党风廉政建设工作8次。", "Contradicted")]
    [InlineData("局机关分别于年初和年中召开了全局意识形态工作部署会。", "Supported")]
    [InlineData("撰写统计信息40余篇。", "Supported")]
    [InlineData("撰写统计信息50余篇。", "Contradicted")]
    [InlineData("撰写统计信息不少于40篇。", "Supported")]
    [InlineData("截至目前，1-12月的党费已全额上缴至机关工委。", "Supported")]
    [InlineData("全年交纳党费116004.01元，上缴党费11.6万余元。", "Supported Supported")]
    [InlineData("全年交纳党费126004.01元。", "Contradicted")]
    [InlineData("民主评议党员94名，评定优秀等次党员22名。", "Supported Contradicted")]
    [InlineData("开展谈心谈话97次，廉政谈话18人次。", "Supported Supported")]
    [InlineData("制定制度2项，获得表彰5项。", "Supported Supported")]
    [InlineData("植树300棵。", "Unsupported")]
    [InlineData("结合实际查摆理论学习等五个方面突出问题。", "Supported")]
    [InlineData("对梳理出的三个方面四个问题，建立问题整改台账，已全部完成整改。", "Supported Supported Supported")]
    [InlineData("针对上年度反馈的问题，均进行了整改。", "Supported")]
    [InlineData("全局85名在职党员已全部到社区报到并认领岗位。", "Supported Supported")]
    [InlineData("组织在职党员全部进社区报到、认领岗位或服务项目。", "Supported")]
    [InlineData("通过微博、微信公众号、今日头条等平台，及时公开信息201条。", "Supported")]
    [InlineData("在微博、微信公众号、今日头条等3个平台公开信息201条。", "Supported Supported")]
    [InlineData("微博、公众号等平台共公开了210条信息。", "Contradicted")]
    [InlineData("其中微博发布68条、微信公众号推送97条、今日头条发布36条。", "Supported Supported Supported")]
    [InlineData("组建党员志愿服务队5支，设立党员示范岗9个。", "Supported Contradicted")]
    [InlineData("开展志愿服务活动26次，参加志愿服务的党员234人次。", "Supported Supported")]
    [InlineData("走访慰问困难党员5名、老党员7名，发放慰问金10700元。", "Supported Supported Supported")]
    [InlineData("受理群众诉求8件，已全部办结。", "Supported Supported")]
    [InlineData("重点任务16项已全部完成。", "Supported Supported")]
    [InlineData("向派驻纪检监察组汇报沟通6次，班子成员分别联系5个党支部。", "Supported Supported")]
    [InlineData("被媒体推介报道6篇。", "Supported")]
    [InlineData("编成5个党支部，分布在3个办公区、4个楼层。", "Supported Unsupported Unsupported")]
    [InlineData("收到8件群众诉求，转办3件。", "Supported Unsupported")]
    [InlineData("8名预备党员如期转正，其中女性3名。", "Supported Unsupported")]
    [InlineData("8，这是中心组一年里学习的次数。", "Supported")]
    [InlineData("9，这是中心组一年里学习的次数。", "Contradicted")]
    [InlineData("微博68条，公众号97条，头条36条，三家加起来210条。", "Supported Supported Supported Unsupported Contradicted")]
    [InlineData("省级3项，市级4项，区级6项，加起来9项。", "Contradicted Contradicted Contradicted Contradicted")]
    [InlineData("主题教育如期开展，任务清单上的8项任务逐项推进。", "DifferentlyDefined")]
    [InlineData("主题教育如期开展，任务清单上的9项任务逐项推进。", "Contradicted")]
    [InlineData("应交、实收、上缴的党费完全一致。涉及96名党员，没有一人欠交。", "Supported Unsupported")]
    [InlineData("对服务对象反映的3方面4个问题，建立台账，逐一销号。", "Supported Supported Supported")]
    [InlineData("召开支部大会21次，上门送学16次。", "Contradicted Unsupported")]
    [InlineData("志愿者全年服务26场、234人次。", "Supported Supported")]
    [InlineData("增强“四个意识”，落实“三会一课”。", "NotCheckable NotCheckable")]
    [InlineData("重点任务16项，重点任务已完成16项（共16项）。", "Supported Supported Supported")]
    [InlineData("重点任务16项，重点任务已完成16项（共17项）。", "Supported Supported Contradicted")]
    public async Task Claims_StandAgainstTheLedgersOf2023(string sentence, string verdicts)
    {
        var (workspace, bureau) = await Bureau();
        var result = await ReportChecker.Check(workspace, bureau, 2023, "一、工作情况\n" + sentence);
        var judged = result.Claims.Where(c => c.Claim.Kind is not (ClaimKind.Obligation or ClaimKind.Period));
        Assert.Equal(verdicts, string.Join(' ', judged.Select(c => c.Verdict)));
    }

    [Fact]
    public async Task Plans_AreNotCheckedAsResults()
    {
        var (workspace, bureau) = await Bureau();
        var result = await ReportChecker.Check(workspace, bureau, 2023, "三、下一步工作安排\n发展党员10名。");
        Assert.Equal(Verdict.NotCheckable, Assert.Single(result.Claims).Verdict);
    }

    [Fact]
    [Trait("pace", "slow")]
    public async Task EveryFigureOfAComposedReport_IsSupported_AndAnyOneChangedIsCaught()
    {
        var (workspace, bureau) = await Bureau();
        var text = (await ReportComposer.Compose(workspace, bureau, 2023)).ToText();
        var result = await ReportChecker.Check(workspace, bureau, 2023, text);
        var figures = result.Claims.Where(c => c is { Figure: not null, Claim.Kind: not (ClaimKind.Obligation or ClaimKind.All) }).ToList();
        Assert.Empty(Contradictions(result));
        Assert.True(figures.Count >= 35, $"{figures.Count}");
        foreach (var figure in figures)
        {
            var number = figure.Claim.Number;
            var changed = text[..number.Start] + Other(number.Of(text)) + text[number.End..];
            var again = await ReportChecker.Check(workspace, bureau, 2023, changed);
            Assert.True(Contradictions(again).Any(), $"{figure.Claim.Sentence.Of(text)} → {changed.Substring(number.Start, number.Length)}");
        }
    }

    [Fact]
    public async Task ComposedReport_IsProofreadWithoutRemarksButTheGapsItLeavesItself()
    {
        var (workspace, bureau) = await Bureau();
        var text = (await ReportComposer.Compose(workspace, bureau, 2023)).ToText();
        var result = await ReportChecker.Check(workspace, bureau, 2023, text);
        Assert.Empty(result.Findings.Where(f => f.Matters && f.Rule != "PF-17").Select(f => $"{f.Rule} {f.Text} {f.Message}"));
        Assert.All(result.Findings.Where(f => f.Rule == "PF-17"), f => Assert.Contains("请填写", f.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Report_WithoutAUnit_IsProofreadOnly()
    {
        var result = ReportChecker.Proofread("一、工作情况\n截止目前，发展党员6名。", ProofreadingOptions.Default);
        var finding = Assert.Single(result.Findings);
        Assert.Equal(("PF-04", "error", 7, "截止目前", "截至目前"), (finding.Rule, finding.Severity, finding.Start, finding.Text, finding.Suggestion));
        Assert.All(result.Claims, c => Assert.Equal(Verdict.NotCheckable, c.Verdict));
    }

    [Fact]
    public async Task ForeignWords_AreKnownByTheTradeOfTheUnit()
    {
        var (workspace, bureau) = await Bureau();
        var result = await ReportChecker.Check(workspace, bureau, 2023, "推动“四好农村路”创建工作。");
        Assert.Equal("PF-26", Assert.Single(result.Findings).Rule);
    }

    [Fact]
    public async Task Year_WithoutRecords_IsUnsupportedNotContradicted()
    {
        var (workspace, bureau) = await Bureau();
        var result = await ReportChecker.Check(workspace, bureau, 2019, "召开党组会24次。");
        Assert.Equal(Verdict.Unsupported, Assert.Single(result.Claims).Verdict);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("GB18030")]
    public void TextFile_IsReadInWhatOfficesUse(string encoding)
    {
        Assert.ThrowsAny<RefusedException>(() => PlainTextFile.Read([0x50, 0x4B, 0x03, 0x04, 0x00], "报告.docx"));
        var e = System.Text.Encoding.GetEncoding(encoding);
        Assert.Equal("发展党员6名\n", PlainTextFile.Read([.. e.GetPreamble(), .. e.GetBytes("发展党员6名\n")], "报告.txt"));
    }

    private static IEnumerable<CheckFinding> Contradictions(CheckResult result) => result.Findings.Where(f => f is { IsOfFigure: true, Matters: true });

    private static string Other(string number) =>
        Regex.Replace(number, @"\d+", m => (int.Parse(m.Value, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture), RegexOptions.None, TimeSpan.FromSeconds(1)) is var other && other != number
            ? number.Contains('/') ? "1" + number : other
            : throw new InvalidOperationException($"No digits in {number}.");

    private static async Task<(Workspace Workspace, Platform.Organizations.Organization Bureau)> Bureau()
    {
        var workspace = await (await World.Value).Open();
        return (workspace, workspace.Organization("区统计局"));
    }

    private static readonly Lazy<Task<TestDatabase>> World = new(() => TestDatabase.World(Engine.Sqlite));
}
