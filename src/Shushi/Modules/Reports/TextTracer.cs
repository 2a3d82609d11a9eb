using Shushi.Office.Documents;
using Shushi.Office.Documents.Tracing;

namespace Shushi.Modules.Reports;

/// <summary>Finds out what became of an exported figure in a document that went through other hands.</summary>
internal static class TextTracer
{
    private const string Numerals = "0123456789０１２３４５６７８９.．/％%〇零一二三四五六七八九十百千万亿";
    private const int MostBetween = 24;
    private static readonly int[] Neighbourhoods = [DocumentTrace.Neighbourhood, 4, 2];

    /// <summary>Its state, what stands there now (null where nothing), and where.</summary>
    public static (TextState State, string? Shown, int Start) Trace(ReadDocument document, TracedRecord record)
    {
        var found = document.Values.Where(v => v.Id == record.Id).ToList();
        if (found.Count == 0) return WithoutControl(document, record);
        var value = found.FirstOrDefault(v => Plain(v.Text) != record.Text) ?? found[0];
        if (Plain(value.Text) != record.Text) return (TextState.TypedOver, Plain(value.Text), value.Start);
        var (start, end) = (value.Start, value.Start + value.Length);
        if (start > 0 && IsNumeral(document.Text[start - 1]) && !record.Before.EndsWith(document.Text[start - 1]))
            while (start > 0 && IsNumeral(document.Text[start - 1])) start--;
        if (end < document.Text.Length && IsNumeral(document.Text[end]) && !record.After.StartsWith(document.Text[end]))
            while (end < document.Text.Length && IsNumeral(document.Text[end])) end++;
        return (start, end) == (value.Start, value.Start + value.Length)
            ? (TextState.Untouched, record.Text, value.Start)
            : (TextState.TypedBeside, document.Text[start..end], start);
    }

    private static (TextState State, string? Shown, int Start) WithoutControl(ReadDocument document, TracedRecord record)
    {
        foreach (var length in Neighbourhoods)
        {
            var (before, after) = (record.Before[Math.Max(0, record.Before.Length - length)..], record.After[..Math.Min(record.After.Length, length)]);
            if (Between(document, before, after) is not { } place) continue;
            var shown = Plain(document.Text[place.Start..place.End]);
            if (shown.Length > 0) return (shown == record.Text ? TextState.Untraced : TextState.Replaced, shown, place.Start);
        }

        return (TextState.Missing, null, 0);
    }

    // the first stretch between both neighbours in one paragraph that no traced figure covers
    private static (int Start, int End)? Between(ReadDocument document, string before, string after)
    {
        foreach (var paragraph in document.Paragraphs)
        {
            var text = document.Text.AsSpan(paragraph.Start, paragraph.Length).ToString();
            for (var at = text.IndexOf(before, StringComparison.Ordinal); at >= 0; at = text.IndexOf(before, at + 1, StringComparison.Ordinal))
            {
                var start = at + before.Length;
                var end = after.Length == 0 ? text.Length : text.IndexOf(after, start, Math.Min(text.Length - start, MostBetween + after.Length), StringComparison.Ordinal);
                if (end >= start && end - start <= MostBetween && !Covered(document, paragraph.Start + start, paragraph.Start + end)) return (paragraph.Start + start, paragraph.Start + end);
                if (before.Length == 0) break;
            }
        }

        return null;
    }

    private static bool Covered(ReadDocument document, int start, int end) => document.Values.Any(v => v.Start < Math.Max(end, start + 1) && v.Start + v.Length > start);

    private static bool IsNumeral(char c) => Numerals.Contains(c, StringComparison.Ordinal);

    private static string Plain(string text) => text.Trim();
}
