using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Shushi.Platform.Identity;

namespace Shushi.Platform.Data.Sqlite;

/// <summary>The database in one file: an office PC.</summary>
public sealed class SqliteContext(DbContextOptions<SqliteContext> options, Catalog catalog, ISealer sealer) : ShushiContext(options, catalog, sealer)
{
    /// <inheritdoc/>
    public override Task<IDbContextTransaction> BeginAct() => Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable);

    /// <inheritdoc/>
    public override async Task<IDbContextTransaction> BeginSnapshot()
    {
        await Database.OpenConnectionAsync();
        var connection = (Microsoft.Data.Sqlite.SqliteConnection)Database.GetDbConnection();
        return (await Database.UseTransactionAsync(connection.BeginTransaction(deferred: true)))!;
    }

    /// <summary>An act's transaction already is the only writer.</summary>
    public override Task LockChain() => Task.CompletedTask;
}
