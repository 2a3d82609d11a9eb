using System.Text.RegularExpressions;
using Shushi.Text.Words;

namespace Shushi.Text;

/// <summary>What the regular expressions share.</summary>
internal static class Patterns
{
    /// <summary>Milliseconds. Every pattern is linear in the text; the limit only keeps a mistake from hanging a server.</summary>
    public const int Timeout = 60_000;

    /// <summary>The matches of a pattern that begins with \G, in order and apart from each other.</summary>
    /// <param name="pattern">The pattern; it matches one character at least.</param>
    /// <param name="text">The text.</param>
    /// <param name="starts">The characters it can begin with: nowhere else is it tried.</param>
    /// <param name="mayStart">Asked of such a position before the pattern is tried: false where the next characters already rule it out.</param>
    public static IEnumerable<Match> Matches(Regex pattern, string text, CharSet starts, Func<string, int, bool>? mayStart = null)
    {
        for (var at = starts.Next(text, 0, text.Length); at < text.Length; at = starts.Next(text, at + 1, text.Length))
            if ((mayStart is null || mayStart(text, at)) && pattern.Match(text, at) is { Success: true } match)
            {
                yield return match;
                at += match.Length - 1;
            }
    }
}
