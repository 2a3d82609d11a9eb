using System.Globalization;
using System.Text.RegularExpressions;

namespace Shushi.Tests.Rules;

/// <summary>Facts in words, clause by clause: <c>申请 2021-04-12；考察 2022-05-18 2022-11-16；应到20 到会18</c>.</summary>
public sealed partial class Facts(string text)
{
    /// <summary>The text.</summary>
    public string Text => text;

    /// <summary>Whether there are any.</summary>
    public bool Any => text.Length > 0;

    /// <summary>Whether a word stands there.</summary>
    public bool Has(string word) => text.Contains(word, StringComparison.Ordinal);

    /// <summary>The number right behind a word.</summary>
    public int? Number(string word) => Regex.Match(text, word + @"(\d+)", RegexOptions.None, TimeSpan.FromSeconds(1)) is { Success: true } m
        ? int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)
        : null;

    /// <summary>The days of the clause that begins with a word.</summary>
    public IReadOnlyList<DateOnly> Days(string word) => Clauses.Where(c => c.StartsWith(word, StringComparison.Ordinal)).SelectMany(c => DaysIn(c)).ToList();

    /// <summary>The first of them.</summary>
    public DateOnly? Day(string word) => Days(word) is [var first, ..] ? first : null;

    /// <summary>Every day, in the order of the text.</summary>
    public IReadOnlyList<DateOnly> AllDays => DaysIn(text).ToList();

    /// <summary>The clauses.</summary>
    public IReadOnlyList<string> Clauses => Split('；');

    /// <summary>The parts between bars, each with facts of its own.</summary>
    public IReadOnlyList<Facts> Parts => Split('|').Select(p => new Facts(p)).ToList();

    /// <summary>An id for the n-th thing of a row.</summary>
    public static Guid Id(int n) => new(n, 0, 0, new byte[8]);

    private string[] Split(char separator) => text.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IEnumerable<DateOnly> DaysIn(string part) =>
        DayPattern().Matches(part).Select(m => DateOnly.ParseExact(m.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}", RegexOptions.None, 1000)]
    private static partial Regex DayPattern();
}
