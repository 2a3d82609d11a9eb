namespace Shushi.Office.Tables;

/// <summary>How the values of a column are stored and shown.</summary>
public enum ColumnKind
{
    /// <summary>Text; never a formula, whatever it begins with.</summary>
    Text,

    /// <summary>Several lines of text.</summary>
    LongText,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A number with two decimals and thousands separators.</summary>
    Money,

    /// <summary>A day, as a real date.</summary>
    Date,
}

/// <summary>One column of a table to write.</summary>
/// <param name="Header">Its header.</param>
/// <param name="Kind">How its values are stored and shown.</param>
/// <param name="IsRequired">Marked with a red * before the header.</param>
/// <param name="Comment">A comment on the header, or null.</param>
/// <param name="Choices">What its drop-down offers, or null.</param>
/// <param name="IsHidden">Whether the column is hidden.</param>
public sealed record TableColumn(string Header, ColumnKind Kind, bool IsRequired = false, string? Comment = null, IReadOnlyList<string>? Choices = null, bool IsHidden = false);

/// <summary>One sheet to write.</summary>
/// <param name="Name">On its tab; characters a tab may not hold are replaced, 31 characters at most.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Texts in exact form: dates yyyy-MM-dd, numbers and money invariant with a point. Read once, while writing.</param>
/// <param name="Title">A title row above the header, merged over all columns, or null.</param>
public sealed record TableSheet(string Name, IReadOnlyList<TableColumn> Columns, IEnumerable<IReadOnlyList<string>> Rows, string? Title = null);

/// <summary>A remark to put on a cell of an existing workbook.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Row">The row's number, from 1.</param>
/// <param name="Column">The column, from 0.</param>
/// <param name="Message">What the comment says.</param>
public sealed record CellMark(string Sheet, int Row, int Column, string Message);
