using Shushi.Platform.Organizations;

namespace Shushi.App.Pages.Desk.Cards;

/// <summary>我的应办: what the leading group and the unit as such owe.</summary>
public sealed class LeaderDutiesCard : IDeskCard
{
    public IReadOnlyList<string> Needs { get; } = ["rules.read"];

    public async Task<CardView?> Make(DeskData desk)
    {
        var mine = (await desk.Open()).Where(d => desk.Workspace.Organizations.Find(d.Value.OrgId)?.Kind is OrgKind.LeadingGroup or OrgKind.Unit).ToList();
        return new CardView("党组的应办") { Id = "leader", AllUrl = desk.Home + "/duties", Rows = mine.ConvertAll(desk.RowOf), Empty = "党组没有未办的事项。" };
    }
}
