using System.Globalization;
using Shushi.Office.Tables;
using Shushi.Platform.Records;
using Shushi.Platform.Records.Fields;

namespace Shushi.Platform.Imports;

/// <summary>Adds up the numbers and amounts of a sheet, to hold them against its own 小计 and 合计.</summary>
internal sealed class SheetSums
{
    private readonly SheetPlan plan;
    private readonly List<SheetColumn> columns;
    private readonly long[] whole, part;

    public SheetSums(SheetPlan plan)
    {
        this.plan = plan;
        columns = plan.Header.Columns.Where(c => c.Target.Use == ColumnUse.Month || c.Target is { Use: ColumnUse.Field, Field.Kind: FieldKind.Number or FieldKind.Money }).ToList();
        (whole, part) = (new long[columns.Count], new long[columns.Count]);
    }

    /// <summary>Counts a row in.</summary>
    public void Add(Row row)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (row[columns[i].Index] is { IsRepeated: false } cell && Value(columns[i], cell) is { } value) (whole[i], part[i]) = (whole[i] + value, part[i] + value);
        }
    }

    /// <summary>Where a sum row says something else than its rows add up to. A 小计 begins a new part.</summary>
    public IEnumerable<ImportProblem> Differences(Row row, bool isPart, string name)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            var computed = isPart ? part[i] : whole[i];
            part[i] = isPart ? 0 : part[i];
            if (Value(columns[i], row[columns[i].Index]) is not { } stated || stated == computed) continue;
            yield return new ImportProblem(plan.Sheet.Name, row.Number, columns[i].Letter, columns[i].Header,
                $"{name}行的“{columns[i].Header}”写的是{Show(columns[i], stated)}，按各行加起来是{Show(columns[i], computed)}，请核对。");
        }
    }

    private static bool IsMoney(SheetColumn column) => column.Target.Use == ColumnUse.Month || column.Target.Field!.Kind == FieldKind.Money;

    private static long? Value(SheetColumn column, Cell cell)
    {
        if (IsMoney(column)) return NumberTexts.Fen(cell.Text, column.Unit);
        var field = column.Target.Field!;
        var text = field.Pair is { } pair && NumberTexts.Pair(cell.Text) is { } two ? field == pair.First ? two.First : two.Second : cell.Text;
        return NumberTexts.Whole(text, field.Label.Contains("分钟", StringComparison.Ordinal));
    }

    private static string Show(SheetColumn column, long value) => IsMoney(column) ? MoneyField.WriteFen(value) : value.ToString(CultureInfo.InvariantCulture);
}
