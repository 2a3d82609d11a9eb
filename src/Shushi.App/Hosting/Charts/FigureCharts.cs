using System.Globalization;
using Shushi.Platform;
using Shushi.Platform.Metrics;
using Shushi.Platform.Organizations;

namespace Shushi.App.Hosting.Charts;

/// <summary>A figure by month beside the year before, and over the years: asked of its metric each time, never added up.</summary>
public static class FigureCharts
{
    private const int YearsBack = 4;

    /// <summary>The charts of a metric for a year.</summary>
    public static async Task<IReadOnlyList<Chart>> Of(Workspace workspace, Organization organization, Metric metric, int year)
    {
        var years = await OfYears(workspace, organization, metric, year);
        if (metric.Kind == MetricKind.Ratio) return [years]; // a part of a month's few says little
        return
        [
            new Chart("by-month", string.Create(CultureInfo.InvariantCulture, $"{metric.Label}：{year}年和{year - 1}年各月"), metric.Unit, Chart.Months,
                [await OfMonths(workspace, organization, metric, year - 1), await OfMonths(workspace, organization, metric, year)]),
            years,
        ];
    }

    private static async Task<ChartSeries> OfMonths(Workspace workspace, Organization organization, Metric metric, int year)
    {
        var (values, urls) = (new List<long?>(), new List<string?>());
        for (var month = 1; month <= 12; month++)
        {
            var period = Period.Month(year, month);
            values.Add(period.From > workspace.Today ? null : (await metric.Evaluate(workspace, organization, period)).Value);
            urls.Add(string.Create(CultureInfo.InvariantCulture, $"/o/{organization.Id}/figures/{metric.Code}?from={period.From:yyyy-MM-dd}&to={period.To:yyyy-MM-dd}"));
        }

        return new ChartSeries(string.Create(CultureInfo.InvariantCulture, $"{year}年"), values, urls);
    }

    private static async Task<Chart> OfYears(Workspace workspace, Organization organization, Metric metric, int year)
    {
        var figures = new List<Figure>();
        for (var y = year - YearsBack; y <= year; y++) figures.Add(await metric.Evaluate(workspace, organization, Period.Year(y)));
        var labels = figures.ConvertAll(f => string.Create(CultureInfo.InvariantCulture, $"{f.Period.From.Year}年"));
        var urls = figures.ConvertAll(f => (string?)string.Create(CultureInfo.InvariantCulture, $"/o/{organization.Id}/figures/{metric.Code}?year={f.Period.From.Year}"));
        var isShare = metric.Kind == MetricKind.Ratio;
        var values = new ChartSeries(isShare ? "已达到" : metric.Label, figures.ConvertAll(f => f.IsEmpty ? null : (long?)f.Value), urls);
        return new Chart("by-year", metric.Label + "：历年", metric.Unit, labels,
            isShare ? [values, new ChartSeries("全部", figures.ConvertAll(f => f.Of))] : [values], isShare ? ChartKind.Shares : ChartKind.Columns);
    }
}
