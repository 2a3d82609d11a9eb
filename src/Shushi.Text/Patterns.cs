namespace Shushi.Text;

/// <summary>What the regular expressions share.</summary>
internal static class Patterns
{
    /// <summary>Milliseconds. Every pattern is linear in the text; the limit only keeps a mistake from hanging a server.</summary>
    public const int Timeout = 60_000;
}
