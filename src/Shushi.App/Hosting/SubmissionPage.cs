using Microsoft.AspNetCore.Mvc;
using Shushi.Modules.Appraisal;
using Shushi.Platform.Acts;
using Shushi.Platform.Records;

namespace Shushi.App.Hosting;

/// <summary>A page about one submission.</summary>
public abstract class SubmissionPage : DeskPage
{
    /// <summary>The submission with its figures.</summary>
    public Submission Submission { get; private set; } = null!;

    /// <summary>The page of the submission.</summary>
    public string SubmissionUrl => $"{Home}/submissions/{Submission.Id}";

    /// <summary>Whose it is.</summary>
    public string Name => Workspace.Lookups.Title(new RecordRef("members", Submission.PersonId));

    /// <summary>The last step of the way to the page.</summary>
    protected abstract string Here { get; }

    /// <inheritdoc/>
    protected override async Task Prepare()
    {
        var ledger = Workspace.Catalog.LedgerOf<Submission>();
        Workspace.Require(ledger.ReadPermission);
        var id = Guid.TryParse(RouteData.Values["id"] as string, out var parsed) ? parsed : Guid.Empty;
        Submission = (Submission)await LedgerActs.Load(Workspace, ledger, id);
        Workspace.Db.ChangeTracker.Clear();
        await Workspace.LoadTitles(ledger, [Submission]);
        Crumbs = [new Crumb(ledger.Label, Home + "/submissions"), new Crumb(Workspace.TitleOf(ledger, Submission), SubmissionUrl), new Crumb(Here)];
    }

    /// <summary>The answer to an act: the submission's page, or this page again with what is wrong.</summary>
    protected IActionResult Answer(Outcome outcome, string done)
    {
        if (!outcome.Done) return Refused(outcome.Problems);
        Flash(done);
        return LocalRedirect(SubmissionUrl);
    }
}
