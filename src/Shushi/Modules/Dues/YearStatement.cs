using Microsoft.EntityFrameworkCore;
using Shushi.Platform;
using Shushi.Platform.Organizations;

namespace Shushi.Modules.Dues;

/// <summary>A member's months of a year: what was paid in each, null where nothing is registered.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Months">January first; 分.</param>
/// <param name="Due">What was due in all, 分.</param>
public sealed record YearLine(Guid PersonId, IReadOnlyList<long?> Months, long Due)
{
    /// <summary>What was paid in all, 分.</summary>
    public long Paid => Months.Sum(m => m ?? 0);
}

/// <summary>党费收缴明细 of a branch and a year.</summary>
/// <param name="Branch">The branch.</param>
/// <param name="Lines">Its members.</param>
public sealed record YearStatement(Organization Branch, IReadOnlyList<YearLine> Lines)
{
    /// <summary>The statements of the branches of a subtree, in official order; members by who began to pay first.</summary>
    public static async Task<IReadOnlyList<YearStatement>> Of(Workspace workspace, Organization root, int year)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 1));
        var rows = await workspace.Catalog.LedgerOf<MonthlyDues>().In(workspace.Db.Set<MonthlyDues>().AsNoTracking(), OrgRange.Under(root.OrgPath))
            .Where(d => d.Month >= first && d.Month <= last).ToListAsync();
        await workspace.LoadTitles(workspace.Catalog.LedgerOf<MonthlyDues>(), rows);
        return workspace.Organizations.All.Where(o => rows.Exists(r => r.OrgId == o.Id))
            .Select(o => new YearStatement(o, ByMember(rows.Where(r => r.OrgId == o.Id)))).ToList();
    }

    private static List<YearLine> ByMember(IEnumerable<MonthlyDues> rows) => rows.GroupBy(r => r.PersonId)
        .OrderBy(g => g.Min(r => r.Month)).ThenByDescending(g => g.Count()).ThenBy(g => g.Key)
        .Select(g => new YearLine(g.Key, Enumerable.Range(1, 12).Select(m => Paid(g, m)).ToList(), g.Sum(r => r.Due))).ToList();

    private static long? Paid(IEnumerable<MonthlyDues> rows, int month) => rows.FirstOrDefault(r => r.Month.Month == month) is { } row ? row.Paid ?? 0 : null;
}
