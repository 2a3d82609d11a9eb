using System.Buffers;
using System.Text.RegularExpressions;

namespace Shushi.Text;

/// <summary>Cuts the body of a chapter into its points: by its marks, outermost first, else by paragraphs, else by semicolons.</summary>
internal static partial class PointCutter
{
    private const int LongestLead = 60, ShortestPoint = 2;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。；：！？\n");

    /// <summary>The kinds of marks; which one is outermost is the one that comes first in the text.</summary>
    private static readonly Func<Regex>[] Marks = [Chinese, Bracketed, Digits, Ordinals, Circled];

    public static IEnumerable<ReportPoint> Cut(string body) => Cut(body, "");

    private static IEnumerable<ReportPoint> Cut(string body, string lead)
    {
        var parts = ByMarks(body);
        if (parts.Count == 0) return Unmarked(body).Select(text => Point(text, lead));
        return parts.SelectMany(part =>
        {
            var inner = ByMarks(part);
            if (inner.Count < 2) return [Point(part, lead)];
            var own = part[..part.IndexOf(inner[0], StringComparison.Ordinal)]; // its heading, and the mark of its first point
            var heading = FirstSentence(Clean(AnyMark().Replace(own, "")));
            return inner.Select(text => Point(text, heading.Length > 0 ? heading : lead));
        });
    }

    /// <summary>The parts after each mark of the outermost kind; none where there are no marks.</summary>
    private static List<string> ByMarks(string body)
    {
        var all = Marks.Select(mark => mark().Matches(body)).Where(m => m.Count > 0).ToList();
        if (all.Count == 0) return [];
        var outermost = all.MinBy(m => m[0].Index)!;
        return outermost.Select((m, i) => body[(m.Index + m.Length)..(i + 1 < outermost.Count ? outermost[i + 1].Index : body.Length)])
            .Where(text => Clean(text).Length >= ShortestPoint).ToList();
    }

    private static IEnumerable<string> Unmarked(string body)
    {
        var paragraphs = body.Split('\n', '\r').Select(Clean).Where(p => p.Length >= ShortestPoint).ToList();
        if (paragraphs.Count > 1) return paragraphs.Where(p => !Intro().IsMatch(p));
        var only = paragraphs.Count == 0 ? "" : Opening().Replace(paragraphs[0], "");
        return only.Split('；', ';').Select(Clean).Where(p => p.Length >= ShortestPoint);
    }

    private static ReportPoint Point(string words, string lead)
    {
        var text = Clean(words);
        var first = FirstSentence(text);
        return new ReportPoint(lead.Length > 0 ? lead : first.Length <= LongestLead ? first : "", text);
    }

    private static string FirstSentence(string text)
    {
        var end = text.AsSpan().IndexOfAny(SentenceEnds);
        var first = (end < 0 ? text : text[..end]).Trim();
        return first.Length <= LongestLead ? first : "";
    }

    /// <summary>White space made plain, ends without what joins points together.</summary>
    private static string Clean(string text) => Blanks().Replace(text, " ").Trim(' ', '\u3000', '；', ';', '，', '*', '#').Trim();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, Patterns.Timeout)]
    private static partial Regex Blanks();

    /// <summary>一是, 二要, 首先, 其次, 第一，: at the beginning of a line or a sentence.</summary>
    [GeneratedRegex(@"(?<=^|[。；;：:！，,\r\n][”）)]?[ \t\u3000]*)[ \t\u3000*]*([一二三四五六七八九十]{1,3}[是要]|首先[，,是要]|其次[，,是要]|再次[，,是要]|最后[，,是要]|第[一二三四五六七八九十]{1,3}[，,、是])", RegexOptions.ExplicitCapture, Patterns.Timeout)]
    private static partial Regex Ordinals();

    [GeneratedRegex(@"(?<=^|[\r\n])[ \t\u3000*#]*[一二三四五六七八九十]{1,3}[、．]", RegexOptions.ExplicitCapture, Patterns.Timeout)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"(?<=^|[。；;：:！\r\n][ \t\u3000]*)[ \t\u3000*#]*[（(]([一二三四五六七八九十]{1,3}|[0-9]{1,2})[）)]、?", RegexOptions.ExplicitCapture, Patterns.Timeout)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"(?<=^|[。；;：:！\r\n][ \t\u3000]*)[ \t\u3000*#-]*[0-9]{1,2}([.．](?![0-9])|、)", RegexOptions.ExplicitCapture, Patterns.Timeout)]
    private static partial Regex Digits();

    [GeneratedRegex(@"[①-⑳]", RegexOptions.ExplicitCapture, Patterns.Timeout)]
    private static partial Regex Circled();

    [GeneratedRegex(@"([一二三四五六七八九十]{1,3}[是要]|首先|其次|第[一二三四五六七八九十]{1,3}[，,、是]|[（(]([一二三四五六七八九十]{1,3}|[0-9]{1,2})[）)]|[0-9]{1,2}[.．、]|[①-⑳])\s*$", RegexOptions.ExplicitCapture, Patterns.Timeout)]
    private static partial Regex AnyMark();

    /// <summary>A line that only announces those below it.</summary>
    [GeneratedRegex("[：:]$|(如下|以下)[^。]{0,12}。$", RegexOptions.ExplicitCapture, Patterns.Timeout)]
    private static partial Regex Intro();

    [GeneratedRegex("^[^：:。]{0,30}(有|是|为|包括|表现在|如下)[：:]", RegexOptions.ExplicitCapture, Patterns.Timeout)]
    private static partial Regex Opening();
}
