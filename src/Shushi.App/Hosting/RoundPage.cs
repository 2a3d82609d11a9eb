using Microsoft.AspNetCore.Mvc;
using Shushi.Modules.Appraisal;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Records;

namespace Shushi.App.Hosting;

/// <summary>A page about a round: the one of the route, else the one asked for, else the last one in sight.</summary>
public abstract class RoundPage : DeskPage
{
    /// <summary>The rounds in sight, the last first.</summary>
    public IReadOnlyList<Round> Rounds { get; private set; } = [];

    /// <summary>The round; null where none is in sight.</summary>
    public Round? Found { get; private set; }

    /// <summary>The round, on pages of one.</summary>
    public Round Round => Found ?? throw new NotVisibleException();

    /// <summary>The page of the round.</summary>
    public string RoundUrl => $"{Home}/rounds/{Round.Id}";

    /// <summary>Whether the page is for the office that runs a round: then the rounds of others are not offered.</summary>
    protected virtual bool IsOfOffice => false;

    /// <summary>The last step of the way to the page.</summary>
    protected abstract string Here { get; }

    /// <summary>A subject's name.</summary>
    public string NameOf(Guid person) => Workspace.Lookups.Title(new RecordRef("members", person));

    /// <summary>An organization's name; of one out of sight, nothing.</summary>
    public string PlaceOf(Guid org) => Workspace.Organizations.Find(org)?.ShortName ?? "";

    /// <inheritdoc/>
    protected override async Task Prepare()
    {
        Workspace.Require("rounds.read");
        if (Guid.TryParse(RouteData.Values["id"] as string, out var id))
        {
            Found = await Modules.Appraisal.Rounds.Get(Workspace, id);
            Crumbs = [new Crumb("评议轮次", Home + "/rounds"), new Crumb(Round.Title, RoundUrl), new Crumb(Here)];
            return;
        }

        Rounds = (await Modules.Appraisal.Rounds.All(Workspace)).Where(r => !IsOfOffice || Workspace.Actor.Range.Contains(r.OrgPath)).ToList();
        var asked = Guid.TryParse(Request.Query["round"], out var wanted) ? wanted : Rounds.Count > 0 ? Rounds[0].Id : Guid.Empty;
        if (asked != Guid.Empty) Found = await Modules.Appraisal.Rounds.Get(Workspace, asked);
        Crumbs = [new Crumb(Here)];
    }

    /// <summary>The answer to an act: on to another page, or this page again with what is wrong.</summary>
    protected IActionResult Answer(Outcome outcome, string done, string next)
    {
        if (!outcome.Done) return Refused(outcome.Problems);
        Flash(done);
        return LocalRedirect(next);
    }
}
