namespace Shushi.Text.Proofreading;

/// <summary>The rules that are word lists.</summary>
internal static class WordRule
{
    /// <summary>Remarks on every entry of a rule that stands in the text.</summary>
    public static void Read(Reading reading, int rule)
    {
        var end = 0;
        foreach (var hit in reading.Hits(rule))
        {
            if (hit.Entry.IsTag || hit.Start < end || Match(reading.Text, hit) is not { } span || IsExcused(reading, hit.Entry, span))
                continue;
            Add(reading, hit.Entry, span);
            end = span.End;
        }
    }

    /// <summary>Where the whole pattern stands, or null where a part is missing.</summary>
    public static TextSpan? Match(string text, Hit hit)
    {
        var end = hit.Start + hit.Entry.Head.Length;
        foreach (var tail in hit.Entry.Tails)
        {
            var rest = text.AsSpan(end, Math.Min(text.Length - end, hit.Entry.Gap + tail.Length));
            var at = rest.IndexOf(tail, StringComparison.Ordinal);
            if (at < 0 || rest[..at].ContainsAny(hit.Entry.IsWide ? Han.SentenceEnds : Han.ClauseEnds))
                return null;
            end += at + tail.Length;
        }
        return TextSpan.Between(hit.Start, end);
    }

    /// <summary>Whether a longer word, in which the entry means something else, overlaps it.</summary>
    public static bool IsExcused(Reading reading, WordEntry entry, TextSpan span)
    {
        foreach (var word in entry.Unless)
        {
            var from = Math.Max(0, span.Start - word.Length + 1);
            var to = Math.Min(reading.Text.Length, span.End + word.Length - 1);
            if (reading.Text.AsSpan(from, to - from).Contains(word, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static void Add(Reading reading, WordEntry entry, TextSpan span)
    {
        var suggestion = entry.Right is { } right ? Fill(reading.Text, entry, span, right) : null;
        var message = entry.Note.Length > 0 ? $"“{span.Of(reading.Text)}”：{entry.Note}。"
            : suggestion is { Length: > 0 } ? $"“{span.Of(reading.Text)}”应为“{suggestion}”。"
            : $"“{span.Of(reading.Text)}”用词不当，请核对。";
        reading.Add(span, message, suggestion, entry.IsSafe);
    }

    /// <summary>What stood in the gap takes the place of … in the right wording.</summary>
    private static string Fill(string text, WordEntry entry, TextSpan span, string right)
    {
        if (entry.Tails.Length == 0 || !right.Contains('…', StringComparison.Ordinal))
            return right;
        var gap = text[(span.Start + entry.Head.Length)..(span.End - entry.Tails[^1].Length)];
        return right.Replace("…", gap, StringComparison.Ordinal);
    }
}
