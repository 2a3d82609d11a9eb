using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Shushi.Platform.Acts;
using Rectified = Shushi.Modules.Rectification.Problems;

namespace Shushi.App.Pages.Problems;

/// <summary>退回整改: the result does not hold; back to its owner, with a reason.</summary>
public sealed class ReopenModel : ProblemActPage
{
    public override Act Act => Rectified.ReopenAct;

    public string? Reason { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost(int version, string? reason)
    {
        Reason = reason;
        return Answer(await Rectified.Reopen(Workspace, Problem.Id, version, reason ?? ""), "已退回责任人继续整改。");
    }
}
