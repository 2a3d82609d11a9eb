using System.Text;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Checking;
using Shushi.Office.Documents;
using Shushi.Platform;

namespace Shushi.App.Tests;

/// <summary>报告核验 as a page: both sides, filters, choices, corrections, the sheet, Word documents.</summary>
public sealed class CheckTests(WritableSite world) : IClassFixture<WritableSite>
{
    private const string Report = "一、工作情况\n今年发展新党员7名，预备党员转正8名，植树300棵。\n截止目前，各项工作的的任务基本完成。";

    [Fact]
    public async Task Pasted_report_is_shown_on_both_sides_with_anchors_that_meet()
    {
        using var clerk = await world.Site.LogIn("clerk");

        var page = await Check(clerk, Report);

        Assert.Equal(200, page.Status);
        Assert.Equal(Report, page.Document.QuerySelector(".checked-text .card-body")!.TextContent);
        Assert.Equal(["请核对", "有依据", "台账暂无依据"], Lines(page).Where(l => l.GetAttribute("data-sort") == "figures").Select(l => l.QuerySelector(".spot")!.TextContent));
        Assert.Contains(Lines(page), l => l.GetAttribute("data-rule")!.StartsWith("PF-", StringComparison.Ordinal));
        foreach (var link in page.Document.QuerySelectorAll(".spot[href], .check-item-text")) Assert.NotNull(page.Document.GetElementById(link.GetAttribute("href")![1..]));
        Assert.Empty(page.Document.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.Empty(page.Document.QuerySelectorAll("[style], style, script:not([src])"));
        foreach (var control in page.Document.QuerySelectorAll("main input:not([type=hidden]), main textarea, main select"))
            Assert.True(control.Closest("label") is not null || page.Document.QuerySelector($"label[for='{control.Id}']") is not null, control.OuterHtml);
    }

    [Fact]
    public async Task A_claim_tells_value_records_definition_period_and_why()
    {
        using var clerk = await world.Site.LogIn("clerk");

        var facts = Line(await Check(clerk, Report), "发展新党员7名").QuerySelector(".check-facts")!;

        Assert.Contains("/figures/acceptances.approved", facts.QuerySelector("a.figure-link")!.GetAttribute("href"), StringComparison.Ordinal);
        foreach (var word in new[] { "6名", "6条", "2023年", "口径", "为什么这样判", "文中多1名" }) Assert.Contains(word, facts.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_work_as_fields_of_the_form_and_stay()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var page = await Check(clerk, Report);

        var unsupported = await clerk.Submit(page.Form(), ("Show", "Unsupported"));
        var words = await clerk.Submit(page.Form(), ("Sort", "words"));
        var one = await clerk.Submit(page.Form(), ("Rule", "HS-01"));
        var set = await clerk.Submit(page.Form(), ("Show", "NotCheckable"));

        Assert.Equal(["植树300棵"], Lines(unsupported).Select(TextOf));
        Assert.All(Lines(words), l => Assert.Equal("words", l.GetAttribute("data-sort")));
        Assert.NotEmpty(Lines(words));
        Assert.Equal(["发展新党员7名"], Lines(one).Select(TextOf));
        Assert.All(Lines(set), l => Assert.Equal("NotCheckable", l.GetAttribute("data-verdict")));
        Assert.Equal("Unsupported", unsupported.Form().QuerySelectorAll("select[name=Show] option[selected]").Single().GetAttribute("value"));
        Assert.Contains("列出1处", unsupported.Read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chosen_figure_is_remembered_by_an_act_and_asked_from_then_on()
    {
        const string Text = "全年组织青年理论宣讲44场。";
        using var clerk = await world.Site.LogIn("clerk");
        var page = await Check(clerk, Text);
        var line = Lines(page).First(l => TextOf(l).Contains("44场", StringComparison.Ordinal));
        Assert.Equal("Unsupported", line.GetAttribute("data-verdict"));

        var nothing = await Act(clerk, page, "choose", line.Id!, ("metric-" + line.Id, "没有的数字"));
        var done = await Act(clerk, page, "choose", line.Id!, ("metric-" + line.Id, "统计信息"));

        Assert.Equal(422, nothing.Status);
        Assert.Contains("没有名为“没有的数字”的数字", nothing.Read, StringComparison.Ordinal);
        Assert.Equal("没有的数字", nothing.Document.QuerySelector($"input[name='metric-{line.Id}']")!.GetAttribute("value"));
        Assert.Equal("Supported", done.Document.GetElementById(line.Id!)!.GetAttribute("data-verdict"));
        Assert.Contains("已认定这种写法指“统计信息”", done.Read, StringComparison.Ordinal);
        var workspace = await world.Site.Database.Open();
        var reading = await workspace.Db.Set<Reading>().AsNoTracking().SingleAsync(r => r.Words.Contains("宣讲"), TestContext.Current.CancellationToken);
        Assert.Equal("outputs.briefs", reading.Metric);
        Assert.True(await workspace.Db.Deeds.AnyAsync(d => d.RecordId == reading.Id && d.Act == "readings.create", TestContext.Current.CancellationToken));
        Assert.Equal("Contradicted", Lines(await Check(clerk, Text.Replace("44", "45", StringComparison.Ordinal))).First(l => TextOf(l).Contains("45场", StringComparison.Ordinal)).GetAttribute("data-verdict"));
    }

    [Fact]
    public async Task Reason_is_written_down_and_shown_next_time()
    {
        const string Text = "全年接待来访企业31家。";
        using var clerk = await world.Site.LogIn("clerk");
        var page = await Check(clerk, Text);
        var key = Lines(page).First(l => TextOf(l).Contains("31家", StringComparison.Ordinal)).Id!;

        var empty = await Act(clerk, page, "explain", key);
        var done = await Act(clerk, page, "explain", key, ("reason-" + key, "来自业务科接待登记<簿>"));

        Assert.Equal(422, empty.Status);
        Assert.Contains("来源已记入核验说明", done.Read, StringComparison.Ordinal);
        Assert.Contains("来自业务科接待登记<簿>", Line(await Check(clerk, Text), "31家").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_is_allowed_written_otherwise_or_its_rule_left_out_from_the_list_and_stays_so()
    {
        const string Text = "一、工作情况\n截止目前，各项任务按期完成。";
        using var clerk = await world.Site.LogIn("clerk");
        var page = await Check(clerk, Text);
        var line = Lines(page).First(l => TextOf(l).Contains("截止", StringComparison.Ordinal));
        var (key, word) = (line.Id!, TextOf(line));
        Assert.Contains($"不再提示“{word}”", line.TextContent, StringComparison.Ordinal);

        var refused = await Act(clerk, page, "word", key, ("word-" + key, "截"));
        var allowed = await Act(clerk, page, "word&code=allow", key);

        Assert.Equal(422, refused.Status);
        Assert.Contains("至少写两个字", refused.Read, StringComparison.Ordinal);
        Assert.Contains($"不再提示“{word}”，已记入本单位用语", allowed.Read, StringComparison.Ordinal);
        Assert.DoesNotContain(Lines(await Check(clerk, Text)), l => TextOf(l) == word);
        var instead = await Act(clerk, page, "word", key, ("word-" + key, word), ("instead-" + key, "到目前为止"));
        Assert.Equal(422, instead.Status); // the page is of a text that has no such remark any more
        var workspace = await world.Site.Database.Open();
        var kept = await workspace.Db.Set<HouseWord>().AsNoTracking().SingleAsync(w => w.Word == word, TestContext.Current.CancellationToken);
        Assert.True(await workspace.Db.Deeds.AnyAsync(d => d.RecordId == kept.Id && d.Act == "words.create", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Corrections_change_the_text_that_travels_and_check_it_again()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var page = await Check(clerk, Report);

        var corrected = await Act(clerk, page, "correct", Line(page, "发展新党员7名").Id!);
        var settled = await Act(clerk, corrected, "settle", "");

        Assert.Contains("发展新党员6名", TextIn(corrected), StringComparison.Ordinal);
        Assert.Equal("Supported", Line(corrected, "发展新党员6名").GetAttribute("data-verdict"));
        Assert.DoesNotContain("的的", TextIn(settled), StringComparison.Ordinal);
        Assert.Contains("发展新党员6名", TextIn(settled), StringComparison.Ordinal);
        Assert.Contains("有把握的文字问题", settled.Read, StringComparison.Ordinal);
        var file = await Act(clerk, settled, "text", "");
        Assert.Equal(TextIn(settled), file.Text);
    }

    [Fact]
    public async Task Text_that_was_altered_after_the_check_is_checked_again_before_anything_is_done_to_it()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var page = await Check(clerk, Report);

        var answer = await Act(clerk, page, "correct", Line(page, "发展新党员7名").Id!, ("Text", "新加的一段。\n" + Report));

        Assert.Equal(422, answer.Status);
        Assert.Contains("正文在核验之后有改动", answer.Read, StringComparison.Ordinal);
        Assert.Contains("发展新党员7名", TextIn(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_keeps_no_explanations_sees_no_buttons_for_them_and_is_refused()
    {
        using var deputy = await world.Site.LogIn("deputy");
        using var member = await world.Site.LogIn("member");
        var page = await Check(deputy, Report);
        var key = Line(page, "植树300棵").Id!;

        Assert.Empty(page.Document.QuerySelectorAll(".check-say, [formaction*=choose], [formaction*=explain]"));
        Assert.Equal(403, (await Act(deputy, page, "choose", key, ("metric-" + key, "统计信息"))).Status);
        Assert.Equal(403, (await Act(deputy, page, "explain", key, ("reason-" + key, "来源"))).Status);
        Assert.Equal(403, (await member.Get((await member.Get("/")).Location! + "/check")).Status);
        var workspace = await world.Site.Database.Open();
        Assert.False(await workspace.Db.Set<Reading>().AnyAsync(r => r.Words.Contains("植树"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Document_comes_back_with_comments_for_its_owner_only()
    {
        var docx = Docx("发展新党员7名，预备党员转正8名。", "截止目前，各项工作的的任务基本完成。");
        using var clerk = await world.Site.LogIn("clerk");
        using var deputy = await world.Site.LogIn("deputy");
        var page = await Upload(clerk, docx, "述职报告.docx");

        var marked = await Send(clerk, page, "mark");
        var foreign = await Act(deputy, await Check(deputy, Report), "mark", "", ("Kept", page.Document.QuerySelector("input[name=Kept]")!.GetAttribute("value")!));

        Assert.Contains("发展新党员7名", TextIn(page), StringComparison.Ordinal);
        var comments = Comments(marked);
        Assert.Contains("台账“发展党员”是6名", comments, StringComparison.Ordinal);
        Assert.Contains("w:author=\"述实\"", comments, StringComparison.Ordinal);
        Assert.Equal(DocumentReader.Read(new MemoryStream(docx)).Text, DocumentReader.Read(new MemoryStream(marked)).Text);
        Assert.Equal(422, foreign.Status);
    }

    [Theory]
    [InlineData("坏.docx", "PK\u0003\u0004 not a package", "“坏.docx”不能读取")]
    [InlineData("旧.doc", "ÐÏà no document", "“旧.doc”不能读取")]
    [InlineData("坏.txt", "\u0001\u0002", "“坏.txt”不是文本文件")]
    public async Task File_that_cannot_be_read_is_refused_with_what_to_do(string name, string content, string message)
    {
        using var clerk = await world.Site.LogIn("clerk");

        var answer = await Upload(clerk, Encoding.Latin1.GetBytes(content), name);

        Assert.Equal(422, answer.Status);
        Assert.Contains(message, answer.Read, StringComparison.Ordinal);
        Assert.Contains("请", answer.Read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_with_entities_is_refused()
    {
        using var clerk = await world.Site.LogIn("clerk");

        var answer = await Upload(clerk, Hostile(), "恶意.docx");

        Assert.Equal(422, answer.Status);
        Assert.Contains("“恶意.docx”不能读取", answer.Read, StringComparison.Ordinal);
        Assert.Contains("实体", answer.Read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sheet_counts_verdicts_density_remarks_and_copies()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var page = await Check(clerk, Report);

        var sheet = await clerk.Submit(page.Form(), [], page.Document.QuerySelector("[formaction*='check/summary']")!.GetAttribute("formaction")!);

        Assert.Equal(200, sheet.Status);
        Assert.Equal("3处", Row(sheet, "文中数字").Replace("与台账有关的说法共", "", StringComparison.Ordinal)[..2]);
        Assert.Equal(["1处", "1处", "0处", "1处"], new[] { "有依据", "请核对", "口径不同", "台账暂无依据" }.Select(v => Row(sheet, v)));
        var length = Report.Count(c => !char.IsWhiteSpace(c));
        Assert.Contains($"每千字{Math.Round(1000.0 / length, 1):0.0}处", Row(sheet, "实绩密度"), StringComparison.Ordinal);
        Assert.Contains("请改正", Row(sheet, "文字校对"), StringComparison.Ordinal);
        Assert.NotEmpty(Row(sheet, "雷同比对"));
        Assert.Contains("秦桂芳", Row(sheet, "核验人"), StringComparison.Ordinal);
        Assert.Equal(200, (await clerk.Get(world.Home + "/check/summary")).Status);
    }

    private static IEnumerable<IElement> Lines(Answer page) => page.Document.QuerySelectorAll(".check-item:not([hidden])");

    private static string TextOf(IElement line) => line.QuerySelector(".check-item-text")!.TextContent;

    private static IElement Line(Answer page, string text) => Lines(page).First(l => TextOf(l).Contains(text, StringComparison.Ordinal));

    private static string TextIn(Answer page) => page.Document.QuerySelector("textarea[name=Text]")!.TextContent;

    private static string Row(Answer sheet, string head) => sheet.Document.QuerySelectorAll("tr").Single(r => r.QuerySelector("th")!.TextContent == head).QuerySelector("td")!.TextContent.Trim();

    private static byte[] Docx(params string[] paragraphs)
    {
        using var stream = new MemoryStream();
        DocumentWriter.Write(stream, new OfficialDocument { Title = "述职报告", Body = [.. paragraphs.Select(p => (DocumentBlock)new TextBlock(TextLevel.Body, p))] });
        return stream.ToArray();
    }

    private static byte[] Hostile()
    {
        using var stream = new MemoryStream();
        stream.Write(Docx("正文"));
        using (var archive = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry("word/document.xml")!.Delete();
            using var part = archive.CreateEntry("word/document.xml").Open();
            part.Write("<!DOCTYPE d [<!ENTITY a \"b\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>"u8);
        }

        return stream.ToArray();
    }

    private static string Comments(byte[] docx)
    {
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(docx));
        using var reader = new StreamReader(archive.Entries.Single(e => e.FullName.StartsWith("word/comments", StringComparison.Ordinal)).Open());
        return reader.ReadToEnd();
    }

    private async Task<Answer> Check(Visitor visitor, string text) =>
        await visitor.Submit((await visitor.Get(world.Home + "/check?year=2023")).Form(), ("Text", text));

    private Task<Answer> Act(Visitor visitor, Answer page, string handler, string key, params (string Name, string? Value)[] changes) =>
        visitor.Submit(page.Form(), [.. changes, ("key", key)], $"{world.Home}/check?year=2023&handler={handler}");

    private async Task<byte[]> Send(Visitor visitor, Answer page, string handler)
    {
        var answer = await visitor.Submit(page.Form(), [], $"{world.Home}/check?year=2023&handler={handler}");
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", answer.Raw.Content.Headers.ContentType!.MediaType);
        return await answer.Raw.Content.ReadAsByteArrayAsync();
    }

    private async Task<Answer> Upload(Visitor visitor, byte[] file, string name)
    {
        var form = (await visitor.Get(world.Home + "/check?year=2023")).Form();
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in Visitor.Values(form)) content.Add(new StringContent(value), field);
        content.Add(new ByteArrayContent(file), "file", name);
        return await visitor.Post(world.Home + "/check?year=2023", content);
    }
}
