using Shushi.App.Hosting;
using Shushi.Platform;
using Shushi.Platform.Rules;

namespace Shushi.App.Pages.Duties;

/// <summary>待办: what is owed, overdue first, each with the way to settle it and the words to remind of it.</summary>
public sealed class IndexModel : DeskPage
{
    public override string Needs => "rules.read";

    public int Year { get; private set; }

    /// <summary>The state shown; null for all that is open.</summary>
    public DutyState? State { get; private set; }

    public IReadOnlyList<Ruled<Duty>> Shown { get; private set; } = [];

    /// <summary>How many stand in each state.</summary>
    public IReadOnlyDictionary<DutyState, int> Counts { get; private set; } = new Dictionary<DutyState, int>();

    public DutyList List { get; private set; } = null!;

    public string Reminder { get; private set; } = "";

    public async Task OnGet(string? year, string? state)
    {
        Crumbs = [new Crumb("应办清单")];
        Year = Years.Of(year, Workspace.Today);
        State = Enum.TryParse<DutyState>(state, ignoreCase: true, out var asked) && Enum.IsDefined(asked) ? asked : null;
        List = new DutyList(Workspace);
        var book = await RuleBook.Open(Workspace, Org, Period.Year(Year));
        Counts = book.Duties.CountBy(d => d.Value.StateOn(Workspace.Today)).ToDictionary();
        Shown = book.Duties.Where(d => IsShown(d.Value.StateOn(Workspace.Today))).ToList();
        Reminder = List.Reminder(Shown);
    }

    private bool IsShown(DutyState state) => State is { } one ? state == one : state is DutyState.Overdue or DutyState.Due;
}
