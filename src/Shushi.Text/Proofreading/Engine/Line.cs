namespace Shushi.Text.Proofreading;

/// <summary>The lines of a text.</summary>
internal static class Line
{
    public static List<TextSpan> All(string text)
    {
        var lines = new List<TextSpan>();
        for (var at = 0; at < text.Length;)
        {
            var length = text.AsSpan(at).IndexOfAny("\n\r\u2028\u2029");
            var end = length < 0 ? text.Length : at + length;
            var (from, to) = (at, end);
            while (from < to && char.IsWhiteSpace(text[from]))
                from++;
            while (to > from && char.IsWhiteSpace(text[to - 1]))
                to--;
            if (to > from)
                lines.Add(TextSpan.Between(from, to));
            at = end + 1;
        }
        return lines;
    }
}
