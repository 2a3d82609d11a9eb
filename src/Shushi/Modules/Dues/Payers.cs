using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Members;

namespace Shushi.Modules.Dues;

/// <summary>A member of a branch for a span, as far as dues ask.</summary>
/// <param name="OrgId">The branch.</param>
/// <param name="OrgPath">Its path.</param>
/// <param name="PersonId">Who.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The first day no longer.</param>
/// <param name="IsAdmitted">Whether it began with the meeting that accepted them.</param>
/// <param name="HasLeft">Whether they left at its end, for another place or for good.</param>
public sealed record Payer(Guid OrgId, string OrgPath, Guid PersonId, DateOnly From, DateOnly? Until, bool IsAdmitted, bool HasLeft)
{
    /// <summary>Dues are owed where one is a member on the first of the month; those accepted in a month owe from that month on.</summary>
    /// <param name="month">The first day of the month.</param>
    public bool Owes(DateOnly month) =>
        (From <= month && (Until is null || Until > month)) || (IsAdmitted && From >= month && From < month.AddMonths(1));

    /// <summary>Whether they left in the month: then nobody can be held to it any more.</summary>
    public bool LeftIn(DateOnly month) => HasLeft && Until >= month && Until < month.AddMonths(1);
}

/// <summary>Who owes dues.</summary>
internal static class Payers
{
    /// <summary>The members that owed in some month of the span.</summary>
    /// <param name="standings">The standings asked.</param>
    /// <param name="from">The first day of the first month.</param>
    /// <param name="to">The first day of the last month.</param>
    public static async Task<IReadOnlyList<Payer>> Of(IQueryable<Standing> standings, DateOnly from, DateOnly to)
    {
        var end = to.AddMonths(1);
        return await standings.AsNoTracking()
            .Where(s => (s.Stage == Stage.Full || s.Stage == Stage.Probationary) && s.From < end && (s.Until == null || s.Until > from))
            .OrderBy(s => s.OrgPath).ThenBy(s => s.From).ThenBy(s => s.Id)
            .Select(s => new Payer(s.OrgId, s.OrgPath, s.PersonId, s.From, s.Until, s.Reason == StandingReason.Admitted, s.Left != null)).ToListAsync();
    }
}
