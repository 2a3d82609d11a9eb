using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Shushi.App.Hosting;
using Shushi.Modules.Members;
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

    /// <summary>The people in sight who bear the account's name, and the one it is linked to.</summary>
    public IReadOnlyList<(Guid Id, string Name)> People { get; private set; } = [];

    /// <summary>The password just made: shown on this answer and never again.</summary>
    public string? NewPassword { get; private set; }

    public async Task OnGet(Guid id)
    {
        Row = await AccountOf(id);
        var (name, linked) = (Row.User.DisplayName, Row.User.PersonId);
        var people = await Workspace.Db.Set<Person>().AsNoTracking().Where(p => p.Name == name || p.Id == linked).OrderBy(p => p.OrgPath).ThenBy(p => p.Id).Select(p => new { p.Id, p.Name, p.OrgId }).ToListAsync();
        People =
        [
            .. people.Select(p => (p.Id, $"{p.Name}（{Workspace.Organizations.Name(p.OrgId)}）")),
            .. linked is { } other && people.TrueForAll(p => p.Id != other) ? [(other, "现在关联的人（不在您的管理范围内）")] : Array.Empty<(Guid, string)>(),
        ];
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

    /// <summary>关联人员.</summary>
    public async Task<IActionResult> OnPostLink(Guid id, Guid? person)
    {
        await OnGet(id);
        var name = People.FirstOrDefault(p => p.Id == person).Name;
        if (person is not null && name is null) return Refused([new Problem(nameof(Platform.Identity.User.PersonId), "只能关联与账号同名的人，请重新选择。")]);
        return Answer(await Workspace.LinkPerson(Row.User, person, name ?? "", Org), person is null ? "已取消关联。" : $"已关联{name}。");
    }

    /// <summary>重设密码.</summary>
    public async Task<IActionResult> OnPostReset(Guid id, string? why)
    {
        var password = Platform.Identity.Accounts.NewPassword();
        await OnGet(id);
        var outcome = await Workspace.ResetPassword(Row.User, password, Org, why ?? "");
        if (!outcome.Done) return Refused(outcome.Problems.Select(p => p with { Field = "Why" }).ToList());
        await OnGet(id);
        NewPassword = password;
        return Page();
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
