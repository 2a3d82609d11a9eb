using System.Globalization;
using System.Text;
using Shushi.Text;

namespace Shushi.Accuracy;

/// <summary>Reads reports with marks: <c>{count 6 名|6名}</c> is a statement, <c>{!PF-04|截止目前}</c> a fault; see corpus/README.md.</summary>
public static class MarkReader
{
    private const string Tail = "\n---\n";

    /// <summary>All marked reports of a folder, by name.</summary>
    public static IReadOnlyList<MarkedReport> ReadFolder(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(file => Read(Path.GetFileName(file), File.ReadAllText(file)))];

    /// <summary>One marked report.</summary>
    /// <exception cref="FormatException">A mark that cannot be read; the message names the file and the mark.</exception>
    public static MarkedReport Read(string name, string source)
    {
        source = source.ReplaceLineEndings("\n");
        var (header, body) = Header(source);
        var cut = body.LastIndexOf(Tail, StringComparison.Ordinal);
        var notes = cut < 0 ? "" : body[(cut + Tail.Length)..];
        var (text, statements, faults) = Unmark(name, cut < 0 ? body : body[..cut]);
        return new(name, header, text, statements, [.. faults, .. Notes(text, notes)]);
    }

    private static (Dictionary<string, string> Header, string Body) Header(string source)
    {
        var header = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!source.StartsWith('#')) return (header, source);
        var end = source.IndexOf('\n', StringComparison.Ordinal);
        foreach (var pair in source[1..end].Split(';', StringSplitOptions.TrimEntries))
            if (pair.Split(':', 2, StringSplitOptions.TrimEntries) is [var key, var value]) header[key] = value;
        return (header, source[end..].TrimStart('\n'));
    }

    private static (string Text, List<Gold> Statements, List<PlantedFault> Faults) Unmark(string name, string body)
    {
        var (text, statements, faults) = (new StringBuilder(), new List<Gold>(), new List<PlantedFault>());
        for (var at = 0; at < body.Length; at++)
        {
            if (body[at] != '{')
            {
                text.Append(body[at]);
                continue;
            }
            var (bar, end) = (body.IndexOf('|', at), body.IndexOf('}', at));
            if (bar < 0 || end < bar) throw new FormatException($"{name}: {body[at..Math.Min(body.Length, at + 20)]}");
            var (mark, surface) = (body[(at + 1)..bar], body[(bar + 1)..end]);
            var span = new TextSpan(text.Length, surface.Length);
            if (mark[0] == '!') faults.Add(new(mark[1..].Trim(), span));
            else statements.Add(Statement(name, mark, span));
            text.Append(surface);
            at = end;
        }
        return (text.ToString(), statements, faults);
    }

    private static Gold Statement(string name, string mark, TextSpan span)
    {
        var parts = mark.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (value, upper) = parts.Length > 1 ? Interval(name, parts[1]) : (null, null);
        return new(parts[0], span, value, upper, parts.Length > 2 ? parts[2] : null);
    }

    private static (double? Value, double? Upper) Interval(string name, string value)
    {
        if (value == "-") return (null, null);
        var dots = value.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0) return (Number(name, value.Split('/')[0]), null);
        return (Number(name, value[..dots]), dots + 2 == value.Length ? double.PositiveInfinity : Number(name, value[(dots + 2)..]));
    }

    private static double Number(string name, string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException($"{name}: {value}");

    private static IEnumerable<PlantedFault> Notes(string text, string notes) =>
        from line in notes.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        let parts = line.Split('|', 2, StringSplitOptions.TrimEntries)
        where parts.Length == 2
        let at = text.IndexOf(parts[1], StringComparison.Ordinal)
        where at >= 0
        select new PlantedFault(parts[0], new(at, parts[1].Length));
}
