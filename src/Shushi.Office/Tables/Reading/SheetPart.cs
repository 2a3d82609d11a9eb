using System.Globalization;
using Shushi.Office.Packages;

namespace Shushi.Office.Tables.Reading;

/// <summary>A sheet that is read from its part.</summary>
internal sealed record SheetPart : Sheet
{
    private readonly string _part;
    private readonly Package _package;
    private readonly Lazy<CellValues> _values;
    private readonly WorkbookLimits _limits;
    private readonly Lazy<IReadOnlyList<MergedRange>> _merged;

    public SheetPart(SheetEntry entry, Package package, Lazy<CellValues> values, WorkbookLimits limits)
        : base(entry.Name, entry.IsHidden)
    {
        _part = entry.Part;
        _package = package;
        _values = values;
        _limits = limits;
        _merged = new Lazy<IReadOnlyList<MergedRange>>(() => MergedRanges.Read(package, entry.Part, limits.MostRows));
    }

    /// <inheritdoc/>
    public override IEnumerable<Row> Rows()
    {
        var filler = new MergeFiller(_merged.Value, _limits.MostColumns);
        using var xml = _package.OpenXml(_part);
        var reader = new RowReader(xml, _values.Value, Name, _limits.MostColumns);
        var count = 0;
        while (reader.Read())
        {
            filler.Fill(reader.Number, reader.Cells);
            if (reader.Cells.TrueForAll(c => c.IsRepeated || string.IsNullOrWhiteSpace(c.Text)))
                continue; // a row that only repeats what stands above is blank to a person
            if (++count > _limits.MostRows)
                throw Faults.TooLarge(string.Create(CultureInfo.InvariantCulture, $"工作表“{Name}”超过 {_limits.MostRows} 行"));
            yield return new Row(reader.Number, Trimmed(reader.Cells));
        }
    }

    private static Cell[] Trimmed(List<Cell> cells) => [.. cells.Take(cells.FindLastIndex(c => c.Kind != CellKind.Empty) + 1)];
}
