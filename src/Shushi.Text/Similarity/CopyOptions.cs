namespace Shushi.Text.Similarity;

/// <summary>How copies are looked for. All lengths are letters and digits (see <see cref="NormalText"/>), not UTF-16 units of the text as written.</summary>
/// <remarks>
/// Winnowing keeps the least hash of every <see cref="Window"/> neighbouring grams, so two texts that share a run of
/// <see cref="Guarantee"/> characters always share a fingerprint of it: nothing of that length can be missed. (Schleimer, Wilkerson, Aiken:
/// Winnowing, local algorithms for document fingerprinting, SIGMOD 2003.) A run that repeats itself within a window may be found up to
/// <see cref="Window"/> − 1 characters shorter.
/// </remarks>
public sealed record CopyOptions
{
    /// <summary>The options everything is tested with: k = 8, w = 9, t = 16.</summary>
    public static CopyOptions Usual { get; } = new();

    /// <summary>k: characters of a gram.</summary>
    public int GramLength { get; init; } = 8;

    /// <summary>w: grams of which one is always kept.</summary>
    public int Window { get; init; } = 9;

    /// <summary>t = w + k − 1: an unchanged run of this length is always found.</summary>
    public int Guarantee => Window + GramLength - 1;

    /// <summary>Characters of the grams by which <see cref="CorpusIndex"/> chooses what to compare: longer, because among thousands of texts short grams are shared by chance.</summary>
    public int IndexGramLength { get; init; } = 12;

    /// <summary>An unchanged run of this length always shares a fingerprint of the index.</summary>
    public int IndexGuarantee => Window + IndexGramLength - 1;

    /// <summary>Equal characters a passage needs to count at all. A copy of 50 characters with its punctuation has them, also with a few words changed.</summary>
    public int LeastMatched { get; init; } = 30;

    /// <summary>Of these, how many must be neither base text nor set formula for the passage to be shown.</summary>
    public int LeastOwn { get; init; } = 12;

    /// <summary>The most characters that may be changed at one spot, on either side.</summary>
    public int WidestChange { get; init; } = 12;

    /// <summary>Equal characters needed behind a change; behind a wide one as many as were changed on both sides together.</summary>
    public int LeastResumed { get; init; } = 4;

    /// <summary>Where one gram stands many times in a text, so many places are tried.</summary>
    public int MostPlaces { get; init; } = 32;
}
