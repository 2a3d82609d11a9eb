using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Shushi.Modules.Appraisal;

namespace Shushi.App.Pages.Appraisal;

/// <summary>退回修改: back to the authors, with a reason.</summary>
public sealed class ReturnModel : SubmissionPage
{
    public override string Needs => Submissions.ReturnAct.Permission;

    public string? Reason { get; private set; }

    protected override string Here => Submissions.ReturnAct.Label;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost(int version, string? reason)
    {
        Reason = reason;
        return Answer(await Submissions.Return(Workspace, Submission.Id, version, reason ?? ""), "已退回修改。");
    }
}
