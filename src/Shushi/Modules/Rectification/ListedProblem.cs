using Microsoft.EntityFrameworkCore;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Records;

namespace Shushi.Modules.Rectification;

/// <summary>The 问题清单 a problem stands on.</summary>
public enum ProblemSource
{
    ThematicEducation,
    ServedPeople,
    LastYearFeedback,
    DemocraticLife,
    LifeMeeting,
    Inspection,
    SelfCheck,

    /// <summary>What a unit feeds back to its own branches: never part of the unit's own list.</summary>
    BranchFeedback,
}

/// <summary>问题: one line of a 问题清单, from the day it was raised until another person closes it.</summary>
public sealed class ListedProblem : EventRecord
{
    public ProblemSource Source { get; set; }

    /// <summary>清单年度.</summary>
    public int ListYear { get; set; }

    /// <summary>方面.</summary>
    public string Aspect { get; set; } = "";

    public string Description { get; set; } = "";

    public string? Cause { get; set; }

    public string? Measure { get; set; }

    public Guid? OwnerId { get; set; }

    public DateOnly? DueOn { get; set; }

    /// <summary>The day its owner reported it done; set by an act.</summary>
    public DateOnly? RectifiedOn { get; set; }

    /// <summary>What was done; set with it.</summary>
    public string? Result { get; set; }

    /// <summary>The day another person closed it; set by an act.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>Who closed it; set with it.</summary>
    public string? ClosedBy { get; set; }
}

/// <summary>问题清单.</summary>
public sealed class ProblemLedger : Ledger<ListedProblem>
{
    public static readonly CodeTable<ProblemSource> Sources = new("问题来源",
        (ProblemSource.ThematicEducation, "主题教育检视"), (ProblemSource.ServedPeople, "服务对象反映"), (ProblemSource.LastYearFeedback, "上年述职反馈"),
        (ProblemSource.DemocraticLife, "民主生活会"), (ProblemSource.LifeMeeting, "组织生活会"), (ProblemSource.Inspection, "巡察检查"),
        (ProblemSource.SelfCheck, "自查"), (ProblemSource.BranchFeedback, "支部述职反馈"));

    private static readonly string[] AsFedBack = [nameof(ListedProblem.Source), nameof(ListedProblem.ListYear), nameof(ListedProblem.Aspect), nameof(ListedProblem.Description), nameof(EventRecord.On)];

    public ProblemLedger()
        : base("problems", "问题清单", "问题整改", "主题教育、上年述职反馈等各张清单上的问题，逐项整改，由他人核实销号。")
    {
        Code(x => x.Source, "来源", Sources).Filtered();
        Number(x => x.ListYear, "清单年度", Platform.Period.FirstYear, Platform.Period.LastYear).Listed();
        var aspect = Text(x => x.Aspect, "方面", 60).Listed();
        var description = Text(x => x.Description, "问题", 300).Listed();
        Text(x => x.Cause, "原因", 300);
        Text(x => x.Measure, "整改措施", 300);
        Person(x => x.OwnerId, "责任人").Listed();
        Date(x => x.On, "提出日期").Listed();
        Date(x => x.DueOn, "整改时限").Listed();
        Date(x => x.RectifiedOn, "整改完成日期").SetByAct();
        Text(x => x.Result, "整改结果", 300).SetByAct();
        Date(x => x.ClosedOn, "销号日期").Listed().SetByAct();
        Text(x => x.ClosedBy, "销号人", 40).SetByAct();
        Titled(aspect, description);
    }

    public override string OwnerLabel => "整改组织";

    /// <summary>What the level above fed back stands as it was said; the unit plans and reports, it does not reword.</summary>
    public override async Task<IReadOnlyList<Problem>> Prepare(Record record, Workspace workspace, bool isNew)
    {
        if (isNew) return [];
        var (now, stored) = ((ListedProblem)record, await workspace.Db.Set<ListedProblem>().AsNoTracking().FirstAsync(p => p.Id == record.Id));
        var changed = AsFedBack.Where(f => this[f].Write(this[f].Get(stored)) != this[f].Write(this[f].Get(now))).Select(f => (Field: f, this[f].Label)).ToList();
        if (stored.OrgId != now.OrgId) changed.Add((nameof(Record.OrgId), OwnerLabel));
        if (changed.Count == 0 || !await Problems.IsFedBack(workspace, record.Id)) return [];
        return changed.Select(c => new Problem(c.Field, $"这个问题由上级述职反馈列入，“{c.Label}”不能改；可以填写原因、措施、责任人和时限。")).ToList();
    }

    public override async Task<IReadOnlyList<Problem>> Deleting(Record record, Workspace workspace) => await Problems.IsFedBack(workspace, record.Id)
        ? Outcome.Refuse("这个问题由上级述职反馈列入，不能删除；整改完成后报告，由他人核实销号。")
        : [];

    public override Record Blank(DateOnly today) => new ListedProblem { On = today, ListYear = today.Year };
}
