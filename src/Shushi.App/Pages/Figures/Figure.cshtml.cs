using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shushi.App.Hosting;
using Shushi.App.Hosting.Charts;
using Shushi.Platform;
using Shushi.Platform.Metrics;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;

namespace Shushi.App.Pages.Figures;

/// <summary>A part of the evidence: for a distinct count one key, for a ratio those that meet the condition and those that do not yet.</summary>
public sealed record EvidenceGroup(string? Label, IReadOnlyList<Record> Records);

/// <summary>One figure with exactly the records it rests on, grouped so that anyone can count it again.</summary>
public sealed class FigureModel : LedgerPage
{
    private Metric? metric;

    public override string Needs => "figures.read";

    public Metric Metric => metric ??= Workspace.Catalog.Metric(RouteData.Values["code"] as string ?? "") ?? throw new NotVisibleException("没有这个数字，请核对网址。");

    public override ILedger Ledger => Workspace.Catalog.LedgerOf(Metric.RecordType);

    public Figure Figure { get; private set; } = null!;

    public IReadOnlyList<EvidenceGroup> Groups { get; private set; } = [];

    public IReadOnlyList<Field> Columns => Ledger.Fields.Where(f => f.InList).ToList();

    /// <summary>What each record adds to a sum.</summary>
    public IReadOnlyDictionary<Guid, Evidence> Evidence { get; private set; } = new Dictionary<Guid, Evidence>();

    /// <summary>Whether the actor may open the records themselves.</summary>
    public bool MayOpen => Workspace.May(Ledger.ReadPermission);

    public string KindLabel => Metric.Kind switch
    {
        MetricKind.Count => "计条数",
        MetricKind.Distinct => "去重计数",
        MetricKind.Sum => "求和",
        MetricKind.Stock => "期末数",
        _ => "比率（已达到／全部）",
    };

    /// <summary>The figure of a whole year by month and over the years; empty for other periods.</summary>
    public IReadOnlyList<Chart> Charts { get; private set; } = [];

    /// <summary>The figure of each unit or branch below, in official order; empty where there are not several or none has a record.</summary>
    public IReadOnlyList<(Organization Part, Figure Figure)> Parts { get; private set; } = [];

    /// <summary>Whether what is joint counts once above and once in each part.</summary>
    public bool PartsOverlap => Parts.Sum(p => p.Figure.Value) > Figure.Value;

    public async Task OnGet(string? from, string? to, string? year)
    {
        Crumbs = [new Crumb("数字一览", Home + "/figures"), new Crumb(Metric.Label)];
        var period = PeriodOf(from, to, year);
        var scope = Metric.ScopeOf(Workspace, Org, period);
        await using var snapshot = await Workspace.Db.BeginSnapshot();
        Figure = await Metric.Evaluate(Workspace, Org, period);
        Evidence = (await Metric.Evidence(scope)).ToDictionary(e => e.Id);
        var records = await Metric.Records(scope).AsNoTracking().ToListAsync();
        if (period == Period.Year(period.From.Year)) Charts = await FigureCharts.Of(Workspace, Org, Metric, period.From.Year);
        Parts = await PartsIn(period);
        await snapshot.CommitAsync();
        if (!MayOpen) return;
        await Workspace.LoadTitles(Ledger, records);
        Groups = Group([.. records.OrderBy(r => (r as EventRecord)?.On).ThenBy(r => r.OrgPath, StringComparer.Ordinal).ThenBy(r => r.Id)]);
    }

    private async Task<IReadOnlyList<(Organization Part, Figure Figure)>> PartsIn(Period period)
    {
        var below = Workspace.Organizations.Under(Org).Where(o => o.Id != Org.Id && o.HoldsOn(Figure.AsOf)).ToList();
        var units = below.Where(o => o.Kind == OrgKind.Unit).ToList();
        var parts = units.Count > 0 ? units : below.Where(o => o.Kind is OrgKind.Branch or OrgKind.JointBranch).ToList();
        if (parts.Count < 2) return [];
        var figures = new List<(Organization, Figure)>();
        foreach (var part in parts) figures.Add((part, await Metric.Evaluate(Workspace, part, period)));
        return figures.Exists(f => !f.Item2.IsEmpty) ? figures : [];
    }

    private Period PeriodOf(string? from, string? to, string? year)
    {
        if (from is null && to is null) return Period.Year(Years.Of(year, Workspace.Today));
        if (Day(from) is { } first && Day(to) is { } last && first <= last) return new Period(first, last);
        throw new RefusedException("期间应写成 from=2023-01-01&to=2023-12-31 的形式，且起始日不晚于截止日，请核对网址。");
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= Period.FirstYear and <= Period.LastYear ? day : null;

    private IReadOnlyList<EvidenceGroup> Group(IReadOnlyList<Record> records) => Metric.Kind switch
    {
        MetricKind.Distinct => records.GroupBy(r => Evidence[r.Id].Key).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new EvidenceGroup(g.Key ?? "（未填，不计入）", g.ToList())).ToList(),
        MetricKind.Ratio => records.GroupBy(r => Evidence[r.Id].Hit).OrderByDescending(g => g.Key)
            .Select(g => new EvidenceGroup(g.Key ? "已达到" : "尚未达到", g.ToList())).ToList(),
        _ => [new EvidenceGroup(null, records)],
    };
}
