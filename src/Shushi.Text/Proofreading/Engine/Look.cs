using System.Buffers;

namespace Shushi.Text.Proofreading;

/// <summary>Looking for marks and words from a position on.</summary>
internal static class Look
{
    /// <summary>Where one of the characters stands next; -1 where none does.</summary>
    public static int Next(string text, int from, SearchValues<char> characters)
    {
        if (from >= text.Length)
            return -1;
        var at = text.AsSpan(from).IndexOfAny(characters);
        return at < 0 ? -1 : from + at;
    }

    /// <summary>Where one of the words stands next; -1 where none does.</summary>
    public static int Next(string text, int from, SearchValues<string> words)
    {
        if (from >= text.Length)
            return -1;
        var at = text.AsSpan(from).IndexOfAny(words);
        return at < 0 ? -1 : from + at;
    }

    /// <summary>Where the word stands next; -1 where it does not.</summary>
    public static int Next(string text, int from, string word) => from >= text.Length ? -1 : text.IndexOf(word, from, StringComparison.Ordinal);

    /// <summary>The stretch before a position, at most so many units, from the last clause mark on.</summary>
    public static TextSpan ClauseBefore(string text, int at, int most)
    {
        var from = Math.Max(0, at - most);
        return TextSpan.Between(from + text.AsSpan(from, at - from).LastIndexOfAny(Han.ClauseEnds) + 1, at);
    }
}
