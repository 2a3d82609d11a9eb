using Microsoft.EntityFrameworkCore;
using Shushi.Platform;
using Shushi.Platform.Records;

namespace Shushi.Modules.Members;

/// <summary>How far somebody is on the way into the Party.</summary>
public enum Stage
{
    /// <summary>Neither member nor applicant.</summary>
    None,

    Applicant,
    Activist,
    Probationary,
    Full,
}

/// <summary>Whether somebody works or is retired.</summary>
public enum Service
{
    InService,
    Retired,
}

/// <summary>Why a standing began.</summary>
public enum StandingReason
{
    Registered,
    TransferredIn,
    Admitted,
    MadeFull,
    Retired,
    MovedBranch,
}

/// <summary>Why a standing ended without another one following.</summary>
public enum LeavingReason
{
    TransferredOut,
    Died,
    Expelled,
    Resigned,
}

/// <summary>党员增减: branch, stage and service of a person over a span. A change ends one and begins the next, so that the figure of 2023 stays the figure of 2023.</summary>
public sealed class Standing : StateRecord
{
    public Guid PersonId { get; set; }

    public Stage Stage { get; set; }

    public Service Service { get; set; }

    public StandingReason Reason { get; set; }

    public LeavingReason? Left { get; set; }
}

/// <summary>党员增减.</summary>
public sealed class StandingLedger : Ledger<Standing>
{
    public static readonly CodeTable<Stage> Stages = new("党内身份",
        (Stage.None, "非党员"), (Stage.Applicant, "入党申请人"), (Stage.Activist, "入党积极分子"), (Stage.Probationary, "预备党员"), (Stage.Full, "正式党员"));

    public static readonly CodeTable<Service> Services = new("在职状态", (Service.InService, "在职"), (Service.Retired, "离退休"));

    public static readonly CodeTable<StandingReason> Reasons = new("变动原因",
        (StandingReason.Registered, "建档"), (StandingReason.TransferredIn, "转入"), (StandingReason.Admitted, "接收为预备党员"),
        (StandingReason.MadeFull, "转正"), (StandingReason.Retired, "退休"), (StandingReason.MovedBranch, "调整支部"));

    public static readonly CodeTable<LeavingReason> LeavingReasons = new("减少原因",
        (LeavingReason.TransferredOut, "转出"), (LeavingReason.Died, "去世"), (LeavingReason.Expelled, "出党"), (LeavingReason.Resigned, "离职"));

    public StandingLedger()
        : base("standings", "党员增减", "组织和党员", "每个人在哪个支部、什么身份、在职还是离退休；有变动就登记一条，前一条自动截止。")
    {
        var person = Person(x => x.PersonId, "姓名").Also("名字", "党员姓名").Listed();
        var stage = Code(x => x.Stage, "党内身份", Stages).Also("人员类别", "党员类别", "身份").Filtered();
        Code(x => x.Service, "在职状态", Services).Filtered();
        Code(x => x.Reason, "变动原因", Reasons).Filtered();
        Date(x => x.From, "起始日期").Also("开始日期", "变动日期", "变动时间", "起始时间").Listed();
        Date(x => x.Until, "截止日期").Also("结束日期", "截止时间").Listed();
        Code(x => x.Left, "减少原因", LeavingReasons).Help("转出、去世等不再续记的，填截止日期和原因。");
        Titled(person, stage);
        OneAtATime(x => x.PersonId);
    }

    public override string OwnerLabel => "所在支部";

    public override async Task<IReadOnlyList<Problem>> Prepare(Record record, Workspace workspace, bool isNew)
    {
        var problems = await base.Prepare(record, workspace, isNew);
        var standing = (Standing)record;
        if (problems.Count > 0 || standing.Until is not null) return problems;
        var person = await workspace.Db.Set<Person>().FirstOrDefaultAsync(p => p.Id == standing.PersonId);
        if (person is not null) (person.OrgId, person.OrgPath) = (standing.OrgId, standing.OrgPath);
        return [];
    }
}
