namespace Shushi.Platform.Imports;

/// <summary>What is wrong with, or worth knowing about, a place in the file.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Row">The row's number; 0 for the whole sheet.</param>
/// <param name="Column">The column's letter; empty for the whole row.</param>
/// <param name="Header">The column's header.</param>
/// <param name="Message">What is wrong, a Chinese sentence.</param>
/// <param name="Suggestion">What may have been meant, or null.</param>
public sealed record ImportProblem(string Sheet, int Row, string Column, string Header, string Message, string? Suggestion = null);

/// <summary>What became of a sheet.</summary>
/// <param name="Name">The sheet.</param>
/// <param name="Skipped">Why it was left out; null when it is read.</param>
/// <param name="Ignored">Headers of columns that are not read: no field takes them, or, with the reason behind, an import leaves them.</param>
/// <param name="Owner">The organization its rows belong to where no column says so.</param>
/// <param name="Years">The years its months are read as, e.g. 2022年、2023年.</param>
public sealed record SheetNote(string Name, string? Skipped, IReadOnlyList<string> Ignored, string? Owner = null, string? Years = null);

/// <summary>A row that changes a record.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Row">The row's number.</param>
/// <param name="Title">The record.</param>
/// <param name="Fields">The labels of what changes.</param>
public sealed record ChangedRow(string Sheet, int Row, string Title, IReadOnlyList<string> Fields);

/// <summary>What an import does, or would do.</summary>
public sealed record ImportOutcome
{
    /// <summary>Why the file cannot be imported at all; null when it can.</summary>
    public string? Fault { get; init; }

    /// <summary>The sheets of the file.</summary>
    public IReadOnlyList<SheetNote> Sheets { get; init; } = [];

    /// <summary>Rows that become new records; of a month-wide table, the records.</summary>
    public int New { get; init; }

    /// <summary>Rows that change a record.</summary>
    public int Changed { get; init; }

    /// <summary>Rows that say what is stored already.</summary>
    public int Unchanged { get; init; }

    /// <summary>Rows whose record somebody else changed since the export.</summary>
    public int Clashes { get; init; }

    /// <summary>Rows with problems.</summary>
    public int Bad { get; init; }

    /// <summary>Rows that wait for an answer.</summary>
    public int Waiting { get; init; }

    /// <summary>The problems, the first of them.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; init; } = [];

    /// <summary>How many problems there are.</summary>
    public int ProblemCount { get; init; }

    /// <summary>What is worth a look and stops nothing.</summary>
    public IReadOnlyList<ImportProblem> Warnings { get; init; } = [];

    /// <summary>What is asked, with the answers given so far.</summary>
    public IReadOnlyList<Question> Questions { get; init; } = [];

    /// <summary>The first rows that change a record.</summary>
    public IReadOnlyList<ChangedRow> ChangedRows { get; init; } = [];

    /// <summary>Digest over what becomes of every row: another one, and the ground has moved.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>Rows that can be taken as they are.</summary>
    public int Good => New + Changed;

    /// <summary>Rows that cannot.</summary>
    public int Refused => Bad + Clashes + Waiting;

    /// <summary>The questions nobody answered yet.</summary>
    public IEnumerable<Question> Open => Questions.Where(q => q.Answer is null);
}
