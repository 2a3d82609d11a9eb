using System.Buffers;
using Shushi.Text.Words;

namespace Shushi.Text.Similarity;

/// <summary>The set formulas of official prose (setformulas.csv), found by their first two characters.</summary>
internal static class Formulas
{
    private static readonly Dictionary<int, char[][]> ByHead = Table.Read("setformulas.csv")
        .Select(row => NormalText.Of(row[0]).Characters.ToArray())
        .Where(formula => formula.Length >= 2)
        .GroupBy(formula => Key(formula))
        .ToDictionary(group => group.Key, group => group.OrderByDescending(formula => formula.Length).ToArray());

    /// <summary>The characters that formulas begin with: most of a text's are none of them.</summary>
    private static readonly SearchValues<char> Heads = SearchValues.Create([.. ByHead.Values.Select(formulas => formulas[0][0]).Distinct()]);

    /// <summary>Marks every formula in a reduced text; the longest at each place.</summary>
    public static void Mark(ReadOnlySpan<char> text, bool[] marks)
    {
        for (var at = 0; at + 1 < text.Length; at++)
        {
            if (!Heads.Contains(text[at]) || !ByHead.TryGetValue(Key(text[at..]), out var formulas)) continue;
            foreach (var formula in formulas)
            {
                if (!text[at..].StartsWith(formula)) continue;
                marks.AsSpan(at, formula.Length).Fill(true);
                break;
            }
        }
    }

    private static int Key(ReadOnlySpan<char> text) => (text[0] << 16) | text[1];
}
