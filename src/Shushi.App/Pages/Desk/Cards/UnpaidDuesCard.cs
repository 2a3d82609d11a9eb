using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Dues;
using Shushi.Platform;
using Shushi.Platform.Metrics;

namespace Shushi.App.Pages.Desk.Cards;

/// <summary>未交党费: the month each branch has to register next, and who is registered as unpaid.</summary>
public sealed class UnpaidDuesCard : IDeskCard
{
    private const int MostBranches = 12;

    public IReadOnlyList<string> Needs { get; } = ["dues.read", "figures.read"];

    public async Task<CardView?> Make(DeskData desk)
    {
        var metric = desk.Workspace.Catalog.Metric("dues.unpaid")!;
        var ledger = desk.Workspace.Catalog.LedgerOf<MonthlyDues>();
        var unpaid = await metric.Records(Metric.ScopeOf(desk.Workspace, desk.Org, desk.Year)).AsNoTracking().ToListAsync();
        await desk.Workspace.LoadTitles(ledger, unpaid);
        return new CardView("党费")
        {
            Id = "dues",
            AllUrl = desk.Home + "/dues",
            Empty = "党费已按月登记，没有未交的。",
            Tiles =
            [
                new(unpaid.Count.ToString(CultureInfo.InvariantCulture), "今年未交党费（人次）",
                    string.Create(CultureInfo.InvariantCulture, $"{desk.Home}/figures/{metric.Code}?year={desk.Today.Year}"), unpaid.Count > 0 ? Light.Late : Light.Good),
            ],
            Rows =
            [
                .. await Next(desk),
                .. unpaid.Cast<MonthlyDues>().OrderBy(d => d.Month).Select(d => new CardRow(desk.Workspace.TitleOf(ledger, d), $"{desk.Home}/dues/{d.Id}",
                    $"{desk.Workspace.Organizations.Name(d.OrgId)}{(d.Reason is { } reason ? " · " + reason : "")}", "未交", Light.Late)),
            ],
        };
    }

    /// <summary>The month of each branch that isn't registered yet.</summary>
    private static async Task<IReadOnlyList<CardRow>> Next(DeskData desk)
    {
        var rows = new List<CardRow>();
        foreach (var branch in desk.Branches.Take(MostBranches))
        {
            var sheet = await MonthSheet.Read(desk.Workspace, branch, await MonthSheet.NextMonth(desk.Workspace, branch));
            if (sheet.Open.Count == 0) continue;
            var isLate = sheet.Month.AddMonths(1) <= desk.Today;
            rows.Add(new CardRow($"{Period.Month(sheet.Month.Year, sheet.Month.Month)}党费", null, branch.ShortName,
                string.Create(CultureInfo.InvariantCulture, $"{sheet.Open.Count}人未登记"), isLate ? Light.Late : Light.Look)
            {
                Act = desk.Workspace.May(CloseMonth.Act.Permission)
                    ? ("登记", string.Create(CultureInfo.InvariantCulture, $"{desk.Home}/dues/close-month?branch={branch.Id}&month={sheet.Month:yyyy-MM}")) : null,
            });
        }

        return rows;
    }
}
