using Shushi.App.Hosting.Charts;
using Shushi.Platform.Organizations;
using Shushi.Platform.Rules;

namespace Shushi.App.Pages.Desk.Cards;

/// <summary>三会一课 by branch: of what was to be held by today, how much was. In official order; nothing is ranked.</summary>
public sealed class CoverageCard : IDeskCard
{
    public IReadOnlyList<string> Needs { get; } = ["rules.read"];

    public async Task<CardView?> Make(DeskData desk)
    {
        if (desk.Branches.Count == 0) return null;
        var begun = (await desk.Book()).Duties.Where(d => d.Value.Ledger == "meetings" && desk.StateOf(d) is DutyState.Fulfilled or DutyState.Overdue).ToList();
        var shares = desk.Branches.Select(b => begun.Where(d => desk.Workspace.Organizations.Find(d.Value.OrgId) is { } o && OrgRange.Under(b.OrgPath).Contains(o.OrgPath)).ToList()).ToList();
        return new CardView("各支部组织生活")
        {
            Id = "coverage",
            Chart = new Chart("coverage", "今年到期的三会一课、主题党日等，各支部已办多少", "项", desk.Branches.Select(b => b.ShortName).ToList(),
            [
                new("已办", shares.ConvertAll(s => (long?)s.Count(d => desk.StateOf(d) == DutyState.Fulfilled)), desk.Branches.Select(b => $"/o/{b.Id}/duties?ledger=meetings&state=fulfilled").ToList()),
                new("应办", shares.ConvertAll(s => (long?)s.Count)),
            ], ChartKind.Shares),
        };
    }
}
