using System.Globalization;
using Shushi.Office.Tables.Reading;

namespace Shushi.Office.Tables.Writing;

/// <summary>Texts that a cell may hold as a number without losing anything.</summary>
internal static class CellNumber
{
    private const int MostDigits = 15; // Excel keeps no more

    /// <summary>The day as a workbook counts it; null where the text is no day or lies before 1900.</summary>
    public static string? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? Serials.Number(date)?.ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>Whether a number column may hold the text as a number: then it reads back the same. 007, 1.50 and eighteen digits stay text.</summary>
    public static bool IsExact(string text) => IsPlain(text) && !(text.Contains('.') && text[^1] == '0');

    /// <summary>Plain digits, at most fifteen, with at most one sign and one point: an amount of money may end in zeros.</summary>
    public static bool IsPlain(string text)
    {
        var number = text.AsSpan();
        if (number.StartsWith("-"))
            number = number[1..];
        var point = number.IndexOf('.');
        var whole = point < 0 ? number : number[..point];
        var rest = point < 0 ? "0" : number[(point + 1)..];
        return !whole.IsEmpty && !rest.IsEmpty && whole.Length + rest.Length - (point < 0 ? 1 : 0) <= MostDigits
            && !whole.ContainsAnyExceptInRange('0', '9') && !rest.ContainsAnyExceptInRange('0', '9')
            && (whole.Length == 1 || whole[0] != '0') && (text[0] != '-' || number.ContainsAnyInRange('1', '9'));
    }
}
