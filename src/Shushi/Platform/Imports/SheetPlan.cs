using Shushi.Office.Tables;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;
using Shushi.Platform.Records.Fields;

namespace Shushi.Platform.Imports;

/// <summary>A sheet that is read, and how.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Header">Its header.</param>
/// <param name="Details">The lines it holds; null for records.</param>
internal sealed record SheetPlan(Sheet Sheet, SheetHeader Header, DetailsField? Details)
{
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

    /// <summary>How a cell is called in questions.</summary>
    public string CellName(int row, SheetColumn column) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Sheet.Name}!{column.Letter}{row}");
}
