using System.Text.RegularExpressions;
using Shushi.App.Commands;
using Shushi.App.Pages.Appraisal;
using Shushi.Modules.Appraisal;
using Shushi.Platform;
using Shushi.Platform.Acts;

namespace Shushi.App.Tests;

/// <summary>The round of 2023 by hand, without scripts, from the report to the receipt.</summary>
public sealed partial class AppraisalTests
{
    [Fact]
    [Trait("pace", "slow")]
    public async Task The_round_of_2023_runs_from_report_to_receipt()
    {
        await using var site = await Site.World();
        var unit = (await site.Organization("区统计局")).Id;
        var district = (await site.Organization("云川区")).Id;
        using var clerk = await site.LogIn("clerk");
        using var leader = await site.LogIn("leader");
        using var committee = await site.LogIn("committee");
        using var department = await site.LogIn("department");

        // the unit hands in; what it sees of the 预审 it sees alone
        var board = await clerk.Get($"/o/{unit}/appraisal/reports");
        var submitUrl = board.Document.QuerySelector("main a[href*='/submit?person=']")!.GetAttribute("href")!;
        var first = await HandIn(clerk, submitUrl);
        Assert.DoesNotContain(first, (await committee.Get($"/o/{district}/submissions")).Text, StringComparison.Ordinal);
        await Confirm(leader, unit, first);
        var seen = await committee.Get($"/o/{district}/submissions/{first}/precheck");
        Assert.Contains("上年反馈问题逐项回应（4/4）", seen.Read, StringComparison.Ordinal);
        Assert.Contains("上年同类问题提示", seen.Read, StringComparison.Ordinal);

        // returned with a reason, handed in again
        var back = await committee.Get($"/o/{district}/submissions/{first}/return");
        Assert.Equal(422, (await committee.Submit(back.Form(), ("Reason", ""))).Status);
        Assert.Equal(302, (await committee.Submit(back.Form(), ("Reason", "请写明问题的原因"))).Status);
        var second = await HandIn(clerk, submitUrl);
        await Confirm(leader, unit, second);

        // the ballot: slips by phone, sheets entered by two
        var round = RoundIn(submitUrl);
        var opened = await committee.Submit((await committee.Get($"/o/{district}/rounds/{round}/ballot")).Form("form[action*=Open]"), ("Sheets0", "6"), ("Slips1", "6"));
        var codes = opened.Document.QuerySelectorAll(".slips strong").Select(s => s.TextContent).ToList();
        Assert.Equal(6, codes.Count);
        foreach (var code in codes) await Vote(site, round, code);
        foreach (var officer in new[] { committee, department })
        {
            var entering = await officer.Get($"/o/{district}/rounds/{round}/ballot");
            Assert.Equal(302, (await officer.Submit(entering.Form("form[action*=Enter]"), ("group", "领导干部"), ("Lines", "111\n121\n112\n211\n113\n151"))).Status);
        }

        Assert.Equal(302, (await committee.Submit((await committee.Get($"/o/{district}/rounds/{round}/close-ballot")).Form())).Status);
        var result = await committee.Get($"/o/{district}/appraisal/ballots?round={round}");
        Assert.Contains("领导干部得分", result.Read, StringComparison.Ordinal);
        var box = await committee.Get($"/o/{district}/appraisal/ballots?round={round}&handler=Box");
        await AssertRecomputes(box.Text);

        // grade, feedback, receipt
        var decide = await committee.Get($"/o/{district}/rounds/{round}/decide?person={PersonIn(submitUrl)}");
        Assert.DoesNotContain("待补", decide.Document.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(302, (await committee.Submit(decide.Form(), ("Opinion", "履行第一责任人职责较好"))).Status);
        var letters = await committee.Get($"/o/{district}/rounds/{round}/feed-back");
        Assert.Equal(302, (await committee.Submit(letters.Form(), ("DueOn", "2027-06-30"))).Status);
        var feedback = (await leader.Get($"/o/{unit}/feedbacks")).Document.QuerySelectorAll("main td a").Select(a => a.GetAttribute("href")!).First(h => GuidAtEnd().IsMatch(h));
        var received = await leader.Submit((await leader.Get(feedback + "/acknowledge")).Form());
        Assert.Equal(302, received.Status);
        Assert.Contains("支部活动与中心工作结合不够", (await clerk.Get($"/o/{unit}/problems?Source=LastYearFeedback&year=2026")).Read, StringComparison.Ordinal);
        Assert.Contains("签收", (await clerk.Get(feedback + "/letter")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marks_open_by_names_and_a_withdrawn_subject_is_offered_no_letter()
    {
        await using var site = await Site.World();
        var district = (await site.Organization("云川区")).Id;
        using var committee = await site.LogIn("committee");
        var grading = await committee.Get($"/o/{district}/appraisal/grades");
        var decideUrl = grading.Document.QuerySelector("main a[href*='/decide?person=']")!.GetAttribute("href")!;
        var decide = await committee.Get(decideUrl);
        var name = decide.Document.QuerySelector(".card-title")!.TextContent.Replace("得分表", "", StringComparison.Ordinal);
        var link = decide.Document.QuerySelectorAll("main a[href*='/marks?']").Single(l => l.TextContent == "3人评分").GetAttribute("href")!;

        var marks = await committee.Get(link);
        var unknown = await committee.Get(link[..link.IndexOf('?', StringComparison.Ordinal)] + "?PersonId=" + Uri.EscapeDataString("查无此人"));

        Assert.Equal(3, marks.Document.QuerySelectorAll("table.records tbody tr").Length);
        Assert.Equal(name, marks.Document.QuerySelector("#q-PersonId")!.GetAttribute("value"));
        Assert.Contains("查无此人", unknown.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await Withdraw(site, Guid.Parse(RoundIn(decideUrl)), Guid.Parse(PersonIn(decideUrl)));
        var letters = await committee.Get($"/o/{district}/rounds/{RoundIn(decideUrl)}/feed-back");
        var card = letters.Document.QuerySelectorAll("section.card").Single(c => c.QuerySelector("h2")!.TextContent.StartsWith(name, StringComparison.Ordinal));
        Assert.Contains("不再参加这一轮评议（调离），不发出反馈", card.TextContent, StringComparison.Ordinal);
        Assert.Null(card.QuerySelector("form"));
    }

    [Fact]
    public async Task A_voter_gets_no_cookie_and_a_code_counts_once()
    {
        await using var site = await Site.World();
        var district = (await site.Organization("云川区")).Id;
        using var committee = await site.LogIn("committee");
        var grades = await committee.Get($"/o/{district}/appraisal/grades");
        var round = RoundIn(grades.Document.QuerySelector("main a[href*='/decide?person=']")!.GetAttribute("href")!);
        using var voter = site.Visit();
        var early = await voter.Get($"/vote/{round}");
        Assert.Equal(404, early.Status);
        Assert.False(early.Raw.Headers.Contains("Set-Cookie"));
        var opened = await committee.Submit((await committee.Get($"/o/{district}/rounds/{round}/ballot")).Form("form[action*=Open]"), ("Slips0", "2"));
        var code = opened.Document.QuerySelector(".slips strong")!.TextContent;
        var address = Assert.Single(opened.Document.QuerySelectorAll(".slip-address").Select(e => e.TextContent).Distinct(StringComparer.Ordinal)); // tells no slip from another
        Assert.EndsWith($"/vote/{round}", address, StringComparison.Ordinal);
        Assert.Contains("http", address, StringComparison.Ordinal);

        var page = await voter.Get($"/vote/{round}");
        Assert.False(page.Raw.Headers.Contains("Set-Cookie"));
        var wrong = await voter.Submit(page.Form(), ("code", "AAAAA AAAAA"), ("choice0", "G"), ("choice1", "G"), ("choice2", "G"));
        Assert.Equal(422, wrong.Status);
        Assert.Contains("投票码不对", wrong.Text, StringComparison.Ordinal);
        Assert.Equal(422, (await voter.Submit(page.Form(), ("code", code), ("choice0", "G"))).Status);
        (string, string?)[] sheet = [("code", code.ToLowerInvariant()), ("choice0", "G"), ("choice1", "F"), ("choice2", "N")];
        Assert.Contains("已经投入票箱", (await voter.Submit(page.Form(), sheet)).Text, StringComparison.Ordinal);
        Assert.Contains("已经投入票箱", (await voter.Submit(page.Form(), sheet)).Text, StringComparison.Ordinal);
        var other = await voter.Submit((await voter.Get($"/vote/{round}")).Form(), sheet);
        Assert.Contains("已经用过", other.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("收回", (await committee.Get($"/o/{district}/appraisal/ballots?round={round}")).Read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_whose_rule_is_no_more_asks_its_office_to_mend_it()
    {
        await using var site = await Site.World();
        var (district, unit) = ((await site.Organization("云川区")).Id, (await site.Organization("区统计局")).Id);
        using var committee = await site.LogIn("committee");
        using var clerk = await site.LogIn("clerk");
        var round = RoundIn((await committee.Get($"/o/{district}/appraisal/grades")).Document.QuerySelector("main a[href*='/decide?person=']")!.GetAttribute("href")!);
        var console = await site.Database.Open();
        var ledger = console.Catalog.LedgerOf<Round>();
        var stored = (Round)await LedgerActs.Load(console, ledger, Guid.Parse(round));
        Assert.True((await console.Run(LedgerActs.Edit(ledger), stored, stored.Id, () =>
        {
            stored.Indicators.First(i => i.Source == IndicatorSource.Findings).Of = "ZH-99";
            return Task.FromResult<IReadOnlyList<Problem>>([]);
        })).Changed);

        var pages = new[] { await committee.Get($"/o/{district}/rounds/{round}"), await clerk.Get($"/o/{unit}/rounds/{round}") };

        Assert.Equal([(200, true), (200, false)], pages.Select(p => (p.Status, p.Text.Contains("还要改好：", StringComparison.Ordinal) && p.Text.Contains("没有编号为“ZH-99”的规则", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("https://shushi.example.gov.cn/vote/1", true)]
    [InlineData("http://10.3.0.7:5080/vote/1", true)]
    [InlineData("http://[fd00::7]:5080/vote/1", true)]
    [InlineData("http://localhost:5080/vote/1", false)]
    [InlineData("http://127.0.0.1:5080/vote/1", false)]
    [InlineData("http://0.0.0.0:5080/vote/1", false)]
    [InlineData("http://[::]:5080/vote/1", false)]
    [InlineData("http://*:5080/vote/1", false)]
    [InlineData("http:///vote/1", false)]
    public void Phones_reach_an_address_that_leads_elsewhere_than_to_themselves(string url, bool isReached) => Assert.Equal(isReached, BallotModel.IsReached(url));

    [Theory]
    [InlineData(null, true)]
    [InlineData("https://shushi.example/party/", false)]
    public async Task Slips_name_the_public_address_and_one_of_this_machine_alone_is_warned_of(string? publicUrl, bool isWarned)
    {
        await using var site = await Site.World(publicUrl: publicUrl);
        var district = (await site.Organization("云川区")).Id;
        using var committee = await site.LogIn("committee");
        var round = RoundIn((await committee.Get($"/o/{district}/appraisal/grades")).Document.QuerySelector("main a[href*='/decide?person=']")!.GetAttribute("href")!);

        var page = await committee.Get($"/o/{district}/rounds/{round}/ballot");
        var opened = await committee.Submit(page.Form("form[action*=Open]"), ("Slips0", "1"));

        Assert.Equal(isWarned, page.Text.Contains("手机打不开", StringComparison.Ordinal));
        Assert.EndsWith($"{publicUrl ?? site.Address.ToString()}vote/{round}", Assert.Single(opened.Document.QuerySelectorAll(".slip-address")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ballot_opened_while_logged_in_leaves_no_trace_of_who_opened_it()
    {
        await using var site = await Site.World();
        using var committee = await site.LogIn("committee");
        var district = (await site.Organization("云川区")).Id;
        var round = RoundIn((await committee.Get($"/o/{district}/appraisal/grades")).Document.QuerySelector("main a[href*='/decide?person=']")!.GetAttribute("href")!);
        using var member = await site.LogIn("member");
        await member.Get((await member.Get("/")).Location!);
        site.Database.Clock.Now += TimeSpan.FromMinutes(20);

        var ballot = await member.Get($"/vote/{round}");

        Assert.False(ballot.Raw.Headers.Contains("Set-Cookie"));
        foreach (var file in ballot.Document.QuerySelectorAll("link[rel=stylesheet], script[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!))
            Assert.False((await member.Get(file)).Raw.Headers.Contains("Set-Cookie"), file);
        site.Database.Clock.Now += TimeSpan.FromMinutes(15);
        using var auditor = await site.LogIn("auditor");
        var online = (await auditor.Get("/users/logins")).Document.QuerySelector("table.records")!.TextContent;
        Assert.Contains("（auditor）", online, StringComparison.Ordinal);
        Assert.DoesNotContain("（member）", online, StringComparison.Ordinal);
    }

    /// <summary>The committee has decided on a grade; then the subject leaves.</summary>
    private static async Task Withdraw(Site site, Guid round, Guid person)
    {
        var workspace = await site.Database.Open();
        Assert.Empty((await Grades.Decide(workspace, round, person, GradeLevel.Fair, "较好", "会议研究")).Problems);
        var stored = (Round)await LedgerActs.Load(workspace, workspace.Catalog.LedgerOf<Round>(), round);
        Assert.True((await workspace.Run(LedgerActs.Edit(workspace.Catalog.LedgerOf<Round>()), stored, round, () =>
        {
            Rounds.SubjectOf(stored, person).WithdrawnFor = "调离";
            return Task.FromResult<IReadOnlyList<Problem>>([]);
        })).Changed);
    }

    private static async Task<string> HandIn(Visitor clerk, string url)
    {
        var page = await clerk.Get(url);
        var composed = await clerk.Submit(page.Form(), ("do", "compose"));
        var text = Visitor.Values(composed.Form()).First(v => v.Key == "Text").Value;
        Assert.Equal(422, (await clerk.Submit(composed.Form(), ("do", "submit"))).Status); // 请填写 is still in it
        text = PlaceToFill().Replace(text, "抓业务多，抓党建少，两者结合不紧仍有表现，主要是考核导向偏重业务。");
        var looked = await clerk.Submit(page.Form(), ("do", "check"), ("Text", text));
        Assert.Contains("有依据", looked.Read, StringComparison.Ordinal);
        var done = await clerk.Submit(page.Form(), ("do", "submit"), ("Text", text));
        Assert.Equal(302, done.Status);
        return Submission().Match(done.Location!).Groups["id"].Value;
    }

    private static async Task Confirm(Visitor leader, Guid unit, string submission) =>
        Assert.Equal(302, (await leader.Submit((await leader.Get($"/o/{unit}/submissions/{submission}/confirm")).Form())).Status);

    private static async Task Vote(Site site, string round, string code)
    {
        using var voter = site.Visit();
        var answer = await voter.Submit((await voter.Get($"/vote/{round}")).Form(), ("code", code), ("choice0", "F"), ("choice1", "G"), ("choice2", "A"));
        Assert.Equal(200, answer.Status);
    }

    private static async Task AssertRecomputes(string box)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, box);
        Assert.Equal(0, await Cli.Run(["appraisal", "recompute", file]));
        await File.WriteAllTextAsync(file, box.Replace("\"total\": 9", "\"total\": 8", StringComparison.Ordinal));
        Assert.Equal(1, await Cli.Run(["appraisal", "recompute", file]));
        var other = FirstMark().Replace(box, m => m.Groups["before"].Value + "1", 1);
        Assert.NotEqual(box, other);
        await File.WriteAllTextAsync(file, other);
        Assert.Equal(1, await Cli.Run(["appraisal", "recompute", file]));
        File.Delete(file);
    }

    private static string RoundIn(string url) => Regex.Match(url, "rounds/(?<id>[0-9a-f-]{36})", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups["id"].Value;

    private static string PersonIn(string url) => url[^36..];

    [GeneratedRegex("submissions/(?<id>[0-9a-f-]{36})", RegexOptions.None, 1000)]
    private static partial Regex Submission();

    [GeneratedRegex("〔请填写[^〕]*〕", RegexOptions.None, 1000)]
    private static partial Regex PlaceToFill();

    [GeneratedRegex(@"(?<before>""marks"": \[\s*)\d+", RegexOptions.None, 1000)]
    private static partial Regex FirstMark();

    [GeneratedRegex("/feedbacks/[0-9a-f-]{36}$", RegexOptions.None, 1000)]
    private static partial Regex GuidAtEnd();
}
