using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Shushi.Modules.Appraisal;

namespace Shushi.App.Pages.Appraisal;

/// <summary>确认报送: the secretary has read the very text and stands for it.</summary>
public sealed class ConfirmModel : SubmissionPage
{
    public override string Needs => Submissions.ConfirmAct.Permission;

    protected override string Here => Submissions.ConfirmAct.Label;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost(int version) => Answer(await Submissions.Confirm(Workspace, Submission.Id, version), "已确认报送，上级现在可以看到。");
}
