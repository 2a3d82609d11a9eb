using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shushi.App.Hosting.Charts;
using Shushi.Modules.Dues;
using Shushi.Platform;
using Shushi.Platform.Organizations;

namespace Shushi.App.Pages.Desk.Cards;

/// <summary>党费进度: of those who owe, how many paid, month by month.</summary>
public sealed class DuesByMonthCard : IDeskCard
{
    public IReadOnlyList<string> Needs { get; } = ["dues.read", "figures.read"];

    public async Task<CardView?> Make(DeskData desk)
    {
        var (first, last) = (desk.Year.From, desk.Year.To);
        var months = (await desk.Workspace.Catalog.LedgerOf<MonthlyDues>().In(desk.Workspace.Db.Set<MonthlyDues>(), OrgRange.Under(desk.Org.OrgPath))
            .Where(d => d.Month >= first && d.Month <= last).GroupBy(d => d.Month).Select(g => new { Month = g.Key, Owing = g.Count(), Paid = g.Count(d => d.PaidOn != null) }).ToListAsync())
            .ToDictionary(m => m.Month.Month);
        return new CardView("党费进度")
        {
            Id = "dues-by-month",
            Chart = new Chart("dues-by-month", "今年各月登记应交和已交党费的人数", "人", Chart.Months,
            [
                new("应交", Of(m => months.GetValueOrDefault(m)?.Owing), UrlsOf(m => string.Create(CultureInfo.InvariantCulture, $"{desk.Home}/dues?year={desk.Today.Year}-{m:00}"))),
                new("已交", Of(m => months.GetValueOrDefault(m)?.Paid), UrlsOf(m =>
                {
                    var month = Period.Month(desk.Today.Year, m);
                    return string.Create(CultureInfo.InvariantCulture, $"{desk.Home}/figures/dues.payers?from={month.From:yyyy-MM-dd}&to={month.To:yyyy-MM-dd}");
                })),
            ]),
        };

        IReadOnlyList<long?> Of(Func<int, int?> value) => Enumerable.Range(1, 12).Select(m => (long?)value(m)).ToList();
        static IReadOnlyList<string?> UrlsOf(Func<int, string> url) => Enumerable.Range(1, 12).Select(m => (string?)url(m)).ToList();
    }
}
