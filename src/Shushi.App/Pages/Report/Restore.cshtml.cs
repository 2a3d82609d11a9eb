using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Shushi.Modules.Reports.Drafts;
using Shushi.Platform;
using Shushi.Platform.Organizations;

namespace Shushi.App.Pages.Report;

/// <summary>恢复到这一版: the report becomes what it was; what stands now is kept as a version first.</summary>
public sealed class RestoreModel : DeskPage
{
    public override string Needs => ReportDrafts.Permission;

    public DraftVersion Version { get; private set; } = new();

    public string VersionsUrl => $"/o/{Unit.Id}/report/versions?year={Version.ForYear}";

    private Organization Unit { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task Prepare()
    {
        Workspace.Require(Workspace.Catalog.LedgerOf<DraftVersion>().ReadPermission);
        Unit = Workspace.Organizations.UnitOf(Org) ?? throw new NotVisibleException();
        Version = await ReportDrafts.Version(Workspace, Unit, Guid.TryParse(RouteData.Values["id"] as string, out var id) ? id : Guid.Empty);
        Crumbs = [new Crumb("报告稿版本", VersionsUrl), new Crumb(ReportDrafts.RestoreAct.Label)];
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        var outcome = await ReportDrafts.Restore(Workspace, Unit, Version.Id);
        if (!outcome.Done) return Refused(outcome.Problems);
        Flash($"已恢复到第{Version.Number}版，恢复前的内容另存为一版。");
        return LocalRedirect($"/o/{Unit.Id}/report/edit?year={Version.ForYear}");
    }
}
