using Shushi.Text.Words;

namespace Shushi.Text.Similarity;

/// <summary>Which names and words belong to which trade (trades.csv).</summary>
internal static class Trades
{
    private static readonly IReadOnlyList<string[]> Rows = Table.Read("trades.csv");

    private static readonly (string Name, string Trade)[] Units = [.. Rows.Where(row => row[1] == "unit").Select(row => (row[0], row[2]))];

    /// <summary>The words that only one trade writes about itself.</summary>
    public static IReadOnlyList<(string Word, string Trade)> Words { get; } = [.. Rows.Where(row => row[1] == "word").Select(row => (row[0], row[2]))];

    /// <summary>The trade of a unit by its name; null where the name does not tell, e.g. a township, which has all of them.</summary>
    public static string? Of(string name) => Units.FirstOrDefault(unit => name.Contains(unit.Name, StringComparison.Ordinal)).Trade;
}
