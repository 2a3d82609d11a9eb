using Shushi.Modules.Dues;
using Shushi.Modules.Meetings;
using Shushi.Platform.Identity;

namespace Shushi.App.Pages.Desk.Cards;

/// <summary>快速登记: what is registered most, a click away.</summary>
public sealed class QuickCard : IDeskCard
{
    private static readonly (string Permission, string Label, string Path)[] Entries =
    [
        (QuickMeetings.Act.Permission, "会议和活动", "~/meetings/quick"), (CloseMonth.Act.Permission, "本月党费", "~/dues/close-month"),
        ("talks.edit", "谈心谈话", "~/talks/new"), ("services.edit", "志愿服务", "~/services/new"), ("outputs.edit", "业务成果", "~/outputs/new"),
        ("publications.edit", "信息发布", "~/publications/new"), ("problems.edit", "问题", "~/problems/new"), (Accounts.UsersPermission, "账号", "/users/new"),
    ];

    public IReadOnlyList<string> Needs { get; } = [];

    public Task<CardView?> Make(DeskData desk)
    {
        var rows = Entries.Where(e => desk.Workspace.May(e.Permission)).Select(e => new Tile("＋", e.Label, e.Path.Replace("~", desk.Home, StringComparison.Ordinal))).ToList();
        return Task.FromResult(rows.Count == 0 ? null : new CardView("快速登记") { Id = "quick", Tiles = rows });
    }
}
