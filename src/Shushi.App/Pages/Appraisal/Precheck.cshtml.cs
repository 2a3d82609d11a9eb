using Shushi.App.Hosting;
using Shushi.Modules.Appraisal;

namespace Shushi.App.Pages.Appraisal;

/// <summary>报告预审 of what was handed in: its claims, its parts, last year's problems, and the figures that no longer hold.</summary>
public sealed class PrecheckModel : SubmissionPage
{
    public override string Needs => "submissions.read";

    public PrecheckResult Result { get; private set; } = null!;

    public IReadOnlyList<FigureNow> Figures { get; private set; } = [];

    public bool MayConfirm => Submission.State == SubmissionState.AwaitingConfirmation && Workspace.May(Submissions.ConfirmAct.Permission);

    public bool MayReturn => Submission.State != SubmissionState.Returned && Workspace.May(Submissions.ReturnAct.Permission);

    protected override string Here => "报告预审";

    public async Task OnGet()
    {
        Workspace.Require("check.use");
        var round = await Rounds.Get(Workspace, Submission.RoundId);
        Result = await Precheck.Of(Workspace, round, Submission.OrgId, Submission.Text);
        Figures = await FrozenFigures.Now(Workspace, Submission);
    }
}
