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

    public async Task<IActionResult> OnPost()
    {
        var outcome = await BallotBoxes.Close(Workspace, Round.Id);
        var isSwept = await BallotBoxes.Of(Workspace, Round.Id) is { IsSwept: true };
        return Answer(outcome, isSwept ? "已封箱。" : "已封箱。有人正在使用数据库，投票先后的痕迹没有清除完，重新启动服务时会再清除一次；在此以前请不要备份。", $"{Home}/appraisal/ballots?round={Round.Id}");
    }
}
