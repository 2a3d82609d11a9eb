using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Shushi.App.Hosting;
using Shushi.Platform;
using Shushi.Platform.Identity;

namespace Shushi.App.Pages.Account;

/// <summary>修改密码.</summary>
public sealed class PasswordModel(UserManager<User> users) : DeskPage
{
    public override string Needs => AnyRole;

    protected override bool IsForNewPassword => true;

    public void OnGet() => Crumbs = [new Crumb("修改密码")];

    public async Task<IActionResult> OnPost(string? current, string? wanted, string? again)
    {
        OnGet();
        if (wanted == current && Account.MustChangePassword) return Refused([new Problem("Wanted", "新密码与现在的密码相同，请换一个只有自己知道的。")]);
        if (wanted != again) return Refused([new Problem("Again", "两次输入的新密码不一样，请重新输入。")]);
        var user = await Workspace.Db.Users.FirstAsync(u => u.Id == Account.Id);
        if (user.IsDemo) return Refused([new Problem("", "演示账号不能修改密码。")]);
        if (await users.IsLockedOutAsync(user)) return Refused([new Problem("Current", "现在的密码连续输错多次，请10分钟后再试。")]);
        var result = await users.ChangePasswordAsync(user, current ?? "", wanted ?? "");
        if (!result.Succeeded)
        {
            if (result.Errors.Any(e => e.Code == nameof(AccountErrors.PasswordMismatch))) await users.AccessFailedAsync(user);
            return Refused(result.Errors.Select(e => new Problem(e.Code == nameof(AccountErrors.PasswordMismatch) ? "Current" : "Wanted", e.Description)).Distinct().ToList());
        }

        user.MustChangePassword = false;
        await users.UpdateAsync(user);
        await Doorkeeper.Renew(HttpContext, user); // the other sessions end, this one goes on
        Flash("密码已修改，其他已登录的设备需要重新登录。");
        return LocalRedirect(Home);
    }
}
