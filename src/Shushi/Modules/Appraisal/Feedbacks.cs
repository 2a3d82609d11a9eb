using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Rectification;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Data;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;

namespace Shushi.Modules.Appraisal;

/// <summary>反馈: the letter goes out, its problems go on the unit's list, the secretary signs for it.</summary>
public static class Feedbacks
{
    public static Act IssueAct { get; } = new(Problems.FeedBackCode, "发出反馈", "feedbacks.issue");

    /// <summary>How the line of the letter ends under which the problems stand.</summary>
    private const string PointsHeading = "需要整改的问题：";

    public static Act AcknowledgeAct { get; } = new("feedbacks.acknowledge", "签收反馈", "feedbacks.acknowledge") { AppliesTo = r => r is Feedback { ReceivedOn: null } };

    /// <summary>Sends the feedback to a subject: the letter with its problems, each on the unit's list with owner and time limit.</summary>
    /// <param name="workspace">Who, where and when.</param>
    /// <param name="roundId">The round.</param>
    /// <param name="person">The subject.</param>
    /// <param name="dueOn">By when the problems must be put right.</param>
    public static async Task<Outcome> Issue(Workspace workspace, Guid roundId, Guid person, DateOnly dueOn)
    {
        workspace.Require(IssueAct.Permission);
        var place = await Rounds.Get(workspace, roundId);
        Rounds.Own(workspace, place);
        var id = workspace.Clock.NewId();
        return await workspace.Run(IssueAct, Rounds.SubjectOf(place, person), id, async () =>
        {
            await workspace.Db.LockChain(); // a comment or a grade of this moment goes out with the letter, or after it not at all
            var round = await Rounds.Get(workspace, roundId);
            var card = (await Board.Of(workspace, round)).FirstOrDefault(c => c.Subject.PersonId == person) ?? throw new NotVisibleException();
            if (!card.Subject.TakesPart) return Outcome.Refuse("这位述职人已不再参加这一轮评议，不发出反馈。");
            if (await workspace.Db.Set<Feedback>().AnyAsync(f => f.RoundId == roundId && f.PersonId == person)) return Outcome.Refuse("反馈已经发出，不能重复发出。");
            if (card.Grade is null) return Outcome.Refuse("等次还没有确定，不能发出反馈。");
            if (dueOn < workspace.Today) return Outcome.Refuse("整改时限早于今天，请核对。", nameof(ListedProblem.DueOn));
            workspace.Db.Add(new Feedback
            {
                Id = id,
                OrgId = card.Subject.OrgId,
                OrgPath = card.Subject.OrgPath,
                On = workspace.Today,
                RoundId = roundId,
                PersonId = person,
                Level = card.Grade.Level,
                Letter = LetterOf(workspace, round, card, dueOn),
                PlanBy = PlanBy(round, workspace.Today),
                IssuedBy = workspace.Actor.Name,
            });
            var source = await SourceOf(workspace, card.Subject.OrgPath, round.OrgPath);
            foreach (var problem in ProblemsOf(workspace, round, card, source, dueOn)) Problems.Raise(workspace, card.Subject, problem);
            return [];
        });
    }

    /// <summary>The subject's side signs for it: neither who issued it nor anybody whose range holds the office that did, unless the letter is to himself.</summary>
    public static async Task<Outcome> Acknowledge(Workspace workspace, Guid id, int version)
    {
        var feedback = (Feedback)await LedgerActs.Load(workspace, workspace.Catalog.LedgerOf<Feedback>(), id);
        return await workspace.Run(AcknowledgeAct, feedback, id, async () =>
        {
            LedgerActs.SameVersion(feedback, version);
            if (!AcknowledgeAct.AppliesTo(feedback)) return Outcome.Refuse("这份反馈已经签收。");
            if (await IsOfIssuer(workspace, feedback)) return Outcome.Refuse("反馈由发出机关一方的人签收不算送达，请由述职人或其所在组织的书记签收。");
            (feedback.ReceivedOn, feedback.ReceivedBy) = (workspace.Today, workspace.Actor.Name);
            return [];
        });
    }

    /// <summary>Whether a letter names problems, and so asks for a plan.</summary>
    public static bool AsksForPlan(Feedback feedback) => feedback.Letter.Split('\n').Any(l => l.EndsWith(PointsHeading, StringComparison.Ordinal));

    /// <summary>The body of the letter.</summary>
    public static string LetterOf(Workspace workspace, Round round, SubjectCard card, DateOnly dueOn)
    {
        var c = CultureInfo.InvariantCulture;
        var name = workspace.Lookups.Title(new RecordRef("members", card.Subject.PersonId));
        var text = new StringBuilder();
        text.Append(c, $"{name}同志：\n按照{round.Title}安排，现将{round.ForYear}年度述职评议结果反馈如下。\n");
        text.Append(c, $"一、综合评价等次：{GradeLedger.Levels.Label(card.Grade!.Level)}。\n二、综合评价意见：{card.Grade.Opinion.TrimEnd('。')}。\n");
        var points = card.Comments.SelectMany(m => m.Points.OrderBy(p => p.Ordinal)).ToList();
        if (points.Count > 0) text.Append(c, $"三、{PointsHeading}\n");
        foreach (var (n, point) in points.Index()) text.Append(c, $"{n + 1}.{point.Aspect}：{point.Problem.TrimEnd('。')}。\n");
        if (points.Count > 0) text.Append(c, $"请于{PlanBy(round, workspace.Today).InWords()}前报送整改方案，于{dueOn.InWords()}前完成整改；整改情况写入下一年度述职报告。");
        return text.ToString().TrimEnd('\n');
    }

    /// <summary>Whether the actor stands on the side that issued it. The console, which is nobody's account, stands on none.</summary>
    private static async Task<bool> IsOfIssuer(Workspace workspace, Feedback feedback)
    {
        if (workspace.Actor.UserId is not { } user || await Submissions.IsOwn(workspace, feedback.PersonId)) return false;
        return workspace.Actor.Range.Contains(await Rounds.OfficePath(workspace, feedback.RoundId))
            || await workspace.Db.Deeds.AnyAsync(d => d.RecordId == feedback.Id && d.Act == IssueAct.Code && d.UserId == user);
    }

    /// <summary>By when the plan is due: as the timetable says; where the feedback comes after that, as long after it as the timetable leaves between the two.</summary>
    private static DateOnly PlanBy(Round round, DateOnly today) => round.PlanBy >= today ? round.PlanBy : today.AddDays(round.PlanBy.DayNumber - round.FeedbackBy.DayNumber);

    /// <summary>The list that feedback goes on: 上年述职反馈 of the unit where the level above gives it; its own where a unit gives it to its branches, so that the two are never counted together.</summary>
    /// <param name="workspace">Through which grant.</param>
    /// <param name="orgPath">The subject's organization.</param>
    /// <param name="officePath">The office that runs the round.</param>
    public static async Task<ProblemSource> SourceOf(Workspace workspace, string orgPath, string officePath)
    {
        var above = Enumerable.Range(0, officePath.Length + 1).Where(i => i == officePath.Length || officePath[i] == '.').Select(i => officePath[..i])
            .Where(path => OrgRange.Under(path).Contains(orgPath)).ToList();
        var isWithin = await workspace.Db.Set<Organization>().IgnoreQueryFilters([ShushiContext.ScopeFilter]).AnyAsync(o => o.Kind == OrgKind.Unit && above.Contains(o.OrgPath)); // the office may not see its unit
        return isWithin ? ProblemSource.BranchFeedback : ProblemSource.LastYearFeedback;
    }

    /// <summary>The list that the problems of a feedback stand on.</summary>
    public static async Task<ProblemSource> SourceOf(Workspace workspace, Feedback feedback) =>
        await SourceOf(workspace, feedback.OrgPath, await Rounds.OfficePath(workspace, feedback.RoundId));

    /// <summary>Next year's list: one problem for each point of each comment.</summary>
    private static IEnumerable<ListedProblem> ProblemsOf(Workspace workspace, Round round, SubjectCard card, ProblemSource source, DateOnly dueOn) =>
        card.Comments.SelectMany(m => m.Points.OrderBy(p => p.Ordinal)).Select(p => new ListedProblem
        {
            On = workspace.Today,
            Source = source,
            ListYear = round.ForYear + 1,
            Aspect = p.Aspect,
            Description = p.Problem,
            OwnerId = card.Subject.PersonId,
            DueOn = dueOn,
        });
}
