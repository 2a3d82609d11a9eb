namespace Shushi.Text.Words;

/// <summary>Which names and words belong to which trade (trades.csv): the one answer to what is another unit's.</summary>
/// <remarks>
/// Roles: <c>unit</c> stands in a unit's name; <c>own</c> tells the trade of a text and is held against nobody; <c>word</c> only that trade
/// writes; <c>trade</c> others write now and then, so that it is doubtful only where it is rare; <c>code</c> is the trade's code of unit-types.csv.
/// </remarks>
internal static class Trades
{
    private static readonly ILookup<string, (string Word, string Trade)> Roles =
        Table.Read("trades.csv").SelectMany(row => row[1].Split('+'), (row, role) => (role, Word: row[0], Trade: row[2])).ToLookup(row => row.role, row => (row.Word, row.Trade));

    private static readonly Dictionary<string, string> Codes = Roles["code"].ToDictionary(row => row.Word, row => row.Trade);

    /// <summary>The trades by name.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Roles.SelectMany(role => role).Select(row => row.Trade).Distinct()];

    /// <summary>The words that only one trade writes about itself.</summary>
    public static IReadOnlyList<(string Word, string Trade)> Words { get; } = [.. Roles["word"]];

    /// <summary>The words that others write now and then.</summary>
    public static IEnumerable<(string Word, string Trade)> Rare => Roles["trade"];

    /// <summary>The words by which a text tells its trade, besides those that are its alone.</summary>
    public static IEnumerable<(string Word, string Trade)> Own => Roles["own"];

    /// <summary>The trade of a code or name; null for "other" and what is not known.</summary>
    public static string? Named(string code) => Codes.TryGetValue(code, out var trade) ? trade : All.FirstOrDefault(each => each == code);

    /// <summary>The trade of a unit by its name; null where the name does not tell, e.g. a township, which has all of them.</summary>
    public static string? Of(string name) => Roles["unit"].FirstOrDefault(unit => name.Contains(unit.Word, StringComparison.Ordinal)).Trade;
}
