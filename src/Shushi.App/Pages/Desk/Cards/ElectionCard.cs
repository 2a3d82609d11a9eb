using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Organizations;
using Shushi.Platform.Organizations;

namespace Shushi.App.Pages.Desk.Cards;

/// <summary>换届: when the terms of the committees end, the soonest first.</summary>
public sealed class ElectionCard : IDeskCard
{
    private const int MonthsBefore = 6;

    public IReadOnlyList<string> Needs { get; } = ["rules.read", "terms.read"];

    public async Task<CardView?> Make(DeskData desk)
    {
        var today = desk.Today;
        var terms = await desk.Workspace.Catalog.LedgerOf<Term>().In(desk.Workspace.Db.Set<Term>().AsNoTracking(), OrgRange.Under(desk.Org.OrgPath))
            .Where(t => t.From <= today && (t.Until == null || t.Until > today)).ToListAsync();
        var open = await desk.Open("terms");
        return new CardView("换届")
        {
            Id = "elections",
            AllUrl = desk.Home + "/terms",
            Empty = "还没有登记任期。",
            Tiles = [new(open.Count.ToString(CultureInfo.InvariantCulture), "应办换届", desk.Home + "/duties?ledger=terms", open.Count > 0 ? Light.Look : Light.Good)],
            Rows = terms.Select(t => (Term: t, Ends: t.From.AddYears(t.Years))).OrderBy(t => t.Ends).ThenBy(t => desk.Workspace.Organizations.PlaceOf(t.Term.OrgId)).Select(t => new CardRow(
                desk.Workspace.Organizations.Name(t.Term.OrgId), $"{desk.Home}/terms/{t.Term.Id}", string.Create(CultureInfo.InvariantCulture, $"{t.Term.From:yyyy-MM-dd}当选，{t.Ends:yyyy-MM-dd}届满"),
                t.Ends <= today ? "已届满" : t.Ends <= today.AddMonths(MonthsBefore) ? "半年内届满" : "任期内",
                t.Ends <= today ? Light.Late : t.Ends <= today.AddMonths(MonthsBefore) ? Light.Look : Light.Good)).ToList(),
        };
    }
}
