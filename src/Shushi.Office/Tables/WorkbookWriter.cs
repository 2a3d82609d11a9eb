using Shushi.Office.Packages;
using Shushi.Office.Tables.Writing;

namespace Shushi.Office.Tables;

/// <summary>Writes .xlsx workbooks; rows go straight into the file, whatever their number.</summary>
/// <remarks>Written with <see cref="System.Xml.XmlWriter"/> into the archive; the tests hold the result against the SDK's validator.</remarks>
public static class WorkbookWriter
{
    /// <summary>Writes a workbook.</summary>
    /// <param name="target">Where it goes; need not be seekable, stays open.</param>
    /// <param name="sheets">Its sheets; a hidden sheet 选项 is added where a column offers choices.</param>
    /// <exception cref="ArgumentException">No sheet, no column, a row wider than its header, more rows or longer text than a sheet can hold.</exception>
    public static void Write(Stream target, IReadOnlyList<TableSheet> sheets)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(sheets);
        var plan = new WorkbookPlan(sheets);
        using var package = new PackageWriter(target);
        WorkbookFrame.WriteHead(package, plan);
        foreach (var sheet in plan.Sheets)
        {
            package.Write(sheet.Part, xml => new SheetWriter(xml, plan, sheet).Write());
            if (sheet.Comments.Count > 0)
                CommentParts.Write(package, sheet.Number, sheet.Comments);
        }

        if (plan.Choices.Count > 0)
            package.Write(plan.ChoicesPart, xml => ChoicesSheet.Write(xml, plan.Choices));
        WorkbookFrame.WriteWorkbook(package, plan);
    }
}
