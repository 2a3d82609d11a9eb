using System.Security.Cryptography;
using System.Text;

namespace Shushi.Platform.Imports;

/// <summary>What becomes of a row.</summary>
internal enum RowFate
{
    New,
    Changed,
    Unchanged,
    Clash,
    Bad,
    Waiting,
}

/// <summary>Counts the fates of rows and collects what is to be said of them.</summary>
internal sealed class ImportTally : IDisposable
{
    private const int MostProblems = 1000, MostChanged = 200;

    private readonly int[] counts = new int[Enum.GetValues<RowFate>().Length];
    private readonly List<ImportProblem> problems = [], warnings = [];
    private readonly HashSet<ImportProblem> wholeSheets = [];
    private readonly List<ChangedRow> changed = [];
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private int problemCount;

    public int this[RowFate fate] => counts[(int)fate];

    /// <summary>Counts a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="fate">What becomes of it.</param>
    /// <param name="content">What makes this outcome this outcome: the values, or the problems.</param>
    public void Count(DataRow row, RowFate fate, string content)
    {
        counts[(int)fate]++;
        hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{row.Plan.Sheet.Name}\n{row.Row.Number}\n{fate}\n{content}\n")));
    }

    public void Add(ImportProblem problem)
    {
        if (problem.Row == 0 && !wholeSheets.Add(problem)) return;
        problemCount++;
        if (problems.Count < MostProblems) problems.Add(problem);
    }

    public void Warn(ImportProblem warning)
    {
        if (warnings.Count < MostProblems) warnings.Add(warning);
    }

    public void Add(ChangedRow row)
    {
        if (changed.Count < MostChanged) changed.Add(row);
    }

    /// <summary>The whole; call once.</summary>
    public ImportOutcome Outcome(ImportPlan plan, Asked asked) => new()
    {
        Fault = plan.Fault,
        Sheets = plan.Notes,
        New = this[RowFate.New],
        Changed = this[RowFate.Changed],
        Unchanged = this[RowFate.Unchanged],
        Clashes = this[RowFate.Clash],
        Bad = this[RowFate.Bad],
        Waiting = this[RowFate.Waiting],
        Problems = problems,
        ProblemCount = problemCount,
        Warnings = warnings,
        Questions = asked.Questions,
        ChangedRows = changed,
        Fingerprint = Convert.ToHexStringLower(hash.GetHashAndReset()),
    };

    public void Dispose() => hash.Dispose();
}
