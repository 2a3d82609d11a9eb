using System.Globalization;
using Shushi.Platform.Rules;

namespace Shushi.App.Pages.Desk.Cards;

/// <summary>本月三会一课和党日: what is to be held in the windows that run today, held or not.</summary>
public sealed class BranchMonthCard : IDeskCard
{
    public IReadOnlyList<string> Needs { get; } = ["rules.read", "meetings.read"];

    public async Task<CardView?> Make(DeskData desk)
    {
        var running = (await desk.Book()).Duties.Where(d => d.Value.Ledger == "meetings" && d.Value.Window.Contains(desk.Today)).ToList();
        var open = running.Count(d => desk.StateOf(d) == DutyState.Due);
        var url = string.Create(CultureInfo.InvariantCulture, $"{desk.Home}/duties?ledger=meetings&on={desk.Today:yyyy-MM-dd}&state=");
        return new CardView("本月三会一课和党日")
        {
            Id = "month",
            AllUrl = url + "all",
            Empty = running.Count == 0 ? "这里没有当前应召开的会议。" : "本期应召开的会议都已召开。",
            Tiles =
            [
                new(Text(running.Count - open), "本期已办", url + "fulfilled", Light.Good),
                new(Text(open), "本期未办", url + "due", open > 0 ? Light.Look : Light.Good),
            ],
            Rows = DeskData.FirstIsNext(running.Where(d => desk.StateOf(d) == DutyState.Due).Select(desk.RowOf)),
            Done = running.Where(d => desk.StateOf(d) != DutyState.Due).Select(desk.RowOf).ToList(),
        };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
