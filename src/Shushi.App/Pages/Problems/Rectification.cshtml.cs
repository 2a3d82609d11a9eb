using System.Globalization;
using Shushi.App.Hosting;
using Shushi.Modules.Rectification;
using Shushi.Platform;

namespace Shushi.App.Pages.Problems;

/// <summary>问题整改台账 of a year, list by list, in its usual form.</summary>
public sealed class RectificationModel : PrintPage
{
    public override string Needs => "problems.read";

    public IReadOnlyList<ListedProblem> Listed { get; private set; } = [];

    public override IReadOnlyList<string> Signatures => ["制表人", "责任领导", "主要负责人"];

    public async Task OnGet()
    {
        var year = Years.Of(Request.Query["year"], Workspace.Today);
        var listed = new List<ListedProblem>();
        foreach (var source in Enum.GetValues<ProblemSource>()) listed.AddRange(await Modules.Rectification.Problems.Of(Workspace, Org, year, source));
        await Workspace.LoadTitles(Workspace.Catalog.LedgerOf<ListedProblem>(), listed);
        Listed = listed;
        Heading = Org.ShortName + "问题整改台账";
        When = string.Create(CultureInfo.InvariantCulture, $"清单年度：{year}年");
        Extent = $"共{listed.Count}个，已销号{listed.Count(p => p.ClosedOn is not null)}个";
        BackUrl = $"{Home}/problems?year={year}";
    }
}
