using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using CharSet = Shushi.Text.Words.CharSet;

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
    public static List<Match> Matches(Regex pattern, Ground ground, CharSet starts, Func<string, int, bool>? mayStart = null)
    {
        var (text, end, matches) = (ground.Text, 0, new List<Match>());
        // ten patterns pass over the same places: a plain loop is quicker than an iterator
        foreach (var at in CollectionsMarshal.AsSpan(ground.Places))
        {
            if (!starts.Contains(text[at]) || at < end || (mayStart is not null && !mayStart(text, at)) || pattern.Match(text, at) is not { Success: true } match)
                continue;
            matches.Add(match);
            end = at + match.Length;
        }
        return matches;
    }

    /// <summary>Where a pattern matches, as <see cref="Matches"/>, for patterns of which nobody asks the groups: a match weighs some 300 bytes, a span eight.</summary>
    /// <inheritdoc cref="Matches"/>
    public static List<TextSpan> Spans(Regex pattern, Ground ground, CharSet starts, Func<string, int, bool>? mayStart = null)
    {
        var (text, end, spans) = (ground.Text, 0, new List<TextSpan>());
        foreach (var at in CollectionsMarshal.AsSpan(ground.Places))
        {
            if (!starts.Contains(text[at]) || at < end || (mayStart is not null && !mayStart(text, at)))
                continue;
            var matches = pattern.EnumerateMatches(text, at);
            if (!matches.MoveNext())
                continue;
            spans.Add(new(at, matches.Current.Length));
            end = spans[^1].End;
        }
        return spans;
    }
}
