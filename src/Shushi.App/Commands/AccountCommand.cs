using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Shushi.Platform;
using Shushi.Platform.Identity;

namespace Shushi.App.Commands;

/// <summary><c>account reset-password NAME --reason …</c>: for those whom no other administrator can help, at the machine itself.</summary>
internal static class AccountCommand
{
    public static Command Create()
    {
        var target = new Target();
        var name = new Argument<string>("NAME") { Description = "登录名" };
        var reason = new Option<string>("--reason") { Description = "重设理由，记入办理痕迹", Required = true };
        var reset = target.On(new Command("reset-password", "重设一个账号的密码：没有别的管理员能办理时，在本机办理") { name, reason });
        reset.SetAction((parsed, _) => target.With(parsed, async workspace =>
        {
            var login = parsed.GetValue(name)!.Trim().ToUpperInvariant();
            var user = await workspace.Db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.NormalizedUserName == login) ?? throw new NotVisibleException($"没有登录名是“{parsed.GetValue(name)}”的账号。");
            var place = workspace.Organizations.All.FirstOrDefault(o => o.ParentId is null) ?? throw new NotVisibleException("还没有初始设置，请先启动服务，打开首页办理。");
            var password = Accounts.NewPassword();
            var outcome = await workspace.ResetPassword(user, password, place, parsed.GetValue(reason)!);
            foreach (var problem in outcome.Problems) await Console.Error.WriteLineAsync(problem.Message);
            if (!outcome.Done) return Cli.Refused;
            await Console.Error.WriteLineAsync("密码已重设，只显示这一次；本人用它登录后必须先修改。原来的密码和已登录的设备都已失效。");
            Console.Out.WriteLine(password);
            return Cli.Done;
        }));
        return new Command("account", "账号") { reset };
    }
}
