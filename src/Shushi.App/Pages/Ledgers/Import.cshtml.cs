using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Shushi.App.Hosting;
using Shushi.Platform;
using Shushi.Platform.Imports;

namespace Shushi.App.Pages.Ledgers;

/// <summary>导入: choose a file; previews under way; what was imported before.</summary>
[RequestSizeLimit(WebHost.MostUploadBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = WebHost.MostUploadBytes)]
public sealed class ImportModel(ImportJobs imports) : LedgerPage
{
    private const int MostBatches = 20;

    public override string Needs => Ledger.EditPermission;

    public IReadOnlyList<ImportPreview> Unfinished { get; private set; } = [];

    public IReadOnlyList<ImportBatch> Batches { get; private set; } = [];

    /// <summary>What the undoing just done left as it is.</summary>
    public IReadOnlyList<NotUndone>? Left { get; private set; }

    /// <summary>The one import that may be undone.</summary>
    public ImportBatch? Last => Batches.FirstOrDefault(b => b.UndoneAt is null);

    public string ImportUrl => ListUrl + "/import";

    public Task OnGet() => Load();

    public async Task<IActionResult> OnPost(IFormFile? file)
    {
        if (Fault(file) is { } fault)
        {
            await Load();
            return Refused([new Problem("file", fault)]);
        }

        await using var content = file!.OpenReadStream();
        var preview = await imports.Desk.Take(Account.Id, Ledger.Name, Org.Id, file.FileName, content);
        try
        {
            await imports.Look(this, preview, []);
        }
        catch (RefusedException refused)
        {
            imports.Desk.Drop(preview);
            await Load();
            return Refused([new Problem("file", refused.Message)]);
        }

        return LocalRedirect($"{ImportUrl}/{preview.Id}");
    }

    public async Task<IActionResult> OnPostUndo(Guid batch)
    {
        var (outcome, deleted, left) = await ImportUndo.Undo(Workspace, Ledger, batch);
        if (!outcome.Done)
        {
            await Load();
            return Refused(outcome.Problems);
        }

        if (left.Count == 0)
        {
            Flash($"已撤销导入，删除了{deleted}条记录。");
            return LocalRedirect(ImportUrl);
        }

        Left = left;
        await Load();
        return Page();
    }

    public async Task<IActionResult> OnPostDrop(Guid preview)
    {
        await imports.Drop(this, await imports.Find(this, preview));
        Flash("已放弃这次导入，没有写入任何数据。");
        return LocalRedirect(ImportUrl);
    }

    private static string? Fault(IFormFile? file) => file switch
    {
        null or { Length: 0 } => "请选择要导入的表格文件（xlsx）。",
        { Length: > WebHost.MostWorkbookBytes } => "文件超过20兆字节，请删去图片和无关的工作表，或分成几个文件导入。",
        _ => null,
    };

    private async Task Load()
    {
        Crumbs = [new Crumb(Ledger.Label, ListUrl), new Crumb("导入")];
        Unfinished = await imports.Desk.Unfinished(Account.Id, Ledger.Name, Org.Id);
        Batches = await Importer.Batches(Workspace, Ledger).Take(MostBatches).ToListAsync();
    }
}
