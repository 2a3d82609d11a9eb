using System.Globalization;
using Shushi.Platform.Metrics;

namespace Shushi.App.Pages.Desk.Cards;

/// <summary>待补数字: how many figures of the year have records behind them, and who supplies the rest.</summary>
public sealed class MissingFiguresCard : IDeskCard
{
    public IReadOnlyList<string> Needs { get; } = ["figures.read"];

    public async Task<CardView?> Make(DeskData desk)
    {
        var missing = new List<Metric>();
        await using (var snapshot = await desk.Workspace.Db.BeginSnapshot())
        {
            foreach (var metric in desk.Workspace.Catalog.Metrics)
                if (!await metric.HasEvidence(desk.Workspace, desk.Org, desk.Year)) missing.Add(metric);
            await snapshot.CommitAsync();
        }

        var all = desk.Workspace.Catalog.Metrics.Count;
        var url = string.Create(CultureInfo.InvariantCulture, $"{desk.Home}/figures?year={desk.Today.Year}");
        return new CardView("待补数字")
        {
            Id = "figures",
            AllUrl = url,
            Tiles =
            [
                new(Text(all - missing.Count), $"{all}项数字已有依据{all - missing.Count}项", url + "&show=supported", Light.Good),
                new(Text(missing.Count), "台账暂无依据", url + "&show=empty", missing.Count > 0 ? Light.Look : Light.Good),
            ],
            Rows = missing.GroupBy(m => m.Keeper).OrderByDescending(g => g.Count()).Select(g => new CardRow(
                $"{g.Key}：{g.Count()}项", $"{url}&show=empty&keeper={Uri.EscapeDataString(g.Key)}", string.Join('、', g.Take(6).Select(m => m.Label)) + (g.Count() > 6 ? "等" : ""))).ToList(),
        };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
