using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shushi.Demo;
using Shushi.Platform;
using Shushi.Platform.Data;
using Shushi.Platform.Identity;
using Shushi.Platform.Organizations;

namespace Shushi.Testing;

/// <summary>A database of its own for one test: a copy of a template that was migrated, and filled, once per run.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static readonly Dictionary<(Engine, string), string> Templates = [];
    private static readonly string Folder = Directory.CreateTempSubdirectory("shushi-tests-").FullName;
    private static int counter;
    private readonly Engine engine;
    private readonly string name;

    private TestDatabase(Engine engine, string name, Database database) => (this.engine, this.name, Database) = (engine, name, database);

    /// <summary>The server's connection string without a database; null when this run has none.</summary>
    public static string? PostgresServer { get; } = Environment.GetEnvironmentVariable("SHUSHI_TEST_POSTGRES") is { Length: > 0 } server ? server : null;

    /// <summary>The sealer of all test databases.</summary>
    public static ISealer Sealer { get; } = new AesSealer([.. Enumerable.Range(1, 32).Select(i => (byte)i)]);

    /// <summary>The database.</summary>
    public Database Database { get; }

    /// <summary>The clock of its workspaces.</summary>
    public FixedClock Clock { get; } = FixedClock.Standing;

    /// <summary>The file of a SQLite database.</summary>
    public string File => name;

    /// <summary>A migrated database without records.</summary>
    public static Task<TestDatabase> Empty(Engine engine) => Copy(engine, "empty", _ => Task.CompletedTask);

    /// <summary>A database filled with the demo world as of <see cref="FixedClock.Day"/>.</summary>
    public static Task<TestDatabase> World(Engine engine) => Copy(engine, "world", database => DemoDistrict.Fill(database, FixedClock.Standing));

    /// <summary>A workspace of the console, which sees and may do everything.</summary>
    public Task<Workspace> Open() => Open(Actor.Console(Roles.Console));

    /// <summary>A workspace of somebody with a role at a path.</summary>
    public Task<Workspace> OpenAs(string role, string path) =>
        Open(new Actor(Guid.Empty, role, Database.Catalog.Role(role)!, OrgRange.Under(path)));

    /// <summary>A workspace of an actor.</summary>
    public Task<Workspace> Open(Actor actor) => Workspace.Open(Database.Open(), actor, Clock);

    public async ValueTask DisposeAsync()
    {
        if (engine == Engine.Sqlite)
        {
            await using (var connection = new SqliteConnection("Data Source=" + name)) SqliteConnection.ClearPool(connection);
            System.IO.File.Delete(name);
            return;
        }

        await using (var connection = new NpgsqlConnection(Connection(engine, name))) NpgsqlConnection.ClearPool(connection);
        await Server($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    private static async Task<TestDatabase> Copy(Engine engine, string template, Func<Database, Task> fill)
    {
        var from = await Template(engine, template, fill);
        var to = NewName(engine, template);
        if (engine == Engine.Sqlite)
        {
            System.IO.File.Copy(from, to);
        }
        else
        {
            await Gate.WaitAsync();
            try
            {
                await Server($"CREATE DATABASE {to} TEMPLATE {from}");
            }
            finally
            {
                Gate.Release();
            }
        }

        return new TestDatabase(engine, to, new Database(Connection(engine, to), Product.Catalog, Sealer));
    }

    private static async Task<string> Template(Engine engine, string template, Func<Database, Task> fill)
    {
        await Gate.WaitAsync();
        try
        {
            if (Templates.TryGetValue((engine, template), out var made)) return made;
            if (engine == Engine.Sqlite && System.IO.File.Exists(Kept(template))) return Templates[(engine, template)] = Kept(template);
            var fresh = NewName(engine, template);
            if (engine == Engine.Postgres) await Server($"CREATE DATABASE {fresh}");
            var database = new Database(Connection(engine, fresh), Product.Catalog, Sealer);
            await using (var db = database.Open())
            {
                if (db.Database.HasPendingModelChanges())
                    throw new InvalidOperationException("The records have changed since the last migration: run ./dev migrate NAME, look at what it wrote, and commit it.");
            }

            await database.Migrate();
            await fill(database);
            await database.Settle();
            if (engine == Engine.Postgres) NpgsqlConnection.ClearAllPools();
            else Keep(template, fresh);
            return Templates[(engine, template)] = fresh;
        }
        finally
        {
            Gate.Release();
        }
    }

    /// <summary>A template of the very same program, which another test project has filled already: filling it takes longer than many a project.</summary>
    private static string Kept(string template) =>
        Path.Combine(Path.GetTempPath(), $"shushi-template-{template}-{typeof(Product).Module.ModuleVersionId:N}-{typeof(TestDatabase).Module.ModuleVersionId:N}.db");

    private static void Keep(string template, string made)
    {
        var kept = Kept(template);
        foreach (var old in Directory.EnumerateFiles(Path.GetTempPath(), $"shushi-template-{template}-*.db").Where(f => System.IO.File.GetLastWriteTimeUtc(f) < System.IO.File.GetLastWriteTimeUtc(made).AddDays(-1))) System.IO.File.Delete(old);
        var copy = $"{kept}.{Environment.ProcessId}";
        System.IO.File.Copy(made, copy);
        System.IO.File.Move(copy, kept, overwrite: true); // whole, or not there
    }

    private static string NewName(Engine engine, string template)
    {
        var unique = $"{template}_{Environment.ProcessId}_{Interlocked.Increment(ref counter)}";
        return engine == Engine.Sqlite ? Path.Combine(Folder, unique + ".db") : "shushi_test_" + unique;
    }

    private static string Connection(Engine engine, string name) =>
        engine == Engine.Sqlite ? "Data Source=" + name : $"{PostgresServer};Database={name}";

    private static async Task Server(string sql)
    {
        await using var connection = new NpgsqlConnection($"{PostgresServer};Database=postgres;Pooling=false");
        await connection.OpenAsync();
#pragma warning disable CA2100 // names are made here
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
