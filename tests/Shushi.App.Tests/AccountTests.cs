using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Members;
using Shushi.Platform;

namespace Shushi.App.Tests;

/// <summary>What an administrator does with an account: a new password that works once, and who the account is.</summary>
public sealed class AccountTests
{
    private const string OwnPassword = "yunling-2468";

    [Fact]
    [Trait("pace", "slow")]
    public async Task A_password_set_by_an_administrator_must_be_changed_at_the_first_log_in()
    {
        await using var site = await Site.World();
        using var admin = await site.LogIn("system");
        using var clerk = site.Visit();
        var url = await Opened(site, admin, "何小雨");
        using var security = await site.LogIn("security");
        var unit = (await site.Organization("区统计局")).Id;
        Assert.Equal(302, (await security.Submit((await security.Get(url)).Form("form[action$='handler=Give']"), ("role", "clerk"), ("orgId", unit.ToString()))).Status);
        await clerk.LogIn("何小雨", OwnPassword);

        var form = (await admin.Get(url)).Form("form[action$='handler=Reset']");
        Assert.Contains("请填写", (await admin.Submit(form, ("Why", ""))).Read, StringComparison.Ordinal);
        var reset = await admin.Submit(form, ("Why", "本人忘记密码"));
        var password = reset.Document.QuerySelector("#secret")!.GetAttribute("value")!;
        Assert.DoesNotContain(password, (await admin.Get(url)).Text, StringComparison.Ordinal);

        Assert.StartsWith(site.Address + "login", (await clerk.Get($"/o/{unit}")).Location, StringComparison.Ordinal); // the session is over
        Assert.Equal(422, (await clerk.LogIn("何小雨", OwnPassword)).Status);
        Assert.Equal(302, (await clerk.LogIn("何小雨", password)).Status);
        Assert.Equal("/account/password", (await clerk.Get($"/o/{unit}/meetings")).Location);
        Assert.Equal("/account/password", (await clerk.Get($"/o/{unit}/meetings", ("HX-Request", "true"))).Raw.Headers.GetValues("HX-Redirect").Single());
        var page = await clerk.Get("/account/password");
        Assert.Contains("管理员设置的", page.Read, StringComparison.Ordinal);
        Assert.Equal(422, (await clerk.Submit(page.Form(), ("Current", password), ("Wanted", password), ("Again", password))).Status);
        Assert.Equal(302, (await clerk.Submit(page.Form(), ("Current", password), ("Wanted", "shanhai-9081"), ("Again", "shanhai-9081"))).Status);
        Assert.Equal(200, (await clerk.Get($"/o/{unit}/meetings")).Status);
    }

    [Fact]
    public async Task Demo_accounts_and_ones_own_password_are_not_reset()
    {
        await using var site = await Site.World();
        using var admin = await site.LogIn("system");
        await using var db = site.Database.Database.Open();
        foreach (var (login, said) in new[] { ("clerk", "演示账号"), ("system", "修改密码") })
        {
            var id = await db.Users.Where(u => u.UserName == login).Select(u => u.Id).SingleAsync(TestContext.Current.CancellationToken);
            var refused = await admin.Submit((await admin.Get($"/users/{id}/grants")).Form("form[action$='handler=Reset']"), ("Why", "试一试"));
            Assert.Equal(422, refused.Status);
            Assert.Contains(said, refused.Read, StringComparison.Ordinal);
        }
    }

    [Fact]
    [Trait("pace", "slow")]
    public async Task An_account_whose_role_excludes_ones_own_is_reset_at_the_machine_itself_alone()
    {
        await using var site = await Site.World();
        using var admin = await site.LogIn("system");
        var unit = (await site.Organization("区统计局")).Id;
        var url = await Opened(site, admin, "何小雨");
        using var security = await site.LogIn("security");
        Assert.Equal(302, (await security.Submit((await security.Get(url)).Form("form[action$='handler=Give']"), ("role", "auditor"), ("orgId", unit.ToString()))).Status);

        var refused = await admin.Submit((await admin.Get(url)).Form("form[action$='handler=Reset']"), ("Why", "本人忘记密码"));

        Assert.Equal(422, refused.Status);
        Assert.Contains("不能由一人兼任", refused.Read, StringComparison.Ordinal);
        Assert.Null(refused.Document.QuerySelector("#secret"));
        Assert.Equal(302, (await site.Visit().LogIn("何小雨", await ResetAtTheMachine(site, "何小雨"))).Status);
    }

    [Fact]
    public async Task A_link_to_somebody_out_of_sight_stays_when_the_page_is_saved()
    {
        await using var site = await Site.World();
        using var admin = await site.LogIn("system");
        await using var db = site.Database.Database.Open();
        var gone = site.Database.Clock.NewId();
        await db.Users.Where(u => u.UserName == "member").ExecuteUpdateAsync(u => u.SetProperty(x => x.PersonId, gone), TestContext.Current.CancellationToken);
        var url = $"/users/{(await db.Users.SingleAsync(u => u.UserName == "member", TestContext.Current.CancellationToken)).Id}/grants";

        Assert.Equal(302, (await admin.Submit((await admin.Get(url)).Form("form[action$='handler=Link']"))).Status);

        Assert.Equal(gone, (await db.Users.AsNoTracking().SingleAsync(u => u.UserName == "member", TestContext.Current.CancellationToken)).PersonId);
    }

    [Fact]
    [Trait("pace", "slow")]
    public async Task An_account_is_linked_to_the_person_who_bears_its_name_and_a_person_has_one_account()
    {
        await using var site = await Site.World();
        using var admin = await site.LogIn("system");
        await using var db = site.Database.Database.Open();
        var member = await db.Users.SingleAsync(u => u.UserName == "member", TestContext.Current.CancellationToken);
        var url = await Opened(site, admin, "member-2", member.DisplayName);

        var taken = await admin.Submit((await admin.Get(url)).Form("form[action$='handler=Link']"), ("person", member.PersonId.ToString()));
        Assert.Equal(422, taken.Status);
        Assert.Contains("“member”", taken.Read, StringComparison.Ordinal);
        var stranger = await db.Set<Person>().IgnoreQueryFilters().Where(p => p.Name != member.DisplayName).Select(p => p.Id).FirstAsync(TestContext.Current.CancellationToken);
        Assert.Equal(422, (await admin.Submit((await admin.Get(url)).Form("form[action$='handler=Link']"), ("person", stranger.ToString()))).Status);

        var old = $"/users/{member.Id}/grants";
        Assert.Equal(302, (await admin.Submit((await admin.Get(old)).Form("form[action$='handler=Link']"), ("person", ""))).Status);
        using var visitor = await site.LogIn("member");
        var desk = await visitor.Get((await visitor.Get("/")).Location!);
        Assert.Contains("还没有关联到党员名册", desk.Read, StringComparison.Ordinal);
        Assert.Equal(302, (await admin.Submit((await admin.Get(old)).Form("form[action$='handler=Link']"), ("person", member.PersonId.ToString()))).Status);
        Assert.Contains("我的党费", (await visitor.Get((await visitor.Get("/")).Location!)).Read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_accounts_are_the_people_of_the_district()
    {
        await using var site = await Site.World();
        await using var db = site.Database.Database.Open();
        var users = await db.Users.Where(u => u.PersonId != null).ToListAsync(TestContext.Current.CancellationToken);
        var names = await db.Set<Person>().IgnoreQueryFilters().ToDictionaryAsync(p => p.Id, p => p.Name, TestContext.Current.CancellationToken);
        Assert.Equal(8, users.Count);
        Assert.All(users, u => Assert.Equal(u.DisplayName, names[u.PersonId!.Value]));
    }

    /// <summary>Runs <c>account reset-password</c> as a program of its own, as whoever sits at the machine does; the password it printed.</summary>
    private static async Task<string> ResetAtTheMachine(Site site, string login)
    {
        var folder = Directory.CreateTempSubdirectory("shushi-account-").FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "key"), [.. Enumerable.Range(1, 32).Select(i => (byte)i)]);
        await using var db = site.Database.Database.Open();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "shushi-app.dll"), "account", "reset-password", login, "--reason", "本人忘记密码", "--db", db.Database.GetConnectionString()!])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.Environment["SHUSHI_HOME"] = folder;
        using var program = Process.Start(start)!;
        var printed = await program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, program.ExitCode);
        Directory.Delete(folder, recursive: true);
        return printed.Trim();
    }

    private static async Task<string> Opened(Site site, Visitor admin, string login, string? name = null)
    {
        Assert.Equal(302, (await admin.Submit((await admin.Get("/users/new")).Form(), ("UserName", login), ("DisplayName", name ?? login), ("Password", OwnPassword))).Status);
        await using var db = site.Database.Database.Open();
        return $"/users/{(await db.Users.SingleAsync(u => u.UserName == login, TestContext.Current.CancellationToken)).Id}/grants";
    }
}
