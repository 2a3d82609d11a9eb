using Shushi.App.Hosting;
using Shushi.Modules.Appraisal;

namespace Shushi.App.Pages.Appraisal;

/// <summary>报告预审: the subjects of a round and where each stands. A unit sees its own materials only.</summary>
public sealed class ReportsModel : RoundPage
{
    public override string Needs => "submissions.read";

    public IReadOnlyList<SubjectCard> Cards { get; private set; } = [];

    protected override string Here => "报告预审";

    public async Task OnGet()
    {
        if (Found is not null) Cards = await Board.Of(Workspace, Found);
    }

    public bool IsLate(SubjectCard card) => card.State is SubjectState.Waiting or SubjectState.AwaitingConfirmation or SubjectState.Returned && Workspace.Today > Round.DueOn;

    public bool MaySubmit(SubjectCard card) => Workspace.May(Submissions.SubmitAct.Permission) && Workspace.Actor.Range.Contains(card.Subject.OrgPath)
        && card.State is SubjectState.Waiting or SubjectState.Returned;
}
