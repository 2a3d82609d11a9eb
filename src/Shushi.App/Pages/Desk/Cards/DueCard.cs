using System.Globalization;
using Shushi.Platform.Rules;

namespace Shushi.App.Pages.Desk.Cards;

/// <summary>本周到期: what is overdue, what ends within seven days, what runs.</summary>
public sealed class DueCard : IDeskCard
{
    private const int Days = 7;

    public IReadOnlyList<string> Needs { get; } = ["rules.read"];

    public async Task<CardView?> Make(DeskData desk)
    {
        var open = await desk.Open();
        var overdue = open.Where(d => desk.StateOf(d) == DutyState.Overdue).ToList();
        var due = open.Where(d => desk.StateOf(d) == DutyState.Due).ToList();
        var until = desk.Today.AddDays(Days - 1);
        var soon = due.Where(d => d.Value.Window.To <= until).ToList();
        return new CardView("应办：逾期和本周到期")
        {
            Id = "due",
            AllUrl = desk.Home + "/duties",
            Empty = "没有逾期和本周到期的应办。",
            Tiles =
            [
                new(Text(overdue.Count), "已过期限", desk.Home + "/duties?state=overdue", overdue.Count > 0 ? Light.Late : Light.Good),
                new(Text(soon.Count), "本周到期", string.Create(CultureInfo.InvariantCulture, $"{desk.Home}/duties?state=due&until={until:yyyy-MM-dd}"), soon.Count > 0 ? Light.Look : Light.Good),
                new(Text(due.Count), "正在期限内", desk.Home + "/duties?state=due"),
            ],
            Rows = overdue.Concat(soon).Select(desk.RowOf).ToList(),
        };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
