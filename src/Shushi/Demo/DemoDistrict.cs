using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Data;
using Shushi.Platform.Identity;
using Shushi.Platform.Organizations;

namespace Shushi.Demo;

/// <summary>Puts the <see cref="World"/> into an empty database: one import a ledger, like anybody's history, and accounts that work in demo mode only.</summary>
public static class DemoDistrict
{
    /// <summary>The password of every demo account. They exist only in a demo database, and log in only on loopback.</summary>
    public const string Password = "yunchuan-2023";

    private const string Marker = "demo";

    /// <summary>Whether a database is a demo.</summary>
    public static async Task<bool> Is(ShushiContext db) => await db.Settings.AnyAsync(s => s.Name == Marker);

    /// <summary>The demo accounts of a database: login, name, role.</summary>
    public static async Task<IReadOnlyList<(string Login, string Name, string Role)>> Accounts(ShushiContext db)
    {
        var grants = await db.Grants.AsNoTracking().Join(db.Users.Where(u => u.IsDemo), g => g.UserId, u => u.Id, (g, u) => new { u.UserName, u.DisplayName, g.Role }).ToListAsync();
        return db.Catalog.Roles.SelectMany(r => grants.Where(g => g.Role == r.Code).Select(g => (g.UserName!, g.DisplayName, r.Label))).ToList();
    }

    /// <summary>Fills a database that was just migrated.</summary>
    /// <exception cref="RefusedException">It holds something already.</exception>
    public static async Task Fill(Database database, TimeProvider clock)
    {
        await using var db = database.Open();
        if (await db.Deeds.AnyAsync() || await db.Users.AnyAsync()) throw new RefusedException("库里已有数据，不能写入演示数据。");
        var world = World.Build(clock.Today(), db.Sealer);
        var workspace = await Workspace.Open(db, Actor.Console(Roles.Console), clock);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        foreach (var ledger in database.Catalog.Ledgers)
        {
            var records = world.Records.Where(r => r.GetType() == ledger.RecordType).ToList();
            if (records.Count == 0) continue;
            await workspace.Run(LedgerActs.Import(ledger), world.District, null, () =>
            {
                db.AddRange(records);
                return Task.FromResult<IReadOnlyList<Problem>>([]);
            });
        }

        await workspace.Run(Platform.Identity.Accounts.OpenAct, world.District, null, () =>
        {
            AddAccounts(workspace, world);
            return Task.FromResult<IReadOnlyList<Problem>>([]);
        }, "演示账号");
    }

    private static void AddAccounts(Workspace workspace, World world)
    {
        var db = workspace.Db;
        var hash = new PasswordHasher<User>().HashPassword(new User(), Password);
        foreach (var account in world.Accounts)
        {
            var user = new User
            {
                Id = WorldIds.Of("account " + account.Login),
                UserName = account.Login,
                NormalizedUserName = account.Login.ToUpperInvariant(),
                DisplayName = account.DisplayName,
                PersonId = account.PersonId,
                PasswordHash = hash,
                IsDemo = true,
                LockoutEnabled = true,
                SecurityStamp = WorldIds.Of("stamp " + account.Login).ToString(),
                ConcurrencyStamp = WorldIds.Of("concurrency " + account.Login).ToString(),
            };
            db.Add(user);
            db.Add(new Grant
            {
                Id = WorldIds.Of("grant " + account.Login),
                UserId = user.Id,
                Role = account.Role,
                OrgId = account.Organization.Id,
                GivenAt = workspace.Clock.Now(),
            });
        }

        db.Add(new Setting { Name = Marker, Value = workspace.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) });
    }
}
