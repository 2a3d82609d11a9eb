using System.Globalization;

namespace Shushi.Office.Tables.Reading;

/// <summary>Names of cells such as B12.</summary>
internal static class CellReference
{
    /// <summary>As many columns and rows as a sheet can have.</summary>
    public const int MostColumns = 16_384, MostRows = 1_048_576;

    /// <summary>The column from 0 and the row from 1; false where it is no name of a cell.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out int column, out int row)
    {
        column = row = 0;
        var i = 0;
        for (; i < text.Length && char.IsAsciiLetter(text[i]) && column <= MostColumns; i++)
            column = column * 26 + (text[i] & 31);
        column--;
        return column is >= 0 and < MostColumns && int.TryParse(text[i..], NumberStyles.None, CultureInfo.InvariantCulture, out row) && row is > 0 and <= MostRows;
    }

    public static string Name(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{Letters(column)}{row}");

    public static string Letters(int column)
    {
        var letters = "";
        for (var n = column + 1; n > 0; n = (n - 1) / 26)
            letters = (char)('A' + (n - 1) % 26) + letters;
        return letters;
    }
}
