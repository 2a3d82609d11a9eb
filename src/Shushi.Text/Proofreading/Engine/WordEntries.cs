using Shushi.Text.Words;

namespace Shushi.Text.Proofreading;

/// <summary>The word lists of the rules, read once from the embedded tables.</summary>
internal static class WordEntries
{
    /// <summary>The tables with the columns rule, pattern, right, safe, unless, note, source. In a pattern … is a gap inside the clause (…6 of six units at most), …… one inside the sentence.</summary>
    internal static readonly string[] Tables = ["usage.csv", "collocations.csv", "names.csv", "misspellings.csv"];

    private static readonly char[] Digits = [.. "0123456789"];
    private const int UsualGap = 20;
    private const int WideGap = 80;

    private static readonly WordEntry[] All = [.. Tables.SelectMany(Table.Read).SelectMany(Entries), .. SetNumbers.Entries, .. Tags.Entries];

    public static WordScan Scan { get; } = new(All);

    /// <summary>One more than the highest number of a rule that has words.</summary>
    public static int Rules { get; } = All.Max(entry => entry.Rule) + 1;

    private static IEnumerable<WordEntry> Entries(string[] row)
    {
        foreach (var (pattern, right) in Alternatives.Of(row[1], row[2]))
        {
            var isWide = pattern.Contains("……", StringComparison.Ordinal);
            var parts = pattern.Split('…', StringSplitOptions.RemoveEmptyEntries);
            yield return new()
            {
                Rule = int.Parse(row[0].AsSpan(3), System.Globalization.CultureInfo.InvariantCulture),
                Head = parts[0],
                Tails = [.. parts[1..].Select(part => part.TrimStart(Digits))],
                Gap = parts.Length > 1 && char.IsAsciiDigit(parts[1][0]) ? parts[1][0] - '0' : isWide ? WideGap : UsualGap,
                IsWide = isWide,
                Right = right.Length == 0 ? null : right,
                IsSafe = row[3] == "y",
                Unless = row[4].Split('/', StringSplitOptions.RemoveEmptyEntries),
                Note = row[5],
            };
        }
    }
}
