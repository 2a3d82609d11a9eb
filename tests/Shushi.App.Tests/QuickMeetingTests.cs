using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Meetings;

namespace Shushi.App.Tests;

/// <summary>快速登记, as a branch secretary does it without scripts.</summary>
public sealed class QuickMeetingTests(WritableSite world) : IClassFixture<WritableSite>
{
    [Fact]
    public async Task A_meeting_is_registered_with_two_ticks_and_says_where_it_counts()
    {
        using var secretary = await world.Site.LogIn("secretary");
        var branch = await world.Site.Organization("机关第一党支部");
        var home = $"/o/{branch.Id}";
        var desk = await secretary.Get(home);
        Assert.Contains(desk.Document.QuerySelectorAll("main a"), a => a.GetAttribute("href") == home + "/meetings/quick");
        Assert.Contains((await secretary.Get(home + "/meetings")).Document.QuerySelectorAll("main a"), a => a.GetAttribute("href") == home + "/meetings/quick");

        var page = await secretary.Get(home + "/meetings/quick");
        var names = page.Document.QuerySelectorAll("input[name=_absent]").Cast<IHtmlInputElement>().ToList();
        Assert.All(names, n => Assert.False(n.IsChecked));
        Assert.NotEqual("", ((IHtmlInputElement)page.Document.QuerySelector("#f-Place")!).Value); // the branch's last one
        Assert.Equal("2026-11-24", ((IHtmlInputElement)page.Document.QuerySelector("#f-On")!).Value);
        Untick(page, "Kinds");
        Tick(page, "Kinds", "MembersMeeting");
        Tick(page, "Kinds", "ThemeDay");
        Tick(page, "_absent", names[3].Value);
        var made = await secretary.Submit(page.Form("form.quick"), ("Reason." + names[3].Value, "出差"), ("Agenda[1].Topic", "Ideology"), ("Agenda[1].Nature", "SpecialStudy"), ("Agenda[1].Subject", "意识形态工作"));
        Assert.Equal(302, made.Status);

        var counted = await secretary.Get(made.Location!);
        Assert.Contains("本次会议同时计入：支部党员大会、主题党日", counted.Read, StringComparison.Ordinal);
        Assert.Contains("主题党日", counted.Document.QuerySelectorAll("main li").Select(l => l.TextContent).Aggregate("", string.Concat), StringComparison.Ordinal);
        foreach (var link in counted.Document.QuerySelectorAll("main a")) Assert.Equal(200, (await secretary.Get(link.GetAttribute("href")!)).Status);

        var meeting = await Stored(made.Location!);
        Assert.Equal("2026年11月支部党员大会、主题党日", meeting.Title);
        Assert.Equal((names.Count, 1), (meeting.Expected, meeting.Absences.Count));
        Assert.Equal((Guid.Parse(names[3].Value), "出差"), (meeting.Absences[0].PersonId, meeting.Absences[0].Reason));
        Assert.Equal((Topic.Ideology, "意识形态工作"), (Assert.Single(meeting.Agenda).Topic, meeting.Agenda[0].Subject));

        // The next one begins with the same kinds; 撤销 takes this one back.
        var next = await secretary.Get(home + "/meetings/quick");
        Assert.Equal(["MembersMeeting", "ThemeDay"], next.Document.QuerySelectorAll("input[name=Kinds]").Cast<IHtmlInputElement>().Where(i => i.IsChecked).Select(i => i.Value));
        Assert.Equal(302, (await secretary.Submit(counted.Form("main form[method=post]"))).Status);
        Assert.Equal(404, (await secretary.Get(made.Location!)).Status);
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_meeting()
    {
        using var secretary = await world.Site.LogIn("secretary");
        var branch = await world.Site.Organization("机关第一党支部");
        var page = await secretary.Get($"/o/{branch.Id}/meetings/quick");
        Tick(page, "Kinds", "Lecture"); // of an earlier day: on the same one another test's could be the last meeting as well
        var before = await Count();
        var answers = await Task.WhenAll(secretary.Submit(page.Form("form.quick"), ("On", "2026-11-19"), ("Title", "只登记一次")), secretary.Submit(page.Form("form.quick"), ("On", "2026-11-19"), ("Title", "只登记一次")));
        Assert.All(answers, a => Assert.Equal((302, answers[0].Location), (a.Status, a.Location)));
        Assert.Equal(before + 1, await Count());

        async Task<int> Count() => await (await world.Site.Database.Open()).Db.Set<Meeting>().CountAsync();
    }

    [Fact]
    public async Task What_is_wrong_is_named_beside_its_field_and_nothing_typed_is_lost()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var page = await clerk.Get($"{world.Home}/meetings/quick"); // the unit itself: no roster, hence the number is asked for
        Untick(page, "Kinds");
        var refused = await clerk.Submit(page.Form("form.quick"), ("On", "2026-02-30"), ("Expected", ""), ("Title", "年中部署"), ("Minutes", "记录"));
        Assert.Equal(422, refused.Status);
        foreach (var link in refused.Document.QuerySelectorAll("#problems a")) Assert.NotNull(refused.Document.QuerySelector(link.GetAttribute("href")!));
        Assert.Equal(["#f-Expected", "#f-Kinds", "#f-On"], refused.Document.QuerySelectorAll("#problems a").Select(a => a.GetAttribute("href")).Distinct().Order());
        Assert.Equal("年中部署", ((IHtmlInputElement)refused.Document.QuerySelector("#f-Title")!).Value);

        Tick(refused, "Kinds", "StaffMeeting");
        var later = await clerk.Submit(refused.Form("form.quick"), ("On", "2026-12-24"), ("Expected", "90"));
        Assert.Equal(422, later.Status);
        Assert.Equal("#f-On", Assert.Single(later.Document.QuerySelectorAll("#problems a")).GetAttribute("href"));
        Assert.Equal(302, (await clerk.Submit(later.Form("form.quick"), ("On", "2026-11-20"))).Status);
    }

    [Fact]
    public async Task A_committee_meeting_expects_the_committee_and_an_overdue_duty_chooses_the_kind_but_no_day()
    {
        using var secretary = await world.Site.LogIn("secretary");
        var branch = await world.Site.Organization("机关第一党支部");
        var page = await secretary.Get($"/o/{branch.Id}/meetings/quick?month=2026-10&to=2026-10-31&what=支委会");
        Assert.Equal(["CommitteeMeeting"], page.Document.QuerySelectorAll("input[name=Kinds]").Cast<IHtmlInputElement>().Where(i => i.IsChecked).Select(i => i.Value));
        Assert.Equal("", ((IHtmlInputElement)page.Document.QuerySelector("#f-On")!).Value);
        var other = page.Document.QuerySelectorAll(".absentee-other input[name=_absent]").Cast<IHtmlInputElement>().First();
        Tick(page, "_absent", other.Value); // hidden then, and not counted
        var made = await secretary.Submit(page.Form("form.quick"), ("On", "2026-10-30"));
        Assert.Equal(302, made.Status);
        var meeting = await Stored(made.Location!);
        Assert.Equal((5, 0), (meeting.Expected, meeting.Absences.Count));
    }

    [Fact]
    public async Task Only_those_who_may_and_only_their_own_organizations()
    {
        var (branch, foreign) = (await world.Site.Organization("机关第一党支部"), await world.Site.Organization("教学研究室党支部"));
        using var deputy = await world.Site.LogIn("deputy");
        Assert.Equal(403, (await deputy.Get($"{world.Home}/meetings/quick")).Status);
        using var secretary = await world.Site.LogIn("secretary");
        Assert.Equal(404, (await secretary.Get($"/o/{branch.Id}/meetings/quick?at={foreign.Id}")).Status);
        Assert.Equal(404, (await secretary.Get($"/o/{foreign.Id}/meetings/quick")).Status);
        var page = await secretary.Get($"/o/{branch.Id}/meetings/quick");
        Assert.Equal(404, (await secretary.Submit(page.Form("form.quick"), ("at", foreign.Id.ToString()))).Status);
    }

    private async Task<Meeting> Stored(string location)
    {
        var workspace = await world.Site.Database.Open();
        return (Meeting)(await workspace.Catalog.LedgerOf<Meeting>().Find(workspace, Guid.Parse(location.Split('/')[^2])))!;
    }

    private static void Tick(Answer page, string name, string value) => page.Document.QuerySelector($"input[name={name}][value='{value}']")!.SetAttribute("checked", "");

    private static void Untick(Answer page, string name)
    {
        foreach (var box in page.Document.QuerySelectorAll($"input[name={name}]")) box.RemoveAttribute("checked");
    }
}
