namespace Shushi.Demo;

/// <summary>Working days as far as the demo needs them: weekends and the long holidays, without the yearly exchanges of days.</summary>
internal static class Workdays
{
    // The first day of the lunar year: the only holiday that must be looked up.
    private static readonly DateOnly[] NewYears =
    [
        new(2020, 1, 25), new(2021, 2, 12), new(2022, 2, 1), new(2023, 1, 22), new(2024, 2, 10), new(2025, 1, 29), new(2026, 2, 17),
        new(2027, 2, 6), new(2028, 1, 26), new(2029, 2, 13), new(2030, 2, 3), new(2031, 1, 23), new(2032, 2, 11), new(2033, 1, 31),
        new(2034, 2, 19), new(2035, 2, 8), new(2036, 1, 28),
    ];

    private static readonly (int Month, int First, int Last)[] Holidays = [(1, 1, 1), (4, 4, 5), (5, 1, 5), (10, 1, 7)];

    public static bool IsWorkday(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !Array.Exists(Holidays, h => h.Month == day.Month && h.First <= day.Day && day.Day <= h.Last)
        && !Array.Exists(NewYears, n => n.AddDays(-1) <= day && day <= n.AddDays(6));

    /// <summary>The first day of a lunar year.</summary>
    public static DateOnly NewYear(int year) => Array.Find(NewYears, n => n.Year == year);

    /// <summary>The working day nearest to a day of the same month; the earlier one of two.</summary>
    public static DateOnly Nearest(int year, int month, int day)
    {
        var wanted = new DateOnly(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));
        for (var distance = 0; ; distance++)
        {
            if (wanted.AddDays(-distance) is var earlier && earlier.Month == month && IsWorkday(earlier)) return earlier;
            if (wanted.AddDays(distance) is var later && later.Month == month && IsWorkday(later)) return later;
        }
    }

    /// <summary>The working day nearest to a day of the same month.</summary>
    public static DateOnly Nearest(DateOnly day) => Nearest(day.Year, day.Month, day.Day);

    /// <summary>The last working day up to a day.</summary>
    public static DateOnly UpTo(DateOnly day)
    {
        while (!IsWorkday(day)) day = day.AddDays(-1);
        return day;
    }

    /// <summary>The first such weekday from a day on.</summary>
    public static DateOnly From(int year, int month, int day, DayOfWeek weekday)
    {
        var found = new DateOnly(year, month, day);
        while (found.DayOfWeek != weekday) found = found.AddDays(1);
        return found;
    }

    /// <summary>The last Friday up to a day: elections are held on it, so that no term runs over.</summary>
    public static DateOnly FridayUpTo(DateOnly day)
    {
        while (day.DayOfWeek != DayOfWeek.Friday) day = day.AddDays(-1);
        return day;
    }
}
