using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Appraisal;
using Shushi.Modules.Appraisal.Ballots;
using Shushi.Modules.Rectification;
using Shushi.Modules.Reports;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Identity;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;
using Shushi.Testing;

namespace Shushi.Tests.Appraisal;

/// <summary>支部书记 → 总支: a round within a unit is run by the secretary of the 总支 and confirmed by the one who reports; the clerk of the unit does not reach the rounds of the level above.</summary>
public sealed class BranchRoundTests
{
    private const string General = "001.003.002", Branch = General + ".001";

    [Theory, EachDatabase]
    [Trait("pace", "slow")]
    public async Task Round_WithinTheGeneralBranch_IsRunByItsSecretaryAndConfirmedByTheBranchs(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var (round, secretary) = await Created(database);
        const string report = "一、履职情况\n落实第一责任人职责，召开支部党员大会4次。\n二、存在问题和原因\n支部活动形式不多，主要是设计不够。\n三、下一步打算\n每月开展一次主题党日。";

        Assert.Empty((await Submissions.Submit(await As(database, "secretary", Branch), round, secretary, report)).Problems);
        Assert.Empty(await Submissions.Of(await As(database, "general", General), round, secretary));
        var waiting = Assert.Single(await Submissions.Of(await As(database, "secretary", Branch), round, secretary));
        Assert.Empty((await Submissions.Confirm(await As(database, "secretary", Branch), waiting.Id, waiting.Version)).Problems);
        var submitted = Assert.Single(await Submissions.Of(await As(database, "general", General), round, secretary));

        var general = await As(database, "general", General);
        var stored = await general.Db.Set<Submission>().AsNoTracking().Include(s => s.Figures).SingleAsync(s => s.Id == submitted.Id);
        Assert.Equal(FigureStanding.Same, Assert.Single(await FrozenFigures.Now(general, stored), f => f.Frozen.Label.Contains("党员大会", StringComparison.Ordinal)).Standing);
        Assert.Empty((await BallotBoxes.Open(await As(database, "general", General), round, [new Issue("领导干部", 5, 0)])).Outcome.Problems);
        Assert.Empty(await PaperSheets.Enter(await As(database, "general", General), round, "领导干部", "1\n1\n1\n2\n1"));
        Assert.Empty(await PaperSheets.Enter(await As(database, "clerk", General, "general-branch-secretary"), round, "领导干部", "1\n1\n1\n2\n1"));
        Assert.Empty((await BallotBoxes.Close(await As(database, "general", General), round)).Problems);
        Assert.Empty((await Grades.Decide(await As(database, "general", General), round, secretary, GradeLevel.Fair, "履行责任较好", "总支委员会研究确定")).Problems);
        Assert.Empty((await Feedbacks.Issue(await As(database, "general", General), round, secretary, FixedClock.Day.AddMonths(3))).Problems);
        var branch = await As(database, "secretary", Branch);
        var feedback = await branch.Db.Set<Feedback>().AsNoTracking().SingleAsync(f => f.RoundId == round);
        Assert.Empty((await Feedbacks.Acknowledge(branch, feedback.Id, feedback.Version)).Problems);
        Assert.Equal("支部活动形式不多", Assert.Single(await Problems.Of(branch, branch.Organization(feedback.OrgId), 2027, ProblemSource.BranchFeedback)).Description);
        database.Clock.Now += TimeSpan.FromDays(60); // the year it is put right in has begun
        var clerk = await As(database, "clerk", "001.003");
        var unit = clerk.Organization("区统计局");
        Assert.DoesNotContain((await ReportComposer.Compose(clerk, unit, 2027)).Lines, l => l.Text.Contains("支部活动形式不多", StringComparison.Ordinal));
        Assert.Equal(0, (await clerk.Catalog.Metric("problems.feedback")!.Evaluate(clerk, unit, Period.Year(2027))).Value);
    }

    [Theory, EachDatabase]
    public async Task Receipt_SignedOnTheSideThatIssuedIt_IsRefused(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var (round, secretary) = await Created(database);
        Assert.Empty((await Grades.Decide(await As(database, "general", General), round, secretary, GradeLevel.Fair, "履行责任较好", "总支委员会研究确定")).Problems);
        Assert.Empty((await Feedbacks.Issue(await As(database, "general", General), round, secretary, FixedClock.Day.AddMonths(3))).Problems);
        var branch = await As(database, "secretary", Branch);
        var feedback = await branch.Db.Set<Feedback>().AsNoTracking().SingleAsync(f => f.RoundId == round);

        foreach (var (login, path, role) in new[]
        {
            ("general", General, "general-branch-secretary"), // the office itself
            ("leader", "001.003", "leading-group-secretary"), // its range holds the office
            ("general", Branch, "branch-secretary"), // who issued it, by a grant of the branch
        })
        {
            var refused = await Feedbacks.Acknowledge(await As(database, login, path, role), feedback.Id, feedback.Version);
            Assert.Contains("不算送达", Assert.Single(refused.Problems).Message, StringComparison.Ordinal);
        }

        Assert.True((await Feedbacks.Acknowledge(branch, feedback.Id, feedback.Version)).Changed);
    }

    [Theory, EachDatabase]
    public async Task Clerk_OfAUnit_KeepsNoRoundCommentOrMark(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);

        foreach (var name in new[] { "rounds", "comments", "marks" })
        {
            var clerk = await As(round.Database, "clerk", "001.003");
            var ledger = clerk.Catalog.Ledger(name)!;
            Assert.False(clerk.May(ledger.EditPermission), name);
            await Assert.ThrowsAsync<NotAllowedException>(() => clerk.CreateRecord(ledger, Inputs.Of(("OrgId", round.OrgId.ToString()))));
        }

        var other = await As(round.Database, "clerk", "001.003");
        Assert.True(other.May("meetings.edit"));
        await Assert.ThrowsAsync<NotAllowedException>(() => Rounds.Clone(other, round.Id));
        await Assert.ThrowsAsync<NotAllowedException>(() => BallotBoxes.Open(other, round.Id, [new Issue("领导干部", 5, 0)]));
    }

    [Theory, EachDatabase]
    public async Task SecretaryOfTheGeneralBranch_DoesNotReachTheRoundOfTheLevelAbove(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);
        var general = await As(round.Database, "general", General);

        Assert.DoesNotContain(await Rounds.All(general), r => r.Id == round.Id);
        await Assert.ThrowsAsync<NotVisibleException>(() => Grades.Decide(general, round.Id, round.Person, GradeLevel.Good, "好", "理由"));
        await Assert.ThrowsAsync<NotVisibleException>(() => BallotBoxes.Open(general, round.Id, [new Issue("领导干部", 5, 0)]));
    }

    /// <summary>A round of 2026 that the secretary of the 总支 makes for one branch secretary, with a comment.</summary>
    private static async Task<(Guid Round, Guid Person)> Created(TestDatabase database)
    {
        var general = await As(database, "general", General);
        var (place, branch) = (general.Organizations.All.First(o => o.OrgPath == General), general.Organizations.All.First(o => o.OrgPath == Branch));
        var person = (await general.Db.Users.AsNoTracking().SingleAsync(u => u.UserName == "secretary")).PersonId!.Value;
        var ledger = general.Catalog.LedgerOf<Round>();
        await general.LoadChoices(ledger);
        var blank = (Round)ledger.Blank(FixedClock.Day);
        (blank.OrgId, blank.Title, blank.Basis, blank.ForYear) = (place.Id, "支部书记述职评议", "总支通知", 2026);
        (blank.DueOn, blank.MeetingOn, blank.FeedbackBy, blank.PlanBy) = (FixedClock.Day.AddDays(7), FixedClock.Day.AddDays(14), FixedClock.Day.AddDays(28), FixedClock.Day.AddDays(50));
        blank.Subjects = [new Subject { Ordinal = 1, PersonId = person, OrgId = branch.Id }];
        var outcome = await general.CreateRecord(ledger, Inputs.Of(RecordTexts.Of(ledger, blank, general.Lookups).ToArray()));
        Assert.Empty(outcome.Problems);
        var comment = await general.CreateRecord(general.Catalog.LedgerOf<Comment>(), Inputs.Of(
            ("OrgId", place.Id.ToString()), ("On", "2026-11-24"), ("RoundId", outcome.RecordId.ToString()!), ("PersonId", person.ToString()), ("Author", "总支书记"), ("AuthorField", "主持总支工作"),
            ("Text", "支部工作有成效"), ("Points[0].Aspect", "组织生活"), ("Points[0].Problem", "支部活动形式不多")));
        Assert.Empty(comment.Problems);
        return (outcome.RecordId!.Value, person);
    }

    /// <summary>A demo account at work.</summary>
    private static async Task<Workspace> As(TestDatabase database, string login, string path, string? role = null)
    {
        await using var db = database.Database.Open();
        var user = await db.Users.AsNoTracking().SingleAsync(u => u.UserName == login);
        role ??= (await db.Grants.AsNoTracking().SingleAsync(g => g.UserId == user.Id)).Role;
        return await database.Open(new Actor(user.Id, user.DisplayName, Product.Catalog.Role(role)!, OrgRange.Under(path)));
    }
}
