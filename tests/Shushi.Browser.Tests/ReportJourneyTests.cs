using System.IO.Compression;
using Microsoft.Playwright;

namespace Shushi.Browser.Tests;

/// <summary>The report: written and handed in, checked, printed; a table taken in and given up again; and those who may not look.</summary>
[Trait("pace", "slow")]
public sealed class ReportJourneyTests(Chromium chromium, ScratchDemo demo) : IClassFixture<ScratchDemo>
{
    [Theory]
    [MemberData(nameof(Ways.Scripted), MemberType = typeof(Ways))]
    public async Task Report_IsWritten_KeptAsAVersion_Exported_AndTheFileHeldAgainstTheLedgers(Way way)
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var clerk = await Visitor.As("党务干部", chromium, demo.Site, way);
        await clerk.Go("~/report/edit?year=2023");
        await clerk.Page.Locator("[data-outline] a").First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        await clerk.Page.Locator("[data-text] p", new PageLocatorOptions { HasText = "以上报告" }).ClickAsync();
        await clerk.Page.Keyboard.PressAsync("End");
        await clerk.Page.Keyboard.TypeAsync("全年发展新党员7名。");
        await clerk.Page.Locator("[data-use='{{发展党员}}']").WaitForAsync();
        await clerk.Picture("report-edit");
        await clerk.Page.Keyboard.PressAsync("Alt+Enter");
        await Assertions.Expect(clerk.Page.Locator("[data-state]")).ToContainTextAsync("已保存");
        await clerk.Page.Locator("[name=note]").FillAsync("报党组审阅稿");
        await clerk.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "留存", Exact = true }).ClickAsync();
        await clerk.Reads("报党组审阅稿");
        await clerk.Picture("report-versions");
        await clerk.Follow("恢复到第");
        await clerk.Reads("恢复后，现在的报告稿另存为一版");
        await Inspection.InPassing(clerk, "report-restore");

        await clerk.Go("~/report/materials?year=2023");
        await clerk.Page.Locator("[name=draft]").CheckAsync();
        await clerk.Picture("report-materials");
        var file = await (await clerk.Page.RunAndWaitForDownloadAsync(() => clerk.Press("只下载docx"))).PathAsync();
        var docx = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        await Verify(clerk, docx);
        await clerk.Reads("请核对的0个");
        await Verify(clerk, Typed(docx, "85", "88"));
        await clerk.Reads("请核对的1个");
        await clerk.Reads("导出后被改动：导出时为85，现为88");
        await Inspection.InPassing(clerk, "report-verify");
        Assert.Empty(clerk.Faults);
    }

    [Theory]
    [MemberData(nameof(Ways.All), MemberType = typeof(Ways))]
    public async Task ForeignReport_IsHeldAgainstTheLedgers(Way way)
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var clerk = await Visitor.As("党务干部", chromium, demo.Site, way);
        await clerk.Go("~/check?year=2023");
        await clerk.Fill("Text", "一、工作情况\n今年发展新党员7名，预备党员转正8名，植树300棵。\n截止目前，各项工作的的任务基本完成。");
        await clerk.Press("开始核验");

        var lines = clerk.Page.Locator(".check-item:visible");
        await Assertions.Expect(lines.Nth(0)).ToContainTextAsync("请核对");
        await Assertions.Expect(lines.Nth(1)).ToContainTextAsync("有依据");
        await Assertions.Expect(lines.Nth(2)).ToContainTextAsync("台账暂无依据");
        await Inspection.InPassing(clerk, "check-result");
        Assert.Empty(clerk.Faults);
    }

    [Theory]
    [MemberData(nameof(Ways.All), MemberType = typeof(Ways))]
    public async Task MessyRoster_IsPreviewedAskedAboutImportedAndUndone(Way way)
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var clerk = await Visitor.As("党务干部", chromium, demo.Site, way);
        var family = way.Of("卫", "蒋", "沈");
        await clerk.Go("~/members/import");
        await clerk.Page.Locator("[name=file]").SetInputFilesAsync(new FilePayload { Name = "花名册.xlsx", MimeType = "application/octet-stream", Buffer = Roster(family) });
        await clerk.Press("查看预览");
        await Assertions.Expect(clerk.Page.Locator("#questions")).ToContainTextAsync("1996.1");
        await Inspection.InPassing(clerk, "import-preview");

        await Answer(clerk, clerk.Page.Locator("#questions fieldset").First);
        while (await clerk.Page.Locator("#questions").GetByText("没有写到日").CountAsync() > 0 && await Allowed(clerk).CountAsync() == 0) await Answer(clerk, clerk.Page.Locator("#questions fieldset").Last);
        await Allowed(clerk).ClickAsync();
        await clerk.Go("~/members?q=" + Uri.EscapeDataString(family + "试一"));
        await Assertions.Expect(clerk.Page.Locator("#list")).ToContainTextAsync(family + "试一");

        await clerk.Go("~/members/import");
        await clerk.Picture("import-done");
        await clerk.Page.Locator("[data-undo] button").ClickAsync();
        await clerk.Go("~/members?q=" + Uri.EscapeDataString(family + "试一"));
        await Assertions.Expect(clerk.Page.Locator("#list")).Not.ToContainTextAsync(family + "试一");
        Assert.Empty(clerk.Faults);
    }

    [Theory]
    [MemberData(nameof(Ways.All), MemberType = typeof(Ways))]
    public async Task OtherUnit_IsNotThereForABranchSecretary(Way way)
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var clerk = await Visitor.As("党务干部", chromium, demo.Site);
        await using var secretary = await Visitor.As("支部书记", chromium, demo.Site, way);
        foreach (var address in new[] { "/meetings", "/report", $"/problems/{await demo.Site.RecordIn("problems", Guid.Parse(clerk.Home.Split('/')[2]))}" })
        {
            var answer = await secretary.Go(clerk.Home + address);
            Assert.Equal(404, answer!.Status);
            await Assertions.Expect(secretary.Page.Locator("body")).ToContainTextAsync("不在您的管理范围内");
        }

        Assert.Equal(403, (await secretary.Go("/users"))!.Status);
        await Inspection.InPassing(secretary, "refused");
    }

    [Theory]
    [MemberData(nameof(Ways.Scripted), MemberType = typeof(Ways))]
    public async Task ReportAndLedger_ArePrinted_WithoutMenus(Way way)
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var clerk = await Visitor.As("党务干部", chromium, demo.Site, way);
        await clerk.Go("~/report?year=2023");
        await clerk.Picture("report");
        await clerk.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Assertions.Expect(clerk.Page.Locator("nav").First).ToBeHiddenAsync();
        await clerk.Picture("report-print");

        await clerk.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });
        await clerk.Go("~/problems?year=2023");
        await clerk.Follow("问题整改台账");
        await clerk.Picture("print-rectification");
        await clerk.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Assertions.Expect(clerk.Page.Locator(".paper-bar")).ToBeHiddenAsync();
        Assert.StartsWith("%PDF-", System.Text.Encoding.ASCII.GetString((await clerk.Page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true }))[..5]), StringComparison.Ordinal);
        Assert.Empty(clerk.Faults);
    }

    private static async Task Verify(Visitor visitor, byte[] docx)
    {
        await visitor.Go("~/report/verify");
        await visitor.Page.Locator("main input[type=file]").SetInputFilesAsync(new FilePayload { Name = "述职报告.docx", MimeType = "application/octet-stream", Buffer = docx });
        await visitor.Press("开始核对");
    }

    /// <summary>The document as somebody leaves it who types over a number where it stands first.</summary>
    private static byte[] Typed(byte[] docx, string was, string now)
    {
        using var stream = new MemoryStream();
        stream.Write(docx);
        using (var package = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var part = package.GetEntry("word/document.xml")!;
            string words;
            using (var reader = new StreamReader(part.Open())) words = reader.ReadToEnd();
            var at = words.IndexOf($">{was}</w:t>", StringComparison.Ordinal) + 1;
            Assert.NotEqual(0, at);
            part.Delete();
            using var writer = new StreamWriter(package.CreateEntry("word/document.xml").Open());
            writer.Write(words[..at] + now + words[(at + was.Length)..]);
        }

        return stream.ToArray();
    }

    private static ILocator Allowed(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameString = "只导入没有问题的" });

    private static async Task Answer(Visitor visitor, ILocator question)
    {
        await question.GetByRole(AriaRole.Radio).First.CheckAsync();
        await visitor.Press("提交回答");
    }

    /// <summary>A roster as offices keep it: a title, a serial column, a day cut short, somebody nobody knows the branch of, a sum.</summary>
    private static byte[] Roster(string family)
    {
        string[] headers = ["序号", "姓 名", "性别", "民族", "出生年月", "所在支部", "备注"];
        IReadOnlyList<string>[] rows =
        [
            ["1", family + "试一", "男性", "汉", "1985.3.7", "机关第一党支部", ""],
            ["2", family + "试二", "女", "汉族", "1996.1", "机关第二党支部", ""],
            ["3", family + "试三", "男", "没有这个族", "1990年5月6日", "机关第一党支部", "新来"],
            ["", "合计", "", "", "", "", "3"],
        ];
        using var stream = new MemoryStream();
        Office.Tables.WorkbookWriter.Write(stream, [new Office.Tables.TableSheet("花名册", [.. headers.Select(h => new Office.Tables.TableColumn(h, Office.Tables.ColumnKind.Text))], rows, "区统计局党员花名册")]);
        return stream.ToArray();
    }
}
