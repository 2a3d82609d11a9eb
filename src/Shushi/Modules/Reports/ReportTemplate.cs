using System.Reflection;
using System.Text.RegularExpressions;

namespace Shushi.Modules.Reports;

/// <summary>What a line of a template is.</summary>
public enum LineKind
{
    Title,
    Chapter,
    Section,
    Paragraph,
}

/// <summary>A piece of a template line.</summary>
/// <param name="Source">As it is written in the template.</param>
public abstract record TemplatePart(string Source);

/// <summary>Words.</summary>
public sealed record Words(string Text) : TemplatePart(Text);

/// <summary><c>{{发展党员}}</c> or <c>{{党组会@上年}}</c>: a metric by its label, of the report's year or another period.</summary>
public sealed record Token(string Source, string Label, string? Period) : TemplatePart(Source);

/// <summary><c>[[问题清单: 来源=上年述职反馈]]</c>: records told one by one.</summary>
public sealed record Block(string Source, string Name, IReadOnlyDictionary<string, string> Arguments) : TemplatePart(Source);

/// <summary>A line of a template.</summary>
/// <param name="Prefix">The marks that make it a heading, with the blanks behind them.</param>
public sealed record TemplateLine(int Number, LineKind Kind, string Prefix, IReadOnlyList<TemplatePart> Parts);

/// <summary>A report template: Markdown with tokens and blocks, which office staff can read and edit.</summary>
public sealed partial class ReportTemplate
{
    /// <summary>The opening of a place that a person has to fill: 〔请填写：…〕.</summary>
    public const string ToFill = "〔请填写";

    /// <summary>Such a place, as a pattern.</summary>
    internal const string ToFillPattern = ToFill + "[^〔〕]*〕";

    private ReportTemplate(IReadOnlyList<TemplateLine> lines) => Lines = lines;

    /// <summary>Its lines, blank ones left out.</summary>
    public IReadOnlyList<TemplateLine> Lines { get; }

    /// <summary>The source of the built-in template of nine chapters.</summary>
    public static string BuiltInSource { get; } = ReadBuiltIn();

    /// <summary>The built-in template.</summary>
    public static ReportTemplate BuiltIn() => Parse(BuiltInSource);

    /// <summary>Reads a template. What its tokens mean is the composer's matter.</summary>
    public static ReportTemplate Parse(string markdown) => new(markdown.ReplaceLineEndings("\n").Split('\n')
        .Select((text, i) => (Text: text.Trim(), Number: i + 1)).Where(l => l.Text.Length > 0)
        .Select(l => ParseLine(l.Text, l.Number)).ToList());

    private static string ReadBuiltIn()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Shushi.Modules.Reports.annual-report.md")!;
        return new StreamReader(stream).ReadToEnd();
    }

    private static TemplateLine ParseLine(string text, int number)
    {
        var hashes = text.TakeWhile(c => c == '#').Count();
        var kind = hashes switch { 1 => LineKind.Title, 2 => LineKind.Chapter, 0 => LineKind.Paragraph, _ => LineKind.Section };
        var words = text[hashes..].TrimStart();
        return new TemplateLine(number, kind, text[..^words.Length], Parts(words).ToList());
    }

    private static IEnumerable<TemplatePart> Parts(string text)
    {
        var end = 0;
        foreach (Match match in Marks().Matches(text))
        {
            if (match.Index > end) yield return new Words(text[end..match.Index]);
            yield return match.Groups["label"].Success
                ? new Token(match.Value, match.Groups["label"].Value.Trim(), match.Groups["period"].Success ? match.Groups["period"].Value.Trim() : null)
                : new Block(match.Value, match.Groups["block"].Value.Trim(), Arguments(match.Groups["arguments"].Value));
            end = match.Index + match.Length;
        }

        if (end < text.Length) yield return new Words(text[end..]);
    }

    private static Dictionary<string, string> Arguments(string text) =>
        text.Split(['，', ',', '；', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(a => a.Split('=', 2, StringSplitOptions.TrimEntries)).Where(a => a.Length == 2)
            .DistinctBy(a => a[0], StringComparer.Ordinal).ToDictionary(a => a[0], a => a[1], StringComparer.Ordinal);

    [GeneratedRegex(@"\{\{(?<label>[^{}@]+)(@(?<period>[^{}]+))?\}\}|\[\[(?<block>[^\[\]:：]+)([:：](?<arguments>[^\[\]]*))?\]\]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marks();
}
