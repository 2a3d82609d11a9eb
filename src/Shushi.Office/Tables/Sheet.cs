namespace Shushi.Office.Tables;

/// <summary>What a cell holds.</summary>
public enum CellKind
{
    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A number whose format shows a date.</summary>
    Date,

    /// <summary>TRUE or FALSE.</summary>
    Bool,

    /// <summary>An error value such as #REF!.</summary>
    Error,
}

/// <summary>One cell.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">Exact text: a text as stored; a number in its shortest exact form without exponent (1996.1, 37030219850307); a date as yyyy-MM-dd, with a time part only where there is one.</param>
/// <param name="IsRepeated">Whether it is covered by a merged range and carries the value of the range's first cell.</param>
public readonly record struct Cell(CellKind Kind, string Text, bool IsRepeated = false)
{
    /// <summary>Nothing.</summary>
    public static Cell Empty => new(CellKind.Empty, "");
}

/// <summary>One row that holds something.</summary>
/// <param name="Number">Its number as the person sees it, from 1.</param>
/// <param name="Cells">Its cells from column A; trailing empty ones are left out.</param>
public sealed record Row(int Number, IReadOnlyList<Cell> Cells)
{
    /// <summary>The cell of a column, counted from 0; empty beyond the last.</summary>
    public Cell this[int column] => column < Cells.Count ? Cells[column] : Cell.Empty;
}

/// <summary>One sheet.</summary>
/// <param name="Name">As on its tab.</param>
/// <param name="IsHidden">Whether people see it.</param>
public abstract record Sheet(string Name, bool IsHidden)
{
    /// <summary>The rows that hold something, top down, read as they are asked for; every call reads anew.</summary>
    /// <exception cref="OfficeException">The sheet is damaged or passes the limits.</exception>
    public abstract IEnumerable<Row> Rows();
}

/// <summary>How much a workbook may hold.</summary>
/// <param name="MostBytes">Of the file.</param>
/// <param name="MostUnpackedBytes">Of all its parts once unpacked.</param>
/// <param name="MostRows">Of one sheet.</param>
/// <param name="MostColumns">Of one sheet.</param>
public sealed record WorkbookLimits(long MostBytes, long MostUnpackedBytes, int MostRows, int MostColumns)
{
    /// <summary>20 MiB, 600 MiB unpacked, 200,000 rows, 200 columns.</summary>
    public static WorkbookLimits Usual { get; } = new(20L << 20, 600L << 20, 200_000, 200);
}
