using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Appraisal;
using Shushi.Modules.Checking;
using Shushi.Modules.Reports.Drafts;
using Shushi.Modules.Similarity;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Records;
using Shushi.Testing;

namespace Shushi.Tests.Appraisal;

/// <summary>What is handed in stays as it was; the ledgers move on.</summary>
public sealed class SubmissionTests
{
    [Theory, EachDatabase]
    [Trait("pace", "slow")]
    public async Task Figures_StandOrFallWithTheLedgers(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);
        var submission = await round.HandIn();
        Assert.True(submission.Figures.Count > 20);
        Assert.All(submission.Figures, f => Assert.Equal(f.Records, f.Evidence.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
        Assert.All(await Now(round, submission), f => Assert.Equal((FigureStanding.Same, 0), (f.Standing, f.Changed.Count)));

        var touched = await Change(round, submission, "outputs.briefs", delete: false);
        var deleted = await Change(round, submission, "meetings.leading_group", delete: true);

        var now = await Now(round, submission);
        Assert.All(now.Where(f => f.Frozen.Metric == "outputs.briefs"), f => Assert.Equal((FigureStanding.EvidenceChanged, touched), (f.Standing, Assert.Single(f.Changed))));
        Assert.All(now.Where(f => f.Frozen.Metric == "meetings.leading_group"), f => Assert.Equal((FigureStanding.ValueChanged, deleted), (f.Standing, Assert.Single(f.Changed))));
        Assert.DoesNotContain(now, f => f.Standing == FigureStanding.Same && f.Changed.Count > 0);
        submission.Figures[0].Revision++;
        Assert.Equal(FigureStanding.DefinitionChanged, (await Now(round, submission)).Single(f => f.Frozen == submission.Figures[0]).Standing);
    }

    [Theory, EachDatabase]
    public async Task Figures_AreFrozenForThePeriodTheyWereJudgedFor_AndForTheUnitOnly(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);
        var clerk = await round.Clerk();
        var (unit, branch) = (clerk.Organization("区统计局"), clerk.Organization("机关第一党支部"));
        var (year, half) = (Period.Year(2023), new Period(new DateOnly(2023, 1, 1), new DateOnly(2023, 6, 30)));
        var metric = clerk.Catalog.Metric("党组会")!;
        var (whole, first) = (await metric.Evaluate(clerk, unit, year), await metric.Evaluate(clerk, unit, half));
        var ofBranch = await clerk.Catalog.Metric("支部党员大会")!.Evaluate(clerk, branch, year);
        var text = $"一、履职情况\n全年召开党组会{whole.Text}次。上半年召开党组会{first.Text}次。机关第一党支部召开支部党员大会{ofBranch.Text}次。";
        Assert.Contains((await ReportChecker.Check(clerk, unit, 2023, text)).Claims, c => c.Figure?.OrgId == branch.Id && c.Figure.Metric == ofBranch.Metric);

        Assert.Empty((await Submissions.Submit(await round.Clerk(), round.Id, round.Person, text)).Problems);
        var submission = await round.Last();

        Assert.Equal([(whole.Text, year), (first.Text, half)], submission.Figures.OrderBy(f => f.Ordinal).Select(f => (f.Value, new Period(f.From, f.To))));
        Assert.NotEqual(whole.Text, first.Text);
        Assert.All(await Now(round, submission), f => Assert.Equal(FigureStanding.Same, f.Standing));
    }

    [Theory, EachDatabase]
    [Trait("pace", "slow")]
    public async Task Precheck_OfTheOffice_IsNotLessenedByWhatTheUnitExcludes(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);
        using var fingerprints = new FingerprintStore();
        var passage = (await round.HandIn()).Text.Split('\n').MaxBy(l => l.Length)!.Trim();
        var whole = await Rounds.Get(await round.Office(), round.Id);
        var other = whole.Subjects.OrderBy(s => s.Ordinal).ElementAt(1).OrgId;
        var unit = (await round.Office()).Organization("区交通运输局");

        var before = await Net();
        Assert.Empty((await Exclude(await round.Neighbour(), unit.Id)).Problems);
        var byTheUnit = await Net();
        Assert.Empty((await Exclude(await round.Office(), whole.OrgId)).Problems);
        var byTheOffice = await Net();

        Assert.Equal((true, before, 0), (before > 0.5, byTheUnit, byTheOffice));
        Assert.Contains(passage, await PassageExclusion.SeenBy(await round.Neighbour(), unit));
        Assert.Equal([passage], await PassageExclusion.SeenBy(await round.Office(), unit));
        Assert.Equal((unit.Id, "云川区"), (PassageExclusion.KeeperFor(await round.Neighbour(), unit).Id, PassageExclusion.KeeperFor(await round.Office(), unit).ShortName));

        async Task<double> Net() => (await Precheck.Of(await round.Office(), fingerprints, whole, other, "一、履职情况\n" + passage)).Copies!.Pairs.Select(p => p.Comparison.Net).SingleOrDefault();

        async Task<Outcome> Exclude(Workspace workspace, Guid keeper) => await workspace.CreateRecord(workspace.Catalog.LedgerOf<PassageExclusion>(),
            Inputs.Of(("OrgId", keeper.ToString()), ("On", "2024-01-10"), ("Passage", passage), ("Reason", "统一表述")));
    }

    [Theory, EachDatabase]
    public async Task HandingIn_IsRefused_WithAReason(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);
        Assert.Contains("粘贴", await Refusal(round, " "), StringComparison.Ordinal);
        Assert.Contains("待补", await Refusal(round, "发展党员【待补】名"), StringComparison.Ordinal);
        await Assert.ThrowsAsync<NotVisibleException>(async () => await Submissions.Submit(await round.Neighbour(), round.Id, Guid.AllBitsSet, "正文"));
        await Assert.ThrowsAsync<NotAllowedException>(async () => await Submissions.Submit(await round.Neighbour(), round.Id, round.Person, "正文"));
        await Assert.ThrowsAsync<NotAllowedException>(async () => await Submissions.Submit(await round.Leader(), round.Id, round.Person, "正文"));

        Assert.Empty((await Submissions.Submit(await round.Clerk(), round.Id, round.Person, "一、履职情况\n全年发展党员6名。")).Problems);
        Assert.Contains("不能重复报送", await Refusal(round, "发展党员6名"), StringComparison.Ordinal);
        var waiting = await round.Last();
        await Assert.ThrowsAsync<VersionClashException>(async () => await Submissions.Confirm(await round.Leader(), waiting.Id, waiting.Version + 1));
        await Assert.ThrowsAsync<NotVisibleException>(async () => await Submissions.Return(await round.Office(), waiting.Id, waiting.Version, "太早"));
        Assert.NotEmpty((await Submissions.Return(await round.Leader(), waiting.Id, waiting.Version, " ")).Problems);
        Assert.Empty((await Submissions.Return(await round.Leader(), waiting.Id, waiting.Version, "请补充")).Problems);
        Assert.Empty((await Submissions.Submit(await round.Clerk(), round.Id, round.Person, "一、履职情况\n全年发展党员6名。")).Problems);
    }

    [Theory, EachDatabase]
    public async Task Precheck_SaysWhatIsMissing(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);
        using var fingerprints = new FingerprintStore();
        var clerk = await round.Clerk();
        var asked = await Rounds.Get(clerk, round.Id);
        (asked.FewestCharacters, asked.MostCharacters, asked.LeastProblemShare) = (100, 110, 90);

        var poor = await Precheck.Of(clerk, fingerprints, asked, round.OrgId, "一、下一步打算\n继续努力。\n二、履职情况\n全年发展党员7名。");
        Assert.Equal(1, poor.Check.Count(Verdict.Contradicted));
        Assert.Contains(poor.Remarks, r => r.Contains("不少于100字", StringComparison.Ordinal));
        Assert.Contains(poor.Remarks, r => r.Contains("没有找到写“存在问题和原因”的标题", StringComparison.Ordinal));
        Assert.Contains(poor.Remarks, r => r.Contains("“下一步打算”写在“履职情况”之前", StringComparison.Ordinal));
        Assert.Contains(poor.Remarks, r => r.Contains("不低于90%", StringComparison.Ordinal));
        Assert.Equal((4, 0), (poor.Answers.Count, poor.Answers.Count(a => a.Sentence is not null)));

        var full = await Precheck.Of(clerk, fingerprints, await Rounds.Get(clerk, round.Id), round.OrgId, await round.Report());
        Assert.Empty(full.Remarks);
        Assert.Equal(4, full.Answers.Count(a => a.Sentence is not null));
        Assert.Equal("抓业务多，抓党建少，两者结合不紧", Assert.Single(full.Repeated).Earlier.Description);
    }

    [Theory, EachDatabase]
    [Trait("pace", "slow")]
    public async Task Precheck_NamesTheReportThatPassagesStandIn(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);
        using var fingerprints = new FingerprintStore();
        var text = (await round.HandIn()).Text;
        var whole = await Rounds.Get(await round.Office(), round.Id);
        var other = whole.Subjects.OrderBy(s => s.Ordinal).ElementAt(1).OrgId;
        var passage = text.Split('\n').MaxBy(l => l.Length)!;

        var copied = (await Precheck.Of(await round.Office(), fingerprints, whole, other, "一、履职情况\n全年抓学习、抓队伍。\n" + passage)).Copies!;
        var pair = Assert.Single(copied.Pairs);
        Assert.Contains("统计局", pair.B.Label, StringComparison.Ordinal);
        Assert.True(pair.Comparison.Gross > 0.5);
        Assert.Empty((await Precheck.Of(await round.Office(), fingerprints, whole, other, "一、履职情况\n全年抓学习、抓队伍。")).Copies!.Pairs);
        Assert.DoesNotContain((await Precheck.Of(await round.Neighbour(), fingerprints, whole, other, passage)).Copies?.Texts ?? [], t => t.Label.Contains("统计局", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    [Trait("pace", "slow")]
    public async Task Decision_ThatDiffers_NeedsAReason_AndFeedbackEndsIt(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);
        Assert.Contains("还没有确定", Assert.Single((await Feedbacks.Issue(await round.Office(), round.Id, round.Person, FixedClock.Day)).Problems).Message, StringComparison.Ordinal);
        Assert.Equal(["Opinion", "Reason"], (await Grades.Decide(await round.Office(), round.Id, round.Person, GradeLevel.Good, " ", null)).Problems.Select(p => p.Field));
        Assert.Empty((await Grades.Decide(await round.Office(), round.Id, round.Person, GradeLevel.Good, "好", "会议研究")).Problems);
        Assert.Empty((await Grades.Decide(await round.Office(), round.Id, round.Person, GradeLevel.Fair, "较好", "复议")).Problems);
        Assert.Contains("早于今天", Assert.Single((await Feedbacks.Issue(await round.Office(), round.Id, round.Person, FixedClock.Day.AddDays(-1))).Problems).Message, StringComparison.Ordinal);
        Assert.Empty((await Feedbacks.Issue(await round.Office(), round.Id, round.Person, FixedClock.Day)).Problems);

        Assert.NotEmpty((await Feedbacks.Issue(await round.Office(), round.Id, round.Person, FixedClock.Day)).Problems);
        Assert.NotEmpty((await Grades.Decide(await round.Office(), round.Id, round.Person, GradeLevel.Good, "好", "再议")).Problems);
        var office = await round.Office();
        var comment = await office.Db.Set<Comment>().AsNoTracking().FirstAsync(c => c.RoundId == round.Id && c.PersonId == round.Person);
        Assert.Contains("已经发出", Assert.Single((await office.DeleteRecord(office.Catalog.LedgerOf<Comment>(), comment.Id, comment.Version, "误登")).Problems).Message, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<FigureNow>> Now(RoundOf2023 round, Submission submission) => await FrozenFigures.Now(await round.Clerk(), submission);

    private static async Task<string> Refusal(RoundOf2023 round, string text) =>
        Assert.Single((await Submissions.Submit(await round.Clerk(), round.Id, round.Person, text)).Problems).Message;

    /// <summary>Touches, or deletes, the first record behind a frozen figure.</summary>
    private static async Task<Guid> Change(RoundOf2023 round, Submission submission, string metric, bool delete)
    {
        var workspace = await round.Database.Open();
        var ledger = workspace.Catalog.LedgerOf(workspace.Catalog.Metric(metric)!.RecordType);
        var id = Guid.Parse(submission.Figures.First(f => f.Metric == metric).Evidence.AsSpan(0, 36));
        var record = await LedgerActs.Load(workspace, ledger, id);
        Assert.Empty((await workspace.Run(LedgerActs.Edit(ledger), record, id, () =>
        {
            if (delete) record.DeletedAt = workspace.Clock.Now();
            else ledger.Fields.First(f => f.Name == "Title").Set(record, "改过的标题");
            return Task.FromResult<IReadOnlyList<Problem>>([]);
        })).Problems);
        return id;
    }

    [Theory, EachDatabase]
    [Trait("pace", "slow")]
    public async Task ReasonOfAReturn_StandsBesideTheParagraphItQuotes(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);
        var submission = await round.HandIn();
        Assert.Empty((await Submissions.Return(await round.Office(), submission.Id, submission.Version, "“发展党员6名”请写明程序\n请补充问题的原因")).Problems);
        var clerk = await round.Clerk();
        var unit = clerk.Organization("区统计局");

        var quoted = await PlaceReader.Read(clerk, unit, 2023, ["一、工作情况"], "全年发展党员{{发展党员}}名。");
        var other = await PlaceReader.Read(clerk, unit, 2023, ["一、工作情况"], "全年召开党组会多次。");
        var nextYear = await PlaceReader.Read(clerk, unit, 2024, ["一、工作情况"], "全年召开党组会多次。");

        Assert.Equal("“发展党员6名”请写明程序\n请补充问题的原因", quoted.ReturnReason);
        Assert.Equal("请补充问题的原因", other.ReturnReason);
        Assert.Null(nextYear.ReturnReason);
    }
}
