using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Shushi.Demo;
using Shushi.Modules.Appraisal;
using Shushi.Platform;
using Shushi.Platform.Records;
using Shushi.Platform.Records.Fields;

namespace Shushi.App.Tests;

/// <summary>Every ledger through its pages, as a clerk without scripts would use it.</summary>
public sealed class LedgerTests(WritableSite world) : IClassFixture<WritableSite>
{
    private const string Script = "<script>alert('述')</script>\"'&";

    public static TheoryData<string> Ledgers => [.. Product.Catalog.Ledgers.Where(l => !l.IsKeptByActs).Select(l => l.Name)];

    [Theory]
    [Trait("pace", "slow")]
    [MemberData(nameof(Ledgers))]
    public async Task A_record_is_registered_changed_followed_and_deleted(string name)
    {
        var ledger = Product.Catalog.Ledger(name)!;
        var (login, home) = world.Keeper(name);
        using var clerk = await world.Site.LogIn(login);
        var form = await clerk.Get($"{home}/{name}/new");
        var made = await clerk.Submit(form.Form(), [.. Fill(ledger, form.Form())]);
        Assert.True(made.Status == 302, string.Join('\n', made.Document.QuerySelectorAll("#problems li").Select(l => l.TextContent.Trim())));
        var url = made.Location!;

        var record = await clerk.Get(url);
        Assert.Equal(200, record.Status);
        Assert.Contains("已登记", record.Document.QuerySelector(".flash")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(200, (await clerk.Get($"{home}/{name}")).Status);

        var edit = await clerk.Get(url + "/edit");
        var (key, text) = Change(ledger, edit.Form());
        Assert.Equal((302, url), Pair(await clerk.Submit(edit.Form(), (key, text))));
        var history = await clerk.Get(url + "/history");
        var field = ledger.Fields.First(f => f.Name == key);
        Assert.Contains(history.Document.QuerySelectorAll(".history th"), h => h.TextContent == field.Label);
        Assert.Equal(2, history.Document.QuerySelectorAll(".history > li").Length);

        var page = await clerk.Get(url);
        var without = await clerk.Submit(page.Form("details.delete form"));
        Assert.Equal(422, without.Status);
        var deleted = await clerk.Submit(without.Form("details.delete form"), ("Reason", "登记重复"));
        Assert.Equal((302, $"{home}/{name}"), Pair(deleted));
        Assert.Equal(404, (await clerk.Get(url)).Status);
        Assert.Contains("登记重复", (await clerk.Get(url + "/history")).Read, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("pace", "slow")]
    [MemberData(nameof(Ledgers))]
    public async Task What_is_wrong_is_named_beside_its_field_and_nothing_typed_is_lost(string name)
    {
        var (login, home) = world.Keeper(name);
        using var clerk = await world.Site.LogIn(login);
        var form = await clerk.Get($"{home}/{name}/new");
        var typed = form.Form().QuerySelectorAll("input[name], textarea[name]").Where(c => c.Closest("template, [data-line]") is null)
            .Where(c => c.GetAttribute("type") is null or "text" or "date" or "month").Select(c => (Name: c.GetAttribute("name")!, Value: (string?)Script)).ToArray();
        var answer = await clerk.Submit(form.Form(), typed);

        Assert.Equal(422, answer.Status);
        Assert.DoesNotContain("<script>alert", answer.Text, StringComparison.Ordinal);
        var links = answer.Document.QuerySelectorAll("#problems a");
        Assert.NotEmpty(links);
        Assert.All(links, l => Assert.NotNull(answer.Document.QuerySelector(l.GetAttribute("href")!)));
        foreach (var (control, value) in typed)
            Assert.Equal(value, ((IHtmlElement)answer.Form().QuerySelectorAll("[name]").First(c => c.GetAttribute("name") == control)) switch { IHtmlInputElement i => i.GetAttribute("value"), var t => ((IHtmlTextAreaElement)t).Value });
        Assert.All(answer.Form().QuerySelectorAll("[aria-invalid=true]"), c =>
            Assert.All(c.GetAttribute("aria-describedby")!.Split(' '), id => Assert.NotNull(answer.Document.GetElementById(id))));
    }

    [Fact]
    public async Task Text_with_marks_of_HTML_is_shown_as_text()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var form = await clerk.Get(world.Home + "/outputs/new");
        var made = await clerk.Submit(form.Form(), [.. Fill(Product.Catalog.Ledger("outputs")!, form.Form()).Where(f => f.Name != "Title"), ("Title", Script)]);
        foreach (var path in new[] { made.Location!, made.Location + "/edit", made.Location + "/history", world.Home + "/outputs?q=" + Uri.EscapeDataString(Script), world.Home + "/figures/outputs.briefs?year=2026" })
        {
            var page = await clerk.Get(path);
            Assert.Equal(200, page.Status);
            Assert.DoesNotContain("<script>alert", page.Text, StringComparison.Ordinal);
        }

        Assert.Contains(Script, (await clerk.Get(made.Location!)).Read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_slower_of_two_sees_what_the_faster_one_saved_and_keeps_what_was_typed()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var form = await clerk.Get(world.Home + "/outputs/new");
        var url = (await clerk.Submit(form.Form(), [.. Fill(Product.Catalog.Ledger("outputs")!, form.Form())])).Location!;
        var mine = await clerk.Get(url + "/edit");
        var theirs = await clerk.Get(url + "/edit");
        await clerk.Submit(theirs.Form(), ("Title", "别人的标题"));
        var clash = await clerk.Submit(mine.Form(), ("Title", "我的标题"));

        Assert.Equal(409, clash.Status);
        var cells = clash.Document.QuerySelectorAll("[role=alert] td").Select(c => c.TextContent);
        Assert.Equal(["别人的标题", "我的标题"], cells);
        Assert.Equal("我的标题", ((IHtmlInputElement)clash.Form().QuerySelector("[name=Title]")!).Value);
        Assert.Equal(302, (await clerk.Submit(clash.Form())).Status);
        Assert.Contains("我的标题", (await clerk.Get(url)).Read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_is_added_and_dropped_without_scripts()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var form = await clerk.Get(world.Home + "/meetings/new");
        var first = await clerk.Submit(form.Form(), ("Title", "两个议题"), ("Agenda[0].Subject", "第一个"), ("_addline", "Agenda"));
        Assert.Equal(200, first.Status);
        Assert.Equal("第一个", ((IHtmlInputElement)first.Document.QuerySelector("[name='Agenda[0].Subject']")!).Value);
        Assert.NotNull(first.Form().QuerySelector("[name='Agenda[1].Subject']"));
        var dropped = await clerk.Submit(first.Form(), ("_dropline", "Agenda[0]"));
        Assert.Null(dropped.Form().QuerySelector("[name='Agenda[0].Subject']"));
        Assert.Equal("两个议题", ((IHtmlInputElement)dropped.Document.QuerySelector("[name=Title]")!).Value);
    }

    [Fact]
    public async Task A_new_meeting_says_where_else_it_counts()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var group = await world.Site.Organization("统计局党组");
        var form = await clerk.Get($"/o/{group.Id}/meetings/new?Kinds=LeadingGroupMeeting");
        Assert.True(((IHtmlInputElement)form.Document.QuerySelector("[name=Kinds][value=LeadingGroupMeeting]")!).IsChecked);
        var made = await clerk.Submit(form.Form(), ("Title", "党组会"), ("Expected", "5"),
            ("Agenda[0].Topic", "FirstTopic"), ("Agenda[0].Nature", "Relay"), ("Agenda[0].Subject", "传达学习"),
            ("Agenda[1].Topic", "CleanGovernance"), ("Agenda[1].Nature", "SpecialStudy"), ("Agenda[1].Subject", "专题研究"));
        var page = await clerk.Get(made.Location!);
        Assert.Contains("同时计入：党组会、第一议题学习、党风廉政专题研究", page.Document.QuerySelector(".flash")!.TextContent, StringComparison.Ordinal);
        foreach (var link in page.Document.QuerySelectorAll(".counted a"))
        {
            var figure = await clerk.Get(link.GetAttribute("href")!);
            Assert.NotNull(figure.Document.QuerySelector($"[data-record='{made.Location![^36..]}']"));
        }
    }

    [Fact]
    public async Task Minutes_are_kept_from_the_upper_level()
    {
        const string minutes = "会议认为，应当把记录写在这里。";
        using var clerk = await world.Site.LogIn("clerk");
        var form = await clerk.Get(world.Home + "/meetings/new");
        var url = (await clerk.Submit(form.Form(), ("Title", "支委会"), ("Kinds", "CommitteeMeeting"), ("Expected", "5"), ("Minutes", minutes))).Location!;
        Assert.Contains(minutes, (await clerk.Get(url)).Read, StringComparison.Ordinal);
        await clerk.Submit((await clerk.Get(url + "/edit")).Form(), ("Minutes", minutes + "又补一句。"));
        using var upper = await world.Site.LogIn("committee");
        foreach (var page in new[] { await upper.Get(url), await upper.Get(url + "/history") })
        {
            Assert.Equal(200, page.Status);
            Assert.Contains("无权查看", page.Read, StringComparison.Ordinal);
            Assert.DoesNotContain("把记录写在这里", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_late_entry_is_marked_as_a_plain_fact()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var form = await clerk.Get(world.Home + "/outputs/new");
        var late = await clerk.Submit(form.Form(), [.. Fill(Product.Catalog.Ledger("outputs")!, form.Form()).Where(f => f.Name != "On"), ("On", "2026-03-02")]);
        Assert.Contains("补录", (await clerk.Get(late.Location!)).Read, StringComparison.Ordinal);
    }

    private static (int, string?) Pair(Answer answer) => (answer.Status, answer.Location);

    /// <summary>A value for every required field, the first that the field itself accepts.</summary>
    private static IEnumerable<(string Name, string? Value)> Fill(ILedger ledger, IHtmlFormElement form)
    {
        var asked = ledger.Fields.Where(f => !f.ByAct && f is not DetailsField).ToList();
        var own = OfAppraisal(ledger.Name).ToList();
        foreach (var field in asked.Where(f => f.Required && f.Name != nameof(EventRecord.On) || f is LinksField).Where(f => own.TrueForAll(o => o.Name != f.Name)))
            yield return (field.Name, field.Name == "Rule" ? "ZH-05" : Value(field, form));
        foreach (var given in own) yield return given;
        if (ledger.Name == "organizations") yield return ("ParentId", Option(form, "ParentId", "统计局"));
        if (ledger.Name == "responsibilities") yield return ("BranchId", Option(form, "BranchId", "党支部"));
        if (ledger.Name is "posts" or "standings" or "terms" or "activists") yield return ("From", "2026-11-23");
        if (ledger.Name == "assignments") yield return ("DoneOn", "2026-11-24");
        if (ledger.Name == "words") yield return ("Replacement", "规范用语");
        if (ledger.Name == "readings") yield return ("Reason", "业务系统登记");
    }

    /// <summary>What hangs together: the days of a round, and a subject of it.</summary>
    private static IEnumerable<(string Name, string? Value)> OfAppraisal(string ledger)
    {
        if (ledger == "rounds") return [("Basis", "关于开展述职评议考核工作的通知"), ("DueOn", "2026-12-01"), ("MeetingOn", "2026-12-10"), ("FeedbackBy", "2026-12-20"), ("PlanBy", "2026-12-31"), ("FromGood", "90"), ("FromFair", "80"), ("FromAverage", "60")];
        if (ledger is not ("comments" or "marks")) return [];
        var round = World.Build(Testing.FixedClock.Day, Testing.TestDatabase.Sealer).Of<Round>().MaxBy(r => r.ForYear)!;
        return [("RoundId", round.Id.ToString()), ("PersonId", round.Subjects[0].PersonId.ToString()), ledger == "marks" ? ("Indicator", "评委评分") : ("Points[0].Problem", "学习形式单一"), ("Points[0].Aspect", "学习")];
    }

    private static string? Option(IHtmlFormElement form, string field, string text) =>
        form.QuerySelectorAll($"[name={field}] option").First(o => o.TextContent.Contains(text, StringComparison.Ordinal)).GetAttribute("value");

    private static string? Value(Field field, IHtmlFormElement form) => field.Kind switch
    {
        FieldKind.Code => field.Table!.Items[^1].Code,
        FieldKind.Codes => field.Table!.Items[0].Code,
        FieldKind.Date => field.Name == "DueOn" ? "2026-11-30" : "2026-11-20",
        FieldKind.Month => "2026-12",
        FieldKind.Money => "12.50",
        FieldKind.Number => new[] { "5", "2026" }.First(n => field.Read(Inputs.Of((field.Name, n)), field.Name, null!).Error is null),
        FieldKind.Link when field.Name == "TalkerId" => form.QuerySelectorAll("select[name=TalkerId] option").First(o => o.GetAttribute("value") is { Length: > 0 }).GetAttribute("value"),
        FieldKind.Link => form.QuerySelectorAll("select").First(s => s.GetAttribute("name") == field.Name).QuerySelectorAll("option").Last(o => o.GetAttribute("value") is { Length: > 0 }).GetAttribute("value"),
        FieldKind.Links => string.Join(',', form.QuerySelectorAll("input[type=checkbox]").Where(c => c.GetAttribute("name") == field.Name).Take(2).Select(c => c.GetAttribute("value"))),
        _ => string.Create(CultureInfo.InvariantCulture, $"试填{field.Name}"),
    };

    private static (string Key, string Text) Change(ILedger ledger, IHtmlFormElement form) =>
        ledger.Fields.FirstOrDefault(f => f.Kind == FieldKind.Text && !f.ByAct && f.Name is not ("Rule" or "Indicator")) is { } text ? (text.Name, "改后的内容")
        : ledger.Fields.FirstOrDefault(f => f is NumberField) is { } number ? (number.Name, "4")
        : (ledger.Fields.Last(f => f.Kind == FieldKind.Date).Name, ledger.Fields.Count(f => f.Kind == FieldKind.Date) > 1 ? "2026-11-24" : "2026-11-23");
}
