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

    public int Supported { get; private set; }

    public int Total { get; private set; }

    public int Shown => Groups.Sum(g => g.Figures.Count);

    /// <summary>Whether only figures with, or without, records are shown; null for all.</summary>
    public bool? OnlyEmpty { get; private set; }

    /// <summary>The keeper whose figures are shown; empty for everybody's.</summary>
    public string Keeper { get; private set; } = "";

    public async Task OnGet(string? year, string? show, string? keeper)
    {
        Crumbs = [new Crumb("数字一览")];
        Year = Years.Of(year, Workspace.Today);
        var figures = (await Metric.EvaluateAll(Workspace, Org, Period.Year(Year))).ToDictionary(f => f.Metric);
        OnlyEmpty = show switch { "empty" => true, "supported" => false, _ => null };
        Keeper = Workspace.Catalog.Metrics.Select(m => m.Keeper).FirstOrDefault(k => k == keeper) ?? "";
        (Total, Supported) = (figures.Count, figures.Values.Count(f => !f.IsEmpty));
        Groups = Workspace.Catalog.Modules.Where(m => m.Metrics.Count > 0)
            .Select(m => (m.Label, (IReadOnlyList<Figure>)m.Metrics.Select(metric => figures[metric]).Where(IsShown).ToList()))
            .Where(g => g.Item2.Count > 0).ToList();
    }
    private bool IsShown(Figure figure) => (OnlyEmpty is null || figure.IsEmpty == OnlyEmpty) && (Keeper.Length == 0 || figure.Metric.Keeper == Keeper);
}
