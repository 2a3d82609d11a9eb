using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shushi.App.Hosting.Charts;
using Shushi.Modules.Meetings;
using Shushi.Platform.Organizations;

namespace Shushi.App.Pages.Desk.Cards;

/// <summary>会议和活动 by month, this year beside the last: the totals of the list that each opens.</summary>
public sealed class MeetingsByMonthCard : IDeskCard
{
    public IReadOnlyList<string> Needs { get; } = ["meetings.read"];

    public async Task<CardView?> Make(DeskData desk)
    {
        var (year, first) = (desk.Today.Year, new DateOnly(desk.Today.Year - 1, 1, 1));
        var counts = (await desk.Workspace.Catalog.LedgerOf<Meeting>().In(desk.Workspace.Db.Set<Meeting>(), OrgRange.Under(desk.Org.OrgPath))
            .Where(m => m.On >= first && m.On <= desk.Today).GroupBy(m => new { m.On.Year, m.On.Month }).Select(g => new { g.Key.Year, g.Key.Month, Count = g.Count() }).ToListAsync())
            .ToDictionary(c => (c.Year, c.Month), c => (long?)c.Count);
        return new CardView("会议和活动")
        {
            Id = "by-month",
            Chart = new Chart("by-month", "今年和去年各月登记的会议和活动", "次", Chart.Months, [Of(year - 1), Of(year)]),
        };

        ChartSeries Of(int y) => new(string.Create(CultureInfo.InvariantCulture, $"{y}年"),
            Enumerable.Range(1, 12).Select(m => new DateOnly(y, m, 1) > desk.Today ? null : (long?)(counts.GetValueOrDefault((y, m)) ?? 0)).ToList(),
            Enumerable.Range(1, 12).Select(m => (string?)string.Create(CultureInfo.InvariantCulture, $"{desk.Home}/meetings?year={y}-{m:00}")).ToList());
    }
}
