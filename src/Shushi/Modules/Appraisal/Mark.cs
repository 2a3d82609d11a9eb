using Microsoft.EntityFrameworkCore;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Records;

namespace Shushi.Modules.Appraisal;

/// <summary>评分: what a member of the panel, or those who went to look, give for one indicator.</summary>
public sealed class Mark : EventRecord
{
    public Guid RoundId { get; set; }

    public Guid PersonId { get; set; }

    /// <summary>评分项目, by its name.</summary>
    public string Indicator { get; set; } = "";

    public string Scorer { get; set; } = "";

    /// <summary>0–100, whatever the item's points.</summary>
    public int OutOfHundred { get; set; }

    public string? Note { get; set; }
}

/// <summary>评分.</summary>
public sealed class MarkLedger : Ledger<Mark>
{
    public MarkLedger()
        : base("marks", "评分", "评议", "现场核查和评委对述职人的评分，一律按百分制，按项目分值折算。")
    {
        Date(x => x.On, "日期").Listed();
        var round = Link(x => x.RoundId, "评议轮次", "rounds").Filtered();
        var person = Person(x => x.PersonId, "述职人").Filtered();
        var indicator = Text(x => x.Indicator, "评分项目", 100).Filtered();
        Text(x => x.Scorer, "评分人", 40).Listed();
        Number(x => x.OutOfHundred, "得分（百分制）", 0, 100).Listed();
        Text(x => x.Note, "说明", 300);
        Titled(round, person, indicator);
    }

    public override string OwnerLabel => "组织评议的机关";

    public override async Task<IReadOnlyList<Problem>> Prepare(Record record, Workspace workspace, bool isNew)
    {
        var mark = (Mark)record;
        if (!isNew && await Open(await Stored(mark, workspace), workspace) is { Count: > 0 } closed) return closed;
        var (round, problem) = await Rounds.OfEntry(workspace, mark.RoundId, mark.PersonId, mark.OrgId);
        if (round is null) return [problem!];
        var marked = round.Indicators.Where(i => i.Source is IndicatorSource.Panel or IndicatorSource.SiteCheck).Select(i => i.Name).ToList();
        if (!marked.Contains(mark.Indicator, StringComparer.Ordinal))
            return Outcome.Refuse($"“{mark.Indicator}”不是本轮需要评分的项目，可填：{string.Join('、', marked)}。", nameof(Mark.Indicator));
        if (await workspace.Db.Set<Mark>().AnyAsync(m => m.Id != mark.Id && m.RoundId == mark.RoundId && m.PersonId == mark.PersonId && m.Indicator == mark.Indicator && m.Scorer == mark.Scorer))
            return Outcome.Refuse("该评分人对这一项已经评过分，请修改原记录。", nameof(Mark.Scorer));
        return await Open(mark, workspace);
    }

    public override Task<IReadOnlyList<Problem>> Deleting(Record record, Workspace workspace) => Open((Mark)record, workspace);

    /// <summary>As it stands before the change: what belongs to a subject who was graded may not be moved to another.</summary>
    private static async Task<Mark> Stored(Mark mark, Workspace workspace) => await workspace.Db.Set<Mark>().AsNoTracking().FirstAsync(m => m.Id == mark.Id);

    private static async Task<IReadOnlyList<Problem>> Open(Mark mark, Workspace workspace) =>
        await workspace.Db.Set<Grade>().AnyAsync(g => g.RoundId == mark.RoundId && g.PersonId == mark.PersonId)
            ? Outcome.Refuse("这位述职人的等次已经确定，评分不能再改。")
            : [];
}
