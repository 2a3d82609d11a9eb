using Microsoft.EntityFrameworkCore;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Organizations;

namespace Shushi.Modules.Members;

/// <summary>Changes of standing that follow from other records: nothing is asked twice.</summary>
public static class Standings
{
    /// <summary>Moves a person to a stage from a day on, in the branch given; does nothing when they are there already.</summary>
    public static async Task<IReadOnlyList<Problem>> Advance(Workspace workspace, Guid personId, IOfOrganization branch, Stage stage, DateOnly from)
    {
        var standings = await workspace.Db.Set<Standing>().Where(s => s.PersonId == personId).ToListAsync();
        if (standings.Exists(s => s.Stage == stage)) return [];
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
