using System.CommandLine;
using Shushi.Demo;
using Shushi.Modules.Organizations;
using Shushi.Platform;
using Shushi.Platform.Identity;

namespace Shushi.App.Commands;

/// <summary><c>demo</c>: makes the demo district once and serves it on loopback.</summary>
internal static class DemoCommand
{
    private const string Address = "http://127.0.0.1:5080";

    public static Command Create()
    {
        var list = new Option<bool>("--list") { Description = "列出演示区的组织：路径、类型、行业、名称" };
        var reset = new Option<bool>("--reset") { Description = "清除演示库，重新生成" };
        var urls = new Option<string>("--urls") { Description = "监听的本机地址", DefaultValueFactory = _ => Address };
        var command = new Command("demo", "演示：生成演示区并打开 " + Address) { list, reset, urls };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(reset)) Reset();
            var database = await Target.DemoDatabase();
            if (parsed.GetValue(list)) return await List(database);
            if (parsed.GetValue(reset))
            {
                Console.Out.WriteLine("演示库已重新生成。");
                return Cli.Done;
            }

            await ServeCommand.Serve(database, Target.DemoFolder, [parsed.GetValue(urls)!], null, isDemo: true, setupCode: null, cancellation);
            return Cli.Done;
        });
        return command;
    }

    private static void Reset()
    {
        if (!Directory.Exists(Target.DemoFolder)) return;
        foreach (var file in Directory.EnumerateFiles(Target.DemoFolder, "shushi.db*")) File.Delete(file);
    }

    private static async Task<int> List(Platform.Data.Database database)
    {
        await using var db = database.Open();
        var workspace = await Workspace.Open(db, Actor.Console(Roles.Console), TimeProvider.System);
        foreach (var o in workspace.Organizations.All)
            Console.Out.WriteLine($"{o.OrgPath}\t{OrganizationLedger.Kinds.Label(o.Kind)}\t{(o.UnitType is { } type ? OrganizationLedger.UnitTypes.Label(type) : "")}\t{o.Name}");
        return Cli.Done;
    }
}
