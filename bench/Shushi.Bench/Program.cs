using Shushi.Bench;
using Shushi.Platform;

if (args is [PeakMemory.Command, var work, var file, var rows]) return PeakMemory.Child(work, file, rows);
if (args is [CopiesBench.Command, var corpus]) return CopiesBench.Child(corpus);
if (args is [CopiesRound.Command, var engine, var reports]) return await CopiesRound.Child(engine, reports);
var options = BenchOptions.Parse(args);
var tables = new List<string>();
foreach (var group in Benches.All.Where(g => options.Only is null || g.Name == options.Only))
{
    await Console.Error.WriteLineAsync(group.Title);
    tables.Add(Report.Table(group.Title, await group.Run(options)));
}

await Console.Out.WriteLineAsync(string.Concat(tables));
if (options.Write is { } path) await File.WriteAllTextAsync(path, Report.Document(tables, options, TimeProvider.System.Today()));
return 0;
