using Shushi.Office.Packages;

namespace Shushi.Office.Tables.Reading;

/// <summary>Gives the cells that a merged range covers the value of its first cell, row by row downwards.</summary>
internal sealed class MergeFiller(IReadOnlyList<MergedRange> ranges, int columns)
{
    private readonly Cover[] _covers = new Cover[columns];
    private int _next;

    /// <summary>Fills one row; its list of cells may grow.</summary>
    public void Fill(int row, List<Cell> cells)
    {
        if (ranges.Count == 0)
            return;
        while (_next < ranges.Count && ranges[_next].Top <= row)
            Start(ranges[_next++], row, cells);
        for (var column = 0; column < columns; column++)
        {
            var cover = _covers[column];
            var isFirst = cover.Range.Top == row && cover.Range.Left == column;
            if (cover.Range.Bottom >= row && !isFirst)
                Set(cells, column, cover.Value);
        }
    }

    private void Start(MergedRange range, int row, List<Cell> cells)
    {
        // Where the file leaves out the first row or cell, the range is empty.
        var first = range.Top == row && range.Left < cells.Count ? cells[range.Left] : Cell.Empty;
        for (var column = range.Left; column <= range.Right && column < columns; column++)
        {
            if (_covers[column].Range.Bottom >= range.Top)
                throw Faults.Damaged("合并单元格互相重叠");
            _covers[column] = new Cover(range, first with { IsRepeated = first.Kind != CellKind.Empty });
        }
    }

    private static void Set(List<Cell> cells, int column, Cell value)
    {
        if (column < cells.Count)
        {
            cells[column] = value;
            return;
        }

        if (value.Kind == CellKind.Empty)
            return;
        while (cells.Count < column)
            cells.Add(Cell.Empty);
        cells.Add(value);
    }

    private readonly record struct Cover(MergedRange Range, Cell Value);
}
