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
        var rows = visitor.Page.Locator("tr[data-record]");
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

        var lines = visitor.Page.Locator(".check-item:visible");
        await Assertions.Expect(lines.Nth(0)).ToContainTextAsync("请核对");
        await Assertions.Expect(lines.Nth(1)).ToContainTextAsync("有依据");
        await Assertions.Expect(lines.Nth(2)).ToContainTextAsync("台账暂无依据");
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

    [Fact]
    public async Task MessyRoster_IsPreviewedAskedAboutImportedAndUndone()
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var site = await Site.Demo();
        await using var visitor = await Visitor.At(chromium, site);
        await visitor.LogIn("党务干部");
        await visitor.Page.GotoAsync(visitor.Home + "/members/import");
        await visitor.Page.Locator("[name=file]").SetInputFilesAsync(new FilePayload { Name = "花名册.xlsx", MimeType = "application/octet-stream", Buffer = Roster() });
        await visitor.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "查看预览" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("#questions")).ToContainTextAsync("1996.1");
        await visitor.Picture("import-preview");
        await visitor.Page.SetViewportSizeAsync(390, 900);
        await visitor.Picture("import-preview");
        await visitor.Page.SetViewportSizeAsync(1440, 900);

        await visitor.Page.Locator("#questions fieldset").First.GetByRole(AriaRole.Radio).First.CheckAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "提交回答" }).ClickAsync();
        while (await visitor.Page.Locator("#questions").GetByText("没有写到日").CountAsync() > 0 && await visitor.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameString = "只导入没有问题的" }).CountAsync() == 0)
        {
            await visitor.Page.Locator("#questions fieldset").Last.GetByRole(AriaRole.Radio).First.CheckAsync();
            await visitor.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "提交回答" }).ClickAsync();
        }

        await visitor.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameString = "只导入没有问题的" }).ClickAsync();
        await visitor.Page.GotoAsync(visitor.Home + "/members?q=" + Uri.EscapeDataString("卫试一"));
        await Assertions.Expect(visitor.Page.Locator("#list")).ToContainTextAsync("卫试一");

        await visitor.Page.GotoAsync(visitor.Home + "/members/import");
        await visitor.Picture("import-done");
        await visitor.Page.Locator("[data-undo] button").ClickAsync();
        await visitor.Page.GotoAsync(visitor.Home + "/members?q=" + Uri.EscapeDataString("卫试一"));
        await Assertions.Expect(visitor.Page.Locator("#list")).Not.ToContainTextAsync("卫试一");
        Assert.Empty(visitor.Faults);
    }

    /// <summary>A roster as offices keep it: a title, a serial column, a day cut short, somebody nobody knows the branch of, a sum.</summary>
    private static byte[] Roster()
    {
        string[] headers = ["序号", "姓 名", "性别", "民族", "出生年月", "所在支部", "备注"];
        IReadOnlyList<string>[] rows =
        [
            ["1", "卫试一", "男性", "汉", "1985.3.7", "机关第一党支部", ""],
            ["2", "卫试二", "女", "汉族", "1996.1", "机关第二党支部", ""],
            ["3", "卫试三", "男", "没有这个族", "1990年5月6日", "机关第一党支部", "新来"],
            ["", "合计", "", "", "", "", "3"],
        ];
        using var stream = new MemoryStream();
        Office.Tables.WorkbookWriter.Write(stream, [new Office.Tables.TableSheet("花名册", [.. headers.Select(h => new Office.Tables.TableColumn(h, Office.Tables.ColumnKind.Text))], rows, "区统计局党员花名册")]);
        return stream.ToArray();
    }
}
