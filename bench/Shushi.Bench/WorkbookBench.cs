using System.Globalization;
using System.IO.Compression;
using System.Xml;
using MiniExcelLibs;
using Shushi.Office.Tables;

namespace Shushi.Bench;

/// <summary>Workbooks of twenty columns read and written: time, and the most memory of a process that does nothing else.</summary>
public static class WorkbookBench
{
    private const string Mini = "MiniExcel 1.46", Raw = "ZipArchive + XmlReader, values unread";

    public static async Task<IReadOnlyList<Comparison>> Run(BenchOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("shushi-bench-");
        var results = new List<Comparison>();
        foreach (var rows in options.Rows)
        {
            var source = Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"{rows}.xlsx"));
            var target = Path.Combine(folder.FullName, "written.xlsx");
            SampleTable.WriteRaw(source, rows);
            ExpectSame(source, rows);
            results.Add(await Measure.Times($"read {rows} rows", Mini, options.Rounds, () => Read(source), () => ReadMini(source)));
            results.Add(await Measure.Times($"read {rows} rows", Raw, options.Rounds, () => Read(source), () => ReadRaw(source)));
            results.Add(await Measure.Times($"write {rows} rows", Mini, options.Rounds, () => Write(target, rows), () => WriteMini(target, rows)));
            results.Add(await Measure.Times($"write {rows} rows", "ZipArchive + XmlWriter, no layout", options.Rounds, () => Write(target, rows), () => SampleTable.WriteRaw(target, rows)));
            results.Add(await Memory("read", nameof(Read), nameof(ReadMini), source, rows, options));
            results.Add(await Memory("write", nameof(Write), nameof(WriteMini), target, rows, options));
            results.Add(await Measure.Times($"mark 100 cells of {rows} rows", "reading it with " + nameof(WorkbookReader), options.Rounds, () => Mark(source, target), () => Read(source)));
        }

        folder.Delete(recursive: true);
        return results;
    }

    /// <summary>What a child process does for <see cref="PeakMemory"/>.</summary>
    public static void Do(string work, string file, int rows)
    {
        Action run = work switch
        {
            nameof(Read) => () => Read(file),
            nameof(ReadMini) => () => ReadMini(file),
            nameof(Write) => () => Write(file, rows),
            nameof(WriteMini) => () => WriteMini(file, rows),
            _ => throw new ArgumentException(work, nameof(work)),
        };
        run();
    }

    private static Task<Comparison> Memory(string what, string ours, string mini, string file, int rows, BenchOptions options) =>
        Measure.Values($"{what} {rows} rows, most memory", Mini, "MiB", Math.Min(options.Rounds, 3), () => PeakMemory.Of(ours, file, rows), () => PeakMemory.Of(mini, file, rows));

    // Both must have read the same texts, or the comparison says nothing.
    private static void ExpectSame(string file, int rows)
    {
        using var workbook = WorkbookReader.Open(file, Wide);
        var expected = SampleTable.Rows(rows).Prepend([.. SampleTable.Headers.Select(h => h.Header)]);
        foreach (var (row, texts) in workbook.Sheets[0].Rows().Zip(expected))
        {
            if (!row.Cells.Select(c => c.Text).SequenceEqual(texts.Select(t => t.Contains('.', StringComparison.Ordinal) ? t.TrimEnd('0').TrimEnd('.') : t), StringComparer.Ordinal))
                throw new InvalidOperationException($"Row {row.Number} was not read as it was written.");
        }
    }

    private static WorkbookLimits Wide => WorkbookLimits.Usual with { MostBytes = 100 << 20 };

    private static void Read(string file)
    {
        using var workbook = WorkbookReader.Open(file, Wide);
        long length = 0;
        foreach (var row in workbook.Sheets[0].Rows())
        {
            foreach (var cell in row.Cells) length += cell.Text.Length;
        }

        GC.KeepAlive(length);
    }

    private static void ReadMini(string file)
    {
        long length = 0;
        foreach (IDictionary<string, object> row in MiniExcel.Query(file, useHeaderRow: false))
        {
            foreach (var value in row.Values) length += Convert.ToString(value, CultureInfo.InvariantCulture)?.Length ?? 0;
        }

        GC.KeepAlive(length);
    }

    private static void ReadRaw(string file)
    {
        using var archive = ZipFile.OpenRead(file);
        foreach (var part in new[] { "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml" })
        {
            using var xml = XmlReader.Create(archive.GetEntry(part)!.Open());
            while (xml.Read())
            {
            }
        }
    }

    private static void Write(string file, int rows)
    {
        using var stream = File.Create(file);
        WorkbookWriter.Write(stream, [new TableSheet("表", SampleTable.Headers, SampleTable.Rows(rows))]);
    }

    private static void WriteMini(string file, int rows) => MiniExcel.SaveAs(
        file, SampleTable.Rows(rows).Select(r => r.Select((text, i) => (Key: SampleTable.Header(i), text)).ToDictionary(c => c.Key, c => (object)c.text, StringComparer.Ordinal)), overwriteFile: true);

    private static void Mark(string file, string target)
    {
        using var stream = File.Create(target);
        WorkbookMarker.Mark(file, stream, [.. Enumerable.Range(2, 100).Select(i => new CellMark("表", i, i % SampleTable.Columns, "请核对。"))], Wide);
    }
}
