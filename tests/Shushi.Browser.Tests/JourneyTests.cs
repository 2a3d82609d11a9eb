using Microsoft.Playwright;

namespace Shushi.Browser.Tests;

/// <summary>The demo district a fortnight later than it was filled, for those who work in it: then every branch has a month of dues to close.</summary>
public sealed class DecemberDemo : IAsyncLifetime
{
    public Site Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Missing is null) Site = await Site.Demo(new DateOnly(2026, 12, 7));
    }

    public async ValueTask DisposeAsync()
    {
        if (Site is not null) await Site.DisposeAsync();
    }
}

/// <summary>The year's work, done as people do it: at a desk, on a telephone, and with scripts off.</summary>
[Trait("pace", "slow")]
public sealed class JourneyTests(Chromium chromium, DecemberDemo demo) : IClassFixture<DecemberDemo>
{
    [Theory]
    [MemberData(nameof(Ways.Scripted), MemberType = typeof(Ways))]
    public async Task FirstRun_SetsUpTheTopOrganizationAndTheFirstAdministrator(Way way)
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var site = await Site.FirstDay("ABCD2345EFGH");
        await using var visitor = await Visitor.At(chromium, site, way);
        await visitor.Go("/setup");
        await visitor.Fill("Code", "ABCD2345EFGH");
        await visitor.Fill("Name", "河湾县统计局");
        await visitor.Fill("ShortName", "县统计局");
        await visitor.Choose("Kind", "单位");
        await visitor.Fill("UserName", "admin");
        await visitor.Fill("DisplayName", "首任管理员");
        await Inspection.InPassing(visitor, "setup");
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
    [MemberData(nameof(Ways.All), MemberType = typeof(Ways))]
    public async Task PastedRoster_MakesBranchesMembersAndTheTableOfNumbers(Way way)
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var clerk = await Visitor.As("党务干部", chromium, demo.Site, way);
        var (branch, family) = (way.Of("数据管理党支部", "数据服务党支部", "数据分析党支部"), way.Of("温", "秦", "莫"));
        await clerk.Go("~/members/roster-paste");
        await clerk.Fill("Text", $"支部\t党小组\t姓名\t性别\t民族\t出生日期\t人员类别\n{branch}\t第一党小组\t{family}如故\t女\t汉族\t1991-02-03\t正式党员\n{branch}\t第一党小组\t{family}听涛\t男\t汉\t1985.3.7\t正式党员\n{branch}\t\t缺日期\t女\t汉族\t某年\t正式党员\n");
        await clerk.Picture("roster-paste");
        await clerk.Press("查看预览");
        await clerk.Reads("新登记2人");
        await clerk.Reads("有问题不登记的1人");
        await Inspection.InPassing(clerk, "roster-preview");
        await clerk.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "登记", Exact = true }).ClickAsync();

        await clerk.Page.WaitForURLAsync("**/members/numbers");
        await clerk.Picture("roster-numbers");
        await clerk.Go("~/members?q=" + Uri.EscapeDataString(family + "如故"));
        await Assertions.Expect(clerk.Page.Locator("#list")).ToContainTextAsync(family + "如故");
        Assert.Empty(clerk.Faults);
    }

    [Theory]
    [MemberData(nameof(Ways.All), MemberType = typeof(Ways))]
    public async Task Meeting_IsEnteredFromTheDesk_AndSaysWhereItCounts(Way way)
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var secretary = await Visitor.As("支部书记", chromium, demo.Site, way);
        await secretary.Go("~");
        await secretary.Picture("desk-secretary");
        await secretary.Page.Locator("main a[href*='/meetings/quick']").First.ClickAsync();
        await secretary.Page.Locator("label.chip", new PageLocatorOptions { HasTextString = "主题党日" }).First.ClickAsync();
        await secretary.Page.Locator("label.chip", new PageLocatorOptions { HasTextString = "党课" }).First.ClickAsync();
        await secretary.Fill("On", way.Of("2026-11-20", "2026-11-19", "2026-11-18"));
        await secretary.Page.Locator("main [name=_absent]").First.CheckAsync();
        await secretary.Page.Locator("main .absence-reason").First.FillAsync("出差");
        await secretary.Picture("meeting-quick");
        await secretary.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "登记", Exact = true }).ClickAsync();

        await secretary.Reads("本次会议同时计入：");
        await Inspection.InPassing(secretary, "meeting-counted");
        await secretary.Page.Locator(".lead-line a").First.ClickAsync();
        await secretary.Reads("出差");
        Assert.Empty(secretary.Faults);
    }

    [Theory]
    [MemberData(nameof(Ways.All), MemberType = typeof(Ways))]
    public async Task MonthOfDues_IsClosedForEverybodyButOne(Way way)
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var keeper = await Visitor.As("党费管理员", chromium, demo.Site, way);
        await keeper.Go("~/dues");
        await keeper.Follow("本月全员已交");
        var branch = way.Of("社会经济调查队党支部", "普查中心党支部", "机关第二党支部");
        await keeper.Fill("month", way.Of("2026-10", "2026-12", "2026-12"));
        await keeper.Choose("branch", branch); // with scripts the sheet follows at once
        if (!way.HasScript()) await keeper.Press("查看");
        await Assertions.Expect(keeper.Page.Locator("main h2").First).ToContainTextAsync(branch);
        await keeper.Page.Locator("main [name=paid]").First.UncheckAsync();
        await keeper.Fill("PaidOn", "2026-11-20");
        await keeper.Page.Locator("main form[method=post] button[type=submit]").ClickAsync();
        await keeper.Reads("未交的原因");
        await keeper.Page.Locator("main input[name^='Reason.']").First.FillAsync("外出学习，回来补交");
        await Inspection.InPassing(keeper, "dues-month");
        await keeper.Page.Locator("main form[method=post] button[type=submit]").ClickAsync();

        await keeper.Page.WaitForURLAsync("**/dues");
        await Assertions.Expect(keeper.Page.Locator(".flash")).ToContainTextAsync("已登记");
        await Inspection.IsNoWider(keeper, "dues");
        Assert.Empty(keeper.Faults);
    }

    [Theory]
    [MemberData(nameof(Ways.All), MemberType = typeof(Ways))]
    public async Task Problem_IsReportedDoneWithEvidence_ClosedBySomebodyElse_AndTakenUpAgain(Way way)
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var clerk = await Visitor.As("党务干部", chromium, demo.Site, way);
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
        await Inspection.InPassing(clerk, "attachment");

        await using var leader = await Visitor.As("党组书记", chromium, demo.Site, way);
        await leader.Go(problem + "/close");
        await leader.Picture("problem-close");
        await leader.Press("核实无误，销号");
        await Assertions.Expect(leader.Page.Locator(".flash")).ToContainTextAsync("已销号");
        await leader.Picture("problem-closed");
        await leader.Go(problem + "/reopen");
        await leader.Page.Locator("main form[method=post] [name=Reason]").FillAsync("抽查两户，没有得到答复");
        await leader.Press("退回整改");
        await Assertions.Expect(leader.Page.Locator(".flash")).ToBeVisibleAsync();
        Assert.Empty(clerk.Faults);
        Assert.Empty(leader.Faults);
    }
}
