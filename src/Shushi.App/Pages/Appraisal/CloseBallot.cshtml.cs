using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Shushi.Modules.Appraisal.Ballots;

namespace Shushi.App.Pages.Appraisal;

/// <summary>测评结束封箱.</summary>
public sealed class CloseBallotModel : RoundPage
{
    public override string Needs => BallotBoxes.CloseAct.Permission;

    protected override string Here => BallotBoxes.CloseAct.Label;

    public void OnGet() => Modules.Appraisal.Rounds.Own(Workspace, Round);

    public async Task<IActionResult> OnPost() =>
        Answer(await BallotBoxes.Close(Workspace, Round.Id), "已封箱。", $"{Home}/appraisal/ballots?round={Round.Id}");
}
