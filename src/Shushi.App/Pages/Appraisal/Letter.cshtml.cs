using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Shushi.Modules.Appraisal;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Files;
using Shushi.Platform.Records;

namespace Shushi.App.Pages.Appraisal;

/// <summary>反馈函: the letter as it was sent, with its receipt.</summary>
public sealed class LetterModel : PrintPage
{
    public override string Needs => "feedbacks.read";

    public override bool IsLandscape => false;

    public override IReadOnlyList<string> Signatures => ["发出机关", "签收人"];

    public Feedback Feedback { get; private set; } = null!;

    public async Task OnGet(Guid id)
    {
        var ledger = Workspace.Catalog.LedgerOf<Feedback>();
        Feedback = (Feedback)await LedgerActs.Load(Workspace, ledger, id);
        await Workspace.LoadTitles(ledger, [Feedback]);
        Heading = FeedbackLetter.Title;
        When = Feedback.On.InWords();
        Extent = Workspace.Lookups.Title(new RecordRef("members", Feedback.PersonId));
        BackUrl = $"{Home}/feedbacks/{id}";
    }

    /// <summary>The letter with its receipt, as docx.</summary>
    public async Task<IActionResult> OnGetDocx(Guid id)
    {
        var (name, docx) = await FeedbackLetter.Docx(Workspace, id);
        return File(docx, FileKinds.MediaType(FileKind.Word), name);
    }
}
