using System.Globalization;
using Shushi.Office.Tables;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;
using Shushi.Platform.Records.Fields;
using Shushi.Platform.Tables;

namespace Shushi.Platform.Imports;

/// <summary>Makes drafts of rows: the cells laid over what is stored already.</summary>
internal sealed class DraftMaker(Workspace workspace, LedgerTable table, CellReader reader, LineBook lines)
{
    private const string OwnerKey = nameof(Record.OrgId);

    /// <summary>The drafts of a row: one, or one for each filled month of a month-wide table.</summary>
    /// <param name="row">The row.</param>
    /// <param name="stored">The record it names, with its titles loaded; null for a new one.</param>
    public IEnumerable<Draft> Of(DataRow row, Record? stored)
    {
        if (row.Plan.Months.Count == 0) return [Of(row, stored, null)];
        return row.Plan.Months.Where(m => !Texts.IsBlankMark(row.Row[m.Index].Text)).Select(m => Of(row, null, m));
    }

    private Draft Of(DataRow row, Record? stored, SheetColumn? month)
    {
        var draft = new Draft(row) { Waits = row.Plan.Waits };
        if (stored is not null) draft.LayUnder(RecordTexts.Of(table.Ledger, stored, workspace.Lookups));
        if (table.Ledger.HasOwner) Place(draft, row, stored);
        var path = workspace.Organizations.Search(draft.One(OwnerKey)) is [var owner] ? owner.OrgPath : workspace.Actor.Range.From;
        Fill(draft, row, row.Plan.FieldColumns, stored, "", path);
        if (month is not null) SetMonth(draft, row, month, path);
        foreach (var details in table.Details)
        {
            var (found, before) = lines.Take(details, row, table.Ledger);
            if (before is { } other) draft.Refuse($"“{details.Label}”表里的行分不清属于这一条还是{other}的记录，请把它们的序号改成不同的。");
            else SetLines(draft, details, stored, found, path);
        }

        return draft;
    }

    private void Place(Draft draft, DataRow row, Record? stored)
    {
        var text = row.Text(ColumnUse.Owner);
        if (row.Plan.Column(ColumnUse.Owner) is { } column && text.Length > 0)
        {
            var isStored = stored is not null && text == table.Place(stored.OrgId);
            draft.Set(OwnerKey, isStored ? CellValue.Of(stored!.OrgId.ToString()) : reader.Organization(column.Header, text, row.Plan.CellName(row.Row.Number, column)), row, column);
        }
        else if (stored is null && row.Plan.Owner is { } owner)
        {
            draft.Set(OwnerKey, owner.Id.ToString());
        }
    }

    private void Fill(Draft draft, DataRow row, IEnumerable<SheetColumn> columns, object? stored, string prefix, string path)
    {
        var paired = new List<(Field Field, string Text, SheetColumn Column)>();
        foreach (var column in columns)
        {
            var (field, cell) = (column.Target.Field!, row.Row[column.Index]);
            if (cell.IsRepeated && field.Kind is FieldKind.Number or FieldKind.Money) cell = Cell.Empty;
            if (field.Pair is { } pair && NumberTexts.Pair(cell.Text) is { } two)
                paired.AddRange([(pair.First, two.First, column), (pair.Second, two.Second, column)]);
            else if (stored is null || !IsAsExported(field, stored, cell))
                draft.Set(prefix + field.Name, Read(field, cell, row, column, path), row, column);
        }

        foreach (var (field, text, column) in paired)
        {
            if (row.Plan.ColumnOf(field) is null || draft.One(prefix + field.Name).Length == 0 || row.Plan.ColumnOf(field) == column)
                draft.Set(prefix + field.Name, CellValue.Of(text), row, column);
        }
    }

    private CellValue Read(Field field, Cell cell, DataRow row, SheetColumn column, string path) => cell.Kind == CellKind.Empty || cell.Text.Length == 0
        ? CellValue.Of("")
        : reader.Read(field, cell, new CellPlace(path, row.Plan.Year, row.Plan.CellName(row.Row.Number, column), column));

    /// <summary>Whether a cell still holds what the export wrote there: then nothing was changed, a masked value least of all.</summary>
    private bool IsAsExported(Field field, object stored, Cell cell) => table.Cell(field, stored).ReplaceLineEndings("\n").Trim() == cell.Text.ReplaceLineEndings("\n").Trim();

    /// <summary>Whether the amount of a month also stands in its neighbour: a merged cell says one amount for several months, or several people.</summary>
    private static bool IsMerged(DataRow row, SheetColumn month)
    {
        var (cell, next) = (row.Row[month.Index], row.Row[month.Index + 1]);
        return cell.IsRepeated || (next.IsRepeated && next.Text == cell.Text && row.Plan.Months.Any(m => m.Index == month.Index + 1));
    }

    private void SetMonth(Draft draft, DataRow row, SheetColumn month, string path)
    {
        var shape = table.Ledger.WideShape!;
        draft.Set(shape.Value.Name, IsMerged(row, month) ? CellValue.Wrong("合并单元格里的金额没有分到各月，请拆分后填写。") : Read(shape.Value, row.Row[month.Index], row, month, path), row, month);
        if ((month.Target.Year ?? row.Plan.Year) is not { } year) return;
        draft.Set(shape.Month.Name, CellValue.Of(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month.Target.Month:00}")), row, month);
        if (row.Plan.Rest is not { } rest) return;
        foreach (var (field, text) in rest.Fields.Zip(rest.Fill(new DateOnly(year, month.Target.Month, 1), draft.One(shape.Value.Name))))
        {
            if (row.Plan.ColumnOf(field) is null) draft.Set(field.Name, CellValue.Of(text), row, month);
        }
    }

    /// <summary>Lines of the second sheet replace those of the record; a record that has none there keeps its own, for an import deletes nothing.</summary>
    private void SetLines(Draft draft, DetailsField details, Record? stored, IReadOnlyList<DataRow> rows, string path)
    {
        if (rows.Count == 0) return;
        var before = stored is null ? [] : details.Rows(stored);
        var kept = before.Select((_, i) => details.Columns.Select(c => (Key: RecordTexts.LineKey(details.Name, i, c.Name), Field: c)).ToDictionary(k => k.Field, k => draft.All(k.Key))).ToList();
        draft.Drop(details.Name + "[");
        for (var i = 0; i < rows.Count; i++)
        {
            var line = i < before.Count ? before[i] : null;
            if (line is not null)
            {
                foreach (var (field, texts) in kept[i]) draft.LayUnder(texts.Select(t => (RecordTexts.LineKey(details.Name, i, field.Name), t)));
            }

            Fill(draft, rows[i], rows[i].Plan.FieldColumns, line, RecordTexts.LineKey(details.Name, i, ""), path);
        }
    }
}
