using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Shushi.Platform.Acts;
using Shushi.Platform.Identity;
using Shushi.Platform.Imports;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;

namespace Shushi.Platform.Data;

/// <summary>The database. It shows the records of one range; until somebody says which, it shows none.</summary>
public abstract class ShushiContext : IdentityUserContext<User, Guid>
{
    /// <summary>Names of the two filters on every record.</summary>
    public const string LiveFilter = "live", ScopeFilter = "scope";

    private readonly ChangeRecorder recorder;

    /// <param name="options">The engine and its connection.</param>
    /// <param name="catalog">What exists.</param>
    /// <param name="sealer">Seals personal values, makes the trail's digests.</param>
    protected ShushiContext(DbContextOptions options, Catalog catalog, ISealer sealer)
        : base(options)
    {
        (Catalog, Sealer) = (catalog, sealer);
        recorder = new ChangeRecorder();
    }

    /// <summary>What exists.</summary>
    public Catalog Catalog { get; }

    /// <summary>Seals personal values, makes the trail's digests.</summary>
    public ISealer Sealer { get; }

    /// <summary>First path in sight.</summary>
    public string RangeFrom { get; private set; } = OrgRange.None.From;

    /// <summary>First path behind the ones in sight.</summary>
    public string RangeTo { get; private set; } = OrgRange.None.To;

    /// <summary>The deed of the act under way; records can be changed only inside one.</summary>
    public Deed? OpenDeed { get; internal set; }

    /// <summary>How many rows the act under way has written: none, no deed.</summary>
    internal int RowsWritten { get; set; }

    /// <summary>How many changes the act under way has noted; they are not kept in memory, for an import has as many as its file has rows.</summary>
    internal int ChangesWritten { get; set; }

    /// <summary>The trail.</summary>
    public DbSet<Deed> Deeds => Set<Deed>();

    /// <summary>What the trail's deeds changed.</summary>
    public DbSet<Change> Changes => Set<Change>();

    /// <summary>Who may do what where.</summary>
    public DbSet<Grant> Grants => Set<Grant>();

    /// <summary>Facts about the database itself, e.g. that it is a demo.</summary>
    public DbSet<Setting> Settings => Set<Setting>();

    /// <summary>Shows the records of a range from here on.</summary>
    public void See(OrgRange range) => (RangeFrom, RangeTo) = (range.From, range.To);

    /// <summary>Begins the transaction of an act.</summary>
    public abstract Task<IDbContextTransaction> BeginAct();

    /// <summary>Begins a read that sees one state of the database until it ends.</summary>
    public abstract Task<IDbContextTransaction> BeginSnapshot();

    /// <summary>Holds the end of the chain until the transaction ends.</summary>
    public abstract Task LockChain();

    /// <inheritdoc/>
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        optionsBuilder.AddInterceptors(recorder);
        optionsBuilder.ReplaceService<Microsoft.EntityFrameworkCore.Infrastructure.IModelCacheKeyFactory, CatalogModelCacheKey>();
        base.OnConfiguring(optionsBuilder);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcMilliseconds>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        foreach (var ledger in Catalog.Ledgers) ledger.Map(builder, this);
        foreach (var map in Catalog.Mappings) map(builder);
        builder.Entity<Deed>(e =>
        {
            e.ToTable("deeds");
            e.HasIndex(d => d.Place).IsUnique();
            e.HasIndex(d => d.RecordId);
        });
        builder.Entity<Change>(e =>
        {
            e.ToTable("changes");
            e.HasKey(c => new { c.DeedId, c.Ordinal });
            e.HasIndex(c => c.RecordId);
        });
        builder.Entity<ImportBatch>(e =>
        {
            e.ToTable("imports");
            e.HasIndex(b => new { b.Ledger, b.OrgPath });
        });
        builder.Entity<Grant>(e =>
        {
            e.ToTable("grants");
            e.HasIndex(g => g.UserId);
        });
        builder.Entity<Setting>(e =>
        {
            e.ToTable("settings");
            e.HasKey(s => s.Name);
        });
        builder.Entity<User>().ToTable("users");
    }
}

/// <summary>A fact about the database itself.</summary>
public sealed class Setting
{
    /// <summary>Its name.</summary>
    public string Name { get; set; } = "";

    /// <summary>Its value.</summary>
    public string Value { get; set; } = "";
}
