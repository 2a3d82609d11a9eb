namespace Shushi.Text;

/// <summary>How people write a figure.</summary>
public sealed class Phrase
{
    /// <summary>Reads a pattern.</summary>
    public static Phrase Parse(string pattern) => new();
}
