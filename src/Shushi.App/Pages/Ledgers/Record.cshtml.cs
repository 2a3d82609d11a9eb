using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Files;
using Shushi.Platform.Records;

namespace Shushi.App.Pages.Ledgers;

/// <summary>One record: what it holds, where it counts, what may be done with it.</summary>
public sealed class RecordModel : LedgerPage
{
    private const int LateAfterDays = 31;

    public Record Record { get; private set; } = null!;

    public string Title { get; private set; } = "";

    public IReadOnlyList<CountedIn> CountedIn { get; private set; } = [];

    /// <summary>The files that belong to it.</summary>
    public IReadOnlyList<Attachment> Attachments { get; private set; } = [];

    /// <summary>Whether the actor may look into files.</summary>
    public bool MayOpenFiles => Workspace.May(AttachmentLedger.OpenPermission);

    /// <summary>What whoever may edit it is to mend.</summary>
    public IReadOnlyList<Problem> ToMend { get; private set; } = [];

    /// <summary>The hand-written acts that the actor may do with this record as it stands.</summary>
    public IReadOnlyList<Act> Acts { get; private set; } = [];

    /// <summary>补录: entered long after it happened. A plain fact.</summary>
    public bool IsLate => Record is EventRecord happened && Clock.DayOf(Record.EnteredAt).DayNumber - happened.On.DayNumber > LateAfterDays;

    public string? Reason { get; private set; }

    public async Task OnGet(Guid id) => await Show(id);

    /// <summary>删除.</summary>
    public async Task<IActionResult> OnPostDelete(Guid id, int version, string? reason)
    {
        var outcome = await Workspace.DeleteRecord(Ledger, id, version, reason ?? "");
        if (outcome.Done)
        {
            Flash("已删除，删除前的内容和理由可在办理痕迹中查看。");
            return LocalRedirect(ListUrl);
        }

        Reason = reason;
        await Show(id);
        return Refused(outcome.Problems);
    }

    /// <summary>Where an act on this record is done.</summary>
    public string ActUrl(Act act) => $"{RecordUrl(Record.Id)}/{act.Verb}";

    private async Task Show(Guid id)
    {
        Record = await Load(id);
        Title = Workspace.TitleOf(Ledger, Record);
        Crumbs = [new Crumb(Ledger.Label, ListUrl), new Crumb(Title)];
        Attachments = await Workspace.AttachmentsOf(Ledger, id);
        if (Workspace.May("figures.read")) CountedIn = await Hosting.CountedIn.Of(Workspace, Ledger, Record);
        if (MayEdit) ToMend = await Ledger.ToMend(Record, Workspace);
        Acts = Workspace.Catalog.ActsOf(Ledger, onList: false).Where(a => Workspace.May(a.Permission) && a.AppliesTo(Record)).ToList();
    }
}
