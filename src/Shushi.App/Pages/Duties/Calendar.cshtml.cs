using Shushi.App.Hosting;
using Shushi.Platform;
using Shushi.Platform.Organizations;
using Shushi.Platform.Rules;

namespace Shushi.App.Pages.Duties;

/// <summary>One kind of duty of one organization in a year: what each window came to, and what is missing.</summary>
/// <param name="What">What is owed.</param>
/// <param name="Rule">The rule that asks for it.</param>
/// <param name="Slots">The months of the year from left to right.</param>
/// <param name="Missing">The windows that are over and that nothing fulfils.</param>
public sealed record CalendarRow(string What, Rule Rule, IReadOnlyList<CalendarSlot> Slots, IReadOnlyList<Period> Missing);

/// <summary>Some months of a row.</summary>
/// <param name="Months">How many.</param>
/// <param name="Duty">The duty of these months; null where nothing is owed.</param>
public sealed record CalendarSlot(int Months, Ruled<Duty>? Duty);

/// <summary>年度日历: per organization and kind, each window of the year, the missing ones named.</summary>
public sealed class CalendarModel : DeskPage
{
    public override string Needs => "rules.read";

    public int Year { get; private set; }

    public IReadOnlyList<(Organization Organization, IReadOnlyList<CalendarRow> Rows)> Parts { get; private set; } = [];

    public DutyList List { get; private set; } = null!;

    public async Task OnGet(string? year)
    {
        Crumbs = [new Crumb("年度日历")];
        Year = Years.Of(year, Workspace.Today);
        List = new DutyList(Workspace);
        var book = await RuleBook.Open(Workspace, Org, Period.Year(Year));
        var byOrganization = book.Duties.ToLookup(d => d.Value.OrgId);
        Parts = Workspace.Organizations.All.Where(o => byOrganization.Contains(o.Id))
            .Select(o => (o, (IReadOnlyList<CalendarRow>)Rows(byOrganization[o.Id]).ToList())).ToList();
    }

    private IEnumerable<CalendarRow> Rows(IEnumerable<Ruled<Duty>> duties) =>
        from kind in duties.GroupBy(d => (d.Value.What, d.Rule.Number))
        from row in SideBySide(kind.OrderBy(d => d.Value.Window.From))
        select new CalendarRow(kind.Key.What, row[^1].Rule, Slots(row).ToList(),
            row.Where(d => d.Value.StateOn(Workspace.Today) == DutyState.Overdue).Select(d => d.Value.Window).ToList());

    /// <summary>Windows that have a month in common go into rows of their own.</summary>
    private List<List<Ruled<Duty>>> SideBySide(IEnumerable<Ruled<Duty>> duties)
    {
        var rows = new List<List<Ruled<Duty>>>();
        foreach (var duty in duties)
        {
            var row = rows.Find(r => LastMonth(r[^1].Value.Window) < FirstMonth(duty.Value.Window));
            if (row is null) rows.Add(row = []);
            row.Add(duty);
        }

        return rows;
    }

    private IEnumerable<CalendarSlot> Slots(IReadOnlyList<Ruled<Duty>> row)
    {
        var next = 1;
        foreach (var duty in row)
        {
            var (first, last) = (FirstMonth(duty.Value.Window), LastMonth(duty.Value.Window));
            if (first > next) yield return new CalendarSlot(first - next, null);
            yield return new CalendarSlot(last - first + 1, duty);
            next = last + 1;
        }

        if (next <= 12) yield return new CalendarSlot(13 - next, null);
    }

    private int FirstMonth(Period window) => window.From.Year < Year ? 1 : window.From.Month;

    private int LastMonth(Period window) => window.To.Year > Year ? 12 : window.To.Month;
}
