using Shushi.Office.Tables;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;
using Shushi.Platform.Records.Fields;
using Shushi.Platform.Tables;

namespace Shushi.Platform.Imports;

/// <summary>A sheet that is read, and how.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Header">Its header.</param>
/// <param name="Details">The lines it holds; null for records.</param>
internal sealed record SheetPlan(Sheet Sheet, SheetHeader Header, DetailsField? Details)
{
    private readonly List<Left> left = Header.Columns.Where(c => c.Target.Use == ColumnUse.Left).Select(c => new Left(c)).ToList();

    /// <summary>Where its records belong when no cell says so; null when that is not known.</summary>
    public Organization? Owner { get; init; }

    /// <summary>The year of a month-wide table; null when that is not known.</summary>
    public int? Year { get; init; }

    /// <summary>What a month-wide table leaves out and how it is filled; null when nothing is, or nobody said so yet.</summary>
    public WideRest? Rest { get; init; }

    /// <summary>Whether its rows wait for the owner, the year or the rest to be answered.</summary>
    public bool Waits { get; init; }

    /// <summary>The column of a use, or null.</summary>
    public SheetColumn? Column(ColumnUse use) => Header.Columns.FirstOrDefault(c => c.Target.Use == use);

    /// <summary>The columns that give a field.</summary>
    public IEnumerable<SheetColumn> FieldColumns => Header.Columns.Where(c => c.Target.Use == ColumnUse.Field);

    /// <summary>The column of a field, or null.</summary>
    public SheetColumn? ColumnOf(Field field) => Header.Columns.FirstOrDefault(c => c.Target.Field == field);

    /// <summary>The columns that give a month.</summary>
    public IReadOnlyList<SheetColumn> Months { get; } = Header.Columns.Where(c => c.Target.Use == ColumnUse.Month).ToList();

    /// <summary>The years its months are read as; null where it has none, or they are not known.</summary>
    public string? YearsText => Months.Select(m => m.Target.Year ?? Year).OfType<int>().Distinct().ToList() is { Count: > 0 } years
        ? string.Join('、', years.Select(y => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{y}年")))
        : null;

    /// <summary>Headers of columns that hold something and are left, with the reason; known once the rows were read.</summary>
    public IEnumerable<string> Unread => left.Where(l => l.HoldsValue).Select(l => $"{l.Column.Header.Replace(LedgerTable.ByActMark, "", StringComparison.Ordinal)}（{(l.Column.Target.Field!.ByAct ? "由办理环节写入" : "您没有权限填写")}）");

    /// <summary>Notes which of the columns that are left hold something in a row.</summary>
    public void Note(Row row)
    {
        foreach (var one in left) one.HoldsValue |= !Texts.IsBlankMark(row[one.Column.Index].Text);
    }

    /// <summary>How a cell is called in questions.</summary>
    public string CellName(int row, SheetColumn column) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Sheet.Name}!{column.Letter}{row}");

    private sealed class Left(SheetColumn column)
    {
        public SheetColumn Column => column;

        public bool HoldsValue { get; set; }
    }
}
