using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Appraisal;
using Shushi.Modules.Similarity;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Testing;

namespace Shushi.Tests.Appraisal;

/// <summary>A report held against very many handed in.</summary>
public sealed class SubmittedReportsTests
{
    private const string Shared = "一年来，支部坚持每月走访困难家庭，先后帮助解决用水纠纷6件，撰写统计信息44篇，群众反映较好，做法在全区推开。";
    private const string Elsewhere = "山洪之后的第三天，护林员在断桥西侧清出便道，又把沿途十七处塌方逐一插旗编号，傍晚前送到了乡里的值班室。";

    [Theory, EachDatabase]
    public async Task AmongMany_TheSameIsFoundAsInFull_WithoutReadingAllAgain(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        using var fingerprints = new FingerprintStore();
        var copied = await HandIn(database, ("001.004", Own(900) + Shared), ("001.005", Elsewhere + Own(901)));
        await HandIn(database, [.. Enumerable.Range(0, CopyReview.MostInFull).Select(i => ("001.005", Own(i)))]);
        var office = await database.OpenAs("work-committee", "001");
        var bureau = office.Organization("区统计局");
        var around = await SubmittedReports.Around(office, bureau, 2023);
        var corpus = await SubmittedReports.Of(office, [.. around.Select(t => t.Id)]);

        foreach (var report in new[] { "开头。" + Shared, Own(999) + Elsewhere, Shared + Elsewhere, Own(998) })
        {
            var found = await SubmittedReports.Compare(office, fingerprints, bureau, 2023, report, []);
            var full = CopyReview.Against(new CorpusText("", bureau.ShortName, bureau.OrgPath, 2023, report), corpus, []);
            Assert.Equal(full.Pairs.Select(Seen), found.Pairs.Select(Seen));
            Assert.Equal((around.Count, CopyReview.LeastShare), (found.Others, found.LeastShare));
            Assert.Equal(around.Count, fingerprints.Count);
        }

        Assert.Equal(copied.Order(), (await SubmittedReports.Compare(office, fingerprints, bureau, 2023, Shared + Elsewhere, [])).Pairs.Select(p => Guid.Parse(p.B.Id)).Order());
        Assert.Empty((await SubmittedReports.Compare(office, fingerprints, bureau, 2023, Shared, [Shared])).Pairs);
    }

    [Theory, EachDatabase]
    public async Task AmongMany_NobodySeesWhatIsOutOfRange_ThoughTheFingerprintsAreKnown(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        using var fingerprints = new FingerprintStore();
        await HandIn(database, [("001.004", Own(900) + Shared), .. Enumerable.Range(0, CopyReview.MostInFull + 5).Select(i => ("001.005", Own(i)))]);
        var (office, education) = (await database.OpenAs("work-committee", "001"), await database.OpenAs("work-committee", "001.005"));
        var (bureau, school) = (office.Organization("区统计局"), education.Organizations.All.First(o => o.OrgPath.StartsWith("001.005.", StringComparison.Ordinal)));

        var above = await SubmittedReports.Compare(office, fingerprints, bureau, 2023, Shared, []);
        var inside = await SubmittedReports.Compare(education, fingerprints, school, 2023, Shared, []);
        var own = await SubmittedReports.Compare(office, fingerprints, office.Organization("区交通运输局"), 2023, Shared, []);

        Assert.Single(above.Pairs);
        Assert.Equal((0, CopyReview.MostInFull + 5), (inside.Pairs.Count, inside.Others));
        Assert.Empty(own.Pairs); // one's own report of the same year
    }

    [Theory, EachDatabase]
    public async Task AmongMany_WhatWasReplacedReturnedOrDeletedIsForgotten(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        using var fingerprints = new FingerprintStore();
        var ids = await HandIn(database, [("001.004", Own(900) + Shared), .. Enumerable.Range(0, CopyReview.MostInFull + 5).Select(i => ("001.005", Own(i)))]);
        var office = await database.OpenAs("work-committee", "001");
        var bureau = office.Organization("区统计局");
        Assert.Equal([ids[0]], await Found(Shared));

        await Change(database, ids[0], s => s.Text = Own(900) + Elsewhere);
        await Change(database, ids[7], s => s.Text = Shared + Own(7));
        Assert.Equal([ids[0]], await Found(Elsewhere));
        Assert.Equal([ids[7]], await Found(Shared));

        await Change(database, ids[7], s => s.State = SubmissionState.Returned);
        await Change(database, ids[0], s => s.DeletedAt = database.Clock.Now.UtcDateTime);
        Assert.Empty(await Found(Shared + Elsewhere));

        async Task<IEnumerable<Guid>> Found(string report) => (await SubmittedReports.Compare(office, fingerprints, bureau, 2023, report, [])).Pairs.Select(p => Guid.Parse(p.B.Id));
    }

    [Theory, EachDatabase]
    public async Task AmongMany_APassageOfAll_DoesNotHideACopy_AndWhatIsLeftOutIsSaid(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        using var fingerprints = new FingerprintStore();
        var phrase = string.Concat(Enumerable.Range(1000, 5).Select(Own));
        var ids = await HandIn(database, [.. Enumerable.Range(0, CopyReview.MostInFull + 50).Select(i => ("001.005", Own(i) + phrase + (i == 230 ? Shared : "")))]);
        var office = await database.OpenAs("work-committee", "001");

        var found = await SubmittedReports.Compare(office, fingerprints, office.Organization("区统计局"), 2023, phrase + Shared, []);

        Assert.Equal(ids[230], Guid.Parse(found.Pairs[0].B.Id));
        Assert.Equal(CopyReview.MostInFull + 50 - 100, found.LeftOut);
        Assert.StartsWith("另有150份", found.NotCompared, StringComparison.Ordinal);
    }

    /// <summary>Some letters that no other number has.</summary>
    private static string Own(int number)
    {
        var random = new Random(number);
        return string.Concat(Enumerable.Range(0, 60).Select(_ => (char)random.Next(0xAC00, 0xD700)));
    }

    private static (string, double, double, int) Seen(CopyPair pair) => (pair.B.Id, pair.Comparison.Net, pair.Comparison.NetOfB, pair.Comparison.Passages.Count);

    private static async Task<IReadOnlyList<Guid>> HandIn(TestDatabase database, params (string Path, string Text)[] reports)
    {
        var workspace = await database.Open();
        await using var db = workspace.Db;
        var round = await Rounds.Get(workspace, (await Rounds.All(workspace))[0].Id);
        var made = reports.Select((r, i) => Made(workspace, round, r.Path, r.Text)).ToList();
        Assert.True((await workspace.Run(Submissions.SubmitAct, workspace.Organizations.All[0], null, () =>
        {
            db.AddRange(made);
            return Task.FromResult<IReadOnlyList<Problem>>([]);
        })).Changed);
        return [.. made.Select(s => s.Id)];
    }

    private static Submission Made(Workspace workspace, Round round, string path, string text) => new()
    {
        Id = workspace.Clock.NewId(),
        OrgId = workspace.Organization(path).Id,
        OrgPath = path,
        AuthorPath = path,
        On = workspace.Today,
        RoundId = round.Id,
        PersonId = round.Subjects[0].PersonId,
        State = SubmissionState.Submitted,
        ConfirmedOn = workspace.Today,
        Text = text,
    };

    private static async Task Change(TestDatabase database, Guid id, Action<Submission> change)
    {
        var workspace = await database.Open();
        await using var db = workspace.Db;
        var submission = await db.Set<Submission>().SingleAsync(s => s.Id == id);
        Assert.True((await workspace.Run(Submissions.SubmitAct, submission, id, () =>
        {
            change(submission);
            return Task.FromResult<IReadOnlyList<Problem>>([]);
        })).Changed);
    }
}
