using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Shushi.Platform.Files;

namespace Shushi.App.Pages.Attachments;

/// <summary>The bytes of a file, for those who may open it: pictures and PDF to look at, the rest to save.</summary>
public sealed class FileModel(FileStore store) : DeskPage
{
    public override string Needs => AnyRole; // the file says what is needed

    public async Task<IActionResult> OnGet(Guid id)
    {
        var file = await Workspace.OpenAttachment(id);
        // may stand inside the product's own pages, and may fetch nothing
        Response.Headers.ContentSecurityPolicy = SecurityHeaders.FilePolicy;
        Response.Headers.XFrameOptions = "SAMEORIGIN";
        return FileKinds.IsShown(file.FileKind)
            ? new FileStreamResult(store.Open(file.Hash), FileKinds.MediaType(file.FileKind))
            : File(store.Open(file.Hash), FileKinds.MediaType(file.FileKind), file.Name);
    }
}
