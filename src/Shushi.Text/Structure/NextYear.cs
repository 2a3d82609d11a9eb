using System.Globalization;

namespace Shushi.Text;

/// <summary>The year after the one a report is about: what stands under it is a plan.</summary>
internal static class NextYear
{
    /// <summary>As it is written, 2024年, for a text that speaks of 2023年 most often, of the earlier one where two are as frequent; null where no year is named.</summary>
    public static string? Of(string text)
    {
        var seen = new SortedDictionary<int, int>();
        for (var at = text.IndexOf('年', StringComparison.Ordinal); at >= 0; at = text.IndexOf('年', at + 1))
            if (at >= 4 && text[at - 4] == '2' && text[at - 3] == '0' && char.IsAsciiDigit(text[at - 2]) && char.IsAsciiDigit(text[at - 1]))
            {
                var year = int.Parse(text.AsSpan(at - 4, 4), NumberStyles.None, CultureInfo.InvariantCulture);
                seen[year] = seen.GetValueOrDefault(year) + 1;
            }

        return seen.Count == 0 ? null : (seen.MaxBy(pair => pair.Value).Key + 1).ToString(CultureInfo.InvariantCulture) + "年";
    }
}
