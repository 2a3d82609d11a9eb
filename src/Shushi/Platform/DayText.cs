using System.Globalization;

namespace Shushi.Platform;

/// <summary>Days as they stand in running Chinese text.</summary>
public static class DayText
{
    /// <summary>The day as a document writes it, e.g. 2026年3月5日: no leading zeros (GB/T 15835-2011).</summary>
    public static string InWords(this DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");
}
