using System.CommandLine;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Shushi.App.Hosting;
using Shushi.Demo;
using Shushi.Modules.Appraisal.Ballots;
using Shushi.Platform;
using Shushi.Platform.Data;

namespace Shushi.App.Commands;

/// <summary><c>serve</c>: the product on a database of one's own; the first start opens the setup page with a one-time code.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var connection = new Option<string?>("--db") { Description = "数据库：“Data Source=文件”或“Host=…”；不写用本机的正式库" };
        var urls = new Option<string>("--urls") { Description = "监听地址，多个用分号隔开", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        urls.Validators.Add(r =>
        {
            var listed = (r.GetValueOrDefault<string>() ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries);
            if (listed.Length == 0 || !listed.All(IsUrl)) r.AddError("--urls 应是网址，如 http://127.0.0.1:5080，多个用分号隔开");
        });
        var publicUrl = new Option<string?>("--public-url") { Description = "别的机器和手机打开本系统用的网址，印在投票纸条上；不写用打开页面时的网址" };
        publicUrl.Validators.Add(r =>
        {
            if (!IsUrl(r.GetValueOrDefault<string>() ?? "")) r.AddError("--public-url 应是网址，如 https://shushi.example.gov.cn");
        });
        var command = new Command("serve", "启动服务；首次启动时用一次性口令进入初始设置") { connection, urls, publicUrl };
        command.SetAction(async (parsed, cancellation) =>
        {
            var database = await Target.Migrated(parsed.GetValue(connection) ?? "Data Source=" + Path.Combine(Target.Home, "shushi.db"), Target.Home);
            await using (var db = database.Open())
            {
                if (await DemoDistrict.Is(db)) throw new RefusedException("这是演示库，请用 demo 启动；正式使用请另建数据库。");
            }

            await Serve(database, Target.Home, parsed.GetValue(urls)!.Split(';', StringSplitOptions.RemoveEmptyEntries), parsed.GetValue(publicUrl), isDemo: false, await SetupCode(database), cancellation);
            return Cli.Done;
        });
        return command;
    }

    /// <summary>Serves until it is stopped.</summary>
    public static async Task Serve(Database database, string folder, IReadOnlyList<string> urls, string? publicUrl, bool isDemo, string? setupCode, CancellationToken cancellation)
    {
        await using (var db = database.Open()) await BallotBoxes.SweepClosed(db);
        await using var app = WebHost.Build(new Hosting.HostOptions(database, TimeProvider.System, folder, urls, isDemo, setupCode) { PublicUrl = publicUrl });
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new RefusedException($"地址{string.Join('、', urls)}已被占用，请关闭占用它的程序，或用 --urls 换一个端口。");
        }

        await Announce(database, urls, isDemo, setupCode);
        await app.WaitForShutdownAsync(cancellation);
    }

    private static bool IsUrl(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https");

    /// <summary>A code for the setup page while there is nobody who could log in; null afterwards.</summary>
    private static async Task<string?> SetupCode(Database database)
    {
        await using var db = database.Open();
        return await db.Users.AnyAsync() ? null : RandomNumberGenerator.GetString("ABCDEFGHJKMNPQRSTUVWXYZ23456789", 12);
    }

    private static async Task Announce(Database database, IReadOnlyList<string> urls, bool isDemo, string? setupCode)
    {
        Console.Out.WriteLine($"述实已启动：{string.Join('、', urls)}　（按 Ctrl+C 停止）");
        if (setupCode is not null) Console.Out.WriteLine($"首次使用：打开 {urls[0].TrimEnd('/')}/setup ，一次性口令 {setupCode}");
        if (!isDemo) return;
        Console.Out.WriteLine($"演示账号（口令都是 {DemoDistrict.Password}，只在本机演示时有效）：");
        await using var db = database.Open();
        foreach (var (login, name, role) in await DemoDistrict.Accounts(db)) Console.Out.WriteLine($"  {login}\t{role}\t{name}");
    }
}
