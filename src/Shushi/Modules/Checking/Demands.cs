using Shushi.Platform;
using Shushi.Platform.Metrics;
using Shushi.Platform.Organizations;
using Shushi.Platform.Rules;
using Shushi.Text;
using Period = Shushi.Platform.Period;

namespace Shushi.Modules.Checking;

/// <summary>What rules ask of figures: whether a stated value keeps a rule that the ledger's value breaks.</summary>
internal sealed class Demands(Workspace workspace, FigureBook figures)
{
    /// <summary>The rules that owe a record in each of their windows, by the metric that counts those records.</summary>
    private static readonly Dictionary<string, string> Owed = new(StringComparer.Ordinal)
    {
        ["meetings.members"] = "ZH-01",
        ["meetings.committee"] = "ZH-02",
        ["meetings.group"] = "ZH-03",
        ["meetings.theme_day"] = "ZH-05",
        ["meetings.life"] = "ZH-06",
        ["meetings.study_group"] = "ZX-01",
        ["meetings.party_building"] = "ZH-13",
        ["meetings.clean_governance"] = "LZ-01",
        ["meetings.ideology_study"] = "YS-01",
        ["talks.all"] = "ZH-09",
        ["talks.integrity"] = "LZ-02",
    };

    /// <summary>The rules that ask for at least, or at most, what another figure is, divided by something.</summary>
    private static readonly Limit[] Limits =
    [
        new("checkins.members", "SQ-01", IsLeast: true, "members.in_service"),
        new("talks.people", "ZH-09", IsLeast: true, "members.all"),
        new("dues.paid", "DF-20", IsLeast: true, "dues.due"),
        new("remittances.sum", "DF-20", IsLeast: true, "dues.due"),
        new("reviews.excellent", "ZH-08", IsLeast: false, "members.full", DividedBy: 3),
    ];

    /// <summary>The rules that ask for every month of the year, for all that a share is of, or for none.</summary>
    private static readonly Dictionary<string, string> Months = new(StringComparer.Ordinal) { ["dues.months"] = "DF-11", ["remittances.months"] = "DF-20" },
        Wholes = new(StringComparer.Ordinal) { ["dues.in_full"] = "DF-11", ["dues.remitted"] = "DF-20", ["assignments.done"] = "RW-01", ["pledges.coverage"] = "SQ-02" },
        None = new(StringComparer.Ordinal) { ["dues.unpaid"] = "DF-11", ["assignments.overdue"] = "RW-01" };

    private readonly Dictionary<(Guid OrgId, Period Period), RuleBook> books = [];

    /// <summary>The metrics of which a rule asks something; a test holds them against the catalog.</summary>
    public static IEnumerable<(string Metric, string Rule)> All =>
        Owed.Concat(Months).Concat(Wholes).Concat(None).Select(d => (d.Key, d.Value)).Concat(Limits.SelectMany(l => new[] { (l.Metric, l.Rule), (l.Of, l.Rule) }));

    /// <summary>The rule in force that the stated value keeps and the ledger's breaks, or null.</summary>
    public async Task<Rule?> Turned(Claim claim, Figure figure, Organization unit, Period period)
    {
        var (code, actual) = (figure.Metric.Code, Agreement.InBaseUnits(figure));
        if (claim.Value is not { } least) return null;
        var most = claim.Kind == ClaimKind.Approx ? claim.Upper ?? double.PositiveInfinity : least;
        if (Owed.TryGetValue(code, out var rule))
            return await Missing(figure.Metric, unit, period) is > 0 and var missing && least >= actual + missing ? Find(rule, period) : null;
        if (Limits.FirstOrDefault(l => l.Metric == code) is { } limit)
        {
            var bound = Agreement.InBaseUnits(await figures.Of(workspace.Catalog.Metrics.First(m => m.Code == limit.Of), unit, period)) / limit.DividedBy;
            return limit.IsLeast ? Turned(limit.Rule, least >= bound, actual >= bound) : Turned(limit.Rule, most <= bound, actual <= bound);
        }

        if (Months.TryGetValue(code, out rule)) return Turned(rule, least >= MonthsOf(period), actual >= MonthsOf(period));
        if (Wholes.TryGetValue(code, out rule) && figure.Of is { } whole) return Turned(rule, IsShare(claim) ? least >= 1 : least >= whole, actual >= whole);
        return None.TryGetValue(code, out rule) ? Turned(rule, most <= 0, actual <= 0) : null;

        Rule? Turned(string number, bool keeps, bool kept) => keeps && !kept ? Find(number, period) : null;
    }

    /// <summary>How many windows are over in which the records that a metric counts were owed and are not there.</summary>
    public async Task<int> Missing(Metric metric, Organization unit, Period period)
    {
        if (!Owed.TryGetValue(metric.Code, out var rule)) return 0;
        if (!books.TryGetValue((unit.Id, period), out var book)) books[(unit.Id, period)] = book = await RuleBook.Open(workspace, unit, period);
        return book.Overdue(workspace.Today).Count(d => d.Rule.Number == rule);
    }

    private static bool IsShare(Claim claim) => claim.Kind is ClaimKind.All or ClaimKind.Ratio || claim.Unit == "%";

    private static int MonthsOf(Period period) => ((period.To.Year - period.From.Year) * 12) + period.To.Month - period.From.Month + 1;

    private Rule? Find(string number, Period period) =>
        workspace.Catalog.RuleSets.SelectMany(set => set.Rules).FirstOrDefault(r => r.Number == number && r.Article.InForceOn(period.To));

    private sealed record Limit(string Metric, string Rule, bool IsLeast, string Of, double DividedBy = 1);
}
