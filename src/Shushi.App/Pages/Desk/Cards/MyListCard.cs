using Shushi.Modules.Integrity;

namespace Shushi.App.Pages.Desk.Cards;

/// <summary>我的责任清单.</summary>
public sealed class MyListCard : IDeskCard
{
    public IReadOnlyList<string> Needs { get; } = ["responsibilities.read"];

    public async Task<CardView?> Make(DeskData desk) => new("我的责任清单")
    {
        Id = "my-list",
        AllUrl = desk.Home + "/responsibilities",
        Empty = "没有登记您名下的责任事项。",
        Rows = (await MyBranchesCard.OfMine(desk, ResponsibilityKind.ListItem)).Select(r => new CardRow(r.Content ?? "责任事项", $"{desk.Home}/responsibilities/{r.Id}")).ToList(),
    };
}
