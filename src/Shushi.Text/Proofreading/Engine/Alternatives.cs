namespace Shushi.Text.Proofreading;

/// <summary>Writes out a pattern with alternatives: 强化…(质量|力度) is two patterns; each $ in the right wording is the next alternative chosen.</summary>
internal static class Alternatives
{
    public static IEnumerable<(string Pattern, string Right)> Of(string pattern, string right)
    {
        var open = pattern.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
            return [(pattern, right)];
        var close = pattern.IndexOf(')', open);
        return pattern[(open + 1)..close].Split('|').SelectMany(choice =>
            Of(pattern[..open] + choice + pattern[(close + 1)..], Fill(right, choice)));
    }

    private static string Fill(string right, string choice) =>
        right.IndexOf('$', StringComparison.Ordinal) is >= 0 and var at ? string.Concat(right.AsSpan(0, at), choice, right.AsSpan(at + 1)) : right;
}
