using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Outputs;
using Shushi.Modules.Reports;
using Shushi.Office.Tables;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Testing;

namespace Shushi.Tests.Reports;

/// <summary>The report of 2023, composed and exported once for the tests that leave the district as it is.</summary>
public sealed class ExportedReport : IAsyncLifetime
{
    private TestDatabase database = null!;

    public Workspace Workspace { get; private set; } = null!;

    public ComposedReport Report { get; private set; } = null!;

    public byte[] Docx { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.World(Engine.Sqlite);
        (Workspace, Report) = await DocumentTests.Compose(database);
        Docx = DocumentTests.Docx(Workspace, Report);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}

public sealed class DocumentTests(ExportedReport exported) : IClassFixture<ExportedReport>
{
    private const string Body = "word/document.xml";

    internal static async Task<(Workspace Workspace, ComposedReport Report)> Compose(TestDatabase database, string? template = null, int year = 2023)
    {
        var workspace = await database.Open();
        return (workspace, await ReportComposer.Compose(workspace, workspace.Organization("区统计局"), year, template is null ? null : ReportTemplate.Parse(template)));
    }

    internal static byte[] Docx(Workspace workspace, ComposedReport report) => ReportFile.Docx(workspace, report, new DocumentChoice(workspace.Today, IsDraft: true));

    private static Task<VerifiedDocument> Verify(Workspace workspace, byte[] docx) => DocumentVerifier.Verify(workspace, new MemoryStream(docx), "报告.docx");

    /// <summary>The file as it comes back after somebody changed a part of it.</summary>
    private static byte[] Edited(byte[] docx, string part, Func<string, string> edit)
    {
        using var stream = new MemoryStream();
        stream.Write(docx);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var old = archive.GetEntry(part)!;
            string text;
            using (var reader = new StreamReader(old.Open())) text = reader.ReadToEnd();
            var changed = edit(text);
            Assert.NotEqual(text, changed);
            old.Delete();
            using var to = archive.CreateEntry(part).Open();
            to.Write(Encoding.UTF8.GetBytes(changed));
        }

        return stream.ToArray();
    }

    /// <summary>Changes the content control of 发展党员.</summary>
    private static byte[] Edited(byte[] docx, Func<string, string> edit) => Edited(docx, Body, x =>
        Regex.Replace(x, @"<w:sdt>(?:(?!</w:sdt>).)*?acceptances\.approved.*?</w:sdt>", m => edit(m.Value), RegexOptions.None, TimeSpan.FromSeconds(5)));

    [Theory, EachDatabase]
    public async Task Exported_IsUntouchedAndAgrees(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var (workspace, report) = await Compose(database);
        var verified = await Verify(workspace, Docx(workspace, report));
        Assert.True(verified.IsFine, string.Join('\n', verified.Figures.Where(f => !f.IsFine).Select(f => f.Label + f.Message)));
        Assert.Equal(report.Lines.SelectMany(l => l.Segments).OfType<FigureSegment>().Count(), verified.Figures.Count);
        Assert.Equal(("区统计局", "2023", 2, false), (verified.Unit, verified.Year, verified.Prompts, verified.WordsChanged));
    }

    [Theory, EachDatabase]
    public async Task RunningYear_StillAgreesLater(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var (workspace, report) = await Compose(database, "# 述职\n\n召开党组会{{党组会}}次，现有党员{{党员总数}}名。", 2026);
        Assert.True((await Verify(workspace, Docx(workspace, report))).IsFine);
    }

    public static TheoryData<string, string, TextState, string?, string> Edits() => new()
    {
        { "<w:t xml:space=\"preserve\">6</w:t>", "<w:t>7</w:t>", TextState.TypedOver, "7", "导出时为6，现为7" },
        { "</w:sdt>", "</w:sdt><w:r><w:t>0</w:t></w:r>", TextState.TypedBeside, "60", "现读作60" },
        { "<w:sdt>", "<w:r><w:t>1</w:t></w:r><w:sdt>", TextState.TypedBeside, "16", "现读作16" },
        { "<w:sdt>*", "<w:r><w:t>9</w:t></w:r>", TextState.Replaced, "9", "现为9" },
        { "<w:sdt>*", "<w:r><w:t>6</w:t></w:r>", TextState.Untraced, "6", "与出处脱离" },
        { "<w:sdt>*", "", TextState.Missing, null, "已不在文中" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public async Task EditedFigure_IsNamedWithOldNewAndPlace(string from, string to, TextState state, string? shown, string said)
    {
        var docx = Edited(exported.Docx, control => from.EndsWith('*') ? to : control.Replace(from, to, StringComparison.Ordinal));
        var verified = await Verify(exported.Workspace, docx);
        var figure = Assert.Single(verified.Figures, f => !f.IsFine);
        Assert.Equal(("发展党员", "6", shown, state, LedgerState.Agrees), (figure.Label, figure.Exported, figure.Shown, figure.Text, figure.Ledger));
        Assert.Equal("（二）抓基层党建重点任务", figure.Chapter);
        Assert.Contains(said, figure.Message, StringComparison.Ordinal);
        Assert.True(verified.IsGenuine);
    }

    [Theory, EachDatabase]
    public async Task ChangedLedger_NoLongerAgrees(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var (workspace, report) = await Compose(database);
        var docx = Docx(workspace, report);
        var ledger = Product.Catalog.LedgerOf<Output>();
        var metric = Product.Catalog.Metric("约稿")!;
        var one = await metric.Records(Platform.Metrics.Metric.ScopeOf(workspace, report.Unit, Period.Year(2023))).FirstAsync();
        var outcome = await workspace.DeleteRecord(ledger, one.Id, one.Version, "登记有误");
        Assert.Empty(outcome.Problems);
        var figure = (await Verify(await database.Open(), docx)).Figures.Single(f => f.Label == "约稿");
        Assert.Equal((TextState.Untouched, LedgerState.ValueChanged, "5", 6, 5), (figure.Text, figure.Ledger, figure.Now, figure.Records, figure.RecordsNow));
        Assert.Contains("台账现为5", figure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text=\"6\"", "text=\"7\"")]
    [InlineData("fingerprint=\"", "fingerprint=\"0")]
    [InlineData("exportedOn=\"2", "exportedOn=\"1")]
    public async Task AlteredTrace_IsNotGenuine(string from, string to)
    {
        var verified = await Verify(exported.Workspace, Edited(exported.Docx, "customXml/item1.xml", x => x.Replace(from, to, StringComparison.Ordinal)));
        Assert.False(verified.IsGenuine);
        Assert.False(verified.IsFine);
    }

    [Fact]
    public async Task WordTypesIntoTheBoundElement_TheFigureIsStillKnown()
    {
        var bound = Edited(exported.Docx, "customXml/item1.xml", x => Regex.Replace(x, @"(?<=acceptances\.approved[^<]*<value>)6(?=</value>)", "7", RegexOptions.None, TimeSpan.FromSeconds(5)));
        var verified = await Verify(exported.Workspace, Edited(bound, c => c.Replace(">6</w:t>", ">7</w:t>", StringComparison.Ordinal)));
        Assert.True(verified.IsGenuine);
        Assert.Equal(("6", "7"), verified.Figures.Where(f => !f.IsFine).Select(f => (f.Exported, f.Shown!)).Single());
    }

    [Fact]
    public async Task ForeignOrDamagedFile_IsRefusedInWords()
    {
        var (workspace, docx) = (exported.Workspace, exported.Docx);
        var foreign = await Assert.ThrowsAsync<RefusedException>(() => Verify(workspace, Edited(docx, "customXml/item1.xml", _ => "<other/>")));
        Assert.Contains("不是由本系统导出", foreign.Message, StringComparison.Ordinal);
        var damaged = await Assert.ThrowsAsync<RefusedException>(() => Verify(workspace, docx[..(docx.Length / 2)]));
        Assert.Contains("损坏", damaged.Message, StringComparison.Ordinal);
        var text = await Assert.ThrowsAsync<RefusedException>(() => Verify(workspace, Encoding.UTF8.GetBytes("发展党员6名")));
        Assert.Contains("这不是 .docx 文档", text.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UnwrittenPlaces_RefuseTheFinalPaper_AndAreMarkedInADraft()
    {
        var (workspace, report) = (exported.Workspace, exported.Report);
        var refusal = Assert.Throws<RefusedException>(() => ReportFile.Docx(workspace, report, new DocumentChoice(workspace.Today)));
        Assert.Contains("二、存在的问题和原因的“〔请填写：本人查摆的主要问题及原因〕”", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("三、下一步打算的“〔请填写：2024年的思路、措施、责任和时限〕”", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("草稿", ReportDocument.Make(report, workspace.Db.Sealer, new DocumentChoice(workspace.Today, IsDraft: true)).Mark);
    }

    [Fact]
    public async Task MissingFigure_RefusesAlsoADraft()
    {
        await using var database = await TestDatabase.World(Engine.Sqlite);
        var (workspace, report) = await Compose(database, "# 述职\n\n## 一、廉政\n\n召开党组会{{党组会@2019年}}次。");
        var refusal = Assert.Throws<RefusedException>(() => Docx(workspace, report));
        Assert.Contains("一、廉政的“党组会”", refusal.Message, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Package_HoldsTheReportAndItsLists(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var (workspace, report) = await Compose(database);
        var zip = await ReportFile.Package(workspace, report.Unit, report, new DocumentChoice(workspace.Today, IsDraft: true));
        using var archive = new ZipArchive(new MemoryStream(zip));
        Assert.Equal(MaterialsPackage.Names, archive.Entries.Select(e => e.FullName));
        Assert.Equal(4 + 2, await Rows(archive, "上年整改情况.xlsx")); // title and header
        Assert.Equal(16 + 2, await Rows(archive, "任务清单.xlsx"));
        Assert.Equal(report.Figures.Count + 2, await Rows(archive, "数字依据表.xlsx"));
        Assert.Equal(5 + 1 + 2, await Rows(archive, "基本情况表.xlsx"));
        Assert.True(await Rows(archive, "整改清单.xlsx") == await Rows(archive, "问题清单.xlsx"));
    }

    private static async Task<int> Rows(ZipArchive archive, string name)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await using (var file = File.Create(path))
            await using (var entry = archive.GetEntry(name)!.Open())
                await entry.CopyToAsync(file);
            using var workbook = WorkbookReader.Open(path);
            return workbook.Sheets[0].Rows().Count();
        }
        finally
        {
            File.Delete(path);
        }
    }
}
