using Microsoft.EntityFrameworkCore;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Organizations;

namespace Shushi.Modules.Rectification;

/// <summary>Closing a problem: its owner reports it done, another person closes it or sends it back.</summary>
public static class Problems
{
    /// <summary>The code of the act by which the level above feeds problems back.</summary>
    public const string FeedBackCode = "rounds.feed-back";

    public static Act ReportAct { get; } = new("problems.report", "报告整改完成", "problems.report") { AppliesTo = r => r is ListedProblem { ClosedOn: null } };

    public static Act CloseAct { get; } = new("problems.close", "销号", "problems.close") { AppliesTo = r => r is ListedProblem { ClosedOn: null, RectifiedOn: not null } };

    public static Act ReopenAct { get; } = new("problems.reopen", "退回整改", "problems.close", NeedsReason: true) { AppliesTo = r => r is ListedProblem { RectifiedOn: not null } };

    /// <summary>Puts a problem on an organization's list inside an act under way: what the upper level feeds back is listed by its own act.</summary>
    public static void Raise(Workspace workspace, IOfOrganization place, ListedProblem problem)
    {
        (problem.Id, problem.OrgId, problem.OrgPath) = (workspace.Clock.NewId(), place.OrgId, place.OrgPath);
        workspace.Db.Add(problem);
    }

    /// <summary>Whether the problem was raised by the act of the level above: its deed says so.</summary>
    public static async Task<bool> IsFedBack(Workspace workspace, Guid id) =>
        await workspace.Db.Changes.Where(c => c.RecordId == id && c.Field == "").AnyAsync(c => workspace.Db.Deeds.Any(d => d.Id == c.DeedId && d.Act == FeedBackCode));

    /// <summary>The owner says it is done, and what was done.</summary>
    public static Task<Outcome> Report(Workspace workspace, Guid id, int version, DateOnly on, string result) =>
        Run(workspace, ReportAct, id, version, null, problem =>
        {
            if (!ReportAct.AppliesTo(problem)) return Outcome.Refuse("该问题已经销号，不需要再报告。");
            if (string.IsNullOrWhiteSpace(result)) return Outcome.Refuse("请填写“整改结果”：做了什么、有什么可查。", nameof(ListedProblem.Result));
            if (result.Trim().Length > 300) return Outcome.Refuse("“整改结果”最多300个字，请删减。", nameof(ListedProblem.Result));
            if (on < problem.On) return Outcome.Refuse("整改完成日期早于问题提出日期，请核对。", nameof(ListedProblem.RectifiedOn));
            if (on > workspace.Today) return Outcome.Refuse("整改完成日期在今天之后，请核对。", nameof(ListedProblem.RectifiedOn));
            (problem.RectifiedOn, problem.Result) = (on, result.Trim());
            return [];
        });

    /// <summary>Another person, having looked, closes it.</summary>
    public static async Task<Outcome> Close(Workspace workspace, Guid id, int version)
    {
        var reporter = await Reporter(workspace, id);
        return await Run(workspace, CloseAct, id, version, null, problem =>
        {
            if (!CloseAct.AppliesTo(problem)) return Outcome.Refuse(problem.ClosedOn is null ? "责任人还没有报告整改完成，不能销号。" : "该问题已经销号。");
            if (reporter is not null && reporter == workspace.Actor.UserId) return Outcome.Refuse("报告整改完成的人不能自己销号，请由另一人核实后销号。");
            (problem.ClosedOn, problem.ClosedBy) = (workspace.Today, workspace.Actor.Name);
            return [];
        });
    }

    /// <summary>Sends it back to its owner, with a reason.</summary>
    public static Task<Outcome> Reopen(Workspace workspace, Guid id, int version, string reason) =>
        Run(workspace, ReopenAct, id, version, reason, problem =>
        {
            if (!ReopenAct.AppliesTo(problem)) return Outcome.Refuse("该问题还在整改中，不需要退回。");
            (problem.RectifiedOn, problem.Result, problem.ClosedOn, problem.ClosedBy) = (null, null, null, null);
            return [];
        });

    /// <summary>The problems of the list of a year, in the order they were raised.</summary>
    public static async Task<IReadOnlyList<ListedProblem>> Of(Workspace workspace, Organization root, int listYear, ProblemSource source) =>
        await workspace.Catalog.LedgerOf<ListedProblem>().In(workspace.Db.Set<ListedProblem>(), OrgRange.Under(root.OrgPath)).AsNoTracking()
            .Where(p => p.Source == source && p.ListYear == listYear)
            .OrderBy(p => p.On).ThenBy(p => p.Id).ToListAsync();

    /// <summary>The problems of a subtree that nobody has closed, those reported done first, then by their time limit.</summary>
    public static async Task<IReadOnlyList<ListedProblem>> NotClosed(Workspace workspace, Organization root) =>
        await workspace.Catalog.LedgerOf<ListedProblem>().In(workspace.Db.Set<ListedProblem>(), OrgRange.Under(root.OrgPath)).AsNoTracking()
            .Where(p => p.ClosedOn == null)
            .OrderBy(p => p.RectifiedOn == null).ThenBy(p => p.DueOn == null).ThenBy(p => p.DueOn).ThenBy(p => p.Id).ToListAsync();

    private static async Task<Guid?> Reporter(Workspace workspace, Guid id) =>
        await workspace.Db.Deeds.Where(d => d.RecordId == id && d.Act == ReportAct.Code).OrderByDescending(d => d.Place).Select(d => d.UserId).FirstOrDefaultAsync();

    private static async Task<Outcome> Run(Workspace workspace, Act act, Guid id, int version, string? reason, Func<ListedProblem, IReadOnlyList<Problem>> change)
    {
        var problem = (ListedProblem)await LedgerActs.Load(workspace, workspace.Catalog.LedgerOf<ListedProblem>(), id);
        return await workspace.Run(act, problem, id, () =>
        {
            LedgerActs.SameVersion(problem, version);
            return Task.FromResult(change(problem));
        }, reason);
    }
}
