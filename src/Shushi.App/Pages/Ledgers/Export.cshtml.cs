using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Shushi.Platform.Tables;

namespace Shushi.App.Pages.Ledgers;

/// <summary>导出: what the list shows, as a workbook.</summary>
public sealed class ExportModel : LedgerPage
{
    public async Task<IActionResult> OnGet()
    {
        var query = await ListQuery.Of(Workspace, Ledger, Request.Query);
        var columns = ListColumns.Of(Request, Workspace, Ledger);
        return await WorkbookFile.Of($"{Ledger.Label}（{Org.ShortName}）.xlsx", file => Exporter.Export(Workspace, Ledger, Org, query.Search, file, columns.IsChosen ? columns.Shown : null));
    }
}
