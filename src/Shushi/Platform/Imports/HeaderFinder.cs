using Shushi.Office.Tables;

namespace Shushi.Platform.Imports;

/// <summary>The header of a sheet: its last row, its columns, and the title rows above.</summary>
/// <param name="Row">The number of its last row.</param>
/// <param name="Columns">Its columns, also those that nothing takes.</param>
/// <param name="Titles">The texts above it.</param>
internal sealed record SheetHeader(int Row, IReadOnlyList<SheetColumn> Columns, IReadOnlyList<string> Titles);

/// <summary>Finds the header among the first rows of a sheet: below titles, over one row or two with merged cells.</summary>
internal static class HeaderFinder
{
    /// <summary>How many rows are looked at.</summary>
    public const int MostRows = 30;

    /// <summary>The row that names most fields; null when none names enough.</summary>
    public static SheetHeader? Find(IReadOnlyList<Row> rows, HeaderNames names)
    {
        SheetHeader? best = null;
        var most = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            var one = Columns(rows[i], null, names);
            var two = i + 1 < rows.Count && rows[i + 1].Number == rows[i].Number + 1 ? Columns(rows[i], rows[i + 1], names) : one;
            var isTwo = Score(two) > Score(one) && Score(two) > Score(Columns(rows[i + 1], null, names)); // else the upper row is a title
            var (columns, last) = isTwo ? (two, rows[i + 1].Number) : (one, rows[i].Number);
            if (Score(columns) <= most || !IsEnough(columns, names)) continue;
            most = Score(columns);
            best = new SheetHeader(last, columns, rows.Take(i).SelectMany(r => r.Cells).Where(c => !c.IsRepeated && c.Text.Length > 0).Select(c => Texts.OneLine(c.Text)).ToList());
        }

        return best;
    }

    /// <summary>The headers of the row that looks most like one: what to show when nothing was recognised.</summary>
    public static IReadOnlyList<string> Guess(IReadOnlyList<Row> rows) =>
        rows.MaxBy(r => r.Cells.Count(c => c.Kind == CellKind.Text && !c.IsRepeated && c.Text.Length < 20))?.Cells
            .Where(c => c.Text.Length > 0 && !c.IsRepeated).Select(c => Texts.OneLine(c.Text)).Take(20).ToList() ?? [];

    private static int Score(IReadOnlyList<SheetColumn> columns) =>
        columns.Sum(c => c.Target.Use switch { ColumnUse.Ignored => 0, ColumnUse.Month when c.Target.Year is not null => 11, ColumnUse.Field or ColumnUse.Month or ColumnUse.Owner => 10, _ => 1 });

    private static bool IsEnough(IReadOnlyList<SheetColumn> columns, HeaderNames names)
    {
        var read = columns.Where(c => c.Target.Use is ColumnUse.Field or ColumnUse.Month).ToList();
        if (names.IsLines) return read.Count > 0 && columns.Any(c => c.Target.Use is ColumnUse.Id or ColumnUse.Serial or ColumnUse.Title);
        if (read.Count + columns.Count(c => c.Target.Use == ColumnUse.Owner) < 2) return false;
        var required = read.Count(c => c.Target.Field is { Required: true });
        return read.Exists(c => c.Target.Use == ColumnUse.Month) || columns.Any(c => c.Target.Use == ColumnUse.Id)
            || (required > 0 && required * 2 >= names.Fields.Count(f => f.Required)); // a name alone stands in many tables
    }

    private static List<SheetColumn> Columns(Row upper, Row? lower, HeaderNames names)
    {
        var columns = new List<SheetColumn>();
        var taken = new HashSet<ColumnTarget>();
        for (var i = 0; i < Math.Max(upper.Cells.Count, lower?.Cells.Count ?? 0); i++)
        {
            var (above, below) = (upper[i].Text, lower?[i].Text ?? "");
            var texts = lower is null || below.Length == 0 || below == above ? new[] { above } : [below, above + below, above];
            var named = texts.Select(t => (Text: t, Target: names.Find(t))).FirstOrDefault(n => n.Target is not null);
            if (named.Target is { Use: ColumnUse.Month, Year: null } && names.Find(above + below) is { Year: not null } whole) named = (above + below, whole); // 2023年 over 1月
            var header = Texts.OneLine(named.Text ?? texts[0]);
            if (named.Target is { } target && taken.Add(target)) columns.Add(new SheetColumn(i, header, target));
            else if (header.Length > 0) columns.Add(new SheetColumn(i, header, new ColumnTarget(ColumnUse.Ignored)));
        }

        return columns;
    }
}
