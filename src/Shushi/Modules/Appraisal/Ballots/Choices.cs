namespace Shushi.Modules.Appraisal.Ballots;

/// <summary>The letters of a ballot: one for each subject in the order of the round, or a single X for a spoiled sheet.</summary>
public static class Choices
{
    public const char Good = 'G', Fair = 'F', Average = 'A', Poor = 'P', Abstained = 'N', NotListed = '-';

    /// <summary>A spoiled sheet.</summary>
    public const string Spoiled = "X";

    /// <summary>What a voter can choose, with the digit by which paper sheets are entered.</summary>
    public static IReadOnlyList<(char Letter, string Label, char Digit)> All { get; } =
        [(Good, "好", '1'), (Fair, "较好", '2'), (Average, "一般", '3'), (Poor, "差", '4'), (Abstained, "弃权", '5')];

    /// <summary>How people call a letter.</summary>
    public static string Label(char letter) => All.FirstOrDefault(c => c.Letter == letter).Label ?? "未列";

    /// <summary>Reads a line of an entered sheet: a digit for each subject that takes part, or 0 for a spoiled sheet. Null when it is neither.</summary>
    public static string? Read(string line, IReadOnlyList<Subject> subjects)
    {
        var digits = new string(line.Where(c => !char.IsWhiteSpace(c)).ToArray());
        if (digits == "0") return Spoiled;
        if (digits.Length != subjects.Count(s => s.TakesPart)) return null;
        var next = 0;
        return Listed(subjects.Select(s => s.TakesPart ? OfDigit(digits[next++]) : NotListed).ToList(), subjects);
    }

    private static char OfDigit(char digit) => All.FirstOrDefault(c => c.Digit == digit).Letter;

    /// <summary>A sheet with a letter at each subject's place in the round, what it says of those who no longer take part left out; null when a choice is missing or is none.</summary>
    public static string? Listed(IReadOnlyList<char> letters, IReadOnlyList<Subject> subjects) =>
        letters.Count == subjects.Count && subjects.Index().All(s => !s.Item.TakesPart || All.Any(c => c.Letter == letters[s.Index])) ? Without(new string([.. letters]), subjects) : null;

    /// <summary>The same sheet without those who no longer take part; a spoiled one stays as it is.</summary>
    public static string Without(string choices, IReadOnlyList<Subject> subjects) =>
        choices == Spoiled ? choices : new string(subjects.Select((s, place) => s.TakesPart ? choices[place] : NotListed).ToArray());
}
