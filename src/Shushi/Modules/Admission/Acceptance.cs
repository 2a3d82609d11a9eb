using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Members;
using Shushi.Platform;
using Shushi.Platform.Records;

namespace Shushi.Modules.Admission;

/// <summary>How a meeting voted.</summary>
public enum BallotMode
{
    Secret,
    ShowOfHands,
}

/// <summary>A vote of a branch meeting on a person: entitled, present, written opinions, for, against, abstaining.</summary>
public interface IVote
{
    BallotMode Ballot { get; }

    int Entitled { get; }

    int Present { get; }

    int Written { get; }

    int Yes { get; }

    int No { get; }

    int Abstained { get; }
}

/// <summary>接收预备党员: the branch meeting (<see cref="EventRecord.On"/>) and the approval that makes it count.</summary>
public sealed class Acceptance : EventRecord, IVote
{
    public Guid PersonId { get; set; }

    public List<Guid> Introducers { get; set; } = [];

    public DateOnly? PoliticalReviewOn { get; set; }

    public DateOnly? TrainingFrom { get; set; }

    public int? TrainingDays { get; set; }

    public DateOnly? CommitteeReviewOn { get; set; }

    public DateOnly? PrecheckOn { get; set; }

    public BallotMode Ballot { get; set; }

    public int Entitled { get; set; }

    public int Present { get; set; }

    public int Written { get; set; }

    public int Yes { get; set; }

    public int No { get; set; }

    public int Abstained { get; set; }

    public DateOnly? LeadingGroupOn { get; set; }

    public DateOnly? TalkedOn { get; set; }

    public DateOnly? ApprovedOn { get; set; }

    public string? ApprovalNumber { get; set; }

    public DateOnly? OathOn { get; set; }
}

/// <summary>接收预备党员.</summary>
public sealed class AcceptanceLedger : Ledger<Acceptance>
{
    public static readonly CodeTable<BallotMode> Ballots = new("表决方式", (BallotMode.Secret, "无记名投票"), (BallotMode.ShowOfHands, "举手表决"));

    public AcceptanceLedger()
        : base("acceptances", "接收预备党员", "组织和党员", "支部党员大会讨论接收的表决情况和上级批复；批复后自动记为预备党员。")
    {
        var person = Person(x => x.PersonId, "姓名").Listed();
        Date(x => x.PoliticalReviewOn, "政治审查日期");
        Date(x => x.TrainingFrom, "集中培训开始日期");
        Number(x => x.TrainingDays, "培训天数", 1, 60);
        Date(x => x.CommitteeReviewOn, "支委会审查日期");
        Date(x => x.PrecheckOn, "上级预审日期");
        var on = Date(x => x.On, "支部党员大会日期").Listed();
        People(x => x.Introducers, "入党介绍人", 2, 2);
        this.Vote();
        Date(x => x.LeadingGroupOn, "党组审议日期");
        Date(x => x.TalkedOn, "上级派人谈话日期");
        Date(x => x.ApprovedOn, "批复日期").Listed();
        Text(x => x.ApprovalNumber, "批复文号", 60).Listed();
        Date(x => x.OathOn, "入党宣誓日期");
        Titled(person, on);
    }

    public override string OwnerLabel => "所在支部";

    public override async Task<IReadOnlyList<Problem>> Prepare(Record record, Workspace workspace, bool isNew)
    {
        var acceptance = (Acceptance)record;
        if (!isNew && await Settled(workspace, acceptance)) return Standings.Refusal;
        if (acceptance.ApprovedOn is null) return [];
        var activist = await workspace.Db.Set<Activist>().Include(a => a.Reviews)
            .FirstOrDefaultAsync(a => a.PersonId == acceptance.PersonId && a.Until == null);
        if (activist is not null) (activist.Until, activist.End) = (acceptance.On, ActivistEnd.Accepted);
        return await Standings.Advance(workspace, acceptance.PersonId, acceptance, Stage.Probationary, acceptance.On);
    }

    public override async Task<IReadOnlyList<Problem>> Deleting(Record record, Workspace workspace) =>
        await Standings.CameOf(workspace, ((Acceptance)record).PersonId, ((Acceptance)record).On, Stage.Probationary) ? Standings.Refusal : [];

    /// <summary>Whether what is being changed is what a standing came of.</summary>
    private static async Task<bool> Settled(Workspace workspace, Acceptance acceptance)
    {
        var before = (Acceptance)workspace.Db.Entry(acceptance).OriginalValues.ToObject();
        var same = (before.On, before.PersonId, before.OrgId, before.ApprovedOn) == (acceptance.On, acceptance.PersonId, acceptance.OrgId, acceptance.ApprovedOn);
        return !same && before.ApprovedOn is not null && await Standings.CameOf(workspace, before.PersonId, before.On, Stage.Probationary);
    }
}
