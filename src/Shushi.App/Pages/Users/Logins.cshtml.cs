using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shushi.App.Hosting;
using Shushi.Platform.Identity;

namespace Shushi.App.Pages.Users;

/// <summary>登录记录 and 在线用户: who is there now, who came in, was refused or left, newest first.</summary>
public sealed class LoginsModel(OnlineUsers online) : AccountPage
{
    private const int Size = 50;
    private Dictionary<Guid, User> users = [];

    public override string Needs => LoginEntry.Permission;

    public IReadOnlyList<OnlineUser> Online { get; private set; } = [];

    public IReadOnlyList<LoginEntry> Entries { get; private set; } = [];

    public int Total { get; private set; }

    public int Number { get; private set; }

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    public async Task OnGet()
    {
        Crumbs = [new Crumb("登录记录")];
        users = (await Accounts()).ToDictionary(a => a.User.Id, a => a.User);
        var mine = users.Keys.ToList();
        var isTop = Grant.Place.ParentId is null; // attempts at names that no account has belong to nobody's range
        var entries = LoginEntry.Newest(Workspace.Db).Where(e => e.UserId == null ? isTop : mine.Contains(e.UserId.Value));
        Total = await entries.CountAsync();
        Number = int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, Pages) : 1;
        Entries = await entries.Skip((Number - 1) * Size).Take(Size).ToListAsync();
        Online = online.Now().Where(o => users.ContainsKey(o.UserId)).ToList();
    }

    /// <summary>An account as people know it.</summary>
    public string NameOf(Guid? id) => id is { } known && users.GetValueOrDefault(known) is { } user ? $"{user.DisplayName}（{user.UserName}）" : "没有这个账号";

    /// <summary>What became of it, in a word.</summary>
    public static string WordOf(LoginOutcome outcome) => outcome switch { LoginOutcome.Entered => "登录", LoginOutcome.Left => "退出", _ => "未通过" };
}
