using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Appraisal;
using Shushi.Platform.Records;
using Rectified = Shushi.Modules.Rectification.Problems;

namespace Shushi.App.Pages.Desk.Cards;

/// <summary>待审待签: reports to confirm, feedback to acknowledge, problems to look at and close.</summary>
public sealed class ToSignCard : IDeskCard
{
    public IReadOnlyList<string> Needs { get; } = [];

    public async Task<CardView?> Make(DeskData desk)
    {
        var rows = new List<CardRow>();
        var db = desk.Workspace.Db;
        if (desk.Workspace.May("submissions.confirm") && desk.Workspace.May("submissions.read"))
            rows.AddRange(await Lines(desk, await db.Set<Submission>().AsNoTracking().Where(s => s.State == SubmissionState.AwaitingConfirmation).OrderBy(s => s.On).ToListAsync(), "待确认报送", "确认", "confirm"));
        if (desk.Workspace.May("feedbacks.acknowledge") && desk.Workspace.May("feedbacks.read"))
            rows.AddRange(await Lines(desk, await db.Set<Feedback>().AsNoTracking().Where(f => f.ReceivedOn == null).OrderBy(f => f.On).ToListAsync(), "待签收反馈", "签收", "acknowledge"));
        if (desk.Workspace.May(Rectified.CloseAct.Permission) && desk.Workspace.May("problems.read"))
            rows.AddRange((await desk.NotClosed()).Where(p => p.RectifiedOn is not null).Select(p => new CardRow(p.Description, $"{desk.Home}/problems/{p.Id}", desk.Workspace.Organizations.Name(p.OrgId), "待核实销号", Light.Look)
            {
                Act = ("销号", $"{desk.Home}/problems/{p.Id}/close"),
            }));
        return new CardView("待审待签") { Id = "sign", Rows = rows, Empty = "没有等待您审核、签收或销号的事项。" };
    }

    private static async Task<IEnumerable<CardRow>> Lines<T>(DeskData desk, List<T> records, string word, string label, string verb)
        where T : Record, new()
    {
        var ledger = desk.Workspace.Catalog.LedgerOf<T>();
        await desk.Workspace.LoadTitles(ledger, records);
        return records.Select(r => new CardRow(desk.Workspace.TitleOf(ledger, r), $"{desk.Home}/{ledger.Name}/{r.Id}", desk.Workspace.Organizations.Name(r.OrgId), word, Light.Look)
        {
            Act = (label, $"{desk.Home}/{ledger.Name}/{r.Id}/{verb}"),
        });
    }
}
