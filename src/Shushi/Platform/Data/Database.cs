using Microsoft.EntityFrameworkCore;
using Shushi.Platform.Data.Postgres;
using Shushi.Platform.Data.Sqlite;
using Shushi.Platform.Identity;

namespace Shushi.Platform.Data;

/// <summary>Opens databases by their connection string: <c>Data Source=…</c> is SQLite, <c>Host=…</c> is PostgreSQL.</summary>
/// <param name="connection">The connection string.</param>
/// <param name="catalog">What exists.</param>
/// <param name="sealer">Seals personal values.</param>
public sealed class Database(string connection, Catalog catalog, ISealer sealer)
{
    private readonly bool isPostgres = IsPostgres(connection);
    private readonly Lazy<DbContextOptions> options = new(() => IsPostgres(connection)
        ? new DbContextOptionsBuilder<PostgresContext>().UseNpgsql(connection).Options
        : new DbContextOptionsBuilder<SqliteContext>().UseSqlite(connection).Options);

    /// <summary>What exists.</summary>
    public Catalog Catalog => catalog;

    /// <summary>A new context over the database. It shows nothing until a range is set.</summary>
    public ShushiContext Open() => isPostgres
        ? new PostgresContext((DbContextOptions<PostgresContext>)options.Value, catalog, sealer)
        : new SqliteContext((DbContextOptions<SqliteContext>)options.Value, catalog, sealer);

    /// <summary>Brings the schema up to date.</summary>
    public async Task Migrate()
    {
        await using var db = Open();
        await db.Database.MigrateAsync();
        if (!isPostgres) await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL");
    }

    /// <summary>Writes everything into the one file and lets go of it, so that it can be moved. Nothing to do on a server.</summary>
    public async Task Settle()
    {
        if (isPostgres) return;
        await using (var db = Open()) await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=DELETE");
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    private static bool Readable(Func<object> read)
    {
        try
        {
            return read() is not null;
        }
        catch (ArgumentException e)
        {
            throw new RefusedException("数据库连接字符串有误，请核对：" + e.Message);
        }
    }

    private static bool IsPostgres(string connection)
    {
        if (connection.Contains("Host=", StringComparison.OrdinalIgnoreCase)) return Readable(() => new Npgsql.NpgsqlConnectionStringBuilder(connection));
        return connection.Contains("Data Source=", StringComparison.OrdinalIgnoreCase)
            ? !Readable(() => new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(connection))
            : throw new RefusedException("数据库连接应以“Data Source=”（SQLite文件）或“Host=”（PostgreSQL）开头，请核对。");
    }
}
