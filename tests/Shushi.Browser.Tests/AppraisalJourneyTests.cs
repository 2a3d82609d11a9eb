using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shushi.App.Commands;

namespace Shushi.Browser.Tests;

/// <summary>The round of 2023 at the browser, from the notice to the feedback and to next year's chapter （九）.</summary>
public sealed partial class AppraisalJourneyTests(Chromium chromium)
{
    private const float Patience = 60_000;

    private const string Comment = "支部活动与中心工作结合不够";

    [Fact]
    [Trait("pace", "slow")]
    public async Task Round_OfTheYear_RunsFromTheNoticeToTheFeedback()
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var site = await Site.Demo();
        await using var clerk = await At(site, "党务干部");
        await using var leader = await At(site, "党组书记");
        await using var committee = await At(site, "工委经办人");
        await using var department = await At(site, "组织部经办人");
        await Go(committee, "/appraisal/reports", "board");
        await committee.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "2023年度党组织书记抓基层党建述职评议考核" }).ClickAsync();
        await Reads(committee, "依据");
        await Look(committee, "round");
        var round = committee.Page.Url[(committee.Page.Url.LastIndexOf('/') + 1)..].Split('?')[0];

        await Report(clerk, "submit");
        await Confirm(leader);
        await Go(committee, "/appraisal/reports");
        await committee.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "预审", Exact = true }).First.ClickAsync();
        await Reads(committee, "上年反馈问题逐项回应（4/4）");
        await Look(committee, "precheck");
        await committee.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "退回修改" }).ClickAsync();
        await committee.Page.Locator("[name=Reason]").FillAsync("请写明存在问题的原因");
        await Press(committee, "退回修改");
        await Report(clerk, null);
        await Confirm(leader);

        await Vote(site, committee, department, round);
        await GradeAndFeedBack(committee, round);
        await Receive(leader, clerk);
        Assert.All([clerk, leader, committee, department], v => Assert.Empty(v.Faults));
    }

    /// <summary>The unit hands in: composed, completed by a person, looked at, handed to the secretary.</summary>
    private static async Task Report(Visitor clerk, string? picture)
    {
        await Go(clerk, "/appraisal/reports", picture is null ? null : "unit-board");
        await clerk.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "报送", Exact = true }).First.ClickAsync();
        await Press(clerk, "填入系统生成的报告");
        var box = clerk.Page.Locator("textarea[name=Text]");
        await Assertions.Expect(box).Not.ToHaveValueAsync("", new LocatorAssertionsToHaveValueOptions { Timeout = Patience });
        await box.FillAsync(PlaceToFill().Replace(await box.InputValueAsync(), "抓业务多，抓党建少，两者结合不紧仍有表现，主要是考核导向偏重业务。"));
        if (picture is not null)
        {
            await Press(clerk, "预审");
            await Reads(clerk, "上年同类问题提示");
            await Look(clerk, picture);
        }

        await Press(clerk, "提交书记确认");
        await Reads(clerk, "待书记确认");
    }

    private static async Task Confirm(Visitor leader)
    {
        await Go(leader, "/appraisal/reports");
        await leader.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "预审", Exact = true }).First.ClickAsync();
        await leader.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "确认报送" }).ClickAsync();
        await Press(leader, "已审阅，确认报送");
        await Reads(leader, "已报送");
    }

    /// <summary>The meeting and its vote: six sheets of paper entered twice, six slips used on phones, one of them on a bad network and one without scripts.</summary>
    private async Task Vote(Site site, Visitor committee, Visitor department, string round)
    {
        await Go(committee, "/appraisal/meeting", "meeting");
        await Reads(committee, Comment);
        await Go(committee, $"/rounds/{round}/ballot", "ballot-before");
        await committee.Page.Locator("[name=Sheets0]").FillAsync("6");
        await committee.Page.Locator("[name=Slips1]").FillAsync("6");
        await Press(committee, "开始测评");
        await Reads(committee, "只在这一页显示一次");
        await Look(committee, "slips");
        var codes = await committee.Page.Locator(".slips strong").AllTextContentsAsync();
        Assert.Equal(6, codes.Count);
        foreach (var (n, code) in codes.Index()) await Phone(site, round, code, n);

        await Enter(committee, round, "111\n121\n112\n211\n113\n151");
        await Enter(department, round, "111\n121\n112\n211\n113\n152");
        await Reads(department, "第6张");
        await Look(department, "ballot-open");
        await Enter(department, round, "111\n121\n112\n211\n113\n151");
        await committee.Page.GotoAsync($"{committee.Home}/rounds/{round}/close-ballot");
        await Press(committee, "结束测评并封箱");
        await Go(committee, $"/appraisal/ballots?round={round}", "tally");
        await Reads(committee, "领导干部得分");
        var file = await (await committee.Page.RunAndWaitForDownloadAsync(() => committee.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { NameString = "供独立复算" }).ClickAsync())).PathAsync();
        Assert.Equal(0, await Cli.Run(["appraisal", "recompute", file]));
    }

    /// <summary>A voter: the first one's answer gets lost on its way, so that the page sends the sheet again by itself; the second one has no scripts; the third one has an older phone.</summary>
    private async Task Phone(Site site, string round, string code, int n)
    {
        await using var voter = await Visitor.At(chromium, site, n == 1 ? Way.NoScript : Way.Telephone);
        await voter.Resize(Way.Telephone);
        voter.Page.SetDefaultTimeout(Patience);
        if (n == 2) await voter.Page.AddInitScriptAsync("delete AbortSignal.timeout"); // an older phone
        var lost = 0;
        if (n == 0)
        {
            await voter.Page.RouteAsync("**/vote/*", async route =>
            {
                if (route.Request.Method != "POST" || lost++ > 0)
                {
                    await route.ContinueAsync();
                    return;
                }

                await route.FetchAsync();
                await route.AbortAsync();
            });
        }

        await voter.Page.GotoAsync($"/vote/{round}");
        if (n == 1) await voter.Picture("appraisal-vote");
        await voter.Page.Locator("[name=code]").FillAsync(code);
        foreach (var (place, letter) in "FGA".Index()) await voter.Page.Locator($"[name=choice{place}][value={letter}]").CheckAsync();
        await Press(voter, "提交测评");
        await Reads(voter, "已经投入票箱");
        if (n == 0) Assert.Equal(2, lost);
        if (n == 1) await voter.Picture("appraisal-voted");
        Assert.Empty(await voter.Page.Context.CookiesAsync());
    }

    private static async Task Enter(Visitor officer, string round, string lines)
    {
        await officer.Page.GotoAsync($"{officer.Home}/rounds/{round}/ballot");
        await officer.Page.Locator("select[name=group]").SelectOptionAsync("领导干部");
        await officer.Page.Locator("[name=Lines]").FillAsync(lines);
        await Press(officer, "保存");
        await Assertions.Expect(officer.Page.Locator("body")).ToContainTextAsync("已录入“领导干部”的选票", new LocatorAssertionsToContainTextOptions { Timeout = Patience });
    }

    private static async Task GradeAndFeedBack(Visitor committee, string round)
    {
        await Go(committee, $"/appraisal/grades?round={round}", "grades");
        await committee.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "得分和等次" }).First.ClickAsync();
        await Reads(committee, "3人评分");
        await committee.Page.Locator("[name=Opinion]").FillAsync("履行第一责任人职责较好，党建与业务结合还不够紧");
        await Look(committee, "decide");
        await Press(committee, "确定等次");
        await Go(committee, $"/rounds/{round}/feed-back", "feed-back");
        await committee.Page.Locator("[name=DueOn]").First.FillAsync("2027-06-30");
        await Press(committee, "发出反馈");
        await Reads(committee, "尚未签收");
        await committee.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "反馈函" }).First.ClickAsync();
        await Reads(committee, Comment);
        await Look(committee, "letter");
        var letter = await committee.Page.RunAndWaitForDownloadAsync(() => committee.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { NameString = "下载Word" }).ClickAsync());
        await using var docx = File.OpenRead(await letter.PathAsync());
        var words = Office.Documents.DocumentReader.Read(docx).Text;
        Assert.Contains(Comment, words, StringComparison.Ordinal);
        Assert.Contains("签收回执", words, StringComparison.Ordinal);
        if (Pictures.AreOfEveryPage) await letter.SaveAsAsync(Path.Combine(Pictures.Folder, "letter.docx"));
    }

    /// <summary>The secretary signs for it; its problem stands on next year's list and in next year's chapter （九）.</summary>
    private static async Task Receive(Visitor leader, Visitor clerk)
    {
        await Go(leader, "/feedbacks");
        await leader.Page.Locator("main td a").First.ClickAsync();
        await leader.Page.GotoAsync(leader.Page.Url.Split('?')[0] + "/acknowledge");
        await Look(leader, "acknowledge");
        await Press(leader, "签收");
        await Reads(leader, "签收日期");
        await Go(clerk, "/problems?Source=LastYearFeedback&year=2026", "problems");
        await Reads(clerk, Comment);
        await Go(clerk, "/report?year=2024", "report-of-2024");
        await Reads(clerk, $"{Comment}。正在整改，时限为2027年6月30日。");
    }

    private async Task<Visitor> At(Site site, string role)
    {
        var visitor = await Visitor.As(role, chromium, site);
        visitor.Page.SetDefaultTimeout(Patience); // a long journey outlasts a busy machine
        return visitor;
    }

    private static async Task Go(Visitor visitor, string path, string? picture = null)
    {
        await visitor.Page.GotoAsync(visitor.Home + path);
        if (picture is not null) await Look(visitor, picture);
    }

    private static Task Press(Visitor visitor, string button) => visitor.Page.Locator("main").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = button, Exact = true }).First.ClickAsync();

    private static Task Reads(Visitor visitor, string words) => Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync(words, new LocatorAssertionsToContainTextOptions { Timeout = Patience });

    /// <summary>Pictures at both widths, where somebody wants to look at them.</summary>
    private static async Task Look(Visitor visitor, string name)
    {
        if (!Pictures.AreOfEveryPage) return;
        await visitor.Picture("appraisal-" + name);
        await visitor.Resize(Way.Telephone);
        await visitor.Picture("appraisal-" + name);
        await visitor.Resize(Way.Desk);
    }

    [GeneratedRegex("〔请填写[^〕]*〕", RegexOptions.None, 1000)]
    private static partial Regex PlaceToFill();
}
