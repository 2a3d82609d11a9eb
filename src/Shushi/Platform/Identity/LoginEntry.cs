using Microsoft.EntityFrameworkCore;
using Shushi.Platform.Data;

namespace Shushi.Platform.Identity;

/// <summary>How an attempt to come in, or a session, ended.</summary>
public enum LoginOutcome
{
    /// <summary>Came in.</summary>
    Entered,

    /// <summary>Was not let in.</summary>
    Refused,

    /// <summary>Left.</summary>
    Left,
}

/// <summary>登录记录: who came in, was refused or left. Working state outside the chain; never changed, never cleared by the product.</summary>
public sealed class LoginEntry
{
    /// <summary>The permission to look at it, and at who is there now.</summary>
    public const string Permission = "logins.read";

    /// <summary>UUIDv7.</summary>
    public Guid Id { get; set; }

    /// <summary>When, UTC to the millisecond.</summary>
    public DateTime At { get; set; }

    /// <summary>The account; null where the name typed was none's. What was typed is not kept then: it may be a password.</summary>
    public Guid? UserId { get; set; }

    /// <summary>What became of it.</summary>
    public LoginOutcome Outcome { get; set; }

    /// <summary>The network address it came from.</summary>
    public string Address { get; set; } = "";

    /// <summary>Writes one down.</summary>
    public static async Task Note(ShushiContext db, TimeProvider clock, Guid? user, LoginOutcome outcome, string address)
    {
        db.Add(new LoginEntry { Id = clock.NewId(), At = clock.Now(), UserId = user, Outcome = outcome, Address = address });
        await db.SaveChangesAsync();
    }

    /// <summary>The newest, with the accounts they belong to.</summary>
    public static IQueryable<LoginEntry> Newest(ShushiContext db) => db.Set<LoginEntry>().AsNoTracking().OrderByDescending(e => e.At).ThenByDescending(e => e.Id);

    /// <summary>Makes it part of the model.</summary>
    internal static void Map(ModelBuilder model) => model.Entity<LoginEntry>(e =>
    {
        e.ToTable("logins");
        e.HasIndex(l => l.At);
        e.Property(l => l.Outcome).HasConversion<string>().HasMaxLength(20);
        e.Property(l => l.Address).HasMaxLength(45);
    });
}
