using Shushi.Platform;
using Shushi.Platform.Rules;

namespace Shushi.Modules.Appraisal;

/// <summary>Rules of rounds. Their time limits are the round's own, set by the upper level.</summary>
public static class AppraisalRules
{
    public static IRuleSet Set { get; } = new RuleSet<AppraisalFacts>(AppraisalFacts.Load,
    [
        RuleMaker.One<AppraisalFacts>("SZ-07", "述职报告在通知的期限内报送", Regulations.Appraisal, Reports),
        RuleMaker.One<AppraisalFacts>("SZ-12", "评议结果在期限内向述职人反馈", Regulations.Appraisal, Feedbacks),
        RuleMaker.One<AppraisalFacts>("SZ-13", "对反馈的问题制定整改方案，逐项明确措施、责任人和时限", Regulations.Appraisal, Plans),
    ]);

    /// <summary>Once there is feedback, no report is owed any more: rounds of earlier years come with their feedback only.</summary>
    private static IEnumerable<Ruling> Reports(AppraisalFacts facts) =>
        from subject in facts.Subjects
        where subject.IsInSight && (subject.Feedback is null || subject.Submissions.Count > 0)
        let window = new Period(subject.Round.On, subject.Round.DueOn)
        where window.Touches(facts.Period)
        select new Duty(subject.OrgId, window, "报送述职报告", "submissions", subject.Submissions);

    private static IEnumerable<Ruling> Feedbacks(AppraisalFacts facts) =>
        from subject in facts.Subjects
        where subject.Round.IsInSight
        let window = new Period(subject.Round.MeetingOn, subject.Round.FeedbackBy)
        where window.Touches(facts.Period)
        select new Duty(subject.Round.OfficeId, window, "反馈述职评议结果", "feedbacks", subject.Feedback is { } feedback ? [feedback.Id] : []);

    private static IEnumerable<Ruling> Plans(AppraisalFacts facts) =>
        from subject in facts.Subjects
        where subject.IsInSight && subject.Feedback is not null && subject.Problems.Count > 0
        let window = new Period(subject.Feedback!.On, subject.Feedback.PlanBy)
        where window.Touches(facts.Period)
        select new Duty(subject.OrgId, window, "制定上年述职反馈问题整改方案", "problems", subject.Problems.All(p => p.IsPlanned) ? subject.Problems.Select(p => p.Id).ToList() : [])
        {
            About = subject.Problems.FirstOrDefault(p => !p.IsPlanned)?.Id,
        };
}
