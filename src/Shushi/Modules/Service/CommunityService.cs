using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Members;
using Shushi.Platform.Data;

namespace Shushi.Modules.Service;

/// <summary>Who has checked in and who holds a pledge. It follows the person, not the branch: somebody who changed branches stays checked in, whoever looks.</summary>
internal static class CommunityService
{
    /// <summary>Of standings, those of members in service: full and probationary.</summary>
    public static IQueryable<Standing> InService(this IQueryable<Standing> standings) => standings
        .Where(s => s.Service == Members.Service.InService && (s.Stage == Stage.Full || s.Stage == Stage.Probationary));

    /// <summary>The check-ins up to a day, of everybody.</summary>
    public static IQueryable<CheckIn> CheckIns(ShushiContext db, DateOnly day) =>
        db.Set<CheckIn>().IgnoreQueryFilters([ShushiContext.ScopeFilter]).Where(c => c.On <= day);

    /// <summary>The pledges that held at the end of a day, of everybody.</summary>
    public static IQueryable<Pledge> Pledges(ShushiContext db, DateOnly day) =>
        db.Set<Pledge>().IgnoreQueryFilters([ShushiContext.ScopeFilter]).Where(p => p.From <= day && (p.Until == null || p.Until > day));
}
