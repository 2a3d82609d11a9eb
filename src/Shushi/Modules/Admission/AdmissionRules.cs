using Shushi.Platform;
using Shushi.Platform.Rules;

namespace Shushi.Modules.Admission;

/// <summary>Rules of admission from the application to 转正. Steps that are missing are dated by the last day on which they could have been taken.</summary>
public static class AdmissionRules
{
    private const int ReviewToleranceDays = 31;

    public static IRuleSet Set { get; } = new RuleSet<AdmissionFacts>(AdmissionFacts.Load,
    [
        .. Versions("FZ-01", "申请入党时年满18周岁", Regulations.ApplicantAge, f => f.Activists.SelectMany(Age)),
        .. Versions("FZ-03", "收到入党申请书1个月内派人谈话", Regulations.FirstTalk, f => f.Activists.SelectMany(a => FirstTalk(f, a))),
        .. Versions("FZ-06", "每半年考察1次入党积极分子", Regulations.HalfYearlyReview, f => f.Activists.SelectMany(a => Reviews(f, a))),
        .. Versions("FZ-08", "培养教育考察1年以上方可列为发展对象", Regulations.Cultivation, f => f.Activists.SelectMany(Cultivation)),
        .. Versions("FZ-16", "预审合格后1个月内召开支部党员大会", Regulations.MeetingAfterPrecheck, f => f.Acceptances.SelectMany(AfterPrecheck)),
        .. Versions("FZ-17", "到会有表决权的党员超过应到会有表决权人数的半数", Regulations.Quorum, f => Decisions(f).SelectMany(Quorum)),
        .. Versions("FZ-18", "无记名投票，赞成人数超过应到会有表决权人数的半数", Regulations.Vote, f => Decisions(f).SelectMany(Vote)),
        .. Versions("FZ-22", "上级党委3个月内审批接收决议", Regulations.Approval, f => f.Acceptances.SelectMany(a => Approval(f, a))),
        .. Versions("FZ-22b", "审批接收决议最长不超过6个月", Regulations.ApprovalAtLast, f => f.Acceptances.SelectMany(a => ApprovalAtLast(f, a))),
        .. Versions("FZ-25", "预备期1年，自支部党员大会通过之日起算", Regulations.Probation, f => f.Conversions.SelectMany(Probation)),
        .. Versions("FZ-26", "预备期满及时讨论转正", Regulations.PromptConversion, f => f.Probations.SelectMany(p => Conversion(f, p))),
        RuleMaker.One<AdmissionFacts>("FZ-20b", "接收和转正先经党组审议再审批", Regulations.LeadingGroupFirst, f => Decisions(f).SelectMany(LeadingGroup)),
        RuleMaker.One<AdmissionFacts>("FZ-31", "发展党员各环节日期先后有序", Regulations.AdmissionOrder, Order),
    ]);

    private static IEnumerable<Rule<AdmissionFacts>> Versions(string code, string label, IReadOnlyList<Article> articles, Func<AdmissionFacts, IEnumerable<Ruling>> judge) =>
        RuleMaker.EachVersion(code, label, articles, judge);

    private static IEnumerable<DecisionFact> Decisions(AdmissionFacts facts) => facts.Acceptances.Concat<DecisionFact>(facts.Conversions);

    private static IEnumerable<Ruling> Age(ActivistFact a)
    {
        if (a.BirthDate?.AddYears(18) > a.AppliedOn)
            yield return About(a, a.AppliedOn, $"{a.AppliedOn.Iso()}申请入党时不满18周岁（出生日期{a.BirthDate!.Value.Iso()}），请核对两个日期。");
    }

    private static IEnumerable<Ruling> FirstTalk(AdmissionFacts facts, ActivistFact a)
    {
        var deadline = a.AppliedOn.AddMonths(1);
        if (a.TalkedOn is null && facts.AsOf > deadline)
            yield return About(a, deadline, $"{a.AppliedOn.Iso()}申请入党，应在{deadline.Iso()}前派人谈话，台账上没有谈话日期；请补登或尽快安排。");
        else if (a.TalkedOn > deadline)
            yield return About(a, a.TalkedOn.Value, $"{a.AppliedOn.Iso()}申请入党，{a.TalkedOn.Value.Iso()}派人谈话，超过1个月，请核对两个日期。");
    }

    private static IEnumerable<Ruling> Reviews(AdmissionFacts facts, ActivistFact a)
    {
        var end = new[] { a.ObjectOn, a.Until, facts.AsOf }.Min()!.Value;
        var last = a.From;
        foreach (var review in a.Reviews.Where(r => r > a.From && r <= end).Order().Append(end))
        {
            if (review > last.AddMonths(6).AddDays(ReviewToleranceDays))
                yield return About(a, review, $"{last.Iso()}至{review.Iso()}之间没有半年考察记录；请补登考察日期，或及时组织考察。");
            last = review;
        }
    }

    private static IEnumerable<Ruling> Cultivation(ActivistFact a)
    {
        var earliest = a.From.AddMonths(12);
        if (a.ObjectOn < earliest)
            yield return About(a, a.ObjectOn.Value,
                $"{a.From.Iso()}确定为入党积极分子，{a.ObjectOn.Value.Iso()}列为发展对象，不满1年（应不早于{earliest.Iso()}）；"
                + "请核对，在原单位的培养时间连续计算的请按原确定日期登记。");
    }

    private static IEnumerable<Ruling> AfterPrecheck(AcceptanceFact a)
    {
        if (a.PrecheckOn?.AddMonths(1) < a.On)
            yield return About(a, a.On, $"{a.PrecheckOn!.Value.Iso()}预审合格，{a.On.Iso()}召开支部党员大会，超过1个月，请核对两个日期。");
    }

    private static IEnumerable<Ruling> Quorum(DecisionFact d)
    {
        if (d.Vote.Present * 2 <= d.Vote.Entitled)
            yield return About(d, d.On, $"到会{d.Vote.Present}人，未超过应到会有表决权{d.Vote.Entitled}人的半数，请核对到会人数。");
    }

    private static IEnumerable<Ruling> Vote(DecisionFact d)
    {
        var v = d.Vote;
        var cast = v.Yes + v.No + v.Abstained;
        if (!v.IsSecret)
            yield return About(d, d.On, "登记的表决方式是举手表决，应采取无记名投票；请核对表决方式。");
        if (v.Yes * 2 <= v.Entitled)
            yield return About(d, d.On, $"赞成{v.Yes}票，未超过应到会有表决权{v.Entitled}人的半数，请核对票数和应到人数。");
        if (cast > v.Present + v.Written)
            yield return About(d, d.On, $"赞成、反对、弃权合计{cast}票，多于到会{v.Present}人和书面意见{v.Written}份之和，请核对票数。");
        if (v.Present + v.Written > v.Entitled)
            yield return About(d, d.On, $"到会{v.Present}人加书面意见{v.Written}份，多于应到会有表决权{v.Entitled}人，请核对人数。");
    }

    private static IEnumerable<Ruling> Approval(AdmissionFacts facts, AcceptanceFact a)
    {
        var (deadline, last) = (a.On.AddMonths(3), a.On.AddMonths(6));
        if (a.ApprovedOn is null && facts.AsOf > deadline)
            yield return About(a, deadline, $"{a.On.Iso()}支部党员大会通过后3个月内应予审批，台账上没有批复日期；请补登批复，或向上级党委了解进度。");
        else if (a.ApprovedOn > deadline && a.ApprovedOn <= last)
            yield return About(a, a.ApprovedOn.Value, $"{a.On.Iso()}支部党员大会通过，{a.ApprovedOn.Value.Iso()}批复，超过3个月；请核对是否有特殊情况，最长不超过6个月。");
    }

    private static IEnumerable<Ruling> ApprovalAtLast(AdmissionFacts facts, AcceptanceFact a)
    {
        var last = a.On.AddMonths(6);
        if (a.ApprovedOn is null && facts.AsOf > last)
            yield return About(a, last, $"{a.On.Iso()}支部党员大会通过，已超过6个月，台账上没有批复日期；请补登批复，或向上级党委说明。");
        else if (a.ApprovedOn > last)
            yield return About(a, a.ApprovedOn.Value, $"{a.On.Iso()}支部党员大会通过，{a.ApprovedOn.Value.Iso()}批复，超过6个月，请核对两个日期。");
    }

    private static IEnumerable<Ruling> Probation(ConversionFact c)
    {
        var expiry = c.AcceptedOn?.AddMonths(12);
        if (c.On < expiry)
            yield return About(c, c.On, $"{c.AcceptedOn!.Value.Iso()}接收为预备党员，预备期到{expiry.Value.Iso()}满1年，{c.On.Iso()}讨论转正提前了，请核对两个日期。");
    }

    /// <summary>Owed in the month after expiry by everybody who is still on probation then. Done late, it is done, and found late; not done, it stays owed.</summary>
    private static IEnumerable<Ruling> Conversion(AdmissionFacts facts, ProbationFact p)
    {
        var window = new Period(p.AcceptedOn.AddMonths(12), p.AcceptedOn.AddMonths(13));
        var done = facts.Conversions.Where(c => c.PersonId == p.PersonId && c.On > p.AcceptedOn && c.On <= facts.Today).ToList();
        var isOwed = done.Count > 0 || p.EndedOn is null || p.EndedOn > window.To;
        if (isOwed && window.From <= facts.Period.To && (window.Touches(facts.Period) || done.Count == 0))
            yield return new Duty(p.OrgId, window, $"讨论{p.Name}转正", "conversions", done.Select(c => c.Id).ToList());
        if (done.Count > 0 && done[0].On > window.To)
            yield return About(done[0], done[0].On, $"预备期{window.From.Iso()}届满，{done[0].On.Iso()}讨论转正，相隔超过1个月；请核对，延长预备期的请在台账注明。");
    }

    private static IEnumerable<Ruling> LeadingGroup(DecisionFact d)
    {
        if (!d.HasLeadingGroup || d.ApprovedOn is not { } approved) yield break;
        if (d.LeadingGroupOn is null)
            yield return About(d, approved, $"{approved.Iso()}批复前应经党组审议，台账上没有党组审议日期，请补登。");
        else if (d.LeadingGroupOn > approved)
            yield return About(d, approved, $"党组审议日期{d.LeadingGroupOn.Value.Iso()}晚于批复日期{approved.Iso()}，请核对。");
    }

    private static IEnumerable<Ruling> Order(AdmissionFacts facts) =>
    [
        .. facts.Activists.SelectMany(a => Inversions(
            [("申请入党", a.AppliedOn), ("派人谈话", a.TalkedOn), ("确定为积极分子", a.From),
                ("公示开始", a.NoticeFrom), ("公示结束", a.NoticeTo), ("列为发展对象", a.ObjectOn), ("离开", a.Until)],
            [("确定为积极分子", a.From), ("上级备案", a.FiledOn)]).Select(x => About(a, x.On, x.Message))),
        .. facts.Acceptances.SelectMany(a => Inversions(
            [("列为发展对象", a.ObjectOn), ("支委会审查", a.CommitteeReviewOn), ("上级预审", a.PrecheckOn), ("支部党员大会", a.On),
                ("上级派人谈话", a.TalkedOn), ("批复", a.ApprovedOn), ("入党宣誓", a.OathOn)],
            [("列为发展对象", a.ObjectOn), ("政治审查", a.PoliticalReviewOn), ("支部党员大会", a.On), ("党组审议", a.LeadingGroupOn)],
            [("列为发展对象", a.ObjectOn), ("集中培训", a.TrainingFrom), ("支部党员大会", a.On)]).Select(x => About(a, x.On, x.Message))),
        .. facts.Conversions.SelectMany(c => Inversions(
            [("接收的支部党员大会", c.AcceptedOn), ("转正申请", c.RequestedOn), ("讨论转正的支部党员大会", c.On), ("党组审议", c.LeadingGroupOn)],
            [("讨论转正的支部党员大会", c.On), ("批复", c.ApprovedOn)]).Select(x => About(c, x.On, x.Message))),
    ];

    /// <summary>Each pair of neighbouring dates that stands the wrong way round; a date that isn't there is passed over.</summary>
    private static IEnumerable<(DateOnly On, string Message)> Inversions(params (string What, DateOnly? On)[][] chains) =>
        from chain in chains
        let steps = chain.Where(s => s.On is not null).ToList()
        from pair in steps.Zip(steps.Skip(1))
        where pair.First.On > pair.Second.On
        select (pair.Second.On!.Value, $"{pair.Second.What}日期{pair.Second.On.Value.Iso()}早于{pair.First.What}日期{pair.First.On!.Value.Iso()}，请核对。");

    private static Finding About(ActivistFact a, DateOnly on, string message) => new(a.OrgId, on, "activists", a.Id, $"{a.Name}：{message}");

    private static Finding About(DecisionFact d, DateOnly on, string message) => new(d.OrgId, on, d.Ledger, d.Id, $"{d.Name}：{message}");
}
