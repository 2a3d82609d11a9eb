using Shushi.App.Hosting;
using Shushi.Platform;
using Shushi.Platform.Metrics;
using Shushi.Platform.Organizations;

namespace Shushi.App.Pages.Members;

/// <summary>底数表: the stock figures of the unit and of each branch, each from its metric.</summary>
public sealed class NumbersModel : PrintPage
{
    private const int Most = 60;
    private static readonly string[] Codes =
        ["organizations.groups", "members.all", "members.in_service", "members.retired", "members.full", "members.probationary", "activists.stock", "activists.objects"];

    public override string Needs => "figures.read";

    public IReadOnlyList<Metric> Columns { get; private set; } = [];

    public IReadOnlyList<(Organization Organization, IReadOnlyList<Figure> Figures)> Rows { get; private set; } = [];

    public async Task OnGet()
    {
        var day = DayAsked();
        Columns = Codes.Select(c => Workspace.Catalog.Metric(c)!).ToList();
        var below = Workspace.Organizations.Under(Org).Where(o => o.Kind is OrgKind.Branch or OrgKind.JointBranch && o.HoldsOn(day) && o.Id != Org.Id).ToList();
        if (below.Count > Most) throw new RefusedException($"共{below.Count}个党支部，一张表放不下，请先切换到一个单位。");
        var rows = new List<(Organization, IReadOnlyList<Figure>)>();
        await using var snapshot = await Workspace.Db.BeginSnapshot();
        foreach (var organization in below.Append(Org))
        {
            var figures = new List<Figure>();
            foreach (var metric in Columns) figures.Add(await metric.Evaluate(Workspace, organization, new Period(new DateOnly(day.Year, 1, 1), day)));
            rows.Add((organization, figures));
        }

        await snapshot.CommitAsync();
        Rows = rows;
        Heading = Org.ShortName + "基层党组织和党员底数表";
        When = "截至" + day.InWords();
        Extent = $"党支部{rows.Count - 1}个";
        BackUrl = Home + "/members";
    }
}
