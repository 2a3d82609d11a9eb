using System.IO.Compression;
using Shushi.Office.Tables;
using Shushi.Platform;
using Shushi.Platform.Organizations;

namespace Shushi.Modules.Reports;

/// <summary>上报材料包: the report and the lists handed in with it, in one zip.</summary>
public static class MaterialsPackage
{
    /// <summary>Its files in the order they are read.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["述职报告.docx", "问题清单.xlsx", "整改清单.xlsx", "任务清单.xlsx", "基本情况表.xlsx", "上年整改情况.xlsx", "佐证材料目录.xlsx", SourcesTable.Name + ".xlsx"];

    /// <summary>Makes it from one state of the database, for what the actor may see.</summary>
    /// <param name="workspace">Who.</param>
    /// <param name="unit">Whose.</param>
    /// <param name="report">The report composed.</param>
    /// <param name="docx">The report as it goes into the package.</param>
    public static async Task<byte[]> Make(Workspace workspace, Organization unit, ComposedReport report, byte[] docx)
    {
        workspace.Require("reports.compose");
        await using var snapshot = await workspace.Db.BeginSnapshot();
        var tables = new MaterialTables(workspace, unit, report);
        var sheets = new[] { await tables.Problems(), await tables.Rectification(), await tables.Assignments(), await tables.Numbers(), await tables.LastYear(), await tables.Evidence(), tables.Sources() };
        await snapshot.CommitAsync();
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, workspace, Names[0], target => target.Write(docx));
            foreach (var (name, sheet) in Names.Skip(1).Zip(sheets))
                Add(archive, workspace, name, target => WorkbookWriter.Write(target, [sheet]));
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive archive, Workspace workspace, string name, Action<Stream> write)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = new DateTimeOffset(workspace.Today.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        using var stream = entry.Open();
        write(stream);
    }
}
