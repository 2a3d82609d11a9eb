using System.Globalization;
using Shushi.Platform.Metrics;
using Shushi.Platform.Rules;

namespace Shushi.App.Pages.Desk.Cards;

/// <summary>发展党员: how many stand in each stage, the steps that are owed, the next one first, and those done this year.</summary>
public sealed class AdmissionCard : IDeskCard
{
    private static readonly string[] Ledgers = ["activists", "acceptances", "conversions"];

    /// <summary>The way of an applicant, as figures of today and of the year.</summary>
    private static readonly (string Code, string Label)[] Way =
    [
        ("activists.stock", "入党积极分子（含发展对象）"), ("activists.objects", "发展对象"), ("acceptances.approved", "今年发展党员"), ("members.probationary", "预备党员"), ("conversions.approved", "今年转正"),
    ];

    public IReadOnlyList<string> Needs { get; } = ["rules.read", "activists.read"];

    public async Task<CardView?> Make(DeskData desk)
    {
        var open = await desk.Open(Ledgers);
        var done = (await desk.Book()).Duties.Where(d => Ledgers.Contains(d.Value.Ledger) && desk.StateOf(d) is DutyState.Fulfilled or DutyState.Exempted);
        var url = $"{desk.Home}/duties?ledger={string.Join(',', Ledgers)}";
        return new CardView("发展党员下一步")
        {
            Id = "admission",
            AllUrl = url,
            Empty = "没有到期的发展党员步骤。",
            Stages = desk.Workspace.May("figures.read") ? await Stages(desk) : [],
            Tiles = [new(open.Count.ToString(CultureInfo.InvariantCulture), "应办步骤", url, open.Count > 0 ? Light.Look : Light.Good)],
            Rows = DeskData.FirstIsNext(open.Select(desk.RowOf)),
            Done = done.Select(desk.RowOf).ToList(),
        };
    }

    private static async Task<IReadOnlyList<Tile>> Stages(DeskData desk)
    {
        var stages = new List<Tile>();
        foreach (var (code, label) in Way)
        {
            var metric = desk.Workspace.Catalog.Metrics.First(m => m.Code == code);
            var figure = await metric.Evaluate(desk.Workspace, desk.Org, desk.Year);
            stages.Add(new Tile(figure.IsEmpty ? "无" : figure.Text, label, string.Create(CultureInfo.InvariantCulture, $"{desk.Home}/figures/{code}?year={desk.Today.Year}")));
        }

        return stages;
    }
}
