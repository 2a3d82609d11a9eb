using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Shushi.Platform.Tables;

namespace Shushi.App.Pages.Ledgers;

/// <summary>模板: an empty table to fill in.</summary>
public sealed class TemplateModel : LedgerPage
{
    public override string Needs => Ledger.EditPermission;

    public async Task<IActionResult> OnGet() =>
        await WorkbookFile.Of($"{Ledger.Label}（模板）.xlsx", file => Exporter.Template(Workspace, Ledger, Org, file));
}
