namespace Shushi.Text.Similarity;

/// <summary>What kind of word was left over from another unit's text.</summary>
public enum LeftoverKind
{
    /// <summary>A place that is not the unit's own.</summary>
    Place,

    /// <summary>The name of another unit.</summary>
    Unit,

    /// <summary>我校 in the report of a bureau.</summary>
    SelfName,

    /// <summary>A word of another trade.</summary>
    Trade,
}

/// <summary>A word that seems to belong to another unit's text.</summary>
/// <param name="Span">Its place in the text, in UTF-16 units.</param>
/// <param name="Text">The word.</param>
/// <param name="Kind">What kind of word it is.</param>
/// <param name="Reason">A Chinese sentence for the author: why it stands out.</param>
public sealed record Leftover(TextSpan Span, string Text, LeftoverKind Kind, string Reason);
