using Shushi.Platform.Records;
using Shushi.Platform.Records.Fields;

namespace Shushi.Platform.Imports;

/// <summary>The lines of the other sheets, by the record they name: by 记录号, else by 序号, else by the record's title.</summary>
internal sealed class LineBook
{
    private readonly Dictionary<(DetailsField Details, string Key), List<DataRow>> lines = [];
    private readonly Dictionary<(DetailsField Details, string Key), RowPlace> taken = [];

    /// <summary>Reads the sheets of lines.</summary>
    public static LineBook Read(IEnumerable<SheetPlan> plans, Action<ImportProblem> warn)
    {
        var book = new LineBook();
        foreach (var row in plans.SelectMany(p => new RowReader(p, warn).Rows()))
        {
            var key = (row.Plan.Details!, KeyOf(row));
            if (book.lines.TryGetValue(key, out var same)) same.Add(row);
            else book.lines[key] = [row];
        }

        return book;
    }

    /// <summary>The lines of a record's row; the row that has them already, when another claims them too.</summary>
    public (IReadOnlyList<DataRow> Rows, RowPlace? Before) Take(DetailsField details, DataRow row, ILedger ledger)
    {
        if (lines.Count == 0) return ([], null);
        foreach (var key in new[] { IdKey(row.Text(ColumnUse.Id)), SerialKey(row.Text(ColumnUse.Serial)), "title " + TitleOf(row, ledger) })
        {
            if (key.Length == 0 || !lines.TryGetValue((details, key), out var found)) continue;
            return taken.TryAdd((details, key), row.Place) || taken[(details, key)] == row.Place ? (found, null) : ([], taken[(details, key)]);
        }

        return ([], null);
    }

    /// <summary>What to say of lines whose record no row is.</summary>
    public IEnumerable<(DataRow Row, ImportProblem Problem)> Orphans() => lines.Where(l => !taken.ContainsKey(l.Key)).SelectMany(l => l.Value)
        .Select(r => (r, new ImportProblem(r.Plan.Sheet.Name, r.Row.Number, "", "", "第一张表里没有它所属的记录，请核对“序号”。")));

    private static string KeyOf(DataRow row) => new[] { IdKey(row.Text(ColumnUse.Id)), SerialKey(row.Text(ColumnUse.Serial)) }.FirstOrDefault(k => k.Length > 0) ?? "title " + Texts.Key(row.Text(ColumnUse.Title));

    private static string IdKey(string id) => id.Length == 0 ? "" : "id " + id.Split(':')[0];

    private static string SerialKey(string serial) => serial.Length == 0 ? "" : "no " + Texts.Key(serial);

    private static string TitleOf(DataRow row, ILedger ledger) =>
        Texts.Key(string.Concat(ledger.TitleFields.Select(f => row.Plan.ColumnOf(f) is { } column ? row.Row[column.Index].Text : "")));
}
