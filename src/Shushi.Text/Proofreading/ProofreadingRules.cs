using Shushi.Text.Proofreading;

namespace Shushi.Text;

/// <summary>The rules of proofreading.</summary>
public static class ProofreadingRules
{
    /// <summary>Every rule, by number.</summary>
    public static IReadOnlyList<ProofreadingRule> All { get; } =
        [.. new[] { MarkRules.All, NumberRules.All, StructureRules.All, WordRules.All, WholeTextRules.All }.SelectMany(rules => rules).OrderBy(rule => rule.Number, StringComparer.Ordinal)];

    /// <summary>The rule of a number.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static ProofreadingRule Of(string number) => All.First(rule => string.Equals(rule.Number, number, StringComparison.OrdinalIgnoreCase));
}
