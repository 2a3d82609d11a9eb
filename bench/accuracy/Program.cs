using System.Globalization;
using Shushi.Accuracy;
using Shushi.Modules.Reports;
using Shushi.Platform;
using Shushi.Platform.Metrics;
using Shushi.Testing;

string[] halves = ["tune", "test"];
var corpus = args is [var folder, ..] && Directory.Exists(folder) ? folder : "bench/accuracy/corpus";
var notes = args.SkipWhile(a => a != "--notes").Skip(1).FirstOrDefault();
foreach (var half in halves.Where(name => Directory.Exists(Path.Combine(corpus, name))))
{
    var (scorer, faults) = (new ClaimScorer(), new FaultScorer());
    foreach (var report in MarkReader.ReadFolder(Path.Combine(corpus, half)))
    {
        scorer.Add(report);
        faults.Add(report);
    }

    Show(half, "claims", scorer.Claims);
    Show(half, "set phrases left alone", scorer.Terms);
    Show(half, "kinds", scorer.Kinds);
    Show(half, "planted faults", faults.Faults);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{half} false alarms: {faults.FalseAlarms:0.00} for each 1,000 of {faults.Characters} characters; {faults.OfStyle} remarks of style besides"));
}

await using var database = await TestDatabase.World(Engine.Sqlite);
var workspace = await database.Open();
var unit = workspace.Organization("区统计局");
var figures = (await Metric.EvaluateAll(workspace, unit, Period.Year(2023))).ToDictionary(f => f.Metric.Code, StringComparer.Ordinal);
foreach (var half in halves.Where(name => Directory.Exists(Path.Combine(corpus, "wording", name))))
{
    var scorer = new WordingScorer();
    foreach (var file in Directory.EnumerateFiles(Path.Combine(corpus, "wording", half), "*.txt").Order(StringComparer.Ordinal))
        if (File.ReadAllText(file) is var source && source.StartsWith("# scope: bureau", StringComparison.Ordinal))
            await scorer.Add(Path.GetFileName(file), source, workspace, unit, figures);
    Show(half, "true figures supported", scorer.Supported);
    Show(half, "changed figures caught", scorer.Caught);
    Show(half, "of those supported while true, caught when changed", scorer.CaughtOfSupported);
    Show(half, "figures without a metric left alone", scorer.Unknown);
    Show(half, "figures of another 口径 not supported", scorer.Different);
}

var mutations = new MutationScorer(workspace, unit, 2023);
var foreign = MarkReader.ReadFolder(Path.Combine(corpus, "tune")).First(r => r.Name.Contains("bureau", StringComparison.Ordinal)).Text;
await mutations.Run((await ReportComposer.Compose(workspace, unit, 2023)).ToText(), foreign, "区交通运输局");
Show("mutations", "one figure changed", mutations.Figures);
Show("mutations", "name of another unit", mutations.Units);
Show("mutations", "year slipped", mutations.Years);
Show("mutations", "chapter dropped", mutations.Chapters);
Show("mutations", "passage pasted", mutations.Pastes);
return 0;

void Show(string half, string what, Tally tally)
{
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{half} {what}: right {tally.Right}, missed {tally.Missed}, false {tally.Wrong}; precision {tally.Precision:0.0000}, recall {tally.Recall:0.0000}, F1 {tally.F1:0.0000}"));
    if (notes != half) return;
    foreach (var note in tally.Notes) Console.WriteLine("  " + note);
}
