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
        var letters = digits.Select(d => All.FirstOrDefault(c => c.Digit == d).Letter).ToList();
        return letters.Contains('\0') ? null : Spread(letters, subjects);
    }

    /// <summary>Puts the choices for those who take part at their places; null when they are too few or too many.</summary>
    public static string? Spread(IReadOnlyList<char> letters, IReadOnlyList<Subject> subjects)
    {
        if (letters.Count != subjects.Count(s => s.TakesPart)) return null;
        var next = 0;
        return new string(subjects.Select(s => s.TakesPart ? letters[next++] : NotListed).ToArray());
    }
}
