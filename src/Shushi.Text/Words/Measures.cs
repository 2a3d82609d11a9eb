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

    /// <summary>What makes 个人 the beginning of another word: 3个人民法庭.</summary>
    private const string NotPersons = "民大才事均力体工物";

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
        if (unit == "个人" && start + 2 < text.Length && NotPersons.Contains(text[start + 2], StringComparison.Ordinal))
            unit = "个";
        if (unit == "个")
            return ReadPiece(text, start);
        var end = start + unit.Length;
        return Kinds[unit] == MeasureKind.Count && IsTimes(text, end) ? new(end + 1, unit + "次", MeasureKind.Count) : new(end, Name(unit), Kinds[unit]);
    }

    /// <summary>册次, 亩次: as often as one of them.</summary>
    private static bool IsTimes(string text, int at) =>
        at < text.Length && text[at] == '次' && !(at + 1 < text.Length && "数年日序品元月要生会".Contains(text[at + 1], StringComparison.Ordinal));

    /// <summary>What people say for a measure word that is written otherwise.</summary>
    private static string Name(string unit) => unit switch
    {
        "块钱" or "元钱" or "元人民币" => "元",
        "号人" or "个人" => "人",
        _ => unit,
    };

    /// <summary>Whether a measure word ends at a position.</summary>
    public static bool EndsAt(string text, int end) => Words.EndingAt(text, end, 0) is not null;

    private static Measure ReadPiece(string text, int start)
    {
        for (var at = start + 1; at <= start + WordsInside && at < text.Length && char.IsLetter(text[at]) && text[at] is not ('的' or '和'); at++)
            if (Listed.StartingAt(text, at, text.Length) is { } noun)
                return new(at + noun.Length, "个" + noun, MeasureKind.List);
        return new(start + 1, "个", MeasureKind.Count);
    }
}
