using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Shushi.Platform.Acts;
using Rectified = Shushi.Modules.Rectification.Problems;

namespace Shushi.App.Pages.Problems;

/// <summary>销号: another person has looked and closes the problem.</summary>
public sealed class CloseModel : ProblemActPage
{
    public override Act Act => Rectified.CloseAct;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost(int version) => Answer(await Rectified.Close(Workspace, Problem.Id, version), "已销号。");
}
