using Shushi.App.Hosting;
using Shushi.App.Pages.Desk.Cards;

namespace Shushi.App.Pages.Desk;

/// <summary>工作台: the cards of the role, each only for those who may see what it shows.</summary>
public sealed class IndexModel : DeskPage
{
    public override string Needs => AnyRole;

    public IReadOnlyList<CardView> Cards { get; private set; } = [];

    public bool MayRegister => Workspace.May("meetings.edit");

    public async Task OnGet()
    {
        var desk = new DeskData(Workspace, Org, Account.PersonId);
        var cards = new List<CardView>();
        foreach (var card in DeskCards.Of(Grant.Actor.Role.Code).Where(c => c.Needs.All(Workspace.May)))
            if (await card.Make(desk) is { } view) cards.Add(view);
        Cards = cards;
    }
}
