using Shushi.Platform.Organizations;

namespace Shushi.App.Pages.Desk.Cards;

/// <summary>各单位逾期: for the upper level, what each unit has let pass.</summary>
public sealed class UnitGapsCard : IDeskCard
{
    public IReadOnlyList<string> Needs { get; } = ["rules.read"];

    public Task<CardView?> Make(DeskData desk)
    {
        var units = desk.Workspace.Organizations.Under(desk.Org).Where(o => o.Kind == OrgKind.Unit && o.HoldsOn(desk.Today)).ToList();
        return units.Count > 0 ? BranchGapsCard.Make(desk, units, "各单位逾期事项", "units") : new BranchGapsCard().Make(desk);
    }
}
