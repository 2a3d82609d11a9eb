using Shushi.App.Hosting;
using Shushi.Modules.Rectification;
using Shushi.Platform.Records;
using Rectified = Shushi.Modules.Rectification.Problems;

namespace Shushi.App.Pages.Problems;

/// <summary>待销号: what is reported done and waits for another person, and what is still being worked on.</summary>
public sealed class OpenModel : DeskPage
{
    public override string Needs => Ledger.ReadPermission;

    public IReadOnlyList<ListedProblem> Waiting { get; private set; } = [];

    public IReadOnlyList<ListedProblem> Working { get; private set; } = [];

    public bool MayReport => Workspace.May(Rectified.ReportAct.Permission);

    public bool MayClose => Workspace.May(Rectified.CloseAct.Permission);

    private Ledger<ListedProblem> Ledger => Workspace.Catalog.LedgerOf<ListedProblem>();

    public async Task OnGet()
    {
        Crumbs = [new Crumb(Ledger.Label, Home + "/" + Ledger.Name), new Crumb("待销号")];
        var open = await Rectified.NotClosed(Workspace, Org);
        await Workspace.LoadTitles(Ledger, open);
        Waiting = open.Where(p => p.RectifiedOn is not null).ToList();
        Working = open.Where(p => p.RectifiedOn is null).ToList();
    }

    public string OwnerOf(ListedProblem problem) => problem.OwnerId is { } id ? Workspace.Lookups.Title(new RecordRef("members", id)) : "未定";
}
