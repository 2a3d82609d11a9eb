using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Shushi.Platform.Identity;
using Shushi.Platform.Organizations;

namespace Shushi.Platform.Data.Postgres;

/// <summary>The database on a server: a district, a province.</summary>
public sealed class PostgresContext(DbContextOptions<PostgresContext> options, Catalog catalog, ISealer sealer) : ShushiContext(options, catalog, sealer)
{
    private const long ChainLock = 0x5368757368690001;

    /// <inheritdoc/>
    public override Task<IDbContextTransaction> BeginAct() => Database.BeginTransactionAsync(System.Data.IsolationLevel.ReadCommitted);

    /// <inheritdoc/>
    public override Task<IDbContextTransaction> BeginSnapshot() => Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);

    /// <inheritdoc/>
    public override async Task LockChain() => await Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({ChainLock})");

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        foreach (var path in builder.Model.GetEntityTypes().Select(t => t.FindProperty(nameof(IOfOrganization.OrgPath))))
            path?.SetCollation("C");
    }
}
