using Microsoft.EntityFrameworkCore;
using Shushi.Platform.Data;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;
using Shushi.Text;

namespace Shushi.Platform.Metrics;

/// <summary>How a metric makes one number of its records.</summary>
public enum MetricKind
{
    /// <summary>How many records.</summary>
    Count,

    /// <summary>How many different keys the records have.</summary>
    Distinct,

    /// <summary>The sum of an amount of the records.</summary>
    Sum,

    /// <summary>How many records held on the last day of the period.</summary>
    Stock,

    /// <summary>How many of the records meet a condition, of how many.</summary>
    Ratio,
}

/// <summary>What a metric is asked: where and for when. <see cref="To"/> never lies behind the day of asking.</summary>
/// <param name="Db">The database; its filters stay on.</param>
/// <param name="Range">The subtree asked about.</param>
/// <param name="Period">The period asked about.</param>
/// <param name="AsOf">The day of asking.</param>
public sealed record MetricScope(ShushiContext Db, OrgRange Range, Period Period, DateOnly AsOf)
{
    /// <summary>First day.</summary>
    public DateOnly From => Period.From;

    /// <summary>Last day, or the day of asking where the period is not over: the day of a stock.</summary>
    public DateOnly To => Period.To < AsOf ? Period.To : AsOf;

    /// <summary>The live records of the subtree.</summary>
    public IQueryable<T> Rows<T>()
        where T : Record, new() => Db.Catalog.LedgerOf<T>().In(Db.Set<T>(), Range);

    /// <summary>The events of the subtree whose day lies in the period.</summary>
    public IQueryable<T> Events<T>()
        where T : EventRecord, new()
    {
        var (from, to) = (From, To);
        return Rows<T>().Where(r => r.On >= from && r.On <= to);
    }

    /// <summary>The states of the subtree that held at the end of <see cref="To"/>.</summary>
    public IQueryable<T> Holding<T>()
        where T : StateRecord, new()
    {
        var day = To;
        return Rows<T>().Where(r => r.From <= day && (r.Until == null || r.Until > day));
    }
}

/// <summary>What a record contributes to a figure.</summary>
public sealed record Evidence
{
    /// <summary>The record.</summary>
    public Guid Id { get; init; }

    /// <summary>Its version: a figure made of other versions is another figure.</summary>
    public int Version { get; init; }

    /// <summary>The key that is counted once (Distinct).</summary>
    public string? Key { get; init; }

    /// <summary>The amount that is summed (Sum).</summary>
    public long Amount { get; init; }

    /// <summary>Whether it meets the condition (Ratio).</summary>
    public bool Hit { get; init; }
}

/// <summary>A named number: the only place figures come from. Screens, report, checker, API and CLI ask it.</summary>
public abstract class Metric
{
    /// <summary>Ledger and noun, e.g. <c>acceptances.approved</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Its unique Chinese name; tokens of a report use it.</summary>
    public required string Label { get; init; }

    /// <summary>The measure word, e.g. 名.</summary>
    public required string Unit { get; init; }

    /// <summary>口径: what counts and what does not, in one sentence.</summary>
    public required string Definition { get; init; }

    /// <summary>Counts the changes of the definition, from 1.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>How people write it, as phrases of <see cref="Phrase"/>: <c>发展(新)?党员{n}名</c>.</summary>
    public IReadOnlyList<string> Phrases { get; init; } = [];

    /// <summary>Who keeps the records, in words: whom to ask when it is empty.</summary>
    public string Keeper { get; init; } = "党务干部";

    /// <summary>How one number is made of the records.</summary>
    public MetricKind Kind { get; protected init; }

    /// <summary>The record it counts; its ledger is the catalog's.</summary>
    public abstract Type RecordType { get; }

    /// <summary>The records behind the figure; the figure is computed from exactly these.</summary>
    public abstract IQueryable<Record> Records(MetricScope scope);

    /// <summary>What each of the records contributes.</summary>
    public abstract Task<IReadOnlyList<Evidence>> Evidence(MetricScope scope);

    /// <summary>Makes the figure of an organization's subtree and a period.</summary>
    /// <exception cref="NotVisibleException">The subtree is not wholly inside the actor's range: no silently partial sums.</exception>
    public async Task<Figure> Evaluate(Workspace workspace, Organization organization, Period period)
    {
        var scope = ScopeOf(workspace, organization, period);
        return Figure.Make(this, organization, scope, await Evidence(scope));
    }

    /// <summary>Makes the figures of every metric of the catalog, in its order, from one state of the database.</summary>
    /// <exception cref="NotVisibleException">The subtree is not wholly inside the actor's range.</exception>
    public static async Task<IReadOnlyList<Figure>> EvaluateAll(Workspace workspace, Organization organization, Period period)
    {
        var figures = new List<Figure>();
        await using var snapshot = await workspace.Db.BeginSnapshot();
        foreach (var metric in workspace.Catalog.Metrics) figures.Add(await metric.Evaluate(workspace, organization, period));
        await snapshot.CommitAsync();
        return figures;
    }

    /// <summary>Whether any record stands behind the figure: cheaper than the figure where only that is asked.</summary>
    /// <exception cref="NotVisibleException">The subtree is not wholly inside the actor's range.</exception>
    public async Task<bool> HasEvidence(Workspace workspace, Organization organization, Period period) =>
        await Records(ScopeOf(workspace, organization, period)).AnyAsync();

    /// <summary>The scope of a question, refused where the actor may not see all of it.</summary>
    /// <exception cref="NotVisibleException">The subtree is not wholly inside the actor's range.</exception>
    public static MetricScope ScopeOf(Workspace workspace, Organization organization, Period period)
    {
        var range = OrgRange.Under(organization.OrgPath);
        if (!workspace.Actor.Range.Contains(range)) throw new NotVisibleException($"“{organization.ShortName}”不全在您的管理范围内，不能统计。");
        if (period.From > workspace.Today) throw new RefusedException($"{period}还没有开始，不能统计。");
        return new MetricScope(workspace.Db, range, period, workspace.Today);
    }

    /// <summary>Makes one number of what the records contribute: (value, of); of only for a ratio.</summary>
    public (long Value, long? Of) Aggregate(IReadOnlyList<Evidence> evidence) => Kind switch
    {
        MetricKind.Distinct => (evidence.Select(e => e.Key).Where(k => k is not null).Distinct().Count(), null),
        MetricKind.Sum => (evidence.Sum(e => e.Amount), null),
        MetricKind.Ratio => (evidence.Count(e => e.Hit), evidence.Count),
        _ => (evidence.Count, null),
    };

    /// <summary>The part of the description that its kind needs and that is not there, or null.</summary>
    protected abstract string? MissingPart { get; }

    internal IEnumerable<string> Check()
    {
        if (MissingPart is { } part) yield return $"Metric {Code} is a {Kind} without {part}.";
        foreach (var phrase in Phrases)
        {
            string? fault = null;
            try
            {
                _ = Phrase.Parse(phrase);
            }
            catch (FormatException e)
            {
                fault = $"Metric {Code} has a phrase that cannot be read: {phrase} ({e.Message}).";
            }

            if (fault is not null) yield return fault;
        }
    }
}
