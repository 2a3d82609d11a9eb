namespace Shushi.App.Pages.Desk.Cards;

/// <summary>A card of the workbench. Made by one class of this folder, shown to the roles that <see cref="DeskCards"/> lists.</summary>
public interface IDeskCard
{
    /// <summary>The permissions it asks for; without one of them the card is left out.</summary>
    IReadOnlyList<string> Needs { get; }

    /// <summary>What it shows at the desk's organization; null where it has nothing to say there.</summary>
    Task<CardView?> Make(DeskData desk);
}
