using Shushi.Platform.Records;

namespace Shushi.Modules.Appraisal;

/// <summary>综合评价等次.</summary>
public enum GradeLevel
{
    Good,
    Fair,
    Average,
    Poor,
}

/// <summary>等次: what the committee decided on a subject, beside what was suggested.</summary>
public sealed class Grade : EventRecord
{
    public Guid RoundId { get; set; }

    public Guid PersonId { get; set; }

    /// <summary>Total score, hundredths of a point; null while an item was missing.</summary>
    public long? Score { get; set; }

    public GradeLevel? Suggested { get; set; }

    public GradeLevel Level { get; set; }

    /// <summary>Why it differs from what was suggested, or from the cap.</summary>
    public string? Reason { get; set; }

    /// <summary>综合评价意见.</summary>
    public string Opinion { get; set; } = "";

    public string DecidedBy { get; set; } = "";
}

/// <summary>等次. Kept by acts; lies with the office that runs the round.</summary>
public sealed class GradeLedger : Ledger<Grade>
{
    public static readonly CodeTable<GradeLevel> Levels = new("评价等次",
        (GradeLevel.Good, "好"), (GradeLevel.Fair, "较好"), (GradeLevel.Average, "一般"), (GradeLevel.Poor, "差"));

    public GradeLedger()
        : base("grades", "等次", "评议", "综合评价意见和等次：建议等次由得分和设定得出，最终等次由会议研究确定。")
    {
        Date(x => x.On, "确定日期").Listed();
        var round = Link(x => x.RoundId, "评议轮次", "rounds").Listed();
        var person = Person(x => x.PersonId, "述职人").Listed();
        Money(x => x.Score, "综合得分");
        Code(x => x.Suggested, "建议等次", Levels);
        Code(x => x.Level, "确定等次", Levels).Filtered();
        Text(x => x.Reason, "与建议不同的理由", 300);
        LongText(x => x.Opinion, "综合评价意见", 1000);
        Text(x => x.DecidedBy, "经办人", 40);
        Titled(round, person);
    }

    public override bool IsKeptByActs => true;

    public override string OwnerLabel => "组织评议的机关";
}
