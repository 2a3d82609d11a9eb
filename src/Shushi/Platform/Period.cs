using System.Globalization;

namespace Shushi.Platform;

/// <summary>A span of days, both ends included: a year, a quarter, a month or any other.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, included.</param>
public readonly record struct Period(DateOnly From, DateOnly To)
{
    /// <summary>The first and last year the product keeps records for.</summary>
    public const int FirstYear = 1949, LastYear = 2100;

    /// <summary>A calendar year.</summary>
    public static Period Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>A calendar month, 1–12.</summary>
    public static Period Month(int year, int month) =>
        new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    /// <summary>A quarter, 1–4.</summary>
    public static Period Quarter(int year, int quarter) =>
        new(Month(year, (quarter * 3) - 2).From, Month(year, quarter * 3).To);

    /// <summary>Whether the day lies inside.</summary>
    public bool Contains(DateOnly day) => From <= day && day <= To;

    /// <summary>How people name it: 2023年, 2023年第一季度, 2023年3月, else 2023-01-02至2023-03-04.</summary>
    public override string ToString()
    {
        var c = CultureInfo.InvariantCulture;
        if (this == Year(From.Year)) return string.Create(c, $"{From.Year}年");
        if (this == Month(From.Year, From.Month)) return string.Create(c, $"{From.Year}年{From.Month}月");
        var quarter = (From.Month + 2) / 3;
        return this == Quarter(From.Year, quarter)
            ? string.Create(c, $"{From.Year}年第{"一二三四"[quarter - 1]}季度")
            : string.Create(c, $"{From:yyyy-MM-dd}至{To:yyyy-MM-dd}");
    }

    /// <summary>Reads <c>2023</c>, <c>2023年</c>, <c>2023-06</c>, <c>2023Q2</c>; null when it is none of them.</summary>
    public static Period? Parse(string? text)
    {
        var t = text?.Trim().TrimEnd('年') ?? "";
        if (t.Length < 4 || !int.TryParse(t.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return null;
        if (year is < FirstYear or > LastYear) return null;
        if (t.Length == 4) return Year(year);
        if (!int.TryParse(t.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var part)) return null;
        return t[4] switch
        {
            '-' when part is >= 1 and <= 12 => Month(year, part),
            'Q' when part is >= 1 and <= 4 => Quarter(year, part),
            _ => null,
        };
    }
}
