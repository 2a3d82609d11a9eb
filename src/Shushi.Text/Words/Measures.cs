namespace Shushi.Text.Words;

/// <summary>What a measure word counts.</summary>
internal enum MeasureKind { Count, Act, List, Money, Point, Time }

/// <summary>A measure word in a text.</summary>
/// <param name="End">Index just after it.</param>
/// <param name="Unit">Its name, which differs from its characters where words stand inside: 个突出问题 is 个问题.</param>
/// <param name="Kind">What it counts.</param>
internal readonly record struct Measure(int End, string Unit, MeasureKind Kind);

internal static class Measures
{
    private const int WordsInside = 4;

    private static readonly Dictionary<string, MeasureKind> Kinds =
        Table.Read("measures.csv").ToDictionary(row => row[0], row => Enum.Parse<MeasureKind>(row[1], ignoreCase: true));

    private static readonly WordList Words = new(Kinds.Keys);

    private static readonly WordList Listed = new(
        Kinds.Keys.Where(unit => unit[0] == '个' && Kinds[unit] == MeasureKind.List).Select(unit => unit[1..]));

    public static IEnumerable<string> Names => Kinds.Keys;

    /// <summary>The longest measure word at a position; up to two blanks may stand before it.</summary>
    public static Measure? Read(string text, int at)
    {
        var start = at;
        while (start < text.Length && start - at < 2 && text[start] is ' ' or '\u3000' or '\u00A0')
            start++;
        if (Words.StartingAt(text, start, text.Length) is not { } unit)
            return null;
        return unit == "个" ? ReadPiece(text, start) : new(start + unit.Length, unit, Kinds[unit]);
    }

    private static Measure ReadPiece(string text, int start)
    {
        for (var at = start + 1; at <= start + WordsInside && at < text.Length && char.IsLetter(text[at]) && text[at] is not ('的' or '和'); at++)
            if (Listed.StartingAt(text, at, text.Length) is { } noun)
                return new(at + noun.Length, "个" + noun, MeasureKind.List);
        return new(start + 1, "个", MeasureKind.Count);
    }
}
