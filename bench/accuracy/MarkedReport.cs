using System.Globalization;
using Shushi.Text;

namespace Shushi.Accuracy;

/// <summary>A quantified statement as its author meant it.</summary>
/// <param name="Kind">As in the notation of checked reports: count, approx, ratio …</param>
/// <param name="Span">The numeral with its measure word in the text without marks.</param>
/// <param name="Value">The value or the lower end, in base units; null where there is none.</param>
/// <param name="Upper">The upper end of an interval; positive infinity for an open one; null for an exact value.</param>
/// <param name="Unit">The measure word, where one is written.</param>
public sealed record Gold(string Kind, TextSpan Span, double? Value, double? Upper, string? Unit);

/// <summary>A fault of writing put in on purpose.</summary>
/// <param name="Rule">The number of the rule that must find it.</param>
/// <param name="Span">Where it stands in the text without marks.</param>
public sealed record PlantedFault(string Rule, TextSpan Span);

/// <summary>An invented report with what is true about it.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Header">kind, unit, year, type: what its first line says.</param>
/// <param name="Text">The report without marks.</param>
/// <param name="Statements">The quantified statements, in order.</param>
/// <param name="Faults">The planted faults.</param>
public sealed record MarkedReport(
    string Name,
    IReadOnlyDictionary<string, string> Header,
    string Text,
    IReadOnlyList<Gold> Statements,
    IReadOnlyList<PlantedFault> Faults)
{
    /// <summary>The report year; 2023 where the file says none.</summary>
    public int Year => Header.TryGetValue("year", out var year) && int.TryParse(year, out var number) ? number : 2023;

    /// <summary>A place with the words around it, and what is to be said of it, in one line.</summary>
    public string Note(TextSpan span, string what)
    {
        var (start, end) = (Math.Max(0, span.Start - 14), Math.Min(Text.Length, span.End + 12));
        return string.Create(CultureInfo.InvariantCulture, $"{Name}@{span.Start} {Text[start..span.Start]}【{span.Of(Text)}】{Text[span.End..end]} · {what}").ReplaceLineEndings("⏎");
    }
}
