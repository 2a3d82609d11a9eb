using System.Globalization;
using Shushi.Platform;

namespace Shushi.App.Hosting;

/// <summary>The year a page is asked about.</summary>
public static class Years
{
    /// <summary>The year asked for; this year when nothing, or no year, was asked for.</summary>
    public static int Of(string? text, DateOnly today) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= Period.FirstYear and <= Period.LastYear ? year : today.Year;

    /// <summary>The years offered: this one and those before it, and whichever is shown.</summary>
    public static IEnumerable<int> Offered(DateOnly today, int shown) => Enumerable.Range(0, 6).Select(i => today.Year - i).Append(shown).Distinct().OrderDescending();
}
