using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shushi.App.Hosting;
using Shushi.Platform.Identity;

namespace Shushi.App.Pages.Users;

/// <summary>登录记录 and 在线用户: who is there now, who came in, was refused or left, newest first.</summary>
public sealed class LoginsModel(OnlineUsers online) : AccountPage
{
    private const int Size = 50;
    private IReadOnlyDictionary<Guid, User> users = new Dictionary<Guid, User>();

    public override string Needs => LoginEntry.Permission;

    public IReadOnlyList<OnlineUser> Online { get; private set; } = [];

    public IReadOnlyList<LoginEntry> Entries { get; private set; } = [];

    public int Total { get; private set; }

    public int Number { get; private set; }

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    public async Task OnGet()
    {
        Crumbs = [new Crumb("登录记录")];
        var mine = (await Accounts()).Select(a => a.User.Id).ToHashSet();
        var isTop = Grant.Place.ParentId is null; // attempts at names that no account has belong to nobody's range
        var entries = LoginEntry.Newest(Workspace.Db).Where(e => e.UserId == null ? isTop : mine.Contains(e.UserId.Value));
        Total = await entries.CountAsync();
        Number = int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, Pages) : 1;
        Entries = await entries.Skip((Number - 1) * Size).Take(Size).ToListAsync();
        Online = online.Now().Where(o => mine.Contains(o.UserId)).ToList();
        var ids = Entries.Select(e => e.UserId).OfType<Guid>().Concat(Online.Select(o => o.UserId)).Distinct().ToList();
        users = await Workspace.Db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id);
    }

    /// <summary>An account as people know it.</summary>
    public string NameOf(Guid? id) => id is { } known && users.GetValueOrDefault(known) is { } user ? $"{user.DisplayName}（{user.UserName}）" : "没有这个账号";

    /// <summary>What became of it, in a word.</summary>
    public static string WordOf(LoginOutcome outcome) => outcome switch { LoginOutcome.Entered => "登录", LoginOutcome.Left => "退出", _ => "未通过" };
}
