using Shushi.App.Hosting;
using Shushi.Modules.Appraisal;
using Shushi.Modules.Similarity;

namespace Shushi.App.Pages.Appraisal;

/// <summary>报告预审 of what was handed in: its claims, its parts, last year's problems, and the figures that no longer hold.</summary>
public sealed class PrecheckModel(FingerprintStore fingerprints) : SubmissionPage
{
    public override string Needs => "submissions.read";

    public PrecheckResult Result { get; private set; } = null!;

    public IReadOnlyList<FigureNow> Figures { get; private set; } = [];

    public bool MayConfirm => Submissions.ConfirmAct.AppliesTo(Submission) && Workspace.May(Submissions.ConfirmAct.Permission);

    public bool MayReturn => Submissions.ReturnAct.AppliesTo(Submission) && Workspace.May(Submissions.ReturnAct.Permission);

    /// <summary>Where this report is held against another handed in, the other's id to follow; null where the unit is not in sight.</summary>
    public string? CompareUrl { get; private set; }

    protected override string Here => "报告预审";

    public async Task OnGet()
    {
        Workspace.Require("check.use");
        var round = await Rounds.Get(Workspace, Submission.RoundId);
        if (Workspace.Organizations.UnitOf(Workspace.Organization(Submission.OrgId)) is { } unit) CompareUrl = $"/o/{unit.Id}/compare?reports={Submission.Id}&reports=";
        Result = await Precheck.Of(Workspace, fingerprints, round, Submission.OrgId, Submission.Text, HttpContext.RequestAborted);
        Figures = await FrozenFigures.Now(Workspace, Submission);
    }
}
