using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Shushi.Platform.Data.Postgres;
using Shushi.Platform.Data.Sqlite;
using Shushi.Platform.Identity;

namespace Shushi;

/// <summary>For <c>./dev migrate</c>: contexts without a database.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteContext>
{
    public SqliteContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteContext>().UseSqlite("Data Source=:memory:").Options, Product.Catalog, new AesSealer(new byte[32]));
}

/// <inheritdoc cref="SqliteDesignTime"/>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresContext>
{
    public PostgresContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresContext>().UseNpgsql("Host=127.0.0.1").Options, Product.Catalog, new AesSealer(new byte[32]));
}
