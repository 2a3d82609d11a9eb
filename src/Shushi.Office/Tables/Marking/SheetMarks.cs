using Shushi.Office.Tables.Reading;
using Shushi.Office.Tables.Writing;

namespace Shushi.Office.Tables.Marking;

/// <summary>The marks of one sheet, one a cell.</summary>
internal sealed class SheetMarks(SheetEntry sheet, IReadOnlyList<CellComment> comments)
{
    /// <summary>By this word marks are known again, in the comment and in the conditional format.</summary>
    public const string Word = "表格核对";

    /// <summary>How every message begins.</summary>
    public const string Prefix = $"【{Word}】";

    private const int Longest = 4_000; // nobody reads more in a box

    public static ReadOnlySpan<byte> WordBytes => "表格核对"u8;

    public SheetEntry Sheet { get; } = sheet;

    public IReadOnlyList<CellComment> Comments { get; } = comments;

    /// <summary>All sheets in order, those without marks too.</summary>
    public static List<SheetMarks> Group(IReadOnlyList<SheetEntry> sheets, IReadOnlyList<CellMark> marks)
    {
        foreach (var mark in marks)
        {
            if (!sheets.Any(s => s.Name == mark.Sheet))
                throw new ArgumentException($"工作簿里没有工作表“{mark.Sheet}”。", nameof(marks));
            if (mark.Row is < 1 or > CellReference.MostRows || mark.Column is < 0 or >= CellReference.MostColumns)
                throw new ArgumentException("标记的行或列超出了工作表。", nameof(marks));
        }

        var bySheet = marks.ToLookup(m => m.Sheet, StringComparer.Ordinal);
        return [.. sheets.Select(s => new SheetMarks(s, [.. bySheet[s.Name]
            .GroupBy(m => (m.Row, m.Column)).OrderBy(g => g.Key)
            .Select(g => new CellComment(g.Key.Row, g.Key.Column, XText.Encode(Joined(g))))]))];
    }

    /// <summary>The marked cells as few ranges; cells of one column that follow each other are one.</summary>
    public IEnumerable<string> Ranges()
    {
        foreach (var column in Comments.GroupBy(c => c.Column))
        {
            var rows = column.Select(c => c.Row).ToList();
            for (int first = 0, next = 1; next <= rows.Count; next++)
            {
                if (next < rows.Count && rows[next] == rows[next - 1] + 1)
                    continue;
                var top = CellReference.Name(column.Key, rows[first]);
                yield return next - first == 1 ? top : $"{top}:{CellReference.Name(column.Key, rows[next - 1])}";
                first = next;
            }
        }
    }

    private static string Joined(IEnumerable<CellMark> marks)
    {
        var text = Prefix + string.Join('\n', marks.Select(m => m.Message).Distinct(StringComparer.Ordinal));
        return text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest), "…");
    }
}
