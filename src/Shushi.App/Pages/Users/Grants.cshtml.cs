using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Identity;

namespace Shushi.App.Pages.Users;

/// <summary>One account: its grants, giving and ending them, closing it.</summary>
public sealed class GrantsModel : AccountPage
{
    public override string Needs => Platform.Identity.Accounts.UsersPermission;

    public AccountRow Row { get; private set; } = null!;

    public bool MayGrant => Workspace.May(Platform.Identity.Accounts.GrantsPermission);

    public async Task OnGet(Guid id)
    {
        Row = await AccountOf(id);
        Crumbs = [new Crumb("账号和授权", "/users"), new Crumb(Row.User.DisplayName)];
    }

    /// <summary>授予权限.</summary>
    public async Task<IActionResult> OnPostGive(Guid id, string? role, Guid? orgId)
    {
        await OnGet(id);
        if (Workspace.Catalog.Role(role ?? "") is not { } given) return Refused([new Problem("role", "请选择角色。")]);
        if (orgId is not { } place) return Refused([new Problem("orgId", "请选择组织。")]);
        return Answer(await Workspace.GiveGrant(Row.User, given, Workspace.Organization(place)), $"已授予“{given.Label}”。");
    }

    /// <summary>收回权限.</summary>
    public async Task<IActionResult> OnPostEnd(Guid id, Guid grant, string? reason)
    {
        await OnGet(id);
        var ended = Row.Grants.FirstOrDefault(g => g.Id == grant) ?? throw new NotVisibleException("没有这项授权，或已被收回。");
        return Answer(await Workspace.EndGrant(ended, Workspace.Organization(ended.OrgId), reason ?? ""), "已收回。");
    }

    /// <summary>关闭账号.</summary>
    public async Task<IActionResult> OnPostClose(Guid id, string? reason)
    {
        await OnGet(id);
        return Answer(await Workspace.CloseAccount(Row.User, Org, reason ?? ""), "账号已关闭，不能再登录；办理痕迹保留。");
    }

    private IActionResult Answer(Outcome outcome, string done)
    {
        if (!outcome.Done) return Refused(outcome.Problems);
        Flash(done);
        return LocalRedirect($"/users/{Row.User.Id}/grants");
    }
}
