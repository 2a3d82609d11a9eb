using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Appraisal;
using Shushi.Modules.Appraisal.Ballots;
using Shushi.Modules.Organizations;
using Shushi.Modules.Rectification;
using Shushi.Modules.Reports;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Records;
using Shushi.Testing;

namespace Shushi.Tests.Appraisal;

/// <summary>A round from the report to next year's chapter （九）.</summary>
public sealed class RoundTests
{
    [Theory, EachDatabase]
    [Trait("pace", "slow")]
    public async Task Round_FromReportToNextYearsChapter(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);

        var first = await round.HandIn();
        Assert.Empty((await Submissions.Return(await round.Office(), first.Id, first.Version, "请补充存在问题的原因")).Problems);
        var second = await round.HandIn();
        Assert.Equal((2, SubmissionState.Submitted), (second.Number, second.State));

        Assert.Empty((await Grades.Decide(await round.Office(), round.Id, round.Person, GradeLevel.Fair, "履行责任较好", "测评没有组织，按会议研究意见确定")).Problems);
        Assert.Empty((await Feedbacks.Issue(await round.Office(), round.Id, round.Person, new DateOnly(2026, 12, 20))).Problems);
        var leader = await round.Leader();
        var feedback = await leader.Db.Set<Feedback>().AsNoTracking().SingleAsync(f => f.RoundId == round.Id);
        Assert.Contains("支部活动与中心工作结合不够", feedback.Letter, StringComparison.Ordinal);
        Assert.Empty((await Feedbacks.Acknowledge(leader, feedback.Id, feedback.Version)).Problems);

        var clerk = await round.Clerk();
        var listed = await Problems.Of(clerk, clerk.Organization("区统计局"), 2024, ProblemSource.LastYearFeedback);
        var problem = Assert.Single(listed, p => p.On == FixedClock.Day);
        Assert.Equal((round.Person, new DateOnly(2026, 12, 20), 2024), (problem.OwnerId, problem.DueOn, problem.ListYear));
        Assert.Empty((await Problems.Report(await round.Clerk(), problem.Id, problem.Version, FixedClock.Day, "每个主题党日对应一项重点工作")).Problems);
        Assert.Empty((await Problems.Close(await round.Leader(), problem.Id, problem.Version + 1)).Problems);

        var chapter = (await ReportComposer.Compose(clerk, clerk.Organization("区统计局"), 2024)).Lines.Select(l => l.Text).ToList();
        Assert.Contains(chapter, l => l.Contains("支部活动与中心工作结合不够。整改结果：每个主题党日对应一项重点工作，2026年11月24日销号", StringComparison.Ordinal));
        var figure = await Product.Catalog.Metric("上年述职反馈问题")!.Evaluate(clerk, clerk.Organization("区统计局"), Period.Year(2024));
        Assert.Equal(listed.Count, figure.Value);
        Assert.Equal(listed.Count, chapter.Count(l => listed.Any(p => l.Contains(p.Description, StringComparison.Ordinal) && l.Contains("整改", StringComparison.Ordinal))));
    }

    [Theory, EachDatabase]
    [Trait("pace", "slow")]
    public async Task WhatIsNotConfirmed_IsSeenByTheUnitOnly(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);
        Assert.Empty((await Submissions.Submit(await round.Clerk(), round.Id, round.Person, await round.Report())).Problems);

        Assert.Single(await Submissions.Of(await round.Clerk(), round.Id, round.Person));
        Assert.Empty(await Submissions.Of(await round.Office(), round.Id, round.Person));
        Assert.Empty(await Submissions.Of(await round.Neighbour(), round.Id, round.Person));
        var waiting = await round.Last();
        Assert.Empty((await Submissions.Confirm(await round.Leader(), waiting.Id, waiting.Version)).Problems);

        Assert.Single(await Submissions.Of(await round.Office(), round.Id, round.Person));
        Assert.Empty(await Submissions.Of(await round.Neighbour(), round.Id, round.Person));
    }

    [Theory, EachDatabase]
    public async Task UnitSeesTheRound_ButNoCommentMarkOrGradeBeforeFeedback(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);
        Assert.Empty((await Grades.Decide(await round.Office(), round.Id, round.Person, GradeLevel.Fair, "履行责任较好", "会议研究确定")).Problems);

        var clerk = await round.Clerk();
        var card = (await Board.Of(clerk, await Rounds.Get(clerk, round.Id)))[0];

        Assert.Equal((SubjectState.Waiting, 0, null), (card.State, card.Comments.Count, card.Grade));
        Assert.Empty(await clerk.Db.Set<Mark>().ToListAsync());
        await Assert.ThrowsAsync<NotAllowedException>(() => Feedbacks.Issue(clerk, round.Id, round.Person, FixedClock.Day));
        await Assert.ThrowsAsync<NotAllowedException>(() => clerk.EditRecord(clerk.Catalog.LedgerOf<Round>(), round.Id, 1, Inputs.Of()));
    }

    [Theory, EachDatabase]
    public async Task Clone_TakesSchemeAndSubjectsAndShiftsTheYear(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);

        Assert.Empty((await Rounds.Clone(await round.Office(), round.Id)).Problems);
        var again = await Rounds.Clone(await round.Office(), round.Id);

        var office = await round.Office();
        var next = await Rounds.Get(office, (await Rounds.All(office))[0].Id);
        var last = await Rounds.Get(office, round.Id);
        Assert.Equal((2024, new DateOnly(2025, 1, 5), "2024年度党组织书记抓基层党建述职评议考核"), (next.ForYear, next.DueOn, next.Title));
        Assert.Equal(last.Indicators.OrderBy(i => i.Ordinal).Select(i => (i.Name, i.Points)), next.Indicators.OrderBy(i => i.Ordinal).Select(i => (i.Name, i.Points)));
        Assert.Equal(3, next.Subjects.Count);
        Assert.Contains("已经建立", Assert.Single(again.Problems).Message, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Clone_OfARoundWhoseFigureIsNoMore_GoesOn_AndIsToBeMendedBeforeTheBoxIsOpened(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);
        await round.Leave(r => r.Indicators.First(i => i.Source == IndicatorSource.Metric).Of = "早年的数字"); // a figure that the product has no more

        Assert.Empty((await Rounds.Clone(await round.Office(), round.Id)).Problems);

        var office = await round.Office();
        var next = (await Rounds.All(office)).Single(r => r.ForYear == 2024);
        var mend = Assert.Single(Rounds.ToMend(office, await Rounds.Get(office, next.Id)));
        Assert.Equal(nameof(Round.Indicators), mend.Field);
        Assert.Contains("“早年的数字”不是已有的数字名称", mend.Message, StringComparison.Ordinal);
        Assert.Equal([mend], (await BallotBoxes.Open(await round.Office(), next.Id, [])).Outcome.Problems);
    }

    [Theory, EachDatabase]
    public async Task ARoundWhoseRuleIsNoMore_GivesNoScoreForIt_AndIsToBeMendedUntilSomebodyVotes(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);
        await round.Leave(r => r.Indicators.First(i => i.Source == IndicatorSource.Findings).Of = "ZH-01、ZH-99");
        var office = await round.Office();
        var ledger = office.Catalog.LedgerOf<Round>();
        var stored = await Rounds.Get(office, round.Id);

        var item = (await ScoreSheet.Of(office, stored))[0].Items.Single(i => i.Indicator.Source == IndicatorSource.Findings);
        Assert.Equal((null, "没有编号为“ZH-99”的规则，请核对评分项目"), (item.Score, item.Fact));
        Assert.Contains("没有编号为“ZH-99”的规则", Assert.Single(await ledger.ToMend(stored, office)).Message, StringComparison.Ordinal);

        await round.Leave(r => r.Indicators.First(i => i.Source == IndicatorSource.Findings).Of = null);
        Assert.Empty((await BallotBoxes.Open(await round.Office(), round.Id, [new Issue("领导干部", 5, 0)])).Outcome.Problems);
        Assert.Empty(await PaperSheets.Enter(await round.Office(), round.Id, "领导干部", "111"));
        Assert.Empty(await ledger.ToMend(stored, await round.Office()));
    }

    [Theory, EachDatabase]
    public async Task Clone_OfARoundThatDoesNotAgree_IsRefusedAsAnEditWouldBe(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);
        await round.Leave(r => (r.Indicators[0].Points, r.Indicators.First(i => i.Target is not null).Target) = (r.Indicators[0].Points + 1, null));

        var refused = (await Rounds.Clone(await round.Office(), round.Id)).Problems;

        Assert.Equal([true, true], new[] { "分值合计是101", "请填写满分值" }.Select(said => refused.Any(p => p.Message.Contains(said, StringComparison.Ordinal))));
        Assert.DoesNotContain(await Rounds.All(await round.Office()), r => r.ForYear == 2024);
    }

    [Theory, EachDatabase]
    public async Task Clone_AfterAnElection_FollowsThePersonToTheNewPost(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);
        var subjects = (await Rounds.Get(await round.Office(), round.Id)).Subjects.OrderBy(s => s.Ordinal).ToList();
        var console = await round.Database.Open();
        var (ledger, today) = (console.Catalog.LedgerOf<Post>(), FixedClock.Day);
        var posts = await Task.WhenAll(subjects.Take(2).Select(async s => (Post)await LedgerActs.Load(await round.Database.Open(), ledger, s.PostId!.Value)));
        var elected = new Post { Id = console.Clock.NewId(), OrgId = posts[0].OrgId, OrgPath = posts[0].OrgPath, PersonId = posts[0].PersonId, Title = posts[0].Title, From = today };
        Assert.True((await console.Run(LedgerActs.Edit(ledger), posts[0], null, async () =>
        {
            foreach (var post in posts) (await console.Db.Set<Post>().SingleAsync(p => p.Id == post.Id)).Until = today;
            console.Db.Add(elected);
            return [];
        })).Changed);

        Assert.Empty((await Rounds.Clone(await round.Office(), round.Id)).Problems);

        var office = await round.Office();
        var next = await Rounds.Get(office, (await Rounds.All(office))[0].Id);
        Assert.Equal([(1, subjects[0].PersonId, elected.Id), (2, subjects[2].PersonId, subjects[2].PostId)],
            next.Subjects.OrderBy(s => s.Ordinal).Select(s => (s.Ordinal, s.PersonId, s.PostId)));
    }

    [Theory, EachDatabase]
    public async Task Template_OfTheRound_IsWhatItsUnitsBeginWith(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);
        var office = await round.Office();
        var ledger = office.Catalog.LedgerOf<Round>();
        await office.LoadChoices(ledger);
        var stored = await LedgerActs.Load(office, ledger, round.Id);
        office.Db.ChangeTracker.Clear();
        var texts = RecordTexts.Of(ledger, stored, office.Lookups).Where(t => t.Key != "Template").ToList();
        var faulty = await office.EditRecord(ledger, round.Id, stored.Version, Inputs.Of([.. texts, ("Template", "## 一、工作情况\n\n发展党员{{没有的数字}}名。")]));
        Assert.Contains("第3行", Assert.Single(faulty.Problems).Message, StringComparison.Ordinal);
        Assert.Empty((await office.EditRecord(ledger, round.Id, stored.Version, Inputs.Of([.. texts, ("Template", "## 一、工委要求的一章\n\n发展党员{{发展党员}}名。")]))).Problems);

        var clerk = await round.Clerk();
        var report = (await ReportComposer.Compose(clerk, clerk.Organization("区统计局"), 2023)).Lines.Select(l => l.Text).ToList();
        var other = (await ReportComposer.Compose(clerk, clerk.Organization("区统计局"), 2025)).Lines.Select(l => l.Text).ToList();

        Assert.Equal(["一、工委要求的一章", "发展党员6名。"], report.Where(l => l.Length > 0));
        Assert.DoesNotContain("一、工委要求的一章", other);
    }
}
