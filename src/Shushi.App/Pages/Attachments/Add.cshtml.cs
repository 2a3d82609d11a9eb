using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Shushi.Platform;
using Shushi.Platform.Files;
using Shushi.Platform.Records;

namespace Shushi.App.Pages.Attachments;

/// <summary>添加附件: files for a record of any ledger.</summary>
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
public sealed class AddModel(FileStore store) : LedgerPage
{
    /// <summary>Of one upload: several files of the greatest size.</summary>
    private const long MostBytes = 3L * FileStore.MostBytes;

    public override string Needs => Ledger.EditPermission;

    public Record Record { get; private set; } = null!;

    public AttachmentForm Form { get; private set; } = null!;

    public async Task OnGet(Guid id) => await Show(id, null);

    public async Task<IActionResult> OnPost(Guid id, string? on, IReadOnlyList<IFormFile> files)
    {
        await Show(id, on);
        if (Day(on) is not { } day) return Refused([new Problem("on", "请填写材料日期，如2023-06-02。")]);
        var streams = files.Select(f => new NewFile(f.FileName, f.OpenReadStream())).ToList();
        try
        {
            var outcome = await Workspace.AddAttachments(store, Ledger, Record, day, streams);
            if (!outcome.Done) return Refused(outcome.Problems);
            Flash($"已添加附件{files.Count}个。");
            return LocalRedirect(RecordUrl(id) + "#attachments");
        }
        finally
        {
            foreach (var file in streams) await file.Content.DisposeAsync();
        }
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? day : null;

    private async Task Show(Guid id, string? on)
    {
        Record = await Load(id);
        Crumbs = [new Crumb(Ledger.Label, ListUrl), new Crumb(Workspace.TitleOf(Ledger, Record), RecordUrl(id)), new Crumb("添加附件")];
        Form = new AttachmentForm(this, Record, on);
    }
}
