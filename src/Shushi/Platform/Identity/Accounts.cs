using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Shushi.Platform.Acts;
using Shushi.Platform.Organizations;

namespace Shushi.Platform.Identity;

/// <summary>Accounts and grants: who may do what where.</summary>
public static class Accounts
{
    /// <summary>The permission to see and open accounts.</summary>
    public const string UsersPermission = "users.edit";

    /// <summary>The permission to give and end grants.</summary>
    public const string GrantsPermission = "grants.edit";

    /// <summary>开立账号.</summary>
    public static Act OpenAct { get; } = new("users.open", "开立账号", UsersPermission);

    /// <summary>关闭账号.</summary>
    public static Act CloseAct { get; } = new("users.close", "关闭账号", UsersPermission, NeedsReason: true);

    /// <summary>重设密码.</summary>
    public static Act ResetAct { get; } = new("users.reset-password", "重设密码", UsersPermission, NeedsReason: true);

    /// <summary>关联人员.</summary>
    public static Act LinkAct { get; } = new("users.link", "关联人员", UsersPermission);

    /// <summary>授予权限.</summary>
    public static Act GiveAct { get; } = new("grants.give", "授予权限", GrantsPermission);

    /// <summary>收回权限.</summary>
    public static Act EndAct { get; } = new("grants.end", "收回权限", GrantsPermission, NeedsReason: true);

    /// <summary>The grants of an account that hold now, oldest first; of those given in one moment, in the order of the roles.</summary>
    public static async Task<IReadOnlyList<Grant>> GrantsOf(Data.ShushiContext db, Guid userId)
    {
        var roles = db.Catalog.Roles.Select(r => r.Code).ToList();
        var grants = await db.Grants.AsNoTracking().Where(g => g.UserId == userId && g.EndedAt == null).ToListAsync();
        return grants.OrderBy(g => g.GivenAt).ThenBy(g => roles.IndexOf(g.Role)).ThenBy(g => g.Id).ToList();
    }

    /// <summary>The actor of a grant; null when its role or organization is gone.</summary>
    public static async Task<Actor?> ActorOf(Data.ShushiContext db, User user, Grant grant)
    {
        var path = await db.Set<Organization>().IgnoreQueryFilters([Data.ShushiContext.ScopeFilter])
            .Where(o => o.Id == grant.OrgId).Select(o => o.OrgPath).FirstOrDefaultAsync();
        return path is not null && db.Catalog.Role(grant.Role) is { } role
            ? new Actor(user.Id, user.DisplayName, role, OrgRange.Under(path))
            : null;
    }

    /// <summary>Opens an account; the password must satisfy the manager's rules.</summary>
    public static async Task<Outcome> OpenAccount(this Workspace workspace, UserManager<User> users, User user, string password, Organization place) =>
        await workspace.Run(OpenAct, place, null, async () =>
        {
            if (string.IsNullOrWhiteSpace(user.DisplayName)) return Outcome.Refuse("请填写姓名。", nameof(User.DisplayName));
            if (string.IsNullOrWhiteSpace(user.UserName)) return Outcome.Refuse("请填写登录名。", nameof(User.UserName));
            user.Id = workspace.Clock.NewId();
            var result = await users.CreateAsync(user, password);
            return result.Succeeded ? [] : result.Errors.Select(e => new Problem(e.Code.Contains("Password", StringComparison.Ordinal) ? "Password" : nameof(User.UserName), e.Description)).ToList();
        }, $"{user.UserName}（{user.DisplayName}）");

    /// <summary>Closes an account: it may not log in any more and its grants end.</summary>
    public static async Task<Outcome> CloseAccount(this Workspace workspace, User user, Organization place, string reason) =>
        await workspace.Run(CloseAct, place, null, async () =>
        {
            if (user.Id == workspace.Actor.UserId) return Outcome.Refuse("不能关闭自己的账号，请由另一位管理员办理。");
            var stored = await workspace.Db.Users.FirstAsync(u => u.Id == user.Id);
            stored.IsClosed = true;
            stored.SecurityStamp = workspace.Clock.NewId().ToString();
            await workspace.Db.Grants.Where(g => g.UserId == user.Id && g.EndedAt == null)
                .ForEachAsync(g => g.EndedAt = workspace.Clock.Now());
            return [];
        }, string.IsNullOrWhiteSpace(reason) ? reason : $"{user.UserName}：{reason.Trim()}");

    /// <summary>A password to be told once: four letters, four digits, four letters, none taken for another.</summary>
    public static string NewPassword()
    {
        const string letters = "abcdefghjkmnpqrstuvwxyz", digits = "23456789";
        return $"{RandomNumberGenerator.GetString(letters, 4)}-{RandomNumberGenerator.GetString(digits, 4)}-{RandomNumberGenerator.GetString(letters, 4)}";
    }

    /// <summary>Gives an account a password that works once: it must be changed at the first log-in. Its sessions end, a lock is taken off.</summary>
    /// <param name="workspace">Who, where and when.</param>
    /// <param name="user">The account.</param>
    /// <param name="password">One of <see cref="NewPassword"/>.</param>
    /// <param name="place">Where the deed is written.</param>
    /// <param name="reason">Why, for the trail.</param>
    public static async Task<Outcome> ResetPassword(this Workspace workspace, User user, string password, Organization place, string reason) =>
        await workspace.Run(ResetAct, place, null, async () =>
        {
            if (user.Id == workspace.Actor.UserId) return Outcome.Refuse("自己的密码请在“修改密码”里修改。");
            var stored = await workspace.Db.Users.FirstAsync(u => u.Id == user.Id);
            if (stored.IsClosed) return Outcome.Refuse("账号已关闭，不能重设密码。");
            if (stored.IsDemo) return Outcome.Refuse("演示账号不能重设密码。");
            var roles = await workspace.Db.Grants.Where(g => g.UserId == user.Id && g.EndedAt == null).Select(g => g.Role).ToListAsync();
            if (roles.Select(workspace.Catalog.Role).OfType<Role>().Any(workspace.Actor.Role.IsApartFrom))
                return Outcome.Refuse("该账号的角色与您的角色不能由一人兼任，不能由您重设密码；请在本机用命令 shushi account reset-password 办理。");
            stored.PasswordHash = new PasswordHasher<User>().HashPassword(stored, password);
            (stored.SecurityStamp, stored.MustChangePassword) = (workspace.Clock.NewId().ToString(), true);
            (stored.LockoutEnd, stored.AccessFailedCount) = (null, 0);
            return [];
        }, string.IsNullOrWhiteSpace(reason) ? reason : $"{user.UserName}：{reason.Trim()}");

    /// <summary>Says which person on record an account is, or that it is none; a person has one account.</summary>
    /// <param name="workspace">Who, where and when.</param>
    /// <param name="user">The account.</param>
    /// <param name="person">The person; null to undo it.</param>
    /// <param name="name">How the person is called, for the trail.</param>
    /// <param name="place">Where the deed is written.</param>
    public static async Task<Outcome> LinkPerson(this Workspace workspace, User user, Guid? person, string name, Organization place) =>
        await workspace.Run(LinkAct, place, null, async () =>
        {
            await workspace.Db.LockChain();
            if (person is not null && await workspace.Db.Users.FirstOrDefaultAsync(u => u.PersonId == person && u.Id != user.Id && !u.IsClosed) is { } other)
                return Outcome.Refuse($"{name}已关联账号“{other.UserName}”，一人一个账号，请先核对。", nameof(User.PersonId));
            (await workspace.Db.Users.FirstAsync(u => u.Id == user.Id)).PersonId = person;
            return [];
        }, $"{user.UserName}：{(person is null ? "取消关联" : name)}");

    /// <summary>Gives an account a role at an organization. Roles that exclude one another are refused.</summary>
    public static async Task<Outcome> GiveGrant(this Workspace workspace, User user, Role role, Organization place) =>
        await workspace.Run(GiveAct, place, null, async () =>
        {
            if (user.Id == workspace.Actor.UserId) return Outcome.Refuse("不能给自己授权，请由另一位安全管理员办理。");
            return await AddGrant(workspace, user, role, place);
        }, $"{user.UserName}：{role.Label}，{place.ShortName}");

    /// <summary>Ends a grant.</summary>
    public static async Task<Outcome> EndGrant(this Workspace workspace, Grant grant, Organization place, string reason) =>
        await workspace.Run(EndAct, place, null, async () =>
        {
            var stored = await workspace.Db.Grants.FirstAsync(g => g.Id == grant.Id);
            if (stored.UserId == workspace.Actor.UserId) return Outcome.Refuse("不能收回自己的权限，请由另一位安全管理员办理。");
            stored.EndedAt ??= workspace.Clock.Now();
            return [];
        }, reason);

    /// <summary>Adds a grant inside an act under way.</summary>
    internal static async Task<IReadOnlyList<Problem>> AddGrant(Workspace workspace, User user, Role role, Organization place)
    {
        var held = await GrantsOf(workspace.Db, user.Id);
        if (held.Any(g => g.Role == role.Code && g.OrgId == place.Id)) return Outcome.Refuse("该账号已有这项权限。");
        var clash = held.Select(g => workspace.Catalog.Role(g.Role)).FirstOrDefault(r => r is not null && r.IsApartFrom(role));
        if (clash is not null) return Outcome.Refuse($"“{role.Label}”与该账号已有的“{clash.Label}”不能由同一人担任。");
        workspace.Db.Grants.Add(new Grant
        {
            Id = workspace.Clock.NewId(),
            UserId = user.Id,
            Role = role.Code,
            OrgId = place.Id,
            GivenAt = workspace.Clock.Now(),
        });
        return [];
    }
}
