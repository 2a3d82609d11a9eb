using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Appraisal;
using Shushi.Modules.Similarity;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Organizations;
using Shushi.Testing;

namespace Shushi.Bench;

/// <summary>New reports held against those handed in in the database, as the check page does; in a process of its own, so that the first call is a first one.</summary>
public static class CopiesRound
{
    public const string Command = "--copies-round";

    private const int Year = 2023, Batch = 500;

    /// <summary>The first call after a start, a later one, and the most memory.</summary>
    public static async Task<IReadOnlyList<Comparison>> Of(int count)
    {
        var results = new List<Comparison>();
        foreach (var engine in BigLedger.Engines)
        {
            var (first, warm, memory) = await Answer(engine, count);
            Comparison One(string what, string unit, double ours) => new(string.Create(CultureInfo.InvariantCulture, $"{engine}: one report against {count} handed in, {what}"), "", unit, [ours], []);
            results.AddRange([One("first call", "ms", first), One("later call", "ms", warm), One("most memory of the process", "MiB", memory)]);
        }

        return results;
    }

    /// <summary>What the child process does: prints milliseconds of the first call and, in the median, of a later one; MiB at most; copies found; milliseconds of the slowest later call.</summary>
    public static async Task<int> Child(string engine, string reports)
    {
        var corpus = CopiesCorpus.Of(int.Parse(reports, CultureInfo.InvariantCulture));
        await using var database = await TestDatabase.World(Enum.Parse<Engine>(engine));
        await HandIn(database, corpus.Reports);
        using var fingerprints = new FingerprintStore();
        var first = await Time(database, fingerprints, corpus.Fresh[0]);
        var later = new List<double>();
        var found = 0;
        foreach (var text in corpus.Fresh) await Time(database, fingerprints, text); // not counted: the code is still being compiled
        foreach (var text in corpus.Fresh)
        {
            var (time, pairs) = await Time(database, fingerprints, text);
            later.Add(time);
            found += pairs;
        }

        using var self = Process.GetCurrentProcess();
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{first.Time} {Comparison.Median(later)} {self.PeakWorkingSet64 / 1024.0 / 1024.0} {found} {later.Max()}"));
        return 0;
    }

    private static async Task<(double First, double Warm, double Memory)> Answer(Engine engine, int count)
    {
        var answer = await Peers.Answer(Environment.ProcessPath!, Command, engine.ToString(), count.ToString(CultureInfo.InvariantCulture));
        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {engine}, {count} handed in: {answer[3]} copies found, slowest later call {answer[4]:0.0} ms"));
        return (answer[0], answer[1], answer[2]);
    }

    /// <summary>A workspace of its own each time, as a request has.</summary>
    private static async Task<(double Time, int Pairs)> Time(TestDatabase database, FingerprintStore fingerprints, string text)
    {
        var workspace = await database.OpenAs("work-committee", "001");
        await using var db = workspace.Db;
        var bureau = workspace.Organization(BigLedger.Bureau);
        var watch = Stopwatch.StartNew();
        var result = await SubmittedReports.Compare(workspace, fingerprints, bureau, Year, text);
        return (watch.Elapsed.TotalMilliseconds, result.Pairs.Count);
    }

    private static async Task HandIn(TestDatabase database, IReadOnlyList<string> reports)
    {
        foreach (var batch in reports.Chunk(Batch))
        {
            var workspace = await database.Open();
            await using var db = workspace.Db;
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            var round = await db.Set<Round>().Include(r => r.Subjects).FirstAsync(r => r.ForYear == Year);
            var units = workspace.Organizations.All.Where(o => o.OrgPath.Count(c => c == '.') == 1 && o.ShortName != BigLedger.Bureau).ToList();
            var outcome = await workspace.Run(Submissions.SubmitAct, workspace.Organizations.All[0], null, () =>
            {
                db.AddRange(batch.Select((text, at) => Made(workspace, round, units[at % units.Count], text)));
                return Task.FromResult<IReadOnlyList<Problem>>([]);
            });
            if (!outcome.Changed) throw new InvalidOperationException("Nothing was handed in.");
        }
    }

    private static Submission Made(Workspace workspace, Round round, Organization unit, string text) => new()
    {
        Id = workspace.Clock.NewId(),
        OrgId = unit.Id,
        OrgPath = unit.OrgPath,
        AuthorPath = unit.OrgPath,
        On = workspace.Today,
        RoundId = round.Id,
        PersonId = round.Subjects[0].PersonId,
        Number = 1,
        State = SubmissionState.Submitted,
        ConfirmedOn = workspace.Today,
        Text = text,
        TextDigest = Submissions.DigestOf(text),
        Characters = text.Length,
    };
}
