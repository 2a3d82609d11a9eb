using Shushi.Modules.Appraisal;
using Shushi.Modules.Checking;
using Shushi.Modules.Similarity;
using Shushi.Office.Documents;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Files;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;
using Shushi.Testing;
using Shushi.Tests.Appraisal;
using Reading = Shushi.Modules.Checking.Reading;

namespace Shushi.Tests.Checking;

/// <summary>What follows from a check: a person's choice, the sheet, comments, corrections, copies.</summary>
public sealed class CheckedReportTests
{
    [Theory, EachDatabase]
    public async Task ChosenFigure_IsTheOnlyOneAsked_EvenWhereAnotherWouldAgree(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var workspace = await database.Open();
        var bureau = workspace.Organization("区统计局");
        const string Text = "一、工作情况\n今年发展新党员6名。";
        Assert.Equal(Verdict.Supported, (await ReportChecker.Check(workspace, bureau, 2023, Text)).Claims.Single().Verdict);

        var said = await workspace.CreateRecord(workspace.Catalog.LedgerOf<Reading>(), Inputs.Of(("OrgId", bureau.Id.ToString()), ("On", "2024-01-05"), ("Words", "发展新党员{n}名"), ("Metric", "conversions.approved")));
        var claim = (await ReportChecker.Check(workspace, bureau, 2023, Text)).Claims.Single();

        Assert.Empty(said.Problems);
        Assert.Equal((Verdict.Contradicted, "conversions.approved", "conversions.approved", "8"), (claim.Verdict, claim.Figure?.Metric.Code, claim.Chosen?.Code, claim.Suggestion));
    }

    [Theory]
    [InlineData("今年发展新党员7名。", "6")]
    [InlineData("今年发展新党员七名。", "6")]
    [InlineData("撰写统计信息50余篇。", "44")]
    [InlineData("今年发展新党员6名。", null)]
    [InlineData("植树300棵。", null)]
    [InlineData("局机关分别于年初、年中和年末召开了全局意识形态工作部署会。", null)]
    public async Task Suggestion_IsTheLedgersNumber_WhereANumeralCanBeReplaced(string sentence, string? expected)
    {
        var (workspace, bureau) = await Bureau();
        var result = await ReportChecker.Check(workspace, bureau, 2023, "一、工作情况\n" + sentence);
        Assert.Equal(expected, result.Claims.Select(c => c.Suggestion).FirstOrDefault(s => s is not null));
    }

    [Fact]
    public async Task Summary_CountsFiguresOnAThousandCharacters_AndNamesWhatIsGrave()
    {
        var (workspace, bureau) = await Bureau();
        var text = "今年发展新党员6名，预备党员转正8名，发展对象 \n植树300棵，1-12月的党费已全部上缴。" + new string('文', 460);
        var summary = new CheckSummary(await ReportChecker.Check(workspace, bureau, 2023, text));

        Assert.Equal(text.Count(c => !char.IsWhiteSpace(c)), summary.Characters);
        Assert.Equal(summary.Result.Claims.Count(c => c.Verdict != Verdict.NotCheckable), summary.Claims);
        Assert.True(summary.Figures >= 2);
        Assert.Equal(Math.Round(1000.0 * summary.Figures / summary.Characters, 1), summary.Density);
        Assert.Equal(summary.Claims, CheckSummary.Verdicts.Sum(summary.Result.Count));
        Assert.Empty(summary.Grave);
        var grave = new CheckSummary(await ReportChecker.Check(workspace, bureau, 2023, "全局在职党员84名，已全部到社区报到。"));
        Assert.All(grave.Grave, c => Assert.Equal(CheckFinding.Grave, c.Rule));
    }

    [Fact]
    public void EmptyText_HasNoDensity() => Assert.Equal((0, 0.0), (new CheckSummary(ReportChecker.Proofread("", Shushi.Text.ProofreadingOptions.Default)).Characters, new CheckSummary(ReportChecker.Proofread("", Shushi.Text.ProofreadingOptions.Default)).Density));

    [Fact]
    public async Task Comments_StandAtTheFindings_AndTheTextStays()
    {
        var (workspace, bureau) = await Bureau();
        var docx = Docx("今年发展新党员7名，预备党员转正8名。", "截止目前，各项工作的的任务基本完成。");
        var result = await ReportChecker.Check(workspace, bureau, 2023, CheckedDocument.Read(docx, "报告.docx"));

        var marked = CheckedDocument.Mark(docx, "报告.docx", result, new DateTime(2026, 11, 24, 4, 0, 0, DateTimeKind.Utc));

        Assert.Equal(result.Text, CheckedDocument.Read(marked, "报告.docx"));
        var comments = Part(marked, "word/comments");
        Assert.Equal(result.Findings.Count, comments.Split("<w:comment ").Length - 1);
        Assert.Contains("【与台账不一致】", comments, StringComparison.Ordinal);
        Assert.Contains("台账的数字：6", comments, StringComparison.Ordinal);
        Assert.Contains("建议改为：的", comments, StringComparison.Ordinal);
        Assert.Contains("2026-11-24T04:00:00Z", comments, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("报告.docx", "PK\u0003\u0004")]
    [InlineData("报告.docx", "只是文字")]
    [InlineData("报告.txt", "PK\u0003\u0004")]
    public void WhatIsNoDocument_IsRefusedByItsContentOrName(string name, string content) =>
        Assert.Contains($"“{name}”不能读取", Assert.Throws<RefusedException>(() => ReportSource.Read(System.Text.Encoding.UTF8.GetBytes(content), name)).Message, StringComparison.Ordinal);

    [Fact]
    public void Source_IsReadAsDocxOrText()
    {
        Assert.Contains("发展党员6名", ReportSource.Read(Docx("发展党员6名。"), "没有扩展名"), StringComparison.Ordinal);
        Assert.Equal("发展党员6名。", ReportSource.Read("发展党员6名。"u8.ToArray(), "报告.md"));
    }

    [Theory, EachDatabase]
    [Trait("pace", "slow")]
    public async Task Copies_AreLookedForInOthersReportsOfTheYearAndOnesOwnOfTheYearBefore(Engine engine)
    {
        await using var round = await RoundOf2023.On(engine);
        var text = await round.Report();
        Assert.Empty((await Submissions.Submit(await round.Clerk(), round.Id, round.Person, text)).Problems);
        var clerk = await round.Clerk();
        var (bureau, other) = (clerk.Organization("区统计局"), (await round.Database.Open()).Organization("区交通运输局"));

        using var fingerprints = new FingerprintStore();
        var own = await Around(clerk, bureau);
        var next = await SubmittedReports.Compare(clerk, fingerprints, bureau, 2024, text);
        var unconfirmed = await Around(await round.Office(), other);
        var waiting = (await Submissions.Of(await round.Leader(), round.Id, round.Person)).Single();
        Assert.Empty((await Submissions.Confirm(await round.Leader(), waiting.Id, waiting.Version)).Problems);
        var foreign = await Around(await round.Office(), other);

        Assert.DoesNotContain(own, t => t.OrgPath.StartsWith(bureau.OrgPath, StringComparison.Ordinal));
        Assert.Contains(next.Pairs, p => p.B.Year == 2023 && p.Comparison.Gross > 0.9);
        Assert.DoesNotContain(unconfirmed, t => t.Text == text);
        Assert.Contains(foreign, t => t.Text == text && t.Label.EndsWith("2023年述职报告", StringComparison.Ordinal) && !t.Label.StartsWith("其他", StringComparison.Ordinal));

        static async Task<IReadOnlyList<CorpusText>> Around(Workspace workspace, Organization unit) =>
            await SubmittedReports.Of(workspace, [.. (await SubmittedReports.Around(workspace, unit, 2023)).Select(t => t.Id)]);
    }

    [Fact]
    public async Task DayDesk_KeepsAFileADayForItsAccount()
    {
        var folder = Directory.CreateTempSubdirectory("shushi-desk-").FullName;
        var clock = FixedClock.Standing;
        var desk = new DayDesk(folder, clock);
        var (mine, theirs) = (clock.NewId(), clock.NewId());

        var id = await desk.Take(mine, [1, 2, 3]);

        Assert.Equal([1, 2, 3], await desk.Find(mine, id));
        Assert.Null(await desk.Find(theirs, id));
        Assert.Null(await desk.Find(mine, clock.NewId()));
        clock.Now += TimeSpan.FromHours(25);
        Assert.Null(await desk.Find(mine, id));
        await desk.Take(theirs, [4]);
        Assert.Single(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
        Directory.Delete(folder, recursive: true);
    }

    private static byte[] Docx(params string[] paragraphs)
    {
        using var stream = new MemoryStream();
        DocumentWriter.Write(stream, new OfficialDocument { Title = "述职报告", Body = [.. paragraphs.Select(p => (DocumentBlock)new TextBlock(TextLevel.Body, p))] });
        return stream.ToArray();
    }

    private static string Part(byte[] docx, string name)
    {
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(docx));
        using var reader = new StreamReader(archive.Entries.Single(e => e.FullName.StartsWith(name, StringComparison.Ordinal)).Open());
        return reader.ReadToEnd();
    }

    private static async Task<(Workspace Workspace, Platform.Organizations.Organization Bureau)> Bureau()
    {
        var workspace = await (await World.Value).Open();
        return (workspace, workspace.Organization("区统计局"));
    }

    private static readonly Lazy<Task<TestDatabase>> World = new(() => TestDatabase.World(Engine.Sqlite));
}
