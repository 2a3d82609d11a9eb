using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Shushi.Browser.Tests;

/// <summary>Every page, at a desk and on a telephone: whole, on its own host, readable by everybody, and with a picture for people to look at.</summary>
public sealed class PageTests(Chromium chromium, SharedDemo demo) : IClassFixture<SharedDemo>
{
    /// <summary>Role, name of the picture, address; <c>~</c> is the home of the role's organization.</summary>
    public static TheoryData<string, string, string> Pages { get; } = new()
    {
        { "党务干部", "desk", "~" },
        { "党务干部", "report", "~/report?year=2023" },
        { "党务干部", "report-running-year", "~/report?year=2026" },
        { "党务干部", "report-edit", "~/report/edit?year=2023" },
        { "党务干部", "report-edit-running-year", "~/report/edit?year=2026" },
        { "党务干部", "report-versions", "~/report/versions?year=2023&from=0" },
        { "党务干部", "figures", "~/figures?year=2023" },
        { "党务干部", "figure-count", "~/figures/acceptances.approved?year=2023" },
        { "党务干部", "figure-ratio", "~/figures/problems.feedback_closed?year=2023" },
        { "党务干部", "figure-distinct", "~/figures/problems.thematic_aspects?year=2023" },
        { "党务干部", "figure-empty", "~/figures/meetings.leading_group?year=2019" },
        { "党务干部", "check", "~/check?year=2023" },
        { "党务干部", "check-summary", "~/check/summary?year=2023" },
        { "党务干部", "organizations", "~/organizations" },
        { "党务干部", "members", "~/members" },
        { "党务干部", "standings", "~/standings" },
        { "党务干部", "activists", "~/activists" },
        { "党务干部", "acceptances", "~/acceptances" },
        { "党务干部", "meetings", "~/meetings" },
        { "党务干部", "meeting-new", "~/meetings/new" },
        { "党务干部", "member-new", "~/members/new" },
        { "党务干部", "acceptance-new", "~/acceptances/new" },
        { "党务干部", "outputs", "~/outputs" },
        { "党务干部", "problems", "~/problems" },
        { "党务干部", "terms", "~/terms" },
        { "党务干部", "posts", "~/posts" },
        { "党务干部", "duties", "~/duties" },
        { "党务干部", "calendar", "~/calendar" },
        { "党务干部", "import", "~/members/import" },
        { "党务干部", "dues", "~/dues?year=2023" },
        { "党务干部", "tokens", "/account/tokens" },
        { "党务干部", "print-ledger", "~/meetings/print?year=2023&Kinds=ThemeDay" },
        { "党务干部", "print-roster", "~/members/roster?year=2023" },
        { "党务干部", "print-numbers", "~/members/numbers?year=2023" },
        { "党务干部", "print-statement", "~/dues/statement?year=2023" },
        { "党务干部", "print-notice", "~/dues/notice?year=2023" },
        { "党务干部", "close-month", "~/dues/close-month" },
        { "党务干部", "print-rectification", "~/problems/rectification?year=2023" },
        { "党务干部", "deeds", "/deeds" },
        { "支部书记", "branch-desk", "~" },
        { "支部书记", "meeting-quick", "~/meetings/quick" },
        { "党务干部", "last-year", "~/report/last-year" },
        { "党务干部", "roster-paste", "~/members/roster-paste" },
        { "党组书记", "leader-desk", "~" },
        { "总支书记", "general-desk", "~" },
        { "分管领导", "deputy-desk", "~" },
        { "党务干部", "duties-narrowed", "~/duties?ledger=meetings&state=all" },
        { "党务干部", "meeting-quick-unit", "~/meetings/quick" },
        { "工委经办人", "committee-desk", "~" },
        { "党员", "member-desk", "~" },
        { "安全管理员", "users", "/users" },
        { "安全管理员", "user-new", "/users/new" },
        { "党务干部", "password", "/account/password" },
        { "党务干部", "not-found", "~/nothing" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_IsWholeAtADeskAndOnATelephone(string role, string name, string address)
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var visitor = await Visitor.At(chromium, demo.Site);
        await visitor.LogIn(role);
        var home = visitor.Home;
        foreach (var width in new[] { 1440, 390 })
        {
            await visitor.Page.SetViewportSizeAsync(width, 900);
            await visitor.Page.GotoAsync(address.Replace("~", home, StringComparison.Ordinal));
            await visitor.Picture(name);

            if (name == "not-found") visitor.Faults.RemoveAll(f => f.Contains("404", StringComparison.Ordinal));
            Assert.Empty(visitor.Faults);
            Assert.True(await visitor.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), $"{name} is wider than {width} px.");
            Assert.Empty(await Grave(visitor.Page));
        }
    }

    [Fact]
    public async Task CheckedReport_IsWhole_AndItsListIsFilteredAtOnce()
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var visitor = await Visitor.At(chromium, demo.Site);
        await visitor.LogIn("党务干部");
        await visitor.Page.GotoAsync(visitor.Home + "/check?year=2023");
        await visitor.Page.Locator("textarea[name=Text]").FillAsync("一、工作情况\n今年发展新党员7名，预备党员转正8名，植树300棵。\n截止目前，各项工作的的任务基本完成。");
        await visitor.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "开始核验" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("#check-shown")).ToContainTextAsync("列出");
        foreach (var width in new[] { 1440, 390 })
        {
            await visitor.Page.SetViewportSizeAsync(width, 900);
            await visitor.Picture("check-whole");
            Assert.Empty(visitor.Faults);
            Assert.True(await visitor.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), $"The checked report is wider than {width} px.");
            Assert.Empty(await Grave(visitor.Page));
        }

        await visitor.Page.Locator("[name=Show]").SelectOptionAsync("Unsupported");
        await Assertions.Expect(visitor.Page.Locator(".check-item:visible")).ToHaveCountAsync(1);
        await visitor.Page.Locator(".check-item:visible .check-item-text").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator(".checked-text .spot.is-current")).ToContainTextAsync("植树300棵");
    }

    [Fact]
    public async Task LogIn_IsWhole()
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        foreach (var width in new[] { 1440, 390 })
        {
            await using var visitor = await Visitor.At(chromium, demo.Site, width);
            await visitor.Page.GotoAsync("/login");
            await visitor.Picture("login");
            Assert.Empty(visitor.Faults);
            Assert.Empty(await Grave(visitor.Page));
        }
    }

    private static async Task<IReadOnlyList<string>> Grave(IPage page) =>
        (await page.RunAxe()).Violations.Where(v => v.Impact is "serious" or "critical")
            .Select(v => $"{v.Id}: {v.Help} ({string.Join("; ", v.Nodes.Take(3).Select(n => n.Html))})").ToList();
}
