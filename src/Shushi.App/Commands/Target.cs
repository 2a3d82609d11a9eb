using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Shushi.Demo;
using Shushi.Platform;
using Shushi.Platform.Data;
using Shushi.Platform.Identity;
using Shushi.Platform.Organizations;

namespace Shushi.App.Commands;

/// <summary>Which database, organization and year a command is about.</summary>
internal sealed class Target
{
    public Option<bool> Demo { get; } = new("--demo") { Description = "用演示库（没有时自动生成）" };

    public Option<string?> Connection { get; } = new("--db") { Description = "数据库：“Data Source=文件”或“Host=…”；不写用本机的正式库" };

    public Option<string> Org { get; } = new("--org") { Description = "组织：路径、全称或简称", Required = true };

    public Option<int> Year { get; } = new("--year") { Description = "年度，如2023", Required = true };

    /// <summary>The folder of the product's data: SHUSHI_HOME, else the user's own.</summary>
    public static string Home => Environment.GetEnvironmentVariable("SHUSHI_HOME") is { Length: > 0 } home
        ? home
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "shushi");

    /// <summary>The demo's folder.</summary>
    public static string DemoFolder => Path.Combine(Home, "demo");

    /// <summary>Adds the database options to a command.</summary>
    public Command On(Command command)
    {
        command.Options.Add(Demo);
        command.Options.Add(Connection);
        command.Validators.Add(r =>
        {
            if (r.GetValue(Demo) && r.GetValue(Connection) is not null) r.AddError("--demo 和 --db 只能写一个");
        });
        return command;
    }

    /// <summary>Adds organization and year as well.</summary>
    public Command OnUnitYear(Command command)
    {
        On(command);
        command.Options.Add(Org);
        command.Options.Add(Year);
        command.Validators.Add(r =>
        {
            if (r.GetResult(Year) is { } year && !year.Errors.Any() && r.GetValue(Year) is < Period.FirstYear or > Period.LastYear) r.AddError("--year 应是四位数的年度，如2023");
        });
        return command;
    }

    /// <summary>The database a command names, with its schema up to date.</summary>
    public async Task<Database> Open(ParseResult parsed)
    {
        if (parsed.GetValue(Demo)) return await DemoDatabase();
        var connection = parsed.GetValue(Connection) ?? "Data Source=" + Path.Combine(Home, "shushi.db");
        if (connection.StartsWith("Data Source=", StringComparison.OrdinalIgnoreCase))
        {
            var file = connection["Data Source=".Length..].Split(';')[0];
            if (!File.Exists(file)) throw new RefusedException($"没有数据库文件“{file}”。先运行 serve 建库，或核对 --db。");
        }

        return await Migrated(connection, Home);
    }

    /// <summary>The demo database, made when absent: built beside, and put in place when it is whole.</summary>
    public static async Task<Database> DemoDatabase()
    {
        var file = Path.Combine(DemoFolder, "shushi.db");
        if (!File.Exists(file))
        {
            await Console.Error.WriteLineAsync("正在生成演示区的数据…");
            var draft = $"{file}.{Environment.ProcessId}";
            var database = await Migrated("Data Source=" + draft, DemoFolder);
            await DemoDistrict.Fill(database, TimeProvider.System);
            await database.Settle();
            if (!File.Exists(file)) File.Move(draft, file);
            else File.Delete(draft);
        }

        return await Migrated("Data Source=" + file, DemoFolder);
    }

    /// <summary>A database by its connection string, its schema up to date, its key in the folder.</summary>
    public static async Task<Database> Migrated(string connection, string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var key = Path.Combine(folder, "key");
        var isNewKey = !File.Exists(key);
        var database = new Database(connection, Product.Catalog, AesSealer.FromFile(key));
        await database.Migrate();
        if (isNewKey) await RefuseWithoutItsKey(database, key);
        return database;
    }

    /// <summary>A database in use came with a key; another one would leave its personal values shut and its trail unverifiable.</summary>
    private static async Task RefuseWithoutItsKey(Database database, string key)
    {
        await using var db = database.Open();
        if (!await db.Deeds.AnyAsync()) return;
        File.Delete(key);
        throw new RefusedException($"找不到这个数据库的密钥文件“{key}”，请从备份恢复，或用 SHUSHI_HOME 指明数据目录。");
    }

    /// <summary>Runs something in a workspace of the console.</summary>
    public async Task<int> With(ParseResult parsed, Func<Workspace, Task<int>> run)
    {
        var database = await Open(parsed);
        await using var db = database.Open();
        return await run(await Workspace.Open(db, Actor.Console(Roles.Console), TimeProvider.System));
    }

    /// <summary>Runs something with a workspace and the organization named.</summary>
    public Task<int> WithUnit(ParseResult parsed, Func<Workspace, Organization, int, Task<int>> run) =>
        With(parsed, workspace => run(workspace, workspace.Organization(parsed.GetValue(Org)!), parsed.GetValue(Year)));
}
