namespace Shushi.Text.Similarity;

/// <summary>A text ready to be compared with many: reduced, fingerprinted, and its base text marked. Immutable.</summary>
public sealed class PreparedText
{
    private readonly bool[] _isBase;

    internal PreparedText(NormalText text, CopyOptions options, Baseline? baseline)
    {
        Text = text;
        Options = options;
        Picks = [.. Winnowing.Pick(text.Characters, options.GramLength, options.Window)];
        Array.Sort(Picks);
        _isBase = baseline?.Mark(this) ?? new bool[text.Length];
    }

    /// <summary>The text as given and as reduced.</summary>
    public NormalText Text { get; }

    /// <summary>How it was prepared; only texts of the same options can be compared.</summary>
    public CopyOptions Options { get; }

    /// <summary>Its fingerprints in order of hash, then position.</summary>
    internal ulong[] Picks { get; }

    /// <summary>Prepares a text.</summary>
    /// <param name="text">Any string.</param>
    /// <param name="baseline">What is subtracted from it; null for nothing, also no set formulas.</param>
    /// <param name="options">The usual ones where absent.</param>
    public static PreparedText Of(string text, Baseline? baseline = null, CopyOptions? options = null) =>
        new(NormalText.Of(text), options ?? CopyOptions.Usual, baseline);

    /// <summary>Whether a letter or digit belongs to a base text or set formula.</summary>
    internal bool IsBase(int index) => _isBase[index];

    /// <summary>Whether anything in a range is neither base text nor set formula.</summary>
    internal bool HasOwnIn(int start, int length) => _isBase.AsSpan(start, length).Contains(false);

    /// <summary>How many of a range are neither base text nor set formula.</summary>
    internal int OwnIn(int start, int length) => _isBase.AsSpan(start, length).Count(false);
}
