using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Members;
using Shushi.Platform;
using Shushi.Platform.Data;
using Shushi.Platform.Organizations;

namespace Shushi.Modules.Dues;

/// <summary>A member that owes for a month: how much by the assessment, and what is registered already.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Amount">What is due; null without an assessment for the month.</param>
/// <param name="Registered">The record of the month; null while there is none.</param>
public sealed record MonthLine(Guid PersonId, long? Amount, MonthlyDues? Registered);

/// <summary>A branch's month of dues.</summary>
/// <param name="Branch">The branch.</param>
/// <param name="Month">The first day of the month.</param>
/// <param name="Lines">Who owes, those longest in the branch first.</param>
public sealed record MonthSheet(Organization Branch, DateOnly Month, IReadOnlyList<MonthLine> Lines)
{
    private const int MonthsBack = 11;

    /// <summary>What is due of all of them, as registered or else as assessed.</summary>
    public long Total => Lines.Sum(l => l.Registered?.Due ?? l.Amount ?? 0);

    /// <summary>Who isn't registered yet.</summary>
    public IReadOnlyList<MonthLine> Open => Lines.Where(l => l.Registered is null).ToList();

    /// <summary>The branches of a subtree that may have dues to close.</summary>
    public static IReadOnlyList<Organization> Branches(Workspace workspace, Organization root) => workspace.Organizations.Under(root)
        .Where(o => o.Kind is OrgKind.Branch or OrgKind.JointBranch && o.HoldsOn(workspace.Today)).ToList();

    /// <summary>Reads a branch's month.</summary>
    public static async Task<MonthSheet> Read(Workspace workspace, Organization branch, DateOnly month)
    {
        var payers = (await Payers.Of(StandingsOf(workspace, branch), month, month)).Where(p => p.Owes(month)).ToList();
        var people = payers.Select(p => p.PersonId).ToList();

        // Somebody who came from another branch was assessed, and may have paid, there.
        var due = await Everywhere<Assessment>(workspace).Where(a => people.Contains(a.PersonId) && a.From <= month && (a.Until == null || a.Until > month))
            .ToDictionaryAsync(a => a.PersonId, a => a.Monthly);
        var registered = await Everywhere<MonthlyDues>(workspace).Where(d => people.Contains(d.PersonId) && d.Month == month).ToDictionaryAsync(d => d.PersonId);
        return new MonthSheet(branch, month, people.Select(p => new MonthLine(p, due.GetValueOrDefault(p), registered.GetValueOrDefault(p))).ToList());
    }

    /// <summary>Those of some branches that have somebody missing, each with the month to close next.</summary>
    public static async Task<IReadOnlyList<(Organization Branch, DateOnly Month)>> NotClosed(Workspace workspace, IReadOnlyList<Organization> branches)
    {
        var open = new List<(Organization, DateOnly)>();
        foreach (var branch in branches)
        {
            var month = await NextMonth(workspace, branch);
            if ((await Read(workspace, branch, month)).Open.Count > 0) open.Add((branch, month));
        }

        return open;
    }

    /// <summary>The month to close next: the first of the past year that began to be registered and has somebody missing, else this month.</summary>
    public static async Task<DateOnly> NextMonth(Workspace workspace, Organization branch)
    {
        var today = new DateOnly(workspace.Today.Year, workspace.Today.Month, 1);
        var since = today.AddMonths(-MonthsBack);
        var rows = await workspace.Catalog.LedgerOf<MonthlyDues>().In(workspace.Db.Set<MonthlyDues>(), OrgRange.Under(branch.OrgPath))
            .Where(d => d.Month >= since).Select(d => new { d.PersonId, d.Month }).ToListAsync();
        if (rows.Count == 0) return today;
        var registered = rows.Select(r => (r.PersonId, r.Month)).ToHashSet();
        var payers = await Payers.Of(StandingsOf(workspace, branch), since, today);
        for (var month = rows.Min(r => r.Month); month < today; month = month.AddMonths(1))
        {
            if (payers.Any(p => p.Owes(month) && !p.LeftIn(month) && !registered.Contains((p.PersonId, month)))) return month;
        }

        return today;
    }

    private static IQueryable<Standing> StandingsOf(Workspace workspace, Organization branch) =>
        workspace.Catalog.LedgerOf<Standing>().In(workspace.Db.Set<Standing>(), OrgRange.Under(branch.OrgPath));

    private static IQueryable<T> Everywhere<T>(Workspace workspace)
        where T : Platform.Records.Record => workspace.Db.Set<T>().IgnoreQueryFilters([ShushiContext.ScopeFilter]).AsNoTracking();
}
