using AngleSharp.Html.Dom;

namespace Shushi.App.Tests;

/// <summary>The first ten minutes: a roster is pasted, last year's report is taken over.</summary>
public sealed class FirstDayTests(WritableSite world) : IClassFixture<WritableSite>
{
    private const string Report = "一、工作情况\n发展新党员6名。\n二、存在的问题\n一是学用结合不紧密。学得不深。\n二是创新意识不强。\n三、下一步打算\n（一）办好读书班。\n";

    [Fact]
    public async Task Last_year_s_report_becomes_problems_and_tasks_and_not_twice()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var page = await clerk.Get($"{world.Home}/report/last-year");
        Assert.Equal(422, (await clerk.Submit(page.Form(), ("Text", "  "))).Status);
        var preview = await clerk.Submit(page.Form(), ("Text", Report));
        Assert.Equal(200, preview.Status);
        Assert.Equal(3, preview.Document.QuerySelectorAll(".take-line").Length);
        Assert.All(preview.Document.QuerySelectorAll(".take-line input[type=checkbox]").Cast<IHtmlInputElement>(), i => Assert.True(i.IsChecked));
        Assert.Contains(preview.Document.QuerySelectorAll(".claims a"), a => a.TextContent == "发展党员");
        foreach (var link in preview.Document.QuerySelectorAll("main a")) Assert.Equal(200, (await clerk.Get(link.GetAttribute("href")!)).Status);

        var wrong = await clerk.Submit(preview.Form("form.last-year"), ("problem[1].Description", ""));
        Assert.Equal(422, wrong.Status);
        var fault = Assert.Single(wrong.Document.QuerySelectorAll("#problems a"));
        Assert.NotNull(wrong.Document.QuerySelector(fault.GetAttribute("href")!));
        var nothing = await clerk.Submit(preview.Form("form.last-year"), ("problem[0].take", null), ("problem[1].take", null), ("task[0].take", null));
        Assert.Contains("还没有勾选", nothing.Read, StringComparison.Ordinal);

        var form = wrong.Form("form.last-year");
        var done = await clerk.Submit(form, ("problem[1].Description", "创新意识不强。"), ("Source", "LastYearFeedback"));
        Assert.Equal(302, done.Status);
        Assert.Contains("已列入问题清单2条、重点任务清单1条", (await clerk.Get(done.Location!)).Read, StringComparison.Ordinal);
        var twice = await clerk.Submit(form, ("problem[1].Description", "创新意识不强。"));
        Assert.Contains("3条清单上已有，没有重复列入", (await clerk.Get(twice.Location!)).Read, StringComparison.Ordinal);
        var again = await clerk.Submit(page.Form(), ("Text", Report));
        Assert.Equal(3, again.Document.QuerySelectorAll(".take-line .badge").Length);
        Assert.All(again.Document.QuerySelectorAll(".take-line input[type=checkbox]").Cast<IHtmlInputElement>(), i => Assert.False(i.IsChecked));
    }

    [Fact]
    public async Task A_report_without_such_chapters_and_a_file_that_is_none_are_said()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var page = await clerk.Get($"{world.Home}/report/last-year");
        Assert.Contains("没有找到写存在问题的章节", (await clerk.Submit(page.Form(), ("Text", "发展新党员6名。"))).Read, StringComparison.Ordinal);
        using var content = new MultipartFormDataContent
        {
            { new StringContent(((IHtmlInputElement)page.Form().QuerySelector("[name=__RequestVerificationToken]")!).Value), "__RequestVerificationToken" },
            { new ByteArrayContent([1, 2, 3]), "file", "去年.docx" },
        };
        Assert.Equal(422, (await clerk.Post($"{world.Home}/report/last-year", content)).Status);
    }

    [Fact]
    public async Task A_roster_names_a_branch_that_is_made_and_the_numbers_follow()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var list = await clerk.Get($"{world.Home}/members");
        Assert.Contains(list.Document.QuerySelectorAll("main a"), a => a.GetAttribute("href") == $"{world.Home}/members/roster-paste");
        var page = await clerk.Get($"{world.Home}/members/roster-paste");
        Assert.Equal(422, (await clerk.Submit(page.Form(), ("Text", "没有表头"))).Status);
        var preview = await clerk.Submit(page.Form(), ("Text", "支部\t党小组\t姓名\t性别\t民族\t出生日期\n数据管理党支部\t第一党小组\t温如故\t女\t汉族\t1991-02-03\n数据管理党支部\t\t缺日期\t女\t汉族\t\n"));
        Assert.Contains("新登记1人，名册里已有0人，有问题不登记的1人", preview.Read, StringComparison.Ordinal);
        Assert.Contains("建立这些支部和党小组", preview.Read, StringComparison.Ordinal);
        var done = await clerk.Submit(preview.Form());
        Assert.Equal((302, $"{world.Home}/members/numbers"), (done.Status, done.Location));
        Assert.Contains("数据管理党支部", (await clerk.Get(done.Location!)).Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(422, (await clerk.Submit(preview.Form(), ("Since", "何时"))).Status);
        Assert.Equal(302, (await clerk.Submit(preview.Form())).Status); // once more: nothing is made twice
        Assert.Equal("温如故", Assert.Single((await clerk.Get($"{world.Home}/members?q=温如故")).Document.QuerySelectorAll("tbody .row-link")).TextContent.Trim());
    }

    [Fact]
    public async Task Only_those_who_may_and_only_their_own_organizations()
    {
        using var deputy = await world.Site.LogIn("deputy");
        Assert.Equal(403, (await deputy.Get($"{world.Home}/report/last-year")).Status);
        Assert.Equal(403, (await deputy.Get($"{world.Home}/members/roster-paste")).Status);
        using var secretary = await world.Site.LogIn("secretary");
        var foreign = await world.Site.Organization("教学研究室党支部");
        Assert.Equal(404, (await secretary.Get($"/o/{foreign.Id}/report/last-year")).Status);
        using var commissioner = await world.Site.LogIn("commissioner");
        Assert.Equal(404, (await commissioner.Get($"/o/{foreign.Id}/members/roster-paste")).Status);
    }
}
