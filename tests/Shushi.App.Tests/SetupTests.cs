using AngleSharp.Dom;

namespace Shushi.App.Tests;

/// <summary>The first start, and what administrators do after it.</summary>
public sealed class SetupTests
{
    private const string Password = "qingchuan-7305";

    [Fact]
    public async Task The_first_administrator_comes_in_by_the_code_once()
    {
        await using var site = await Site.Empty("ABCD-EFGH");
        using var visitor = site.Visit();
        var wrong = await visitor.Submit((await visitor.Get("/setup")).Form("form"), Typed("XXXX", Password));
        Assert.Equal(422, wrong.Status);
        var weak = await visitor.Submit(wrong.Form("form"), Typed("ABCD-EFGH", "password123"));
        Assert.Equal(422, weak.Status);
        Assert.Contains("太容易被猜到", weak.Text, StringComparison.Ordinal);
        Assert.Equal((302, "/login"), Pair(await visitor.Submit(weak.Form("form"), Typed("ABCD-EFGH", Password))));
        Assert.Equal(404, (await visitor.Get("/setup")).Status);

        Assert.Equal(302, (await visitor.LogIn("管理员", Password)).Status);
        Assert.Equal(200, (await visitor.Get("/users")).Status);
    }

    [Fact]
    public async Task Without_a_code_there_is_no_set_up()
    {
        await using var site = await Site.Empty(null);
        using var visitor = site.Visit();
        Assert.Equal(404, (await visitor.Get("/setup")).Status);
    }

    [Fact]
    public async Task An_account_is_opened_granted_used_and_closed()
    {
        await using var site = await Site.Empty("ABCD-EFGH");
        using var admin = site.Visit();
        await admin.Submit((await admin.Get("/setup")).Form("form"), Typed("ABCD-EFGH", Password));
        await admin.LogIn("管理员", Password);
        var refused = await admin.Submit((await admin.Get("/users/new")).Form(), ("UserName", "李明"), ("DisplayName", "李明"), ("Password", "short1"));
        Assert.Equal(422, refused.Status);
        var opened = await admin.Submit(refused.Form(), ("UserName", "李明"), ("DisplayName", "李明"), ("Password", "yunling-2468"));
        Assert.Equal((302, "/users"), Pair(opened)); // a system administrator opens accounts, and gives nothing
        var list = await admin.Get("/users");
        await admin.Submit(list.Form("form[action='/switch']"), ("grant", list.Document.QuerySelectorAll("#switch-grant option").First(o => o.TextContent.StartsWith("安全管理员", StringComparison.Ordinal)).GetAttribute("value")));
        var grants = await admin.Get(list.Document.QuerySelectorAll("a[href$='/grants']").First(a => a.Closest("tr")!.TextContent.Contains("李明", StringComparison.Ordinal)).GetAttribute("href")!);

        using var clerk = site.Visit();
        Assert.Equal(302, (await clerk.LogIn("李明", "yunling-2468")).Status);
        Assert.Equal(422, (await clerk.Get("/")).Status);

        var place = grants.Document.QuerySelectorAll("[name=orgId] option")[^1].GetAttribute("value");
        var given = await admin.Submit(grants.Form("form[action$='handler=Give']"), ("role", "clerk"), ("orgId", place));
        Assert.Equal(302, given.Status);
        Assert.Equal(302, (await clerk.Get("/")).Status);
        var again = await admin.Submit((await admin.Get(given.Location!)).Form("form[action$='handler=Give']"), ("role", "clerk"), ("orgId", place));
        Assert.Equal(422, again.Status);

        var close = await admin.Submit((await admin.Get(given.Location!)).Form("form[action$='handler=Close']"), ("Reason", "调离"));
        Assert.Equal(302, close.Status);
        Assert.StartsWith(site.Address + "login", (await clerk.Get("/")).Location);
    }

    [Fact]
    public async Task A_password_is_changed_and_other_sessions_end()
    {
        await using var site = await Site.Empty("ABCD-EFGH");
        using var here = site.Visit();
        using var there = site.Visit();
        await here.Submit((await here.Get("/setup")).Form("form"), Typed("ABCD-EFGH", Password));
        await here.LogIn("管理员", Password);
        await there.LogIn("管理员", Password);
        var wrong = await here.Submit((await here.Get("/account/password")).Form(), ("Current", "no"), ("Wanted", "shanhai-9081"), ("Again", "shanhai-9081"));
        Assert.Equal(422, wrong.Status);
        Assert.Equal(302, (await here.Submit(wrong.Form(), ("Current", Password), ("Wanted", "shanhai-9081"), ("Again", "shanhai-9081"))).Status);
        Assert.Equal(200, (await here.Get("/users")).Status);
        Assert.StartsWith(site.Address + "login", (await there.Get("/users")).Location);
    }

    private static (int, string?) Pair(Answer answer) => (answer.Status, answer.Location);

    private static (string, string?)[] Typed(string code, string password) =>
    [
        ("Code", code), ("Name", "青澜市云川区"), ("ShortName", "云川区"), ("Kind", "Area"), ("UserName", "管理员"), ("DisplayName", "管理员"), ("Password", password),
    ];
}
