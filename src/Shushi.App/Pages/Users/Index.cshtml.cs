using Shushi.App.Hosting;
using Shushi.Platform.Identity;

namespace Shushi.App.Pages.Users;

/// <summary>账号和授权.</summary>
public sealed class IndexModel : AccountPage
{
    public override string Needs => Platform.Identity.Accounts.UsersPermission;

    public IReadOnlyList<AccountRow> Rows { get; private set; } = [];

    public bool MayGrant => Workspace.May(Platform.Identity.Accounts.GrantsPermission);

    public async Task OnGet()
    {
        Crumbs = [new Crumb("账号和授权")];
        Rows = await Accounts();
    }
}
