using Microsoft.EntityFrameworkCore;
using Shushi.Platform;
using Shushi.Platform.Identity;
using Shushi.Platform.Organizations;

namespace Shushi.App.Hosting;

/// <summary>An account with the grants that hold.</summary>
public sealed record AccountRow(User User, IReadOnlyList<Grant> Grants);

/// <summary>A page about accounts: those without grants, and those whose grants all lie in the actor's range.</summary>
public abstract class AccountPage : DeskPage
{
    /// <summary>The accounts in the actor's range, by log-in name.</summary>
    protected Task<IReadOnlyList<AccountRow>> Accounts() => AccountsOf(Workspace);

    /// <summary>The accounts in the range of a workspace, by log-in name.</summary>
    public static async Task<IReadOnlyList<AccountRow>> AccountsOf(Workspace workspace)
    {
        var users = await workspace.Db.Users.AsNoTracking().OrderBy(u => u.UserName).ToListAsync();
        var grants = (await workspace.Db.Grants.AsNoTracking().Where(g => g.EndedAt == null).OrderBy(g => g.GivenAt).ToListAsync()).ToLookup(g => g.UserId);
        return users.Select(u => new AccountRow(u, grants[u.Id].ToList())).Where(a => a.Grants.All(g => workspace.Organizations.Find(g.OrgId) is not null)).ToList();
    }

    /// <summary>One account in the actor's range.</summary>
    /// <exception cref="NotVisibleException">There is none.</exception>
    protected async Task<AccountRow> AccountOf(Guid id) =>
        (await Accounts()).FirstOrDefault(a => a.User.Id == id) ?? throw new NotVisibleException("没有找到该账号，或不在您的管理范围内。");

    /// <summary>A grant in words.</summary>
    public string Say(Grant grant) => $"{Workspace.Organizations.Name(grant.OrgId)}　{Workspace.Catalog.Role(grant.Role)?.Label ?? grant.Role}";
}
