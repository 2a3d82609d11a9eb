using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Made = Shushi.Modules.Appraisal.Rounds;

namespace Shushi.App.Pages.Appraisal;

/// <summary>沿用到下一年: next year's round from this one.</summary>
public sealed class CloneModel : RoundPage
{
    public override string Needs => Made.RunPermission;

    protected override string Here => Made.CloneAct.Label;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        var outcome = await Made.Clone(Workspace, Round.Id);
        var mend = string.Concat(Made.ToMend(Workspace, Round).Select(p => p.Message));
        return Answer(outcome, "已建立下一年度轮次，请核对时间、述职人并写明依据。" + (mend.Length > 0 ? "开始测评以前还要改好：" + mend : ""), $"{Home}/rounds/{outcome.RecordId}");
    }
}
