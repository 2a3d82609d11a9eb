using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Shushi.Platform.Identity;

namespace Shushi.App.Pages.Users;

/// <summary>开立账号: one person, one account; what it may do is given by a security administrator.</summary>
public sealed class NewModel(UserManager<User> users) : AccountPage
{
    public override string Needs => Platform.Identity.Accounts.OpenAct.Permission;

    public string? UserName { get; private set; }

    public string? DisplayName { get; private set; }

    public void OnGet() => Crumbs = [new Crumb("账号和授权", "/users"), new Crumb("开立账号")];

    public async Task<IActionResult> OnPost(string? userName, string? displayName, string? password)
    {
        OnGet();
        (UserName, DisplayName) = (userName, displayName);
        var user = new User { UserName = userName?.Trim(), DisplayName = displayName?.Trim() ?? "", LockoutEnabled = true, MustChangePassword = true }; // whoever opens it knows the password
        var outcome = await Workspace.OpenAccount(users, user, password ?? "", Org);
        if (!outcome.Done) return Refused(outcome.Problems);
        Flash($"已开立账号“{user.UserName}”，请安全管理员授权后使用。");
        return LocalRedirect(Workspace.May(Platform.Identity.Accounts.GrantsPermission) ? $"/users/{user.Id}/grants" : "/users");
    }
}
