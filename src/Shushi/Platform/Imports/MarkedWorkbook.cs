using Shushi.Office.Tables;

namespace Shushi.Platform.Imports;

/// <summary>The file as it was handed in, with what is wrong written on its cells.</summary>
public static class MarkedWorkbook
{
    /// <summary>Writes it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="outcome">What was found in it.</param>
    /// <param name="target">Takes the workbook.</param>
    public static void Write(string path, ImportOutcome outcome, Stream target) => WorkbookMarker.Mark(path, target, Marks(outcome));

    /// <summary>The remarks, several on one cell as one.</summary>
    public static IReadOnlyList<CellMark> Marks(ImportOutcome outcome) => outcome.Problems.Concat(outcome.Warnings).Where(p => p.Row > 0)
        .GroupBy(p => (p.Sheet, p.Row, Column: IndexOf(p.Column)))
        .Select(g => new CellMark(g.Key.Sheet, g.Key.Row, g.Key.Column, string.Join('\n', g.Select(p => p.Message + p.Suggestion)))).ToList();

    private static int IndexOf(string letter) => letter.Length == 0 ? 0 : letter.Aggregate(0, (n, c) => (n * 26) + (c - 'A' + 1)) - 1;
}
