using System.Globalization;
using Shushi.App.Hosting;
using Shushi.Platform;
using Shushi.Platform.Metrics;
using Shushi.Platform.Organizations;

namespace Shushi.App.Pages.Dues;

/// <summary>党费收缴公示表: what each branch collected by quarter and what was handed up; no member's income or rate stands in it. Each number comes from its metric.</summary>
public sealed class NoticeModel : PrintPage
{
    private const int Most = 60;
    private static readonly string[] OfBranches = ["dues.payers", "dues.due", "dues.paid"];

    public override string Needs => "dues.read";

    public IReadOnlyList<Period> Periods { get; private set; } = [];

    public IReadOnlyList<(Organization Organization, IReadOnlyList<Figure> Figures)> Rows { get; private set; } = [];

    /// <summary>What was handed up, by period.</summary>
    public IReadOnlyList<Figure> Remitted { get; private set; } = [];

    public override IReadOnlyList<string> Signatures => ["制表人", "审核人", "公示起止日期"];

    public async Task OnGet()
    {
        Workspace.Require("figures.read");
        var year = Years.Of(Request.Query["year"], Workspace.Today);
        Periods = [.. Enumerable.Range(1, 4).Select(q => Period.Quarter(year, q)).Where(q => q.From <= Workspace.Today), Period.Year(year)];
        var branches = Workspace.Organizations.Under(Org).Where(o => o.Kind is OrgKind.Branch or OrgKind.JointBranch && o.Id != Org.Id && o.From <= Periods[^1].To && (o.Until is null || o.Until > Periods[^1].From)).ToList();
        if (branches.Count > Most) throw new RefusedException($"共{branches.Count}个党支部，一张表放不下，请先切换到一个单位。");
        var rows = new List<(Organization, IReadOnlyList<Figure>)>();
        await using var snapshot = await Workspace.Db.BeginSnapshot();
        foreach (var organization in branches.Append(Org)) rows.Add((organization, await Figures(OfBranches, organization)));
        Remitted = await Figures(["remittances.sum"], Org);
        await snapshot.CommitAsync();
        Rows = rows;
        Heading = string.Create(CultureInfo.InvariantCulture, $"{Org.ShortName}{year}年党费收缴公示表");
        When = "按所属月份，单位：元";
        Extent = string.Create(CultureInfo.InvariantCulture, $"党支部{rows.Count - 1}个");
        BackUrl = string.Create(CultureInfo.InvariantCulture, $"{Home}/dues?year={year}");
    }

    private async Task<IReadOnlyList<Figure>> Figures(IReadOnlyList<string> codes, Organization organization)
    {
        var figures = new List<Figure>();
        foreach (var period in Periods)
        {
            foreach (var code in codes) figures.Add(await Workspace.Catalog.Metric(code)!.Evaluate(Workspace, organization, period));
        }

        return figures;
    }
}
