using Shushi.Platform.Records;

namespace Shushi.Modules.Appraisal;

/// <summary>反馈: the letter to a subject, and its receipt.</summary>
public sealed class Feedback : EventRecord
{
    public Guid RoundId { get; set; }

    public Guid PersonId { get; set; }

    public GradeLevel Level { get; set; }

    /// <summary>The body of the letter, as it was sent.</summary>
    public string Letter { get; set; } = "";

    /// <summary>By when the plan for putting right is due.</summary>
    public DateOnly PlanBy { get; set; }

    public string IssuedBy { get; set; } = "";

    public DateOnly? ReceivedOn { get; set; }

    public string? ReceivedBy { get; set; }
}

/// <summary>反馈. Kept by acts; lies with the subject's organization.</summary>
public sealed class FeedbackLedger : Ledger<Feedback>
{
    public FeedbackLedger()
        : base("feedbacks", "反馈", "评议", "述职评议结果的反馈和签收；点评指出的问题同时列入问题清单。")
    {
        Date(x => x.On, "反馈日期").Listed();
        var round = Link(x => x.RoundId, "评议轮次", "rounds").Listed();
        var person = Person(x => x.PersonId, "述职人").Listed();
        Code(x => x.Level, "等次", GradeLedger.Levels).Listed();
        Date(x => x.PlanBy, "整改方案报送时限").Listed();
        LongText(x => x.Letter, "反馈内容", 10_000);
        Text(x => x.IssuedBy, "发出人", 40);
        Date(x => x.ReceivedOn, "签收日期").Listed();
        Text(x => x.ReceivedBy, "签收人", 40);
        Titled(round, person);
    }

    public override bool IsKeptByActs => true;

    public override string OwnerLabel => "述职组织";
}
