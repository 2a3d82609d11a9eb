namespace Shushi.Text.Proofreading;

/// <summary>Takes back what was remarked on words that the house allows.</summary>
internal static class Allowance
{
    public static List<Remark> Apply(string text, IReadOnlyList<string> words, List<Remark> remarks)
    {
        if (remarks.Count == 0)
            return remarks;
        var allowed = words.Where(word => word.Length > 0).SelectMany(word => Places(text, word)).OrderBy(span => span.Start).ToList();
        return allowed.Count == 0 ? remarks : remarks.Where(remark => !allowed.Exists(span => Covers(span, remark))).ToList();
    }

    /// <summary>A long remark on a sentence or a structure is not about the word inside it.</summary>
    private static bool Covers(TextSpan word, Remark remark) =>
        word.Contains(remark.Span) || (remark.Span.Contains(word) && remark.Span.Length <= word.Length + 12);

    private static IEnumerable<TextSpan> Places(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            yield return new(at, word.Length);
    }
}
