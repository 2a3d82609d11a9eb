using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Rectification;
using Shushi.Platform;
using Shushi.Platform.Organizations;
using Shushi.Platform.Rules;

namespace Shushi.Modules.Appraisal;

/// <summary>What the rules of rounds are told.</summary>
public sealed record AppraisalFacts : RuleFacts
{
    /// <summary>Those who take part in a round and lie in the subtree, or whose round does.</summary>
    public IReadOnlyList<SubjectFact> Subjects { get; init; } = [];

    /// <summary>Loads the facts: rounds, what came of each subject, and the lists of what was fed back.</summary>
    public static async Task<AppraisalFacts> Load(RuleScope scope)
    {
        var rounds = await scope.Rows<Round>().Include(r => r.Subjects).Where(r => r.On <= scope.Period.To).OrderBy(r => r.On).ThenBy(r => r.Id).ToListAsync();
        var submissions = (await scope.Rows<Submission>().Where(s => s.State == SubmissionState.Submitted).OrderBy(s => s.On).ThenBy(s => s.Id).Select(s => new { s.Id, s.RoundId, s.PersonId }).ToListAsync()).ToLookup(s => (s.RoundId, s.PersonId), s => s.Id);
        var feedbacks = (await scope.Rows<Feedback>().OrderBy(f => f.On).ThenBy(f => f.Id).Select(f => new { f.Id, f.RoundId, f.PersonId, f.On, f.PlanBy }).ToListAsync()).ToLookup(f => (f.RoundId, f.PersonId));
        var problems = (await scope.Rows<ListedProblem>().Where(p => p.Source == ProblemSource.LastYearFeedback || p.Source == ProblemSource.BranchFeedback)
            .Select(p => new ProblemFact(p.Id, p.OrgPath, p.ListYear, p.Measure != null && p.OwnerId != null && p.DueOn != null)).ToListAsync()).ToLookup(p => p.ListYear);
        return new AppraisalFacts
        {
            Period = scope.Period,
            Today = scope.Today,
            Subjects =
            [
                .. from round in rounds
                   from subject in round.Subjects.Where(s => s.TakesPart).OrderBy(s => s.Ordinal)
                   let feedback = feedbacks[(round.Id, subject.PersonId)].FirstOrDefault()
                   where scope.Range.Contains(subject.OrgPath) || scope.Range.Contains(round.OrgPath)
                   select new SubjectFact(new RoundFact(round.OrgId, scope.Range.Contains(round.OrgPath), round.On, round.DueOn, round.MeetingOn, round.FeedbackBy), subject.OrgId, scope.Range.Contains(subject.OrgPath),
                       submissions[(round.Id, subject.PersonId)].ToList(), feedback is null ? null : new FeedbackFact(feedback.Id, feedback.On, feedback.PlanBy),
                       problems[round.ForYear + 1].Where(p => p.OrgPath == subject.OrgPath).ToList()),
            ],
        };
    }
}

/// <summary>The timetable of a round.</summary>
/// <param name="OfficeId">The office that runs it.</param>
/// <param name="IsInSight">Whether the office lies in the subtree.</param>
/// <param name="On">The notice.</param>
/// <param name="DueOn">报送截止.</param>
/// <param name="MeetingOn">述职评议会.</param>
/// <param name="FeedbackBy">反馈时限.</param>
public sealed record RoundFact(Guid OfficeId, bool IsInSight, DateOnly On, DateOnly DueOn, DateOnly MeetingOn, DateOnly FeedbackBy);

/// <summary>A subject and what came of it.</summary>
/// <param name="Round">Its round.</param>
/// <param name="OrgId">Its organization.</param>
/// <param name="IsInSight">Whether the organization lies in the subtree.</param>
/// <param name="Submissions">What the secretary confirmed and nobody sent back.</param>
/// <param name="Feedback">What was fed back; null while nothing was.</param>
/// <param name="Problems">The list made of it.</param>
public sealed record SubjectFact(RoundFact Round, Guid OrgId, bool IsInSight, IReadOnlyList<Guid> Submissions, FeedbackFact? Feedback, IReadOnlyList<ProblemFact> Problems);

/// <summary>A feedback.</summary>
public sealed record FeedbackFact(Guid Id, DateOnly On, DateOnly PlanBy);

/// <summary>A problem fed back.</summary>
/// <param name="Id">Its id.</param>
/// <param name="OrgPath">Whose it is.</param>
/// <param name="ListYear">清单年度.</param>
/// <param name="IsPlanned">Whether measure, owner and time limit are there.</param>
public sealed record ProblemFact(Guid Id, string OrgPath, int ListYear, bool IsPlanned);
