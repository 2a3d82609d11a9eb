using Microsoft.EntityFrameworkCore;
using Shushi.Office.Tables;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;
using Shushi.Platform.Records.Fields;

namespace Shushi.Platform.Tables;

/// <summary>Writes the records of a ledger, or its empty template, as a workbook that an import reads back.</summary>
public static class Exporter
{
    private const int PageSize = 500, MostPlaces = 500;

    private static readonly IReadOnlyList<IReadOnlyList<string>> Manners =
    [
        ["整张表", "", "一行一条记录。不要改动表头；列的次序可以变，多出来的列不读取。“序号”为“示例”的行不导入。"],
        ["从本系统导出的表", "", "隐藏的“记录号”列用来认出原有记录：留着它，改过的行按修改处理；没有记录号的行按新记录登记。导入不会删除任何记录。"],
    ];

    /// <summary>Writes the records that a list shows, page by page: the memory needed does not grow with their number.</summary>
    /// <param name="workspace">What the actor may see is written, personal values masked as on the page.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="place">The organization whose subtree is written.</param>
    /// <param name="search">As of the list.</param>
    /// <param name="target">Takes the workbook.</param>
    /// <param name="only">The fields that become columns; null for all. Whose columns are missing stays as it is when the table is read back.</param>
    public static async Task Export(Workspace workspace, ILedger ledger, Organization place, LedgerSearch search, Stream target, IReadOnlyCollection<Field>? only = null)
    {
        workspace.Require(ledger.ReadPermission);
        await using var snapshot = await workspace.Db.BeginSnapshot();
        await workspace.LoadChoices(ledger, int.MaxValue);
        var table = new LedgerTable(workspace, ledger, only);
        var rows = ledger.Search(workspace, OrgRange.Under(place.OrgPath), search).AsNoTracking();
        var title = $"{ledger.Label}（{place.ShortName}，{workspace.Today:yyyy-MM-dd}导出）";
        var sheets = new List<TableSheet> { new(ledger.Label, table.Columns(Places(table, workspace, place)), Pages(workspace, ledger, rows, table.Row), title) };
        sheets.AddRange(table.Details.Select(d => new TableSheet(d.Label, LedgerTable.Columns(d), Pages(workspace, ledger, rows, (r, n) => table.Rows(d, r, n)).SelectMany(l => l))));
        // the writer pulls rows; each page is fetched on its thread, which no request waits on
        await Task.Run(() => WorkbookWriter.Write(target, sheets));
        await snapshot.CommitAsync();
    }

    /// <summary>Writes the empty template: drop-downs, required marks, one sample row, a sheet that explains.</summary>
    public static async Task Template(Workspace workspace, ILedger ledger, Organization place, Stream target)
    {
        workspace.Require(ledger.EditPermission);
        await workspace.LoadChoices(ledger);
        var table = new LedgerTable(workspace, ledger);
        var places = Places(table, workspace, place);
        var first = table.Columns(places);
        var sheets = new List<TableSheet>
        {
            new(ledger.Label, first, [first.Select(c => Sample(table, c, places)).ToList()]),
        };
        foreach (var details in table.Details)
        {
            var columns = LedgerTable.Columns(details);
            sheets.Add(new TableSheet(details.Label, columns, [columns.Select(c => Sample(details, c)).ToList()]));
        }

        sheets.Add(Explanation(table));
        WorkbookWriter.Write(target, sheets);
    }

    private static List<string> Places(LedgerTable table, Workspace workspace, Organization place) =>
        workspace.Organizations.Under(place).Where(o => o.Until is null).Take(MostPlaces).Select(o => table.Place(o.Id)).ToList();

    private static IEnumerable<TOut> Pages<TOut>(Workspace workspace, ILedger ledger, IQueryable<Record> rows, Func<Record, int, TOut> write)
    {
        for (var start = 0; ; start += PageSize)
        {
            var page = Page(workspace, ledger, rows.Skip(start).Take(PageSize).Select(r => r.Id)).GetAwaiter().GetResult();
            for (var i = 0; i < page.Count; i++) yield return write(page[i], start + i + 1);
            if (page.Count < PageSize) yield break;
        }
    }

    private static async Task<IReadOnlyList<Record>> Page(Workspace workspace, ILedger ledger, IQueryable<Guid> query)
    {
        var ids = await query.ToListAsync();
        var records = (await ledger.ForTitles(workspace.Db, ids)).ToDictionary(r => r.Id);
        var page = ids.Select(id => records[id]).ToList();
        await workspace.LoadTitles(ledger, page);
        return page;
    }

    private static string Sample(LedgerTable table, TableColumn column, List<string> places)
    {
        if (column.Header == LedgerTable.SerialHeader) return LedgerTable.SampleMark;
        if (table.Ledger.HasOwner && column.Header == table.Ledger.OwnerLabel) return places.FirstOrDefault() ?? "";
        return table.Fields.FirstOrDefault(f => LedgerTable.HeaderOf(f) == column.Header) is { ByAct: false } field ? Sample(field) : "";
    }

    private static string Sample(DetailsField details, TableColumn column) => column.Header == LedgerTable.SerialHeader
        ? LedgerTable.SampleMark
        : details.Columns.FirstOrDefault(f => LedgerTable.HeaderOf(f) == column.Header) is { ByAct: false } field ? Sample(field) : "";

    private static string Sample(Field field) => field.Kind switch
    {
        FieldKind.Number => "1",
        FieldKind.Money => "100.00",
        FieldKind.Date => "2023-06-02",
        FieldKind.Month => "2023-06",
        FieldKind.YesNo => "否",
        FieldKind.Code or FieldKind.Codes => field.Table!.Items[0].Label,
        FieldKind.Link or FieldKind.Links => field.LinksTo == "members" ? "张三" : "",
        FieldKind.Text when field.Required => "填写" + field.Label,
        _ => "",
    };

    private static TableSheet Explanation(LedgerTable table)
    {
        var columns = new List<TableColumn> { new("项目", ColumnKind.Text), new("是否必填", ColumnKind.Text), new("怎么填", ColumnKind.LongText) };
        var rows = Manners.ToList();
        if (table.Ledger.HasOwner) rows.Add([table.Ledger.OwnerLabel, "必填", "从列表中选择，或填写组织的全称、简称。"]);
        rows.AddRange(table.Fields.Where(f => !f.ByAct).Select(f => Explain(f, f.Label)));
        foreach (var details in table.Details)
        {
            rows.Add([details.Label, "", $"在工作表“{details.Label}”里填写，一行一项；“{LedgerTable.SerialHeader}”填第一张表里所属记录的序号。{details.Hint}"]);
            rows.AddRange(details.Columns.Select(f => Explain(f, $"{details.Label}·{f.Label}")));
        }

        return new TableSheet("填写说明", columns, rows);

        static IReadOnlyList<string> Explain(Field field, string label) => [label, field.Required ? "必填" : "", FieldNotes.Of(field)];
    }
}
