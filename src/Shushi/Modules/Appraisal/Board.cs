using Microsoft.EntityFrameworkCore;
using Shushi.Platform;

namespace Shushi.Modules.Appraisal;

/// <summary>Where a subject stands in a round.</summary>
public enum SubjectState
{
    Waiting,
    AwaitingConfirmation,
    Submitted,
    Returned,
    Graded,
    FedBack,
    Received,
    Withdrawn,
}

/// <summary>A subject of a round with what came of it, as far as it is in sight.</summary>
public sealed record SubjectCard(Subject Subject, Submission? Submission, IReadOnlyList<Comment> Comments, Grade? Grade, Feedback? Feedback)
{
    /// <summary>Where it stands.</summary>
    public SubjectState State => this switch
    {
        { Subject.TakesPart: false } => SubjectState.Withdrawn,
        { Feedback.ReceivedOn: not null } => SubjectState.Received,
        { Feedback: not null } => SubjectState.FedBack,
        { Grade: not null } => SubjectState.Graded,
        { Submission.State: SubmissionState.Submitted } => SubjectState.Submitted,
        { Submission.State: SubmissionState.Returned } => SubjectState.Returned,
        { Submission: not null } => SubjectState.AwaitingConfirmation,
        _ => SubjectState.Waiting,
    };
}

/// <summary>评议进度: the subjects of a round and where each stands.</summary>
public static class Board
{
    /// <summary>The subjects of a round in the order of the meeting.</summary>
    public static async Task<IReadOnlyList<SubjectCard>> Of(Workspace workspace, Round round)
    {
        var db = workspace.Db;
        var submissions = (await db.Set<Submission>().AsNoTracking().Where(s => s.RoundId == round.Id).OrderByDescending(s => s.Number).ToListAsync()).ToLookup(s => s.PersonId);
        var comments = (await db.Set<Comment>().AsNoTracking().Include(c => c.Points).Where(c => c.RoundId == round.Id).OrderBy(c => c.On).ThenBy(c => c.Id).ToListAsync()).ToLookup(c => c.PersonId);
        var grades = (await db.Set<Grade>().AsNoTracking().Where(g => g.RoundId == round.Id).ToListAsync()).ToLookup(g => g.PersonId);
        var feedbacks = (await db.Set<Feedback>().AsNoTracking().Where(f => f.RoundId == round.Id).ToListAsync()).ToLookup(f => f.PersonId);
        return round.Subjects.OrderBy(s => s.Ordinal).Select(s => new SubjectCard(s, submissions[s.PersonId].FirstOrDefault(),
            comments[s.PersonId].ToList(), grades[s.PersonId].FirstOrDefault(), feedbacks[s.PersonId].FirstOrDefault())).ToList();
    }

    /// <summary>How people call a state.</summary>
    public static string Label(SubjectState state) => state switch
    {
        SubjectState.Waiting => "待报送",
        SubjectState.AwaitingConfirmation => "待书记确认",
        SubjectState.Submitted => "已报送",
        SubjectState.Returned => "已退回",
        SubjectState.Graded => "已定等次",
        SubjectState.FedBack => "已反馈",
        SubjectState.Received => "已签收",
        _ => "不再参加",
    };
}
