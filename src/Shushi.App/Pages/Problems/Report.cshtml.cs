using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Shushi.Modules.Rectification;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Rectified = Shushi.Modules.Rectification.Problems;

namespace Shushi.App.Pages.Problems;

/// <summary>报告整改完成: the owner says what was done and when.</summary>
public sealed class ReportModel : ProblemActPage
{
    public override Act Act => Rectified.ReportAct;

    public string On { get; private set; } = "";

    public string? Result { get; private set; }

    public void OnGet() => On = Workspace.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnPost(int version, string? rectifiedOn, string? result)
    {
        (On, Result) = (rectifiedOn ?? "", result);
        if (!DateOnly.TryParseExact(On, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return Refused([new Problem(nameof(ListedProblem.RectifiedOn), "“整改完成日期”应是存在的日期，如2023-06-02。")]);
        return Answer(await Rectified.Report(Workspace, Problem.Id, version, day, result ?? ""), "已报告整改完成，等待他人核实销号。");
    }
}
