using Microsoft.Playwright;

namespace Shushi.Browser.Tests;

/// <summary>The year's work, done as people do it, at a desk and on a telephone.</summary>
[Trait("pace", "slow")]
public sealed class JourneyTests(Chromium chromium)
{
    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task FirstRun_SetsUpTheTopOrganizationAndTheFirstAdministrator(int width)
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var site = await Site.FirstDay("ABCD2345EFGH");
        await using var visitor = await Visitor.At(chromium, site, width);
        await visitor.Go("/setup");
        await visitor.Fill("Code", "ABCD2345EFGH");
        await visitor.Fill("Name", "河湾县统计局");
        await visitor.Fill("ShortName", "县统计局");
        await visitor.Choose("Kind", "单位");
        await visitor.Fill("UserName", "admin");
        await visitor.Fill("DisplayName", "首任管理员");
        await visitor.Picture("setup");
        Assert.Empty(await Inspection.Grave(visitor.Page));
        await visitor.Fill("Password", "river-bend-2026");
        await visitor.Press("完成设置");

        await visitor.Page.WaitForURLAsync("**/login");
        await visitor.Fill("UserName", "admin");
        await visitor.Fill("Password", "river-bend-2026");
        await visitor.Press("登录");
        await visitor.Page.WaitForURLAsync("**/o/**");
        await visitor.Picture("first-desk");
        await visitor.Go("~/organizations");
        await visitor.Reads("县统计局");
        await Inspection.IsNoWider(visitor, "organizations");
        Assert.Empty(visitor.Faults);
        Assert.Equal(404, (await visitor.Go("/setup"))!.Status);
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task PastedRoster_MakesBranchesMembersAndTheTableOfNumbers(int width)
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var site = await Site.Demo();
        await using var clerk = await Visitor.As("党务干部", chromium, site, width);
        await clerk.Go("~/members/roster-paste");
        await clerk.Fill("Text", "支部\t党小组\t姓名\t性别\t民族\t出生日期\t人员类别\n数据管理党支部\t第一党小组\t温如故\t女\t汉族\t1991-02-03\t正式党员\n数据管理党支部\t第一党小组\t陆听涛\t男\t汉\t1985.3.7\t正式党员\n数据管理党支部\t\t缺日期\t女\t汉族\t某年\t正式党员\n");
        await clerk.Picture("roster-paste");
        await clerk.Press("查看预览");
        await clerk.Reads("新登记2人");
        await clerk.Reads("有问题不登记的1人");
        await clerk.Picture("roster-preview");
        Assert.Empty(await Inspection.Grave(clerk.Page));
        await Inspection.IsNoWider(clerk, "roster-preview");
        await clerk.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "登记", Exact = true }).ClickAsync();

        await clerk.Page.WaitForURLAsync("**/members/numbers");
        await clerk.Picture("roster-numbers");
        await clerk.Go("~/members?q=" + Uri.EscapeDataString("温如故"));
        await Assertions.Expect(clerk.Page.Locator("#list")).ToContainTextAsync("温如故");
        Assert.Empty(clerk.Faults);
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Meeting_IsEnteredFromTheDesk_AndSaysWhereItCounts(int width)
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var site = await Site.Demo();
        await using var secretary = await Visitor.As("支部书记", chromium, site, width);
        await secretary.Go("~");
        await secretary.Picture("desk-secretary");
        await secretary.Page.Locator("main a[href*='/meetings/quick']").First.ClickAsync();
        await secretary.Page.Locator("label.chip", new PageLocatorOptions { HasTextString = "主题党日" }).First.ClickAsync();
        await secretary.Page.Locator("label.chip", new PageLocatorOptions { HasTextString = "党课" }).First.ClickAsync();
        await secretary.Fill("On", "2026-11-20");
        await secretary.Page.Locator("main [name=_absent]").First.CheckAsync();
        await secretary.Page.Locator("main .absence-reason").First.FillAsync("出差");
        await secretary.Picture("meeting-quick");
        await secretary.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "登记", Exact = true }).ClickAsync();

        await secretary.Reads("本次会议同时计入：");
        await secretary.Picture("meeting-counted");
        Assert.Empty(await Inspection.Grave(secretary.Page));
        await Inspection.IsNoWider(secretary, "meeting-counted");
        await secretary.Page.Locator(".lead-line a").First.ClickAsync();
        await secretary.Reads("出差");
        Assert.Empty(secretary.Faults);
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task MonthOfDues_IsClosedForEverybodyButOne(int width)
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var site = await Site.Demo();
        await using var keeper = await Visitor.As("党费管理员", chromium, site, width);
        await keeper.Go("~/dues");
        await keeper.Follow("本月全员已交");
        await keeper.Choose("branch", "社会经济调查队党支部");
        await keeper.Fill("month", "2026-10");
        await keeper.Press("查看");
        await keeper.Page.Locator("main [name=paid]").First.UncheckAsync();
        await keeper.Fill("PaidOn", "2026-11-20");
        await keeper.Page.Locator("main form[method=post] button[type=submit]").ClickAsync();
        await keeper.Reads("未交的原因");
        await keeper.Page.Locator("main input[name^='Reason.']").First.FillAsync("外出学习，回来补交");
        await keeper.Picture("dues-month");
        Assert.Empty(await Inspection.Grave(keeper.Page));
        await keeper.Page.Locator("main form[method=post] button[type=submit]").ClickAsync();

        await keeper.Page.WaitForURLAsync("**/dues");
        await Assertions.Expect(keeper.Page.Locator(".flash")).ToContainTextAsync("已登记");
        await Inspection.IsNoWider(keeper, "dues");
        Assert.Empty(keeper.Faults);
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Problem_IsReportedDoneWithEvidence_AndClosedBySomebodyElse(int width)
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var site = await Site.Demo();
        await using var clerk = await Visitor.As("党务干部", chromium, site, width);
        await clerk.Go("~/problems/open");
        await clerk.Picture("problems-open");
        await clerk.Follow("报告完成");
        await clerk.Fill("RectifiedOn", "2026-11-20");
        await clerk.Fill("Result", "已完成：逐户回访，十二件事项全部答复。");
        await clerk.Press("报告完成");
        await Assertions.Expect(clerk.Page.Locator(".flash")).ToBeVisibleAsync();
        var problem = new Uri(clerk.Page.Url).AbsolutePath;
        await clerk.Page.GetByText("添加附件").ClickAsync();
        await clerk.Page.Locator("[name=files]").SetInputFilesAsync(new FilePayload { Name = "回访记录.png", MimeType = "image/png", Buffer = await clerk.Page.ScreenshotAsync() });
        await clerk.Fill("on", "2026-11-19");
        await clerk.Press("上传");
        await clerk.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "回访记录.png" }).First.ClickAsync();
        await clerk.Page.Locator(".preview-image").WaitForAsync();
        Assert.Empty(await Inspection.Grave(clerk.Page));

        await using var leader = await Visitor.As("党组书记", chromium, site, width);
        await leader.Go(problem + "/close");
        await leader.Picture("problem-close");
        await leader.Press("核实无误，销号");
        await Assertions.Expect(leader.Page.Locator(".flash")).ToContainTextAsync("已销号");
        await leader.Picture("problem-closed");
        Assert.Empty(clerk.Faults);
        Assert.Empty(leader.Faults);
    }
}
