using Shushi.Modules.Members;
using Shushi.Platform;
using Shushi.Platform.Records;

namespace Shushi.Modules.Admission;

/// <summary>预备党员转正: the branch meeting (<see cref="EventRecord.On"/>) and the approval that makes it count.</summary>
public sealed class Conversion : EventRecord, IVote
{
    public Guid PersonId { get; set; }

    public Guid AcceptanceId { get; set; }

    public DateOnly? RequestedOn { get; set; }

    public BallotMode Ballot { get; set; }

    public int Entitled { get; set; }

    public int Present { get; set; }

    public int Written { get; set; }

    public int Yes { get; set; }

    public int No { get; set; }

    public int Abstained { get; set; }

    public DateOnly? LeadingGroupOn { get; set; }

    public DateOnly? ApprovedOn { get; set; }

    public string? ApprovalNumber { get; set; }
}

/// <summary>预备党员转正.</summary>
public sealed class ConversionLedger : Ledger<Conversion>
{
    public ConversionLedger()
        : base("conversions", "预备党员转正", "组织和党员", "预备期满后支部党员大会讨论转正的表决情况和上级批复；批复后自动记为正式党员。")
    {
        var person = Person(x => x.PersonId, "姓名").Listed();
        Link(x => x.AcceptanceId, "接收记录", "acceptances").Listed();
        Date(x => x.RequestedOn, "转正申请日期");
        var on = Date(x => x.On, "支部党员大会日期").Listed();
        this.Vote();
        Date(x => x.LeadingGroupOn, "党组审议日期");
        Date(x => x.ApprovedOn, "批复日期").Listed();
        Text(x => x.ApprovalNumber, "批复文号", 60).Listed();
        Titled(person, on);
    }

    public override string OwnerLabel => "所在支部";

    public override async Task<IReadOnlyList<Problem>> Prepare(Record record, Workspace workspace, bool isNew)
    {
        var conversion = (Conversion)record;
        if (!isNew && await Settled(workspace, conversion)) return Standings.Refusal;
        return conversion.ApprovedOn is null ? [] : await Standings.Advance(workspace, conversion.PersonId, conversion, Stage.Full, conversion.On);
    }

    public override async Task<IReadOnlyList<Problem>> Deleting(Record record, Workspace workspace) =>
        await Standings.CameOf(workspace, ((Conversion)record).PersonId, ((Conversion)record).On, Stage.Full) ? Standings.Refusal : [];

    /// <summary>Whether what is being changed is what a standing came of.</summary>
    private static async Task<bool> Settled(Workspace workspace, Conversion conversion)
    {
        var before = (Conversion)workspace.Db.Entry(conversion).OriginalValues.ToObject();
        var same = (before.On, before.PersonId, before.OrgId, before.ApprovedOn) == (conversion.On, conversion.PersonId, conversion.OrgId, conversion.ApprovedOn);
        return !same && before.ApprovedOn is not null && await Standings.CameOf(workspace, before.PersonId, before.On, Stage.Full);
    }
}
