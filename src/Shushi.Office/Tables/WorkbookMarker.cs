using Shushi.Office.Packages;
using Shushi.Office.Tables.Marking;
using Shushi.Office.Tables.Reading;

namespace Shushi.Office.Tables;

/// <summary>Gives a workbook back with remarks on its cells.</summary>
/// <remarks>
/// The red fill is a conditional format over the marked cells, not a style of theirs: nobody's own format is lost, cells that do not exist need not be made,
/// and old marks can be taken off without a trace, also after the file went through Excel. The message is a comment, or the last lines of the person's own.
/// </remarks>
public static class WorkbookMarker
{
    /// <summary>Writes the workbook with these marks and without those of before; everything else is as it was.</summary>
    /// <param name="source">The workbook.</param>
    /// <param name="target">Where the marked one goes; need not be seekable, stays open.</param>
    /// <param name="marks">Several on one cell are joined.</param>
    /// <param name="limits">How much it may hold; <see cref="WorkbookLimits.Usual"/> where null.</param>
    /// <exception cref="OfficeException">The source cannot be read.</exception>
    /// <exception cref="ArgumentException">A mark names a sheet that is not there, or no cell.</exception>
    public static void Mark(string source, Stream target, IReadOnlyList<CellMark> marks, WorkbookLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(marks);
        limits ??= WorkbookLimits.Usual;
        using var package = Package.Open(source, FileSort.Workbook, limits.MostBytes, limits.MostUnpackedBytes);
        var parts = WorkbookParts.Read(package);
        var sheets = SheetMarks.Group(parts.Entries, marks);
        using var writer = new PackageWriter(target);
        var edit = new PackageEdit(package, writer);
        var fill = marks.Count > 0 ? MarkFill.Ensure(edit, parts) : 0;
        foreach (var sheet in sheets)
            new SheetMarking(package, edit, parts, sheet).Apply(fill);
        edit.Finish();
    }
}
