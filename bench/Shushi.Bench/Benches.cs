namespace Shushi.Bench;

/// <summary>A group of comparisons.</summary>
/// <param name="Name">For --only.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Run">Runs it.</param>
public sealed record Group(string Name, string Title, Func<BenchOptions, Task<IReadOnlyList<Comparison>>> Run);

/// <summary>What is measured. A new group is one line here.</summary>
public static class Benches
{
    public static IReadOnlyList<Group> All { get; } =
    [
        new("list", "The list page of a large ledger", ListBench.Run),
        new("figures", "Figures", FiguresBench.Run),
        new("workbooks", "Workbooks", WorkbookBench.Run),
        new("import", "Import", ImportBench.Run),
        new("copies", "Copies among many reports", CopiesBench.Run),
        new("text", "Reading a report", TextBench.Run),
        new("start", "Start and memory", StartBench.Run),
    ];

    public static IEnumerable<string> Names => All.Select(g => g.Name);
}
