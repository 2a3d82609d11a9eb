using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Records;

namespace Shushi.Modules.Assignments;

/// <summary>The list an assignment stands on.</summary>
public enum AssignmentSource
{
    ThematicEducation,
    AnnualPlan,
    UpperLevel,
    ReportPlan,
}

/// <summary>How far it is.</summary>
public enum Progress
{
    NotBegun,
    Running,
    Done,
}

/// <summary>重点任务: what an organization has to get done by a day. Its owner is the organization that answers for it.</summary>
public sealed class Assignment : EventRecord
{
    public AssignmentSource Source { get; set; }

    /// <summary>清单年度.</summary>
    public int ListYear { get; set; }

    public string Title { get; set; } = "";

    /// <summary>目标.</summary>
    public string? Target { get; set; }

    /// <summary>时间节点.</summary>
    public DateOnly DueOn { get; set; }

    /// <summary>责任领导.</summary>
    public Guid? LeaderId { get; set; }

    public Progress Progress { get; set; }

    public DateOnly? DoneOn { get; set; }
}

/// <summary>重点任务清单.</summary>
public sealed class AssignmentLedger : Ledger<Assignment>
{
    public static readonly CodeTable<AssignmentSource> Sources = new("任务来源",
        (AssignmentSource.ThematicEducation, "主题教育任务清单"), (AssignmentSource.AnnualPlan, "年度重点任务"), (AssignmentSource.UpperLevel, "上级部署"),
        (AssignmentSource.ReportPlan, "述职下一步打算"));

    public static readonly CodeTable<Progress> Steps = new("进度", (Progress.NotBegun, "未开始"), (Progress.Running, "进行中"), (Progress.Done, "已完成"));

    public AssignmentLedger()
        : base("assignments", "重点任务清单", "学习教育", "主题教育、年度重点任务、上级部署和述职下一步打算，逐项明确目标、时间节点和责任。")
    {
        Code(x => x.Source, "来源", Sources).Filtered();
        Number(x => x.ListYear, "清单年度", Period.FirstYear, Period.LastYear).Listed();
        var title = Text(x => x.Title, "任务", 200).Listed();
        Text(x => x.Target, "目标", 200);
        Person(x => x.LeaderId, "责任领导").Listed();
        Date(x => x.On, "布置日期").Listed();
        Date(x => x.DueOn, "时间节点").Listed();
        Code(x => x.Progress, "进度", Steps).Filtered();
        Date(x => x.DoneOn, "完成日期").Listed().Help("填写后进度自动记为“已完成”。");
        Titled(title);
    }

    public override string OwnerLabel => "责任组织";

    public override Record Blank(DateOnly today) => new Assignment { On = today, ListYear = today.Year, DueOn = today };

    public override async Task<IReadOnlyList<Problem>> Prepare(Record record, Workspace workspace, bool isNew)
    {
        var assignment = (Assignment)record;
        if (assignment.DueOn < assignment.On) return Outcome.Refuse("时间节点早于布置日期，请核对。", nameof(Assignment.DueOn));
        if (assignment.DoneOn < assignment.On) return Outcome.Refuse("完成日期早于布置日期，请核对。", nameof(Assignment.DoneOn));
        if (assignment.DoneOn is not null) assignment.Progress = Progress.Done;
        if (assignment is { Progress: Progress.Done, DoneOn: null }) return Outcome.Refuse("已完成的，请填写“完成日期”。", nameof(Assignment.DoneOn));
        return await base.Prepare(record, workspace, isNew);
    }
}
