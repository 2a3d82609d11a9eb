namespace Shushi.Text.Similarity;

/// <summary>A spot inside a passage where the two texts differ. One of the spans may be empty: something was put in or left out.</summary>
/// <param name="A">The characters in the first text.</param>
/// <param name="B">The characters in the second.</param>
public sealed record Change(TextSpan A, TextSpan B);

/// <summary>A stretch that two texts share but for the <see cref="Changes"/>: between these both sides are equal once reduced to letters and digits.</summary>
/// <param name="A">Its place in the first text, in UTF-16 units.</param>
/// <param name="B">Its place in the second.</param>
/// <param name="Changes">What differs inside, in order.</param>
/// <param name="Matched">Equal characters (letters and digits).</param>
/// <param name="Own">Of these, how many of the first text are neither base text nor set formula.</param>
public sealed record Passage(TextSpan A, TextSpan B, IReadOnlyList<Change> Changes, int Matched, int Own);

/// <summary>What two texts share.</summary>
/// <param name="Passages">The passages to show, in order of the first text, where they do not overlap. Stretches of base text and set formulas are not among them.</param>
/// <param name="Gross">Share of the first text's letters and digits that stand in the second, 0 to 1.</param>
/// <param name="Net">The same share without what is base text or set formula; never more than <paramref name="Gross"/>.</param>
/// <param name="GrossOfB">Share of the second text that stands in the first.</param>
/// <param name="NetOfB">The same without base texts and set formulas.</param>
public sealed record TextComparison(IReadOnlyList<Passage> Passages, double Gross, double Net, double GrossOfB, double NetOfB)
{
    /// <summary>The greater of the two net shares: a short text copied whole into a long one counts in full.</summary>
    public double Greater => Math.Max(Net, NetOfB);
}
