using System.Globalization;
using System.Text.RegularExpressions;
using Shushi.Office.Tables;
using Shushi.Platform.Tables;

namespace Shushi.Platform.Imports;

/// <summary>Where a row stands.</summary>
/// <param name="Sheet">The name of its sheet.</param>
/// <param name="Number">Its number there.</param>
internal readonly record struct RowPlace(string Sheet, int Number)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"工作表“{Sheet}”第{Number}行");
}

/// <summary>A row of a sheet that is neither header, sample, sum nor note.</summary>
/// <param name="Plan">Its sheet.</param>
/// <param name="Row">The row.</param>
internal sealed record DataRow(SheetPlan Plan, Row Row)
{
    /// <summary>Where it stands: what is kept of it when its cells need not be.</summary>
    public RowPlace Place => new(Plan.Sheet.Name, Row.Number);

    /// <summary>The text of the column of a use; empty when there is no such column.</summary>
    public string Text(ColumnUse use) => Plan.Column(use) is { } column ? Row[column.Index].Text.Trim() : "";
}

/// <summary>Walks down a sheet: leaves out what is no record, and adds up what the sheet says it adds up to.</summary>
internal sealed partial class RowReader(SheetPlan plan, Action<ImportProblem> warn)
{
    private readonly SheetSums sums = new(plan);

    /// <summary>The rows that may be records, top down.</summary>
    public IEnumerable<DataRow> Rows()
    {
        foreach (var row in plan.Sheet.Rows())
        {
            if (row.Number <= plan.Header.Row || IsEmpty(row) || IsHeader(row) || IsNote(row)) continue;
            var data = new DataRow(plan, row);
            if (Texts.Key(data.Text(ColumnUse.Serial)) == LedgerTable.SampleMark) continue;
            if (SumName(row) is { } sum)
            {
                foreach (var difference in sums.Differences(row, isPart: sum.StartsWith('小'), sum)) warn(difference);
                continue;
            }

            sums.Add(row);
            plan.Note(row);
            yield return data;
        }
    }

    private bool IsEmpty(Row row) => plan.Header.Columns.All(c => c.Target.Use is ColumnUse.Serial or ColumnUse.Ignored or ColumnUse.Left || Texts.HalfWidth(row[c.Index].Text).Length == 0);

    /// <summary>The header again, as printed tables repeat it on each page.</summary>
    private bool IsHeader(Row row) =>
        plan.Header.Columns.Where(c => c.Target.Use is ColumnUse.Field or ColumnUse.Month).Count(c => c.Header.Length > 0 && Texts.OneLine(row[c.Index].Text) == c.Header) >= Math.Max(1, Math.Min(2, plan.FieldColumns.Count()));

    private static bool IsNote(Row row) =>
        row.Cells.FirstOrDefault(c => Texts.HalfWidth(c.Text).Length > 0) is var first && Note().IsMatch(Texts.Tight(first.Text))
        && row.Cells.Count(c => !c.IsRepeated && Texts.HalfWidth(c.Text).Length > 0) <= 3;

    private static string? SumName(Row row)
    {
        foreach (var cell in row.Cells.Where(c => c.Kind == CellKind.Text && !c.IsRepeated && c.Text.Trim().Length > 0).Take(3))
        {
            if (Sum().Match(Texts.Key(cell.Text)) is { Success: true } match) return match.Groups["s"].Value;
        }

        return null;
    }

    [GeneratedRegex(@"^(?:本页|本表|本组|分|全年|支部|人数)?(?<s>合计|小计|总计|共计|总合计)(?:\(.*\))?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sum();

    [GeneratedRegex(@"^(注|备注|说明|填表|制表|审核|填报|负责人|经办人|联系人|附)[^,，]{0,6}:", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Note();
}
