using System.Globalization;
using System.Text;
using Shushi.Platform.Metrics;
using Shushi.Text;

namespace Shushi.Accuracy;

/// <summary>A figure of the ledgers as a report words it.</summary>
/// <param name="Metric">Its metric.</param>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Place">Where its token stands in the source: the same figure in the true report and in the changed one.</param>
public sealed record WordedFigure(Metric Metric, TextSpan Span, int Place);

/// <summary>A report whose figures come from the ledgers, with what must be said of it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Figures">Figures of the ledgers: each must be supported.</param>
/// <param name="Unknown">Figures that no metric answers for: none may be supported or contradicted.</param>
/// <param name="Different">Figures with a metric's noun and another 口径: none may be supported.</param>
public sealed record WordedReport(string Text, IReadOnlyList<WordedFigure> Figures, IReadOnlyList<TextSpan> Unknown, IReadOnlyList<TextSpan> Different)
{
    /// <summary>Fills <c>{{code}}</c>, <c>{{code:cn}}</c>, <c>{{code:pct}}</c>, <c>{{code:about}}</c>, <c>{{code:all|全部}}</c>; reads <c>&lt;&lt;unsupported|37家&gt;&gt;</c>.</summary>
    /// <param name="source">The text with tokens and marks.</param>
    /// <param name="figures">The figures by metric code.</param>
    /// <param name="more">Added to every number: 0 for the true report, 1 for one in which all are wrong.</param>
    public static WordedReport Read(string source, IReadOnlyDictionary<string, Figure> figures, int more)
    {
        source = source.ReplaceLineEndings("\n");
        if (source.StartsWith('#')) source = source[source.IndexOf('\n', StringComparison.Ordinal)..].TrimStart('\n');
        var (text, found, unknown, different) = (new StringBuilder(), new List<WordedFigure>(), new List<TextSpan>(), new List<TextSpan>());
        for (var at = 0; at < source.Length; at++)
        {
            if (Between(source, at, "{{", "}}") is { } token)
            {
                if (Write(token, figures, more) is { } written) found.Add(new(figures[token.Split(':')[0]].Metric, new(text.Length, written.Length), at));
                text.Append(Write(token, figures, more) ?? Write(token, figures, 0) ?? "若干");
                at += token.Length + 3;
            }
            else if (Between(source, at, "<<", ">>") is { } mark)
            {
                var parts = mark.Split('|', 2);
                (parts[0] switch { "unsupported" => unknown, "differently" => different, _ => null })?.Add(new(text.Length, parts[1].Length));
                text.Append(parts[1]);
                at += mark.Length + 3;
            }
            else
            {
                text.Append(source[at]);
            }
        }

        return new(text.ToString(), found, unknown, different);
    }

    private static string? Between(string source, int at, string open, string close)
    {
        if (string.CompareOrdinal(source, at, open, 0, 2) != 0) return null;
        var end = source.IndexOf(close, at, StringComparison.Ordinal);
        return end < 0 ? null : source[(at + 2)..end];
    }

    /// <summary>The figure as the token wants it; null where it is empty or cannot be written so.</summary>
    private static string? Write(string token, IReadOnlyDictionary<string, Figure> figures, int more)
    {
        var (code, style) = token.Split(':', 2) is [var c, var s] ? (c, s) : (token, "");
        if (!figures.TryGetValue(code, out var figure) || figure.IsEmpty) return null;
        if (style.StartsWith("all|", StringComparison.Ordinal)) return figure.Value == figure.Of && more == 0 ? style[4..] : null;
        if (style == "pct") return figure.Of is { } of ? (100.0 * figure.Value / of - (5 * more)).ToString("0.0", CultureInfo.InvariantCulture) + "%" : null;
        if (figure.Metric.Unit == "元") return (figure.Value / 100.0 + (more * 1000)).ToString("0.##", CultureInfo.InvariantCulture);
        var value = figure.Value + (style == "about" ? more * 30 : more);
        return style switch
        {
            "cn" => ChineseNumber.Write(value),
            "about" => value > 20 && value % 10 != 0 ? $"{value / 10 * 10}余" : null,
            _ => value.ToString(CultureInfo.InvariantCulture),
        };
    }
}
