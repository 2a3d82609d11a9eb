using System.Globalization;
using Shushi.Platform.Organizations;
using Shushi.Platform.Rules;

namespace Shushi.App.Pages.Desk.Cards;

/// <summary>各支部缺项: what each branch and its groups have let pass, in official order.</summary>
public sealed class BranchGapsCard : IDeskCard
{
    public IReadOnlyList<string> Needs { get; } = ["rules.read"];

    public async Task<CardView?> Make(DeskData desk) => await Make(desk, desk.Branches, "各支部缺项", "gaps");

    /// <summary>The card for some organizations.</summary>
    internal static async Task<CardView?> Make(DeskData desk, IReadOnlyList<Organization> places, string title, string id)
    {
        if (places.Count == 0) return null;
        var overdue = (await desk.Book()).Overdue(desk.Today).ToList();
        return new CardView(title)
        {
            Id = id,
            Rows = places.Select(place => RowOf(desk, place, overdue)).ToList(),
        };
    }

    private static CardRow RowOf(DeskData desk, Organization place, List<Ruled<Duty>> overdue)
    {
        var mine = overdue.Where(d => desk.Workspace.Organizations.Find(d.Value.OrgId) is { } o && OrgRange.Under(place.OrgPath).Contains(o.OrgPath)).ToList();
        return mine.Count == 0
            ? new CardRow(place.ShortName, $"/o/{place.Id}/duties", "今年到期的都有记录", "齐全", Light.Good)
            : new CardRow(place.ShortName, $"/o/{place.Id}/duties?state=overdue", Words(mine), string.Create(CultureInfo.InvariantCulture, $"缺{mine.Count}项"), Light.Late);
    }

    private static string Words(List<Ruled<Duty>> duties) => string.Join('、', duties.CountBy(d => d.Value.What).Take(4)
        .Select(w => w.Value == 1 ? w.Key : string.Create(CultureInfo.InvariantCulture, $"{w.Key}{w.Value}次"))) + (duties.DistinctBy(d => d.Value.What).Count() > 4 ? "等" : "");
}
