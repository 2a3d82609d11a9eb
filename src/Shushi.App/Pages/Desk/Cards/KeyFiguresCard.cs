using System.Globalization;
using Shushi.Modules.Reports;
using Shushi.Platform.Metrics;

namespace Shushi.App.Pages.Desk.Cards;

/// <summary>述职数字: the figures the annual report will name, as they stand today.</summary>
public sealed class KeyFiguresCard : IDeskCard
{
    private static readonly IReadOnlyList<string> Labels =
        ReportTemplate.BuiltIn().Lines.SelectMany(l => l.Parts).OfType<Token>().Where(t => t.Period is null).Select(t => t.Label).Distinct(StringComparer.Ordinal).ToList();

    public IReadOnlyList<string> Needs { get; } = ["figures.read"];

    public async Task<CardView?> Make(DeskData desk)
    {
        var figures = new List<Figure>();
        await using (var snapshot = await desk.Workspace.Db.BeginSnapshot())
        {
            foreach (var metric in Labels.Select(l => desk.Workspace.Catalog.Metrics.FirstOrDefault(m => m.Label == l)).OfType<Metric>())
                figures.Add(await metric.Evaluate(desk.Workspace, desk.Org, desk.Year));
            await snapshot.CommitAsync();
        }

        return new CardView(string.Create(CultureInfo.InvariantCulture, $"述职报告的数字（截至{desk.Today:yyyy-MM-dd}）"))
        {
            Id = "key-figures",
            AllUrl = string.Create(CultureInfo.InvariantCulture, $"{desk.Home}/figures?year={desk.Today.Year}"),
            Tiles = figures.ConvertAll(f => new Tile(f.IsEmpty ? "待补" : f.Text, f.Metric.Label + (f.Of is null ? $"（{f.Metric.Unit}）" : ""),
                string.Create(CultureInfo.InvariantCulture, $"{desk.Home}/figures/{f.Metric.Code}?year={desk.Today.Year}"), f.IsEmpty ? Light.Look : Light.None)),
        };
    }
}
