using Shushi.App.Hosting;
using Shushi.Platform;
using Shushi.Platform.Metrics;

namespace Shushi.App.Pages.Figures;

/// <summary>数字一览: every figure of an organization and a year, each open to its records.</summary>
public sealed class IndexModel : DeskPage
{
    public override string Needs => "figures.read";

    public int Year { get; private set; }

    public IReadOnlyList<(string Label, IReadOnlyList<Figure> Figures)> Groups { get; private set; } = [];

    public int Supported => Groups.Sum(g => g.Figures.Count(f => !f.IsEmpty));

    public int Total => Groups.Sum(g => g.Figures.Count);

    public async Task OnGet(string? year)
    {
        Crumbs = [new Crumb("数字一览")];
        Year = Years.Of(year, Workspace.Today);
        var figures = (await Metric.EvaluateAll(Workspace, Org, Period.Year(Year))).ToDictionary(f => f.Metric);
        Groups = Workspace.Catalog.Modules.Where(m => m.Metrics.Count > 0)
            .Select(m => (m.Label, (IReadOnlyList<Figure>)m.Metrics.Select(metric => figures[metric]).ToList())).ToList();
    }
}
