using System.Globalization;

namespace Shushi.Office.Tables.Reading;

/// <summary>Turns what a cell stores into what it holds.</summary>
internal sealed class CellValues(SharedStrings strings, NumberFormats formats, bool from1904)
{
    /// <summary>What a formula holds whose value nobody has computed yet.</summary>
    private static readonly Cell _uncomputed = new(CellKind.Error, "#未计算");

    /// <param name="type">The cell's type attribute.</param>
    /// <param name="style">Its style.</param>
    /// <param name="value">Its stored value; inline text where it has some.</param>
    /// <param name="isFormula">Whether a formula stands behind it.</param>
    /// <returns>Null where the value makes no sense.</returns>
    public Cell? Make(string type, int style, ReadOnlySpan<char> value, bool isFormula) => type switch
    {
        _ when value.IsEmpty => isFormula && type is not "str" ? _uncomputed : Cell.Empty,
        "s" => Shared(value),
        "str" or "inlineStr" => Text(XText.Decode(value.ToString())),
        "b" => new Cell(CellKind.Bool, value is "1" or "true" ? "TRUE" : "FALSE"),
        "e" => new Cell(CellKind.Error, value.ToString()),
        "d" => Iso(value),
        _ => Number(style, value),
    };

    private static Cell Text(string text) => text.Length == 0 ? Cell.Empty : new Cell(CellKind.Text, text);

    private Cell? Shared(ReadOnlySpan<char> value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < strings.Count ? Text(strings[index]) : null;

    private Cell? Number(int style, ReadOnlySpan<char> value)
    {
        var format = formats[style];
        if (format != NumberFormat.Number && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial)
            && Serials.Text(serial, format, from1904) is { } date)
            return new Cell(CellKind.Date, date);
        return Numbers.Text(value) is { } number ? new Cell(CellKind.Number, number) : null;
    }

    // The strict standard may store a date as text.
    private static Cell? Iso(ReadOnlySpan<char> value)
    {
        if (!DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment))
            return null;
        var form = moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : moment.Second == 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss";
        return new Cell(CellKind.Date, moment.ToString(form, CultureInfo.InvariantCulture));
    }
}
