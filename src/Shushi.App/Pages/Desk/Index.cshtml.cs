using Microsoft.EntityFrameworkCore;
using Shushi.App.Hosting;
using Shushi.Modules.Meetings;
using Shushi.Modules.Rectification;
using Shushi.Platform;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;
using Shushi.Platform.Rules;
using Rectified = Shushi.Modules.Rectification.Problems;

namespace Shushi.App.Pages.Desk;

/// <summary>工作台: what is owed, what to look at again, what still lacks a source. Each part only for those who may see it.</summary>
public sealed class IndexModel : DeskPage
{
    /// <summary>How many rows a part shows before it says how many more there are.</summary>
    public const int Most = 12;

    public override string Needs => AnyRole;

    public int Year => Workspace.Today.Year;

    public int Figures { get; private set; }

    public int Supported { get; private set; }

    public IReadOnlyList<Ruled<Duty>> Overdue { get; private set; } = [];

    public IReadOnlyList<Ruled<Duty>> Due { get; private set; } = [];

    public IReadOnlyList<Ruled<Finding>> Findings { get; private set; } = [];

    public IReadOnlyList<ListedProblem> NotClosed { get; private set; } = [];

    public IReadOnlyList<(Guid Id, string Title)> RecentMeetings { get; private set; } = [];

    public bool SeesRules => Workspace.May("rules.read");

    public bool SeesFigures => Workspace.May("figures.read");

    public bool SeesProblems => Workspace.May("problems.read");

    public bool SeesMeetings => Workspace.May("meetings.read");

    public async Task OnGet()
    {
        if (SeesFigures) await CountFigures();
        if (SeesRules) await AskRules();
        if (SeesProblems) NotClosed = await Rectified.NotClosed(Workspace, Org);
        if (SeesMeetings) await LoadMeetings();
    }

    /// <summary>The ways to settle duties.</summary>
    public DutyList List => new(Workspace);

    /// <summary>What a finding is about.</summary>
    public string FindingUrl(Finding finding) => finding.RecordId is { } id ? $"/o/{finding.OrgId}/{finding.Ledger}/{id}" : $"/o/{finding.OrgId}/{finding.Ledger}";

    private async Task CountFigures()
    {
        await using var snapshot = await Workspace.Db.BeginSnapshot();
        foreach (var metric in Workspace.Catalog.Metrics)
        {
            Figures++;
            if (await metric.HasEvidence(Workspace, Org, Period.Year(Year))) Supported++;
        }

        await snapshot.CommitAsync();
    }

    private async Task AskRules()
    {
        var book = await RuleBook.Open(Workspace, Org, Period.Year(Year));
        Overdue = book.Overdue(Workspace.Today).ToList();
        Due = book.Duties.Where(d => d.Value.StateOn(Workspace.Today) == DutyState.Due).ToList();
        Findings = book.Findings.Where(f => Workspace.Catalog.Ledger(f.Value.Ledger) is { } ledger && Workspace.May(ledger.ReadPermission)).ToList();
    }

    private async Task LoadMeetings()
    {
        var ledger = Workspace.Catalog.LedgerOf<Meeting>();
        var recent = await ledger.Search(Workspace, OrgRange.Under(Org.OrgPath), LedgerSearch.All).AsNoTracking().Take(6).ToListAsync();
        RecentMeetings = recent.Select(m => (m.Id, Workspace.TitleOf(ledger, m))).ToList();
    }
}
