using System.Buffers;

namespace Shushi.Text;

/// <summary>Cuts sentences and clauses.</summary>
internal static class Cutter
{
    private const string SentenceEnds = "。！？!?";
    private const string ClauseEnds = "，；：、,;:|\t";
    private const string Closing = "”’」』）)";
    private const string LineEnds = "\n\r\u2028\u2029";
    private static readonly SearchValues<char> Ends = SearchValues.Create(SentenceEnds + LineEnds);
    private static readonly SearchValues<char> Marks = SearchValues.Create(ClauseEnds + SentenceEnds + "《》");

    public static List<TextSpan> Sentences(string text)
    {
        var sentences = new List<TextSpan>();
        var start = 0;
        for (var at = Next(Ends, text, 0, text.Length); at < text.Length; at = Next(Ends, text, start, text.Length))
        {
            var end = at;
            if (!IsLineEnd(text[at]))
                for (end++; end < text.Length && (Closing + SentenceEnds).Contains(text[end], StringComparison.Ordinal); at++)
                    end++;
            Add(sentences, text, start, end);
            start = at + 1;
        }
        Add(sentences, text, start, text.Length);
        return sentences;
    }

    public static List<TextSpan> Clauses(string text, IReadOnlyList<TextSpan> sentences)
    {
        var clauses = new List<TextSpan>();
        foreach (var sentence in sentences)
        {
            var (start, titles) = (sentence.Start, 0);
            for (var at = Next(Marks, text, start, sentence.End); at < sentence.End; at = Next(Marks, text, at + 1, sentence.End))
            {
                titles = Math.Max(0, titles + (text[at] == '《' ? 1 : text[at] == '》' ? -1 : 0));
                if (titles > 0 || !IsClauseEnd(text, at))
                    continue;
                Add(clauses, text, start, at);
                start = at + 1;
            }
            Add(clauses, text, start, sentence.End);
        }
        return clauses;
    }

    public static bool IsLineEnd(char character) => character is '\n' or '\r' or '\u2028' or '\u2029';

    /// <summary>Where one of the characters stands next; the limit where none does.</summary>
    private static int Next(SearchValues<char> characters, string text, int from, int limit)
    {
        var length = from < limit ? text.AsSpan(from, limit - from).IndexOfAny(characters) : -1;
        return length < 0 ? Math.Max(from, limit) : from + length;
    }

    private static bool IsClauseEnd(string text, int at) =>
        text[at] is not ('《' or '》') && !Numerals.IsThousandsComma(text, at) && !IsClock(text, at);

    private static bool IsClock(string text, int at) =>
        text[at] is ':' or '：' && at > 0 && at + 1 < text.Length && Numerals.IsDigit(text[at - 1]) && Numerals.IsDigit(text[at + 1]);

    private static void Add(List<TextSpan> spans, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end > start)
            spans.Add(TextSpan.Between(start, end));
    }
}
