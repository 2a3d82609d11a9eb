using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Shushi.Modules.Meetings;
using Shushi.Platform;
using Shushi.Platform.Records;
using Shushi.Platform.Rules;

namespace Shushi.App.Pages.Meetings;

/// <summary>本次会议同时计入: what a meeting that was just registered counts in, and the duties it fulfils.</summary>
public sealed class CountedModel : LedgerPage
{
    public override ILedger Ledger => Workspace.Catalog.LedgerOf<Meeting>();

    public Meeting Meeting { get; private set; } = null!;

    public string Title { get; private set; } = "";

    public IReadOnlyList<CountedIn> Counted { get; private set; } = [];

    public IReadOnlyList<Ruled<Duty>> Duties { get; private set; } = [];

    /// <summary>How many were there.</summary>
    public int Attended => Meeting.Attended ?? (Meeting.Expected - Meeting.Absences.Count);

    public bool MayOpenDuties => Workspace.May("rules.read");

    public async Task OnGet(Guid id)
    {
        Meeting = (Meeting)await Load(id);
        Title = Workspace.TitleOf(Ledger, Meeting);
        Crumbs = [new Crumb(Ledger.Label, ListUrl), new Crumb(Title, RecordUrl(id)), new Crumb("计入情况")];
        if (Workspace.May("figures.read")) Counted = await CountedIn.Of(Workspace, Ledger, Meeting);
        if (MayOpenDuties) Duties = await QuickMeetings.Fulfilled(Workspace, Meeting);
    }
}
