using Microsoft.EntityFrameworkCore;
using Shushi.Platform;
using Shushi.Platform.Organizations;

namespace Shushi.App.Pages.Desk.Cards;

/// <summary>最近的办理: what was changed last, by whom.</summary>
public sealed class RecentDeedsCard : IDeskCard
{
    private const int Few = 8;

    public IReadOnlyList<string> Needs { get; } = ["deeds.read"];

    public async Task<CardView?> Make(DeskData desk)
    {
        var deeds = await Deeds.IndexModel.DeedsOf(desk.Workspace).Take(Few).ToListAsync();
        return new CardView("最近的办理")
        {
            Id = "deeds",
            AllUrl = "/deeds",
            Empty = "还没有办理痕迹。",
            Rows = deeds.Select(d => new CardRow(desk.Workspace.Catalog.LabelOfAct(d.Act), null, $"{Clock.ShowLocal(d.At)} · {d.UserName} · {desk.Workspace.Organizations.Name(d.OrgId)}")).ToList(),
        };
    }
}
