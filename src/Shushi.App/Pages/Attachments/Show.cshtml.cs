using Shushi.App.Hosting;
using Shushi.Platform.Files;

namespace Shushi.App.Pages.Attachments;

/// <summary>One file: what it is, and a look at it.</summary>
public sealed class ShowModel : DeskPage
{
    public override string Needs => AnyRole; // the file says what is needed

    public Attachment Attachment { get; private set; } = null!;

    public string RecordTitle { get; private set; } = "";

    public string RecordUrl => $"{Home}/{Attachment.Ledger}/{Attachment.TargetId}";

    public async Task OnGet(Guid id)
    {
        Attachment = await Workspace.OpenAttachment(id);
        var ledger = Workspace.Catalog.Ledger(Attachment.Ledger)!;
        var record = (await ledger.Find(Workspace, Attachment.TargetId))!;
        await Workspace.LoadTitles(ledger, [record]);
        RecordTitle = Workspace.TitleOf(ledger, record);
        Crumbs = [new Crumb(ledger.Label, $"{Home}/{ledger.Name}"), new Crumb(RecordTitle, RecordUrl), new Crumb(Attachment.Name)];
    }
}
