using Microsoft.Playwright;

namespace Shushi.Browser.Tests;

/// <summary>What people come for, clicked through as they would.</summary>
public sealed class JourneyTests(Chromium chromium)
{
    [Fact]
    public async Task FigureInTheReport_OpensToItsRecords_AndARecordSaysWhereItCounts()
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var site = await Site.Demo();
        await using var visitor = await Visitor.At(chromium, site);
        await visitor.LogIn("党务干部");
        await visitor.Page.GotoAsync(visitor.Home + "/report?year=2023");

        await visitor.Page.Locator("a[href*='acceptances.approved']").First.ClickAsync();
        var rows = visitor.Page.Locator("table tbody tr");
        Assert.Equal(6, await rows.CountAsync());

        await rows.First.Locator("a").First.ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("计入");
        await visitor.Page.Locator("a[href*='figures/acceptances.approved']").First.ClickAsync();
        Assert.Contains("/figures/acceptances.approved", visitor.Page.Url, StringComparison.Ordinal);
        Assert.Empty(visitor.Faults);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Output_IsRecorded_WithAndWithoutScript(bool script)
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var site = await Site.Demo();
        await using var visitor = await Visitor.At(chromium, site, script: script);
        await visitor.LogIn("党务干部");
        await visitor.Page.GotoAsync(visitor.Home + "/outputs/new");

        await visitor.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "保存" }).First.ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("请填写“标题”");

        await visitor.Page.Locator("[name=On]").FillAsync("2026-11-20");
        await visitor.Page.Locator("[name=Kind]").SelectOptionAsync(new SelectOptionValue { Label = "约稿" });
        await visitor.Page.Locator("[name=IssueNumber]").FillAsync("约稿2026-99");
        await visitor.Page.Locator("[name=Title]").FillAsync("秋粮收购情况 <b>& 建议");
        await visitor.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "保存" }).First.ClickAsync();

        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("秋粮收购情况 <b>& 建议");
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("计入");
        Assert.Empty(visitor.Faults);
    }

    [Fact]
    public async Task ForeignReport_IsHeldAgainstTheLedgers()
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var site = await Site.Demo();
        await using var visitor = await Visitor.At(chromium, site);
        await visitor.LogIn("党务干部");
        await visitor.Page.GotoAsync(visitor.Home + "/check?year=2023");

        await visitor.Page.Locator("textarea[name=Text]").FillAsync("一、工作情况\n今年发展新党员7名，预备党员转正8名，植树300棵。");
        await visitor.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "开始核验" }).ClickAsync();

        var table = visitor.Page.Locator("table.claims tbody tr");
        await Assertions.Expect(table.Nth(0)).ToContainTextAsync("请核对");
        await Assertions.Expect(table.Nth(1)).ToContainTextAsync("有依据");
        await Assertions.Expect(table.Nth(2)).ToContainTextAsync("台账暂无依据");
        await visitor.Picture("check-result");
        Assert.Empty(visitor.Faults);
    }

    [Fact]
    public async Task OtherUnit_IsNotThereForABranchSecretary()
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var site = await Site.Demo();
        await using var clerk = await Visitor.At(chromium, site);
        await clerk.LogIn("党务干部");
        await using var secretary = await Visitor.At(chromium, site);
        await secretary.LogIn("支部书记");

        var answer = await secretary.Page.GotoAsync(clerk.Home + "/meetings");

        Assert.Equal(404, answer!.Status);
        await Assertions.Expect(secretary.Page.Locator("body")).ToContainTextAsync("不在您的管理范围内");
    }

    [Fact]
    public async Task FirstDay_SetsUpTheTopOrganizationAndTheFirstAdministrator()
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var site = await Site.FirstDay("ABCD2345EFGH");
        await using var visitor = await Visitor.At(chromium, site);
        await visitor.Page.GotoAsync("/setup");
        await visitor.Picture("setup");
        await visitor.Page.Locator("[name=Code]").FillAsync("ABCD2345EFGH");
        await visitor.Page.Locator("[name=Name]").FillAsync("河湾县统计局");
        await visitor.Page.Locator("[name=ShortName]").FillAsync("县统计局");
        await visitor.Page.Locator("[name=Kind]").SelectOptionAsync(new SelectOptionValue { Label = "单位" });
        await visitor.Page.Locator("[name=UserName]").FillAsync("admin");
        await visitor.Page.Locator("[name=DisplayName]").FillAsync("首任管理员");
        await visitor.Page.Locator("[name=Password]").FillAsync("river-bend-2026");
        await visitor.Page.Locator("main button[type=submit], form button[type=submit]").First.ClickAsync();

        await visitor.Page.GotoAsync("/login");
        await visitor.Page.Locator("[name=UserName]").FillAsync("admin");
        await visitor.Page.Locator("[name=Password]").FillAsync("river-bend-2026");
        await visitor.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "登录" }).First.ClickAsync();
        await visitor.Page.WaitForURLAsync("**/o/**");
        Assert.Equal(404, (await visitor.Page.GotoAsync("/setup"))!.Status);
    }

    [Fact]
    public async Task Print_LeavesTheMenuOut()
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var site = await Site.Demo();
        await using var visitor = await Visitor.At(chromium, site);
        await visitor.LogIn("党务干部");
        await visitor.Page.GotoAsync(visitor.Home + "/report?year=2023");
        await visitor.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Assertions.Expect(visitor.Page.Locator("nav").First).ToBeHiddenAsync();
        await visitor.Picture("report-print");
    }

    [Fact]
    public async Task Keyboard_ReachesTheMainPartByTheSkipLink()
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var site = await Site.Demo();
        await using var visitor = await Visitor.At(chromium, site);
        await visitor.LogIn("党务干部");
        await visitor.Page.GotoAsync(visitor.Home + "/meetings");
        await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await visitor.Page.EvaluateAsync<string>("location.hash.slice(1)"));
    }
}
