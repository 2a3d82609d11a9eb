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
    /// <param name="ground">The text.</param>
    /// <param name="starts">The characters it can begin with, all of them among <see cref="Ground.Starts"/>: nowhere else is it tried.</param>
    /// <param name="mayStart">Asked of such a position before the pattern is tried: false where the next characters already rule it out.</param>
    public static IEnumerable<Match> Matches(Regex pattern, Ground ground, CharSet starts, Func<string, int, bool>? mayStart = null)
    {
        var (text, end) = (ground.Text, 0);
        foreach (var at in ground.Places)
            if (at >= end && starts.Contains(text[at]) && (mayStart is null || mayStart(text, at)) && pattern.Match(text, at) is { Success: true } match)
            {
                yield return match;
                end = at + match.Length;
            }
    }
}
