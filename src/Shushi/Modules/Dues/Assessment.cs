using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Records;

namespace Shushi.Modules.Dues;

/// <summary>By which standard somebody pays.</summary>
public enum PayerKind
{
    Salaried,
    Retired,
    Farmer,

    /// <summary>Students, the unemployed, those on relief.</summary>
    Relief,
}

/// <summary>党费核定: what a member owes a month, from a month on until it is set anew.</summary>
public sealed class Assessment : StateRecord
{
    public Guid PersonId { get; set; }

    public PayerKind Payer { get; set; }

    /// <summary>收入基数 a month in 元, sealed: what the rate is taken of.</summary>
    public Sealed Income { get; set; } = new();

    /// <summary>What is due a month; reckoned where it is left empty and the standard decides it.</summary>
    public long? Monthly { get; set; }

    public DateOnly SetOn { get; set; }

    /// <summary>The first month of a changed income, where that is why it was set.</summary>
    public DateOnly? IncomeSince { get; set; }

    public bool Reduced { get; set; }

    public DateOnly? ApprovedOn { get; set; }

    public string? ApprovedBy { get; set; }
}

/// <summary>党费核定.</summary>
public sealed class AssessmentLedger : Ledger<Assessment>
{
    /// <summary>Who may read income bases: those who reckon dues, and not everybody who may read ID numbers.</summary>
    public const string IncomePermission = "income.read";

    public static readonly CodeTable<PayerKind> Payers = new("交纳类别",
        (PayerKind.Salaried, "按月领取工资"), (PayerKind.Retired, "离退休"), (PayerKind.Farmer, "农民"), (PayerKind.Relief, "学生、下岗失业、领取抚恤救济或低保"));

    public AssessmentLedger()
        : base("assessments", "党费核定", "组织和党员", "每名党员每月应交党费的数额，一般年初核定，年内不变。")
    {
        var person = Person(x => x.PersonId, "姓名").Listed();
        Code(x => x.Payer, "交纳类别", Payers).Filtered();
        Sealed(x => x.Income, "收入基数（元/月）", 12, DuesRates.FaultOfBase, IncomePermission).Help("税后固定收入或养老金，加密保存。");
        Money(x => x.Monthly, "每月应交（元）").Listed().Help("不填的按收入基数和规定比例计算。");
        var from = Month(x => x.From, "起始月份").Listed();
        Month(x => x.Until, "停用月份").Help("从这个月起不再按此交纳；重新核定时自动填写。");
        Date(x => x.SetOn, "核定日期").Listed();
        Month(x => x.IncomeSince, "新收入首发月份").Help("只在因收入变动重新核定时填写。");
        YesNo(x => x.Reduced, "减免").Filtered();
        Date(x => x.ApprovedOn, "减免批准日期");
        Text(x => x.ApprovedBy, "减免批准组织", 60);
        Titled(person, from);
        OneAtATime(x => x.PersonId);
    }

    public override string OwnerLabel => "所在支部";

    public override Record Blank(DateOnly today) => new Assessment { From = new DateOnly(today.Year, today.Month, 1), SetOn = today };

    public override async Task<IReadOnlyList<Problem>> Prepare(Record record, Workspace workspace, bool isNew)
    {
        var assessment = (Assessment)record;
        if (assessment.SetOn > workspace.Today) return Outcome.Refuse("核定日期在今天之后，请核对。", nameof(Assessment.SetOn));
        assessment.Monthly ??= DuesRates.Of(assessment.Payer, IncomeOf(assessment, workspace));
        if (assessment.Monthly is null) return Outcome.Refuse("请填写“每月应交”，或填写收入基数由系统计算。", nameof(Assessment.Monthly));
        if (assessment.Monthly < 0) return Outcome.Refuse("“每月应交”不能是负数，请核对。", nameof(Assessment.Monthly));
        return await base.Prepare(record, workspace, isNew);
    }

    /// <summary>The base in 分; null when none is stored.</summary>
    internal static long? IncomeOf(Assessment assessment, Workspace workspace) =>
        assessment.Income.HasValue ? DuesRates.BaseOf(workspace.Db.Sealer.Open(assessment.Income)) : null;
}
