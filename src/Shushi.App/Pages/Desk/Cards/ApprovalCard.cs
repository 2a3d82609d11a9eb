using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Admission;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;

namespace Shushi.App.Pages.Desk.Cards;

/// <summary>待批: admissions and conversions that a branch meeting has passed and the upper level has not approved.</summary>
public sealed class ApprovalCard : IDeskCard
{
    public IReadOnlyList<string> Needs { get; } = ["acceptances.read", "conversions.read"];

    public async Task<CardView?> Make(DeskData desk)
    {
        var range = OrgRange.Under(desk.Org.OrgPath);
        var db = desk.Workspace.Db;
        var acceptances = desk.Workspace.Catalog.LedgerOf<Acceptance>();
        var conversions = desk.Workspace.Catalog.LedgerOf<Conversion>();
        var admitted = await acceptances.In(db.Set<Acceptance>().AsNoTracking(), range).Where(a => a.ApprovedOn == null).OrderBy(a => a.On).ToListAsync();
        var converted = await conversions.In(db.Set<Conversion>().AsNoTracking(), range).Where(c => c.ApprovedOn == null).OrderBy(c => c.On).ToListAsync();
        await desk.Workspace.LoadTitles(acceptances, admitted);
        await desk.Workspace.LoadTitles(conversions, converted);
        return new CardView("待批")
        {
            Id = "approval",
            Rows = [.. Lines(desk, acceptances, admitted, "接收预备党员"), .. Lines(desk, conversions, converted, "转正")],
            Empty = "没有支部大会通过而尚未批复的发展党员事项。",
        };
    }

    private static IEnumerable<CardRow> Lines(DeskData desk, ILedger ledger, IEnumerable<EventRecord> records, string what) => records.Select(r => new CardRow(
        $"{what}：{desk.Workspace.TitleOf(ledger, r)}", $"{desk.Home}/{ledger.Name}/{r.Id}",
        string.Create(CultureInfo.InvariantCulture, $"{desk.Workspace.Organizations.Name(r.OrgId)} · {r.On:yyyy-MM-dd}支部大会通过"), "待批复", Light.Look));
}
