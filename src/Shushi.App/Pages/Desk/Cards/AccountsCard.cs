using System.Globalization;
using Shushi.App.Hosting;
using Shushi.Platform.Identity;

namespace Shushi.App.Pages.Desk.Cards;

/// <summary>账号: how many there are, and those that nobody has granted anything yet.</summary>
public sealed class AccountsCard : IDeskCard
{
    public IReadOnlyList<string> Needs { get; } = [Accounts.UsersPermission];

    public async Task<CardView?> Make(DeskData desk)
    {
        var accounts = await AccountPage.AccountsOf(desk.Workspace);
        var mayGrant = desk.Workspace.May(Accounts.GrantsPermission);
        return new CardView("账号和授权")
        {
            Id = "accounts",
            AllUrl = "/users",
            Tiles = [new Tile(accounts.Count.ToString(CultureInfo.InvariantCulture), "账号", "/users")],
            Empty = "账号都已授权。",
            Rows = accounts.Where(a => a.Grants.Count == 0 && !a.User.IsClosed).Select(a => new CardRow(a.User.DisplayName, $"/users/{a.User.Id}/grants", a.User.UserName ?? "", "尚未授权", Light.Look)
            {
                Act = mayGrant ? ("授权", $"/users/{a.User.Id}/grants") : null,
            }).ToList(),
        };
    }
}
