using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Shushi.Platform.Acts;
using Shushi.Platform.Data;
using Shushi.Platform.Organizations;

namespace Shushi.Platform.Identity;

/// <summary>What a new token is to be.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Ledgers">Ledger names, or <see cref="Tokens.Figures"/>.</param>
/// <param name="Place">The organization whose subtree it sees.</param>
/// <param name="MayEdit">Whether it may also change.</param>
/// <param name="Days">How many days it holds.</param>
public sealed record NewToken(string Name, IReadOnlyList<string> Ledgers, Organization Place, bool MayEdit, int Days);

/// <summary>Making, ending and using tokens.</summary>
public static class Tokens
{
    /// <summary>The permission to make tokens for oneself.</summary>
    public const string Permission = "tokens.edit";

    /// <summary>Stands for the figures among the ledgers of a token.</summary>
    public const string Figures = "figures";

    /// <summary>The longest a token holds, in days.</summary>
    public const int MostDays = 366;

    private const string Beginning = "shushi_";

    /// <summary>生成接口令牌.</summary>
    public static Act GiveAct { get; } = new("tokens.give", "生成接口令牌", Permission);

    /// <summary>作废接口令牌.</summary>
    public static Act EndAct { get; } = new("tokens.end", "作废接口令牌", Permission);

    /// <summary>The tokens of an account that still open something, newest first.</summary>
    public static async Task<IReadOnlyList<ApiToken>> TokensOf(ShushiContext db, Guid userId, DateTime now) =>
        await db.Set<ApiToken>().AsNoTracking().Where(t => t.UserId == userId && t.EndedAt == null && t.ExpiresAt > now).OrderByDescending(t => t.GivenAt).ToListAsync();

    /// <summary>Makes a token under the grant in use.</summary>
    /// <returns>The outcome, and the secret when it was made: it is shown once.</returns>
    public static async Task<(Outcome Outcome, string? Secret)> GiveToken(this Workspace workspace, Guid grantId, NewToken wanted)
    {
        var secret = Beginning + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var outcome = await workspace.Run(GiveAct, wanted.Place, null, () =>
        {
            var problems = Refusals(workspace, wanted).ToList();
            if (problems.Count == 0) workspace.Db.Add(Make(workspace, grantId, wanted, HashOf(secret)));
            return Task.FromResult<IReadOnlyList<Problem>>(problems);
        }, wanted.Name);
        return (outcome, outcome.Done ? secret : null);
    }

    /// <summary>Ends a token of the actor's own.</summary>
    /// <exception cref="NotVisibleException">There is none.</exception>
    public static async Task<Outcome> EndToken(this Workspace workspace, Guid id)
    {
        var token = await workspace.Db.Set<ApiToken>().FirstOrDefaultAsync(t => t.Id == id && t.UserId == workspace.Actor.UserId) ?? throw new NotVisibleException("没有这个接口令牌。");
        var place = workspace.Organizations.Find(token.OrgId) ?? workspace.Organizations.All[0];
        return await workspace.Run(EndAct, place, null, () =>
        {
            token.EndedAt ??= workspace.Clock.Now();
            return Task.FromResult<IReadOnlyList<Problem>>([]);
        }, token.Name);
    }

    /// <summary>Who acts with a secret; null when it opens nothing: unknown, ended, expired, its grant ended, its account closed.</summary>
    public static async Task<(User User, Actor Actor)?> ActorOf(ShushiContext db, string secret, DateTime now)
    {
        if (!secret.StartsWith(Beginning, StringComparison.Ordinal)) return null;
        var hash = HashOf(secret);
        var token = await db.Set<ApiToken>().AsNoTracking().FirstOrDefaultAsync(t => t.Hash == hash && t.EndedAt == null && t.ExpiresAt > now);
        if (token is null) return null;
        var user = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == token.UserId && !u.IsClosed);
        var grant = await db.Grants.AsNoTracking().FirstOrDefaultAsync(g => g.Id == token.GrantId && g.UserId == token.UserId && g.EndedAt == null);
        if (user is null || grant is null || await Accounts.ActorOf(db, user, grant) is not { } actor) return null;
        var path = await db.Set<Organization>().IgnoreQueryFilters([ShushiContext.ScopeFilter]).Where(o => o.Id == token.OrgId).Select(o => o.OrgPath).FirstOrDefaultAsync();
        if (path is null || !actor.Range.Contains(path)) return null;
        return (user, actor with { Name = $"{user.DisplayName}（接口：{token.Name}）", Role = Narrow(db.Catalog, actor.Role, token), Range = OrgRange.Under(path) });
    }

    /// <summary>The role cut down to the token's ledgers. Minutes and personal values stay masked.</summary>
    private static Role Narrow(Catalog catalog, Role role, ApiToken token)
    {
        var ledgers = token.Ledgers.Select(catalog.Ledger).OfType<Records.ILedger>().ToList();
        var wanted = ledgers.Select(l => l.ReadPermission);
        if (token.MayEdit) wanted = wanted.Concat(ledgers.Select(l => l.EditPermission));
        if (token.Ledgers.Contains(Figures)) wanted = wanted.Append("figures.read");
        return new Role(role.Code, role.Label, wanted.Where(p => catalog.Holds(role, p)).ToList());
    }

    private static IEnumerable<Problem> Refusals(Workspace workspace, NewToken wanted)
    {
        if (string.IsNullOrWhiteSpace(wanted.Name) || wanted.Name.Length > 60) yield return new Problem("Name", "请填写用途，60个字以内，如“区直工委数据汇总”。");
        if (wanted.Ledgers.Count == 0) yield return new Problem("Ledgers", "请至少选择一本台账。");
        if (wanted.Days is < 1 or > MostDays) yield return new Problem("Days", $"有效天数应在1到{MostDays}之间。");
        if (!workspace.Actor.Range.Contains(wanted.Place.OrgPath)) yield return new Problem("OrgId", "所选组织不在您的管理范围内，请重新选择。");
        foreach (var name in wanted.Ledgers)
        {
            var permission = name == Figures ? "figures.read" : workspace.Catalog.Ledger(name) is { IsKeptByActs: false } ledger ? ledger.ReadPermission : null;
            if (permission is null || !workspace.May(permission)) yield return new Problem("Ledgers", $"您没有查看“{name}”的权限，不能授给接口。");
        }
    }

    private static ApiToken Make(Workspace workspace, Guid grantId, NewToken wanted, string hash) => new()
    {
        Id = workspace.Clock.NewId(),
        UserId = workspace.Actor.UserId!.Value,
        GrantId = grantId,
        OrgId = wanted.Place.Id,
        Name = wanted.Name.Trim(),
        Ledgers = [.. wanted.Ledgers.Distinct()],
        MayEdit = wanted.MayEdit,
        Hash = hash,
        GivenAt = workspace.Clock.Now(),
        ExpiresAt = workspace.Clock.Now().AddDays(wanted.Days),
    };

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
