using System.Globalization;
using System.Text.RegularExpressions;
using Shushi.Office.Tables;

namespace Shushi.Platform.Imports;

/// <summary>How much of a day a cell says.</summary>
internal enum DateGrasp
{
    /// <summary>No date at all.</summary>
    None,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A month without its day.</summary>
    Month,

    /// <summary>1996.1 as a number: January, or October whose zero was cut off.</summary>
    JanuaryOrOctober,

    /// <summary>Only a year.</summary>
    Year,
}

/// <summary>What a cell says about a day.</summary>
/// <param name="Grasp">How much.</param>
/// <param name="Day">The day, or the first day of the month.</param>
internal readonly record struct DateGuess(DateGrasp Grasp, DateOnly Day);

/// <summary>Reads days and months as offices write them, and as Excel keeps them.</summary>
internal static partial class DateTexts
{
    private static readonly DateOnly SerialZero = new(1899, 12, 30);

    /// <summary>Reads a cell.</summary>
    /// <param name="cell">Any cell.</param>
    /// <param name="year">The year that a lone 3月 belongs to; null where none is known.</param>
    public static DateGuess Read(Cell cell, int? year = null)
    {
        var text = Texts.Tight(cell.Text);
        if (cell.Kind == CellKind.Number && FromNumber(text) is { } fromNumber) return fromNumber;
        if (WholeDay().Match(text) is { Success: true } d) return Day(d.Groups["y"].Value, d.Groups["m"].Value, d.Groups["d"].Value);
        if (WholeMonth().Match(text) is { Success: true } m) return Month(m.Groups["y"].Value, m.Groups["m"].Value);
        if (LoneMonth().Match(text) is { Success: true } l && year is { } known) return Month(known.ToString(CultureInfo.InvariantCulture), l.Groups["m"].Value);
        return LoneYear().IsMatch(text) ? new DateGuess(DateGrasp.Year, default) : default;
    }

    private static DateGuess? FromNumber(string text)
    {
        if (text is [_, _, _, _, '.', '1']) return Month(text[..4], "1") is { Grasp: DateGrasp.Month } january ? january with { Grasp = DateGrasp.JanuaryOrOctober } : null;
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return null;
        return number is >= 10_000 and < 80_000 ? new DateGuess(DateGrasp.Day, SerialZero.AddDays((int)decimal.Truncate(number))) : null;
    }

    private static DateGuess Day(string year, string month, string day) =>
        DateOnly.TryParseExact($"{year}-{month}-{day}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var found) ? new DateGuess(DateGrasp.Day, found) : default;

    private static DateGuess Month(string year, string month) => Day(year, month, "1") is { Grasp: DateGrasp.Day } found ? found with { Grasp = DateGrasp.Month } : default;

    [GeneratedRegex(@"^(?:(?<y>\d{4})[-./年](?<m>\d{1,2})[-./月](?<d>\d{1,2})[日号.]?|(?<y>\d{4})(?<m>\d{2})(?<d>\d{2}))(?:T?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WholeDay();

    [GeneratedRegex(@"^(?:(?<y>\d{4})[-./年](?<m>\d{1,2})月?份?|(?<y>\d{4})(?<m>\d{2}))$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WholeMonth();

    [GeneratedRegex(@"^(?<m>\d{1,2})月份?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LoneMonth();

    [GeneratedRegex(@"^(19|20)\d{2}年?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LoneYear();
}
