using Shushi.Platform.Records;

namespace Shushi.Platform.Imports;

/// <summary>A record as a row gives it, not yet read by the ledger.</summary>
internal sealed class Draft
{
    private readonly Dictionary<string, List<string>> values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (DataRow Row, SheetColumn Column)> cells = new(StringComparer.Ordinal);

    /// <param name="row">Its row.</param>
    public Draft(DataRow row) => Row = row;

    /// <summary>Its row.</summary>
    public DataRow Row { get; }

    /// <summary>What is wrong with its cells.</summary>
    public List<ImportProblem> Problems { get; } = [];

    /// <summary>Whether an answer is awaited.</summary>
    public bool Waits { get; set; }

    /// <summary>What the ledger reads.</summary>
    public Inputs Inputs => new(values.ToDictionary(v => v.Key, v => (IReadOnlyList<string>)v.Value, StringComparer.Ordinal));

    /// <summary>Begins with what a stored record holds.</summary>
    public void LayUnder(IEnumerable<(string Key, string Text)> texts)
    {
        foreach (var (key, text) in texts)
        {
            if (values.TryGetValue(key, out var known)) known.Add(text);
            else values[key] = [text];
        }
    }

    /// <summary>Takes away the lines that a sheet replaces.</summary>
    public void Drop(string prefix)
    {
        foreach (var key in values.Keys.Where(k => k.StartsWith(prefix, StringComparison.Ordinal)).ToList()) values.Remove(key);
    }

    /// <summary>Sets what a cell says, or notes what is wrong with it.</summary>
    public void Set(string key, CellValue value, DataRow row, SheetColumn column)
    {
        cells[key] = (row, column);
        Waits |= value.Waits;
        if (value.Error is { } error) Problems.Add(new ImportProblem(row.Plan.Sheet.Name, row.Row.Number, column.Letter, column.Header, error, value.Suggestion));
        else values[key] = [value.Text ?? ""];
    }

    /// <summary>Notes what is wrong with its row.</summary>
    public void Refuse(string message) => Problems.Add(new ImportProblem(Row.Plan.Sheet.Name, Row.Row.Number, "", "", message));

    /// <summary>Sets a text that no cell of its own gives.</summary>
    public void Set(string key, string text) => values[key] = [text];

    /// <summary>The text of a key; empty when there is none.</summary>
    public string One(string key) => values.TryGetValue(key, out var texts) && texts.Count > 0 ? texts[0] : "";

    /// <summary>All texts of a key.</summary>
    public IReadOnlyList<string> All(string key) => values.TryGetValue(key, out var texts) ? texts.ToList() : [];

    /// <summary>A problem of the ledger at its cell. What a missing column causes is said of the whole sheet, once.</summary>
    public ImportProblem At(Problem problem)
    {
        if (cells.TryGetValue(problem.Field, out var cell))
            return new ImportProblem(cell.Row.Plan.Sheet.Name, cell.Row.Row.Number, cell.Column.Letter, cell.Column.Header, problem.Message);
        var isMissing = problem.Field.Length > 0 && problem.Message.StartsWith("请填写", StringComparison.Ordinal);
        return new ImportProblem(Row.Plan.Sheet.Name, isMissing ? 0 : Row.Row.Number, "", "", isMissing ? problem.Message.TrimEnd('。') + "：表里没有这一列。" : problem.Message);
    }
}
