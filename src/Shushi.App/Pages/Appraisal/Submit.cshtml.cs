using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Shushi.Modules.Appraisal;
using Shushi.Modules.Checking;
using Shushi.Modules.Reports;
using Shushi.Modules.Reports.Drafts;
using Shushi.Modules.Similarity;
using Shushi.Platform;

namespace Shushi.App.Pages.Appraisal;

/// <summary>报送述职报告: paste or choose the text, look at the 预审 for oneself, hand in for the secretary's confirmation.</summary>
public sealed class SubmitModel(FingerprintStore fingerprints) : RoundPage
{
    public override string Needs => Submissions.SubmitAct.Permission;

    /// <summary>The subjects that the actor may hand in for.</summary>
    public IReadOnlyList<Subject> Subjects { get; private set; } = [];

    public Guid Person { get; private set; }

    /// <summary>Whether the product may write the report for the actor.</summary>
    public bool MayCompose => Workspace.May(ReportDrafts.Permission);

    public string? Text { get; private set; }

    public PrecheckResult? Result { get; private set; }

    protected override string Here => Submissions.SubmitAct.Label;

    public void OnGet(Guid? person) => Choose(person);

    public async Task<IActionResult> OnPost(Guid? person, string? text, IFormFile? file, string? @do)
    {
        Choose(person);
        if (@do == "compose") Workspace.Require(ReportDrafts.Permission);
        ModelState.Clear(); // the box shows what was read, not what was typed
        Text = text;
        try
        {
            if (file is { Length: > 0 }) Text = await Uploaded.Text(file);
            if (@do == "compose") Text = (await ReportComposer.Compose(Workspace, Precheck.UnitOf(Workspace, Subject.OrgId, Round.OrgPath), Round.ForYear)).ToText();
        }
        catch (RefusedException refused)
        {
            return Refused([new Problem("Text", refused.Message)]);
        }

        if (@do == "compose") return Page();
        if (@do == "submit") return await Submit();
        if (string.IsNullOrWhiteSpace(Text)) return Refused([new Problem("Text", "请粘贴述职报告正文，或选择文件。")]);
        Result = await Precheck.Of(Workspace, fingerprints, Round, Subject.OrgId, Text, HttpContext.RequestAborted);
        return Page();
    }

    private Subject Subject => Subjects.FirstOrDefault(s => s.PersonId == Person) ?? throw new NotVisibleException("这一轮评议里没有这位述职人，或不在您的管理范围内。");

    private async Task<IActionResult> Submit()
    {
        var outcome = await Submissions.Submit(Workspace, Round.Id, Subject.PersonId, Text ?? "");
        var sees = (await Submissions.Of(Workspace, Round.Id, Subject.PersonId)).Any(s => s.Id == outcome.RecordId); // not, above those who write it
        return Answer(outcome, "已提交，等待书记确认。", sees ? $"{Home}/submissions/{outcome.RecordId}/precheck" : $"{Home}/appraisal/reports?round={Round.Id}");
    }

    private void Choose(Guid? person)
    {
        Subjects = Round.Subjects.Where(s => s.TakesPart && Workspace.Actor.Range.Contains(s.OrgPath)).OrderBy(s => s.Ordinal).ToList();
        Person = person ?? (Subjects.Count > 0 ? Subjects[0].PersonId : Guid.Empty);
    }
}
