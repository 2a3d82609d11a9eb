using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Shushi.Platform.Files;

namespace Shushi.App.Pages.Attachments;

/// <summary>删除附件.</summary>
public sealed class RemoveModel(FileStore store) : DeskPage
{
    public override string Needs => AnyRole; // the act says what is needed

    public Attachment Attachment { get; private set; } = null!;

    public string RecordUrl => $"{Home}/{Attachment.Ledger}/{Attachment.TargetId}#attachments";

    public async Task OnGet(Guid id)
    {
        Attachment = await Workspace.OpenAttachment(id);
        Crumbs = [new Crumb("删除附件")];
    }

    public async Task<IActionResult> OnPost(Guid id, string? reason)
    {
        await OnGet(id);
        var outcome = await Workspace.RemoveAttachment(store, id, reason ?? "");
        if (!outcome.Done) return Refused(outcome.Problems);
        Flash("附件已删除。");
        return LocalRedirect(RecordUrl);
    }
}
