using System.Net;
using Microsoft.EntityFrameworkCore;
using Shushi.Demo;

namespace Shushi.App.Tests;

/// <summary>Coming in and going out.</summary>
public sealed class LoginTests
{
    [Fact]
    public async Task Wrong_password_unknown_user_and_locked_account_get_the_same_answer()
    {
        await using var site = await Site.World();
        using var visitor = site.Visit();
        var unknown = await visitor.LogIn("没有这个人", "not-the-password-1");
        var wrong = await visitor.LogIn("clerk", "not-the-password-1");
        for (var i = 0; i < 4; i++) await visitor.LogIn("clerk", "not-the-password-1");
        var locked = await visitor.LogIn("clerk", DemoDistrict.Password);

        Assert.All([unknown, wrong, locked], a => Assert.Equal(422, a.Status));
        Assert.Single(new[] { unknown, wrong, locked }.Select(a => a.Document.QuerySelector("[role=alert]")!.TextContent).Distinct());
        Assert.Equal(302, (await visitor.LogIn("secretary", DemoDistrict.Password)).Status);
    }

    [Fact]
    public async Task Who_came_in_was_refused_left_and_is_there_is_shown_to_the_officers_alone()
    {
        await using var site = await Site.World();
        using var clerk = await site.LogIn("clerk");
        using var visitor = site.Visit();
        await visitor.LogIn("没有这个人", "secret-typed-in-haste-1");
        await visitor.LogIn("secretary", "not-the-password-1");
        using var deputy = await site.LogIn("deputy");
        var desk = await deputy.Get((await deputy.Get("/")).Location!);
        await deputy.Submit(desk.Form("form[action='/logout']"));
        using var auditor = await site.LogIn("auditor");

        var page = await auditor.Get("/users/logins");

        var tables = page.Document.QuerySelectorAll("table.records");
        Assert.Equal(["auditor"], tables[0].QuerySelectorAll("tbody tr").Select(r => Login(r.Children[0])));
        string[] expected = ["登录 auditor", "登录 clerk", "登录 deputy", "未通过 secretary", "未通过 没有这个账号", "退出 deputy"];
        Assert.Equal(expected.Order(StringComparer.Ordinal), // the clock stands still: no order among them
            tables[1].QuerySelectorAll("tbody tr").Select(r => $"{r.Children[1].TextContent.Trim()} {Login(r.Children[2])}").Order(StringComparer.Ordinal));
        Assert.DoesNotContain("secret-typed-in-haste", page.Text, StringComparison.Ordinal);
        Assert.Equal(403, (await clerk.Get("/users/logins")).Status);

        static string Login(AngleSharp.Dom.IElement cell) => cell.TextContent.Split('（', '）') is [_, var login, ..] ? login : cell.TextContent.Trim();
    }

    [Fact]
    public async Task An_officer_of_a_unit_sees_the_log_ins_of_its_own_accounts_alone()
    {
        await using var site = await Site.World();
        var unit = (await site.Organization("区统计局")).Id;
        await using var db = site.Database.Database.Open();
        var officer = (await db.Users.FirstAsync(u => u.UserName == "auditor", TestContext.Current.CancellationToken)).Id;
        await db.Grants.Where(g => g.UserId == officer).ExecuteUpdateAsync(g => g.SetProperty(x => x.OrgId, unit), TestContext.Current.CancellationToken);
        using var clerk = await site.LogIn("clerk");
        await clerk.Get((await clerk.Get("/")).Location!);
        using var committee = await site.LogIn("committee");
        await committee.Get((await committee.Get("/")).Location!);
        using var visitor = site.Visit();
        await visitor.LogIn("没有这个人", "not-the-password-1");
        using var auditor = await site.LogIn("auditor");

        var page = await auditor.Get("/users/logins");

        Assert.Contains("（clerk）", page.Read, StringComparison.Ordinal);
        Assert.DoesNotContain("（committee）", page.Read, StringComparison.Ordinal);
        Assert.DoesNotContain("没有这个账号", page.Read, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.com/")]
    [InlineData("//example.com/")]
    [InlineData("/\\example.com")]
    [InlineData("javascript:alert(1)")]
    public async Task A_return_address_elsewhere_is_refused(string elsewhere)
    {
        await using var site = await Site.World();
        using var visitor = site.Visit();
        var answer = await visitor.LogIn("clerk", DemoDistrict.Password, elsewhere);
        Assert.Equal((302, "/"), (answer.Status, answer.Location));
    }

    [Fact]
    public async Task A_return_address_here_is_kept()
    {
        await using var site = await Site.World();
        using var visitor = site.Visit();
        Assert.Equal("/deeds?page=2", (await visitor.LogIn("clerk", DemoDistrict.Password, "/deeds?page=2")).Location);
    }

    [Fact]
    public async Task Demo_accounts_come_in_with_one_click()
    {
        await using var site = await Site.World();
        using var visitor = site.Visit();
        var page = await visitor.Get("/login");
        var buttons = page.Document.QuerySelectorAll(".demo button[name=id]");
        Assert.Equal(14, buttons.Length);
        var answer = await visitor.Submit(page.Form(".demo form"), ("id", buttons[0].GetAttribute("value")));
        Assert.Equal(302, answer.Status);
        Assert.Equal(302, (await visitor.Get("/")).Status);
    }

    [Fact]
    public async Task Outside_the_demo_its_accounts_are_no_accounts()
    {
        await using var site = await Site.World(isDemo: false);
        using var visitor = site.Visit();
        var page = await visitor.Get("/login");
        Assert.Empty(page.Document.QuerySelectorAll(".demo"));
        Assert.Equal(422, (await visitor.LogIn("clerk", DemoDistrict.Password)).Status);
        await using var db = site.Database.Database.Open();
        var id = (await db.Users.FirstAsync(u => u.UserName == "clerk", TestContext.Current.CancellationToken)).Id;
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await visitor.Post("/login?handler=Demo", new FormUrlEncodedContent([KeyValuePair.Create("id", id.ToString()), KeyValuePair.Create("__RequestVerificationToken", token)]));
        Assert.Equal(404, answer.Status);
    }

    [Fact]
    public async Task An_idle_session_ends_after_half_an_hour_and_htmx_is_sent_to_the_log_in_page()
    {
        await using var site = await Site.World();
        using var visitor = await site.LogIn("clerk");
        site.Database.Clock.Now += TimeSpan.FromMinutes(29);
        Assert.Equal(200, (await visitor.Get("/account/password")).Status);
        site.Database.Clock.Now += TimeSpan.FromMinutes(31);
        Assert.StartsWith(site.Address + "login?ReturnUrl", (await visitor.Get("/account/password")).Location);
        var part = await visitor.Get("/account/password", ("HX-Request", "true"));
        Assert.Equal(401, part.Status);
        Assert.Equal("/login", part.Raw.Headers.GetValues("HX-Redirect").Single());
    }

    [Fact]
    public async Task Closing_an_account_ends_its_session()
    {
        await using var site = await Site.World();
        using var visitor = await site.LogIn("clerk");
        await using var db = site.Database.Database.Open();
        await db.Users.Where(u => u.UserName == "clerk").ExecuteUpdateAsync(u => u.SetProperty(x => x.IsClosed, true), TestContext.Current.CancellationToken);
        Assert.Equal(302, (await visitor.Get("/account/password")).Status);
        Assert.Equal(422, (await visitor.LogIn("clerk", DemoDistrict.Password)).Status);
    }

    [Fact]
    public async Task Leaving_ends_the_session()
    {
        await using var site = await Site.World();
        using var visitor = await site.LogIn("clerk");
        var page = await visitor.Get("/account/password");
        await visitor.Submit(page.Form("form[action='/logout']"));
        Assert.Equal(302, (await visitor.Get("/account/password")).Status);
    }

    [Fact]
    public async Task Too_many_attempts_from_one_address_are_put_off()
    {
        await using var site = await Site.World(loginsPerMinute: 3);
        using var visitor = site.Visit();
        for (var i = 0; i < 3; i++) await visitor.LogIn("x", "y");
        Assert.Equal((int)HttpStatusCode.TooManyRequests, (await visitor.LogIn("clerk", DemoDistrict.Password)).Status);
    }

    [Fact]
    public async Task A_post_without_its_token_is_refused()
    {
        await using var site = await Site.World();
        using var visitor = await site.LogIn("clerk");
        var answer = await visitor.Post("/account/password", new FormUrlEncodedContent([KeyValuePair.Create("current", "x")]));
        Assert.Equal(400, answer.Status);
        Assert.Contains("刷新后重试", answer.Read, StringComparison.Ordinal);
    }
}
