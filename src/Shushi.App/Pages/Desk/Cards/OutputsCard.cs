using System.Globalization;
using Shushi.App.Hosting.Charts;
using Shushi.Platform;
using Shushi.Platform.Metrics;

namespace Shushi.App.Pages.Desk.Cards;

/// <summary>业务成果 of this year beside the last.</summary>
public sealed class OutputsCard : IDeskCard
{
    public IReadOnlyList<string> Needs { get; } = ["figures.read"];

    public async Task<CardView?> Make(DeskData desk)
    {
        var metrics = desk.Workspace.Catalog.Metrics.Where(m => m.Code.StartsWith("outputs.", StringComparison.Ordinal)).ToList();
        var series = new List<ChartSeries>();
        foreach (var year in new[] { desk.Today.Year - 1, desk.Today.Year })
        {
            var values = new List<long?>();
            foreach (var metric in metrics) values.Add((await metric.Evaluate(desk.Workspace, desk.Org, Period.Year(year))).Value);
            series.Add(new ChartSeries(string.Create(CultureInfo.InvariantCulture, $"{year}年"), values,
                metrics.ConvertAll(m => (string?)string.Create(CultureInfo.InvariantCulture, $"{desk.Home}/figures/{m.Code}?year={year}"))));
        }

        return new CardView("业务成果") { Id = "outputs", Chart = new Chart("outputs", "今年截至今天和去年全年的业务成果", "篇、期", metrics.ConvertAll(m => m.Label), series) };
    }
}
