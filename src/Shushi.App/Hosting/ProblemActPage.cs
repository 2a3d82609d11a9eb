using Microsoft.AspNetCore.Mvc;
using Shushi.Modules.Rectification;
using Shushi.Platform;
using Shushi.Platform.Acts;

namespace Shushi.App.Hosting;

/// <summary>An act on one problem of a list: the problem above, what the act asks for below.</summary>
public abstract class ProblemActPage : DeskPage
{
    /// <summary>The act.</summary>
    public abstract Act Act { get; }

    /// <inheritdoc/>
    public override string Needs => Act.Permission;

    /// <summary>The problem as stored.</summary>
    public ListedProblem Problem { get; private set; } = null!;

    /// <summary>The page of the problem.</summary>
    public string ProblemUrl => $"{Home}/problems/{Problem.Id}";

    /// <inheritdoc/>
    protected override async Task Prepare()
    {
        var ledger = Workspace.Catalog.LedgerOf<ListedProblem>();
        Workspace.Require(ledger.ReadPermission);
        var id = Guid.TryParse(RouteData.Values["id"] as string, out var parsed) ? parsed : Guid.Empty;
        Problem = (ListedProblem)await LedgerActs.Load(Workspace, ledger, id);
        Workspace.Db.ChangeTracker.Clear();
        Crumbs = [new Crumb(ledger.Label, Home + "/problems"), new Crumb(Workspace.TitleOf(ledger, Problem), ProblemUrl), new Crumb(Act.Label)];
    }

    /// <summary>The answer to an act: the problem's page, or this page again with what is wrong.</summary>
    protected IActionResult Answer(Outcome outcome, string done)
    {
        if (!outcome.Done) return Refused(outcome.Problems);
        Flash(done);
        return LocalRedirect(ProblemUrl);
    }
}
