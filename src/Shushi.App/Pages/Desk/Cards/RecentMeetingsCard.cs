using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Meetings;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;

namespace Shushi.App.Pages.Desk.Cards;

/// <summary>最近的会议和活动.</summary>
public sealed class RecentMeetingsCard : IDeskCard
{
    private const int Few = 6;

    public IReadOnlyList<string> Needs { get; } = ["meetings.read"];

    public async Task<CardView?> Make(DeskData desk)
    {
        var ledger = desk.Workspace.Catalog.LedgerOf<Meeting>();
        var recent = await ledger.Search(desk.Workspace, OrgRange.Under(desk.Org.OrgPath), LedgerSearch.All).AsNoTracking().Take(Few).ToListAsync();
        return new CardView("最近的会议和活动")
        {
            Id = "meetings",
            AllUrl = desk.Home + "/meetings",
            Empty = "还没有登记会议和活动。",
            Rows = recent.Select(m => new CardRow(desk.Workspace.TitleOf(ledger, m), $"{desk.Home}/meetings/{m.Id}", desk.Workspace.Organizations.Name(m.OrgId))).ToList(),
        };
    }
}
