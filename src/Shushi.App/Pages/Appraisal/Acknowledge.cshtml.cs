using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Shushi.Modules.Appraisal;
using Shushi.Modules.Rectification;
using Shushi.Platform.Acts;

namespace Shushi.App.Pages.Appraisal;

/// <summary>签收反馈: the subject's side has the letter.</summary>
public sealed class AcknowledgeModel : DeskPage
{
    public override string Needs => Feedbacks.AcknowledgeAct.Permission;

    public Feedback Feedback { get; private set; } = null!;

    /// <summary>The list its problems are on.</summary>
    public ProblemSource Source { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost(int version)
    {
        var outcome = await Feedbacks.Acknowledge(Workspace, Feedback.Id, version);
        if (!outcome.Done) return Refused(outcome.Problems);
        Flash("已签收。");
        return LocalRedirect($"{Home}/feedbacks/{Feedback.Id}");
    }

    protected override async Task Prepare()
    {
        var ledger = Workspace.Catalog.LedgerOf<Feedback>();
        Workspace.Require(ledger.ReadPermission);
        var id = Guid.TryParse(RouteData.Values["id"] as string, out var parsed) ? parsed : Guid.Empty;
        Feedback = (Feedback)await LedgerActs.Load(Workspace, ledger, id);
        Workspace.Db.ChangeTracker.Clear();
        await Workspace.LoadTitles(ledger, [Feedback]);
        Source = await Feedbacks.SourceOf(Workspace, Feedback);
        Crumbs = [new Crumb(ledger.Label, Home + "/feedbacks"), new Crumb(Workspace.TitleOf(ledger, Feedback), $"{Home}/feedbacks/{id}"), new Crumb(Feedbacks.AcknowledgeAct.Label)];
    }
}
