using System.Globalization;

namespace Shushi.Office.Tables.Reading;

/// <summary>Dates that a workbook stores as a count of days.</summary>
internal static class Serials
{
    private const int SecondsOfDay = 86_400;
    private const long LastDay = 2_958_465; // 9999-12-31
    private const int Phantom = 60; // the 1900 calendar has a 29 February 1900, which never was
    private const int Days1904 = 1_462;
    private static readonly DateTime _origin = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>The date as yyyy-MM-dd with a time only where there is one; a time of day as HH:mm; null where the number is no such date.</summary>
    public static string? Text(double serial, NumberFormat format, bool from1904)
    {
        if (!(serial >= 0 && serial < LastDay + 1))
            return null;
        var seconds = (long)Math.Round(serial * SecondsOfDay, MidpointRounding.AwayFromZero);
        if (format == NumberFormat.Time && seconds < SecondsOfDay)
            return Clock(_origin.AddSeconds(seconds));
        var day = seconds / SecondsOfDay + (from1904 ? Days1904 : 0);
        if (day is 0 or Phantom or > LastDay)
            return null;
        var date = _origin.AddDays(day < Phantom ? day + 1 : day);
        var time = seconds % SecondsOfDay;
        return date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + (time == 0 ? "" : " " + Clock(date.AddSeconds(time)));
    }

    /// <summary>The number of days a workbook of the 1900 calendar stores for a date; null before 1900.</summary>
    public static int? Number(DateOnly date)
    {
        var day = date.DayNumber - DateOnly.FromDateTime(_origin).DayNumber;
        return day < 2 ? null : day <= Phantom ? day - 1 : day;
    }

    private static string Clock(DateTime moment) => moment.ToString(moment.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);
}
