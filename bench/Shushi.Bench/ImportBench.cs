using System.Globalization;
using Shushi.Office.Tables;
using Shushi.Platform.Imports;
using Shushi.Testing;

namespace Shushi.Bench;

/// <summary>A workbook of 业务成果 imported into the demo world, with its preview, against reading the same workbook alone.</summary>
public static class ImportBench
{
    private const string Alone = "reading the same workbook";
    private static readonly string[] Kinds = ["统计信息", "统计月报", "统计分析", "约稿", "调研报告"];

    private static readonly IReadOnlyList<TableColumn> Headers =
    [
        new("所属组织", ColumnKind.Text), new("印发日期", ColumnKind.Date), new("类别", ColumnKind.Text), new("期号", ColumnKind.Text), new("标题", ColumnKind.Text), new("报送对象", ColumnKind.Text),
    ];

    public static async Task<IReadOnlyList<Comparison>> Run(BenchOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("shushi-bench-");
        var results = new List<Comparison>();
        foreach (var rows in options.Rows)
        {
            var file = Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"{rows}.xlsx"));
            Make(file, rows);
            var rounds = rows > 10_000 ? 2 : Math.Min(options.Rounds, 3); // a large one takes a minute
            foreach (var engine in BigLedger.Engines)
            {
                results.Add(await Measure.Values($"{engine}: preview of {rows} rows", Alone, "ms", rounds, () => Preview(engine, file, rows), () => Read(file)));
                results.Add(await Measure.Values($"{engine}: import of {rows} rows", Alone, "ms", rounds, () => Import(engine, file, rows), () => Read(file)));
            }
        }

        var (small, large) = (options.Rows[0], options.Rows[^1]);
        results.Add(await Measure.Values($"import of {large} rows, most memory of the process", $"import of {small} rows", "MiB", 1,
            () => PeakMemory.Of(nameof(Import), Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"{large}.xlsx")), large),
            () => PeakMemory.Of(nameof(Import), Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"{small}.xlsx")), small)));
        folder.Delete(recursive: true);
        return results;
    }

    /// <summary>What a child process does for <see cref="PeakMemory"/>: the world in SQLite, and the import into it.</summary>
    public static void Do(string file, int rows) => Import(Engine.Sqlite, file, rows).GetAwaiter().GetResult();

    private static async Task<double> Preview(Engine engine, string file, int rows)
    {
        await using var database = await TestDatabase.World(engine);
        return await Timed(async () => Expect((await Look(database, file)).New, rows));
    }

    private static async Task<double> Import(Engine engine, string file, int rows)
    {
        await using var database = await TestDatabase.World(engine);
        var shown = await Look(database, file);
        return await Timed(async () =>
        {
            var workspace = await database.Open();
            await using var db = workspace.Db;
            var (outcome, done) = await Importer.Apply(workspace, Request(workspace, file), shown.Fingerprint, onlyGood: false);
            if (!outcome.Done) throw new InvalidOperationException(outcome.Problems[0].Message);
            Expect(done.New, rows);
        });
    }

    private static async Task<ImportOutcome> Look(TestDatabase database, string file)
    {
        var workspace = await database.Open();
        await using var db = workspace.Db;
        return await Importer.Preview(workspace, Request(workspace, file));
    }

    private static ImportRequest Request(Platform.Workspace workspace, string file) =>
        new(workspace.Catalog.Ledger("outputs")!, workspace.Organization(BigLedger.Bureau), file, Path.GetFileName(file), new Dictionary<string, string>());

    private static Task<double> Read(string file) => Timed(() =>
    {
        using var workbook = WorkbookReader.Open(file);
        long length = 0;
        foreach (var row in workbook.Sheets[0].Rows())
        {
            foreach (var cell in row.Cells) length += cell.Text.Length;
        }

        GC.KeepAlive(length);
        return Task.CompletedTask;
    });

    private static async Task<double> Timed(Func<Task> run)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await run();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static void Expect(int got, int wanted)
    {
        if (got != wanted) throw new InvalidOperationException($"{got} rows instead of {wanted}.");
    }

    private static void Make(string file, int rows)
    {
        using var stream = File.Create(file);
        WorkbookWriter.Write(stream, [new TableSheet("业务成果", Headers, Enumerable.Range(0, rows).Select(Row))]);
    }

    private static IReadOnlyList<string> Row(int i) =>
    [
        BigLedger.Bureau,
        new DateOnly(2018, 1, 1).AddDays(i * 7919 % 2_900).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Kinds[i % Kinds.Length],
        string.Create(CultureInfo.InvariantCulture, $"导入〔{i}〕号"),
        string.Create(CultureInfo.InvariantCulture, $"第{i}号运行情况分析"),
        "区政府办公室",
    ];
}
