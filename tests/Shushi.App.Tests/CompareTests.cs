using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Similarity;
using Shushi.Platform;

namespace Shushi.App.Tests;

/// <summary>雷同比对 as a page.</summary>
public sealed class CompareTests(WritableSite world) : IClassFixture<WritableSite>
{
    private const string Shared = "一年来，支部坚持每月走访困难家庭，先后帮助解决用水纠纷6件，撰写统计信息44篇，群众反映较好，做法在全区推开。";
    private const string First = "甲局的开头与别处不同。" + Shared + "甲局的结尾也不同。";
    private static readonly string Second = "乙站另有一番说法，" + Shared.Replace("统计", "交通").Replace("6件", "9件") + "到此为止。";

    [Fact]
    public async Task Two_pasted_texts_come_back_side_by_side_with_linked_passages_and_their_changes()
    {
        using var clerk = await world.Site.LogIn("clerk");

        var answer = await Compare(clerk, [First, Second]);

        Assert.Equal(200, answer.Status);
        Assert.Equal("1处，并排查看", answer.Document.QuerySelector("#pairs a[href='#pair-1']")!.TextContent);
        var left = answer.Document.QuerySelector("a.copied#pair-1-1-a")!;
        Assert.Equal("#pair-1-1-b", left.GetAttribute("href"));
        Assert.Equal("#pair-1-1-a", answer.Document.QuerySelector("#pair-1-1-b")!.GetAttribute("href"));
        Assert.Equal(["6", "统计"], left.QuerySelectorAll("mark").Select(m => m.TextContent));
        Assert.Equal(["9", "交通"], answer.Document.QuerySelectorAll("#pair-1-1-b mark").Select(m => m.TextContent));
        Assert.Equal([First, Second], answer.Document.QuerySelectorAll(".compared-side").Select(WithoutNumbers));
        Assert.Equal([First, Second], answer.Document.QuerySelectorAll("textarea[name=Texts]").Select(t => t.TextContent));
    }

    [Fact]
    public async Task The_result_can_be_read_aloud_and_holds_no_inline_code()
    {
        using var clerk = await world.Site.LogIn("clerk");

        var document = (await Compare(clerk, [First, Second, First + "又记"])).Document;

        Assert.Single(document.QuerySelectorAll("h1"));
        Assert.Empty(document.QuerySelectorAll("[style], style, script:not([src])"));
        Assert.Empty(document.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.All(document.QuerySelectorAll(".compared-side, .compared .table-responsive"), e => Assert.Equal(("0", true), (e.GetAttribute("tabindex"), e.HasAttribute("aria-label"))));
        foreach (var link in document.QuerySelectorAll("a[href^='#pair']")) Assert.NotNull(document.GetElementById(link.GetAttribute("href")![1..]));
        foreach (var control in document.QuerySelectorAll("main input:not([type=hidden]), main textarea"))
            Assert.True(control.HasAttribute("aria-label") || document.QuerySelector($"label[for='{control.Id}']") is not null, control.OuterHtml);
    }

    [Fact]
    public async Task What_is_subtracted_is_no_passage()
    {
        using var clerk = await world.Site.LogIn("clerk");

        var answer = await Compare(clerk, [First, Second], ("Base", Shared));

        Assert.Empty(answer.Document.QuerySelectorAll(".compared"));
        Assert.Contains("0.0%", answer.Document.QuerySelector("#pairs td[data-label=净重复]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passage_is_excluded_with_a_reason_and_stays_so()
    {
        const string Rule = "本单位考勤制度规定，每日上午八时三十分签到，因公外出须经科室负责人同意并在登记簿上写明去向和返回时间。";
        using var clerk = await world.Site.LogIn("clerk");
        var page = await Compare(clerk, ["其一：" + Rule, "其二：" + Rule]);
        var key = page.Document.QuerySelector("button[name=exclude]")!.GetAttribute("value")!;

        var refused = await Compare(clerk, ["其一：" + Rule, "其二：" + Rule], ("exclude", key), ("reason-" + key, " "));
        var done = await Compare(clerk, ["其一：" + Rule, "其二：" + Rule], ("exclude", key), ("reason-" + key, "制度条文"));
        var later = await Compare(clerk, ["再一份：" + Rule, "又一份：" + Rule]);

        Assert.Equal((422, 1), (refused.Status, refused.Document.QuerySelectorAll(".compared").Length));
        Assert.Contains("已排除", done.Document.QuerySelector(".flash")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(done.Document.QuerySelectorAll(".compared"));
        Assert.Empty(later.Document.QuerySelectorAll(".compared"));
        var workspace = await world.Site.Database.Open();
        var exclusion = await workspace.Db.Set<PassageExclusion>().AsNoTracking().SingleAsync(e => e.Reason == "制度条文", TestContext.Current.CancellationToken);
        Assert.StartsWith("本单位考勤制度", exclusion.Passage, StringComparison.Ordinal);
        Assert.True(await workspace.Db.Deeds.AnyAsync(d => d.RecordId == exclusion.Id && d.Act == "exclusions.create", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_named_and_the_others_are_compared()
    {
        using var clerk = await world.Site.LogIn("clerk");

        var answer = await Compare(clerk, [First, Second], file: [0x50, 0x4B, 3, 4, 0, 0]);

        Assert.Equal(422, answer.Status);
        Assert.Contains("“坏.txt”不能读取", answer.Read, StringComparison.Ordinal);
        Assert.Single(answer.Document.QuerySelectorAll(".compared"));
    }

    [Fact]
    public async Task One_text_alone_is_refused()
    {
        using var clerk = await world.Site.LogIn("clerk");

        var answer = await Compare(clerk, [First, " "]);

        Assert.Equal(422, answer.Status);
        Assert.Contains("至少两份材料", answer.Read, StringComparison.Ordinal);
        Assert.Contains(First, answer.Document.QuerySelectorAll("textarea[name=Texts]").Select(t => t.TextContent));
    }

    [Fact]
    public async Task Who_may_not_compare_is_refused_and_who_may_not_edit_is_offered_no_exclusion()
    {
        using var member = await world.Site.LogIn("member");
        using var deputy = await world.Site.LogIn("deputy");

        Assert.Equal(403, (await member.Get((await member.Get("/")).Location! + "/compare")).Status);
        Assert.Empty((await Compare(deputy, [First, Second])).Document.QuerySelectorAll("button[name=exclude]"));
    }

    [Fact]
    public async Task More_reports_than_are_compared_at_once_are_said_to_be_left_out()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var asked = Enumerable.Range(0, 21).Select(_ => "reports=" + world.Site.Database.Clock.NewId());

        var answer = await clerk.Get($"{world.Home}/compare?{string.Join('&', asked)}");

        Assert.Equal(200, answer.Status);
        Assert.Contains("选了21份，一次最多比对20份", answer.Read, StringComparison.Ordinal);
    }

    private static string WithoutNumbers(IElement side)
    {
        foreach (var number in side.QuerySelectorAll(".copied-number").ToList()) number.Remove();
        return side.TextContent;
    }

    private async Task<Answer> Compare(Visitor visitor, string[] texts, params (string Name, string Value)[] more) => await Compare(visitor, texts, null, more);

    private async Task<Answer> Compare(Visitor visitor, string[] texts, byte[]? file, params (string Name, string Value)[] more)
    {
        var form = await visitor.Get(world.Home + "/compare");
        using var content = new MultipartFormDataContent { { new StringContent(form.Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" } };
        foreach (var text in texts)
        {
            content.Add(new StringContent(""), "Names");
            content.Add(new StringContent(text), "Texts");
        }

        foreach (var (name, value) in more) content.Add(new StringContent(value), name);
        if (file is not null) content.Add(new ByteArrayContent(file), "files", "坏.txt");
        return await visitor.Post(world.Home + "/compare", content);
    }
}
