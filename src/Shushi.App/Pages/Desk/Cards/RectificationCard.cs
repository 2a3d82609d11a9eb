using System.Globalization;
using Rectified = Shushi.Modules.Rectification.Problems;

namespace Shushi.App.Pages.Desk.Cards;

/// <summary>未销号的问题: what is being put right, and what waits for somebody to look and close it.</summary>
public sealed class RectificationCard : IDeskCard
{
    public IReadOnlyList<string> Needs { get; } = ["problems.read"];

    public async Task<CardView?> Make(DeskData desk)
    {
        var open = await desk.NotClosed();
        var late = open.Count(p => p.RectifiedOn is null && p.DueOn < desk.Today);
        return new CardView("未销号的问题")
        {
            Id = "problems",
            AllUrl = desk.Home + "/problems/open",
            Empty = "问题都已销号，或还没有登记。",
            Tiles = [new(open.Count.ToString(CultureInfo.InvariantCulture), "未销号", desk.Home + "/problems/open", late > 0 ? Light.Late : open.Count > 0 ? Light.Look : Light.Good)],
            Rows = open.Select(p =>
            {
                var url = $"{desk.Home}/problems/{p.Id}";
                var isWaiting = p.RectifiedOn is not null;
                var isLate = !isWaiting && p.DueOn < desk.Today;
                return new CardRow(p.Description, url,
                    string.Create(CultureInfo.InvariantCulture, $"{desk.Workspace.Organizations.Name(p.OrgId)}{(p.DueOn is { } due ? $" · 时限{due:yyyy-MM-dd}" : "")}"),
                    isWaiting ? "等待核实销号" : isLate ? "已过时限" : "正在整改", isLate ? Light.Late : Light.Look)
                {
                    Act = isWaiting && desk.Workspace.May(Rectified.CloseAct.Permission) ? ("销号", url + "/close")
                        : !isWaiting && desk.Workspace.May(Rectified.ReportAct.Permission) ? ("报告完成", url + "/report") : null,
                };
            }).ToList(),
        };
    }
}
