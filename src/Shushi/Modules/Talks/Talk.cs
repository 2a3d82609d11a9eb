using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Records;

namespace Shushi.Modules.Talks;

/// <summary>What a talk is.</summary>
public enum TalkKind
{
    BetweenCommissioners,
    WithMember,
    BetweenMembers,
    Integrity,
    BeforePost,
    Reminder,
}

/// <summary>谈心谈话: two people talked on a day. What was said is nobody's but theirs and their organization's.</summary>
public sealed class Talk : EventRecord
{
    public TalkKind Kind { get; set; }

    public Guid TalkerId { get; set; }

    public Guid PersonId { get; set; }

    /// <summary>What was said, sealed; may be left out.</summary>
    public Sealed Content { get; set; } = new();
}

/// <summary>谈心谈话.</summary>
public sealed class TalkLedger : Ledger<Talk>
{
    /// <summary>Who may read with whom and about what; others see day and kind.</summary>
    public const string ContentPermission = "talks.content";

    public static readonly CodeTable<TalkKind> Kinds = new("谈话类别",
        (TalkKind.BetweenCommissioners, "支部委员之间"), (TalkKind.WithMember, "支部委员和党员"), (TalkKind.BetweenMembers, "党员之间"),
        (TalkKind.Integrity, "廉政谈话"), (TalkKind.BeforePost, "任前谈话"), (TalkKind.Reminder, "提醒谈话"));

    public TalkLedger()
        : base("talks", "谈心谈话", "组织生活", "支部委员之间、支部委员和党员、党员之间的谈心谈话，以及廉政、任前、提醒谈话。")
    {
        var on = Date(x => x.On, "日期").Listed();
        var kind = Code(x => x.Kind, "类别", Kinds).Filtered();
        Person(x => x.TalkerId, "谈话人").Listed().VisibleWith(ContentPermission);
        Person(x => x.PersonId, "谈话对象").Listed().VisibleWith(ContentPermission);
        SealedText(x => x.Content, "谈话内容", 1000, ContentPermission).Help("可以不填；加密保存，上级只看到日期和类别。");
        Titled(on, kind);
        Views = [new LedgerView("廉政谈话", "党风廉政", nameof(Talk.Kind), nameof(TalkKind.Integrity))];
    }

    public override async Task<IReadOnlyList<Problem>> Prepare(Record record, Workspace workspace, bool isNew)
    {
        var talk = (Talk)record;
        if (talk.TalkerId == talk.PersonId) return Outcome.Refuse("谈话人和谈话对象是同一人，请核对。", nameof(Talk.PersonId));
        return talk.On > workspace.Today ? Outcome.Refuse("谈话日期在今天之后，待谈话后登记。", nameof(Talk.On)) : await base.Prepare(record, workspace, isNew);
    }
}
