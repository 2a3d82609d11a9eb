using System.Globalization;
using Shushi.App.Hosting;
using Shushi.Platform;
using Shushi.Platform.Rules;

namespace Shushi.App.Pages.Duties;

/// <summary>应办清单: what is owed by when and on what ground, each line leading to the form or the record. Numbers elsewhere open it narrowed by ledger and day.</summary>
public sealed class IndexModel : DeskPage
{
    public override string Needs => "rules.read";

    public int Year { get; private set; }

    /// <summary>The state shown; null for all that is open, or for all.</summary>
    public DutyState? State { get; private set; }

    /// <summary>Whether every state is shown.</summary>
    public bool ShowsAll { get; private set; }

    public IReadOnlyList<Ruled<Duty>> Shown { get; private set; } = [];

    /// <summary>How many stand in each state.</summary>
    public IReadOnlyDictionary<DutyState, int> Counts { get; private set; } = new Dictionary<DutyState, int>();

    public DutyList List { get; private set; } = null!;

    public string Reminder { get; private set; } = "";

    /// <summary>What else narrows the list, in words; empty for nothing.</summary>
    public string Narrowed { get; private set; } = "";

    /// <summary>What narrows it, as it stands in addresses.</summary>
    public string Kept { get; private set; } = "";

    public async Task OnGet(string? year, string? state, string? ledger, string? on, string? until)
    {
        Crumbs = [new Crumb("应办清单")];
        Year = Years.Of(year, Workspace.Today);
        ShowsAll = state == "all";
        State = Enum.TryParse<DutyState>(state, ignoreCase: true, out var asked) && Enum.IsDefined(asked) ? asked : null;
        List = new DutyList(Workspace);
        var book = await RuleBook.Open(Workspace, Org, Period.Year(Year));
        var duties = Narrow(book.Duties, ledger, Day(on), Day(until)).ToList();
        Counts = duties.CountBy(d => d.Value.StateOn(Workspace.Today)).ToDictionary();
        Shown = duties.Where(d => IsShown(d.Value.StateOn(Workspace.Today))).ToList();
        Reminder = List.Reminder(Shown);
    }

    private IEnumerable<Ruled<Duty>> Narrow(IEnumerable<Ruled<Duty>> duties, string? ledger, DateOnly? on, DateOnly? until)
    {
        var ledgers = (ledger ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Workspace.Catalog.Ledger).OfType<Platform.Records.ILedger>().ToList();
        var words = new List<string>();
        if (ledgers.Count > 0) (duties, Kept) = (duties.Where(d => ledgers.Exists(l => l.Name == d.Value.Ledger)), Kept + "&ledger=" + string.Join(',', ledgers.Select(l => l.Name)));
        if (ledgers.Count > 0) words.Add("记入" + string.Join('、', ledgers.Select(l => l.Label)) + "的");
        if (on is { } day) (duties, Kept) = (duties.Where(d => d.Value.Window.Contains(day)), Kept + string.Create(CultureInfo.InvariantCulture, $"&on={day:yyyy-MM-dd}"));
        if (on is not null) words.Add(string.Create(CultureInfo.InvariantCulture, $"期间含{on:yyyy-MM-dd}的"));
        if (until is { } last) (duties, Kept) = (duties.Where(d => d.Value.Window.To <= last), Kept + string.Create(CultureInfo.InvariantCulture, $"&until={last:yyyy-MM-dd}"));
        if (until is not null) words.Add(string.Create(CultureInfo.InvariantCulture, $"{until:yyyy-MM-dd}以前到期的"));
        Narrowed = string.Join('、', words);
        return duties;
    }

    private bool IsShown(DutyState state) => ShowsAll || (State is { } one ? state == one : state is DutyState.Overdue or DutyState.Due);

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
