using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Appraisal;
using Shushi.Modules.Appraisal.Ballots;
using Shushi.Modules.Rectification;
using Shushi.Office.Documents;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Records;
using Shushi.Testing;

namespace Shushi.Tests.Appraisal;

/// <summary>What stands once the committee has decided and the letter has gone out.</summary>
public sealed class RoundGuardTests
{
    [Theory, EachDatabase]
    [Trait("pace", "slow")]
    public async Task Grade_DecidedByManyClicksAtOnce_IsOneWithOneDeed(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(async () => await Grades.Decide(await round.Office(), round.Id, round.Person, GradeLevel.Fair, "较好", "会议研究"))));

        Assert.Single(outcomes, o => o.Changed);
        Assert.All(outcomes.SelectMany(o => o.Problems), p => Assert.Contains("请刷新后核对", p.Message, StringComparison.Ordinal));
        var office = await round.Office();
        var grade = await office.Db.Set<Grade>().SingleAsync(g => g.RoundId == round.Id && g.PersonId == round.Person);
        Assert.Equal(grade.Id, (await office.Db.Deeds.SingleAsync(d => d.Act == Grades.DecideAct.Code)).RecordId);
    }

    [Theory, EachDatabase]
    public async Task CommentOrMark_OfASubjectThatIsDone_IsNotMovedToAnother(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);
        var (other, _) = await Others(round);
        var comment = await (await round.Office()).Db.Set<Comment>().Where(c => c.RoundId == round.Id && c.PersonId == round.Person).Select(c => c.Id).SingleAsync();
        var mark = await (await round.Office()).Db.Set<Mark>().Where(m => m.RoundId == round.Id && m.PersonId == round.Person).Select(m => m.Id).FirstAsync();
        Assert.Empty((await Edited(await round.Office(), "comments", comment, (nameof(Comment.PersonId), other.ToString()))).Problems); // while both are open it may be mended
        Assert.Empty((await Edited(await round.Office(), "comments", comment, (nameof(Comment.PersonId), round.Person.ToString()))).Problems);
        await FeedBack(round, round.Person);

        foreach (var (ledger, id) in new[] { ("comments", comment), ("marks", mark) })
        {
            var moved = await Edited(await round.Office(), ledger, id, ("PersonId", other.ToString()), ("Scorer", "另一评分人"));
            Assert.Contains("不能再改", Assert.Single(moved.Problems).Message, StringComparison.Ordinal);
        }
    }

    [Theory, EachDatabase]
    public async Task Subject_Withdrawn_IsNeitherGradedNorFedBack(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);
        Assert.Empty((await Grades.Decide(await round.Office(), round.Id, round.Person, GradeLevel.Fair, "较好", "会议研究")).Problems);
        await round.Leave(r => Rounds.SubjectOf(r, round.Person).WithdrawnFor = "调离");

        var issued = await Feedbacks.Issue(await round.Office(), round.Id, round.Person, FixedClock.Day);
        var decided = await Grades.Decide(await round.Office(), round.Id, round.Person, GradeLevel.Good, "好", "再议");

        Assert.All(new[] { issued, decided }, o => Assert.Contains("不再参加", Assert.Single(o.Problems).Message, StringComparison.Ordinal));
        Assert.False(await (await round.Office()).Db.Set<Feedback>().AnyAsync(f => f.RoundId == round.Id));
    }

    [Theory, EachDatabase]
    public async Task Round_WhoseFigureIsNoMore_TakesOtherChangesOnceItsItemsAreSettled(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);
        (string, string) later = (nameof(Round.PlanBy), "2024-12-30");
        Assert.Empty((await BallotBoxes.Open(await round.Office(), round.Id, [new Issue("领导干部", 5, 0)])).Outcome.Problems);
        await round.Leave(r => r.Indicators.First(i => i.Source == IndicatorSource.Metric).Of = "早年的数字");

        Assert.Contains("请照数字一览填写", Assert.Single((await Edited(await round.Office(), "rounds", round.Id, later)).Problems).Message, StringComparison.Ordinal);
        Assert.Empty(await PaperSheets.Enter(await round.Office(), round.Id, "领导干部", "111"));
        Assert.Empty((await Edited(await round.Office(), "rounds", round.Id, later)).Problems);
        Assert.NotEmpty((await Edited(await round.Office(), "rounds", round.Id, (nameof(Round.FromGood), "99"))).Problems);
    }

    [Theory, EachDatabase]
    [Trait("pace", "slow")]
    public async Task Problem_FedBack_IsPlannedButNeitherRewordedNorDeleted(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);
        await FeedBack(round, round.Person);
        var clerk = await round.Clerk();
        var place = clerk.Organization("区统计局");
        var problem = (await Problems.Of(clerk, place, 2024, ProblemSource.LastYearFeedback)).Single(p => p.On == FixedClock.Day);

        foreach (var (field, text) in new[]
        {
            (nameof(ListedProblem.Source), nameof(ProblemSource.SelfCheck)), (nameof(ListedProblem.ListYear), "2025"), (nameof(ListedProblem.Aspect), "其他"),
            (nameof(ListedProblem.Description), "个别同志不够主动"), (nameof(EventRecord.On), "2026-12-24"), (nameof(EventRecord.OrgId), place.Id.ToString()),
        })
        {
            var refused = Assert.Single((await Edited(await round.Clerk(), "problems", problem.Id, (field, text))).Problems);
            Assert.Equal((field, true), (refused.Field, refused.Message.Contains("不能改", StringComparison.Ordinal)));
        }

        Assert.Contains("不能删除", Assert.Single((await (await round.Clerk()).DeleteRecord(clerk.Catalog.LedgerOf<ListedProblem>(), problem.Id, problem.Version, "误登")).Problems).Message, StringComparison.Ordinal);
        Assert.True((await Edited(await round.Clerk(), "problems", problem.Id, (nameof(ListedProblem.Measure), "每月一课"), (nameof(ListedProblem.DueOn), "2026-12-31"))).Changed);
    }

    [Theory, EachDatabase]
    public async Task Problem_OfTheUnitsOwn_IsRewordedAndDeleted(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);
        var clerk = await round.Clerk();
        var (ledger, place) = (clerk.Catalog.LedgerOf<ListedProblem>(), clerk.Organization("区统计局"));
        var made = await clerk.CreateRecord(ledger, Inputs.Of(("OrgId", place.Id.ToString()), ("Source", nameof(ProblemSource.LastYearFeedback)), ("ListYear", "2024"), ("Aspect", "学习"), ("Description", "读书不多"), ("On", "2024-02-02")));

        Assert.True((await Edited(await round.Clerk(), "problems", made.RecordId!.Value, ("Description", "读书偏少"), ("Source", nameof(ProblemSource.SelfCheck)))).Changed);
        Assert.True((await (await round.Clerk()).DeleteRecord(ledger, made.RecordId.Value, 2, "误登")).Changed);
    }

    [Theory, EachDatabase]
    [Trait("pace", "slow")]
    public async Task Letter_WithoutProblems_AsksForNoPlan(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);
        var (_, praised) = await Others(round);
        await FeedBack(round, praised);
        await FeedBack(round, round.Person);
        var letters = await (await round.Office()).Db.Set<Feedback>().AsNoTracking().Where(f => f.RoundId == round.Id).ToDictionaryAsync(f => f.PersonId);

        foreach (var (person, asks) in new[] { (praised, false), (round.Person, true) })
        {
            var letter = letters[person];
            Assert.Equal((asks, asks, asks), (Feedbacks.AsksForPlan(letter), letter.Letter.Contains("整改", StringComparison.Ordinal), Receipt(letter).Contains("整改方案", StringComparison.Ordinal)));
        }
    }

    /// <summary>The second subject, and the third, whom nobody found fault with.</summary>
    private static async Task<(Guid Second, Guid Third)> Others(RoundOf2023 round)
    {
        var subjects = (await Rounds.Get(await round.Office(), round.Id)).Subjects.OrderBy(s => s.Ordinal).ToList();
        return (subjects[1].PersonId, subjects[2].PersonId);
    }

    private static async Task FeedBack(RoundOf2023 round, Guid person)
    {
        Assert.Empty((await Grades.Decide(await round.Office(), round.Id, person, GradeLevel.Fair, "履行责任较好", "会议研究确定")).Problems);
        Assert.Empty((await Feedbacks.Issue(await round.Office(), round.Id, person, FixedClock.Day.AddDays(30))).Problems);
    }

    /// <summary>Edits a record as its form does, with some texts changed; those the ledger has no field for are left.</summary>
    private static async Task<Outcome> Edited(Workspace workspace, string name, Guid id, params (string Key, string Text)[] changes)
    {
        var ledger = workspace.Catalog.Ledger(name)!;
        await workspace.LoadChoices(ledger);
        var stored = await LedgerActs.Load(workspace, ledger, id);
        workspace.Db.ChangeTracker.Clear();
        await workspace.LoadTitles(ledger, [stored]);
        var texts = RecordTexts.Of(ledger, stored, workspace.Lookups).Where(t => changes.All(c => c.Key != t.Key)).ToList();
        return await workspace.EditRecord(ledger, id, stored.Version, Inputs.Of([.. texts, .. changes]));
    }

    private static string Receipt(Feedback letter)
    {
        using var stream = new MemoryStream();
        DocumentWriter.Write(stream, FeedbackLetter.Make(letter, "某某", "区直机关工委"));
        stream.Position = 0;
        var text = DocumentReader.Read(stream).Text;
        return text[text.LastIndexOf("已收到", StringComparison.Ordinal)..];
    }
}
