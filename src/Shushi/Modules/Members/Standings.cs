using Microsoft.EntityFrameworkCore;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Organizations;

namespace Shushi.Modules.Members;

/// <summary>Changes of standing that follow from other records: nothing is asked twice.</summary>
public static class Standings
{
    /// <summary>Whether a person's standing began with the meeting of a day: then the record of that meeting must stay as it is.</summary>
    public static Task<bool> CameOf(Workspace workspace, Guid personId, DateOnly meeting, Stage stage) =>
        workspace.Db.Set<Standing>().IgnoreQueryFilters([Platform.Data.ShushiContext.ScopeFilter]).AnyAsync(s => s.PersonId == personId && s.From == meeting && s.Stage == stage);

    /// <summary>What to answer when somebody would change or delete the record a standing came of.</summary>
    public static IReadOnlyList<Problem> Refusal { get; } = Outcome.Refuse("批复后已据此记入党员增减，日期、姓名、支部和批复日期不能再改或删除；确有错误的，请先在党员增减台账删除相应记录。");

    /// <summary>Moves a person to a stage from a day on, in the branch given; does nothing when they are there already.</summary>
    public static async Task<IReadOnlyList<Problem>> Advance(Workspace workspace, Guid personId, IOfOrganization branch, Stage stage, DateOnly from)
    {
        await workspace.Db.LockChain();
        var standings = await workspace.Db.Set<Standing>().IgnoreQueryFilters([Platform.Data.ShushiContext.ScopeFilter]).Where(s => s.PersonId == personId).ToListAsync();
        if (standings.Exists(s => s.Stage == stage && s.HoldsOn(from))) return [];
        var current = standings.Find(s => s.HoldsOn(from));
        if (standings.Exists(s => s.From > from))
            return Outcome.Refuse("此人在该日期之后已有党员增减记录，请先核对党员增减台账。", "PersonId");
        if (current is not null) current.Until = from;
        workspace.Db.Add(new Standing
        {
            Id = workspace.Clock.NewId(),
            OrgId = branch.OrgId,
            OrgPath = branch.OrgPath,
            PersonId = personId,
            From = from,
            Stage = stage,
            Service = current?.Service ?? Service.InService,
            Reason = stage == Stage.Full ? StandingReason.MadeFull : StandingReason.Admitted,
        });
        return [];
    }
}
