using System.Globalization;
using Shushi.Office.Tables;

namespace Shushi.Tests.Imports;

/// <summary>A sheet written down in a test: one text a row, cells parted by |. A cell #1996.1 is a number, @2023-06-02 a date, =x repeats a merged cell, ^ is a line break.</summary>
internal sealed record MemorySheet(string Title, params string[] Lines) : Sheet(Title, false)
{
    public override IEnumerable<Row> Rows()
    {
        for (var i = 0; i < Lines.Length; i++)
        {
            var cells = Lines[i].Split('|').Select(Cell).ToList();
            if (cells.Exists(c => c.Text.Length > 0)) yield return new Row(i + 1, cells);
        }
    }

    private static Cell Cell(string text)
    {
        var plain = text.Trim(' ').Replace('^', '\n');
        return plain switch
        {
            "" => Office.Tables.Cell.Empty,
            ['#', ..] => new Cell(CellKind.Number, plain[1..]),
            ['@', ..] => new Cell(CellKind.Date, plain[1..]),
            ['=', ..] => new Cell(CellKind.Text, plain[1..], IsRepeated: true),
            _ => new Cell(CellKind.Text, plain),
        };
    }

    /// <summary>Rows numbered from a place, for long sheets.</summary>
    public static string[] Many(int count, Func<int, string> line, params string[] head) =>
        [.. head, .. Enumerable.Range(1, count).Select(line)];

    public static string No(int number) => number.ToString("D5", CultureInfo.InvariantCulture);
}
