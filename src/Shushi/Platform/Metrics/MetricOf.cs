using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Shushi.Platform.Records;

namespace Shushi.Platform.Metrics;

/// <summary>A metric over the records of one ledger.</summary>
/// <typeparam name="T">The record.</typeparam>
public sealed class Metric<T> : Metric
    where T : Record, new()
{
    /// <param name="kind">How one number is made of the records.</param>
    public Metric(MetricKind kind) => Kind = kind;

    /// <summary>Which records count. Start from <see cref="MetricScope.Events{T}"/>, <see cref="MetricScope.Holding{T}"/> or <see cref="MetricScope.Rows{T}"/>.</summary>
    public required Func<MetricScope, IQueryable<T>> Rows { get; init; }

    /// <summary>The key that is counted once; for <see cref="MetricKind.Distinct"/>.</summary>
    public Expression<Func<T, string?>>? Key { get; init; }

    /// <summary>The amount that is summed; for <see cref="MetricKind.Sum"/>.</summary>
    public Expression<Func<T, long>>? Amount { get; init; }

    /// <summary>The condition that is met or not; for <see cref="MetricKind.Ratio"/>.</summary>
    public Func<MetricScope, Expression<Func<T, bool>>>? Hit { get; init; }

    /// <inheritdoc/>
    public override Type RecordType => typeof(T);

    /// <inheritdoc/>
    public override IQueryable<Record> Records(MetricScope scope) => Rows(scope);

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<Evidence>> Evidence(MetricScope scope) =>
        await Rows(scope).AsNoTracking().Select(Contribution(scope)).ToListAsync();

    /// <inheritdoc/>
    protected override string? MissingPart => (Kind, Key, Amount, Hit) switch
    {
        (MetricKind.Distinct, null, _, _) => nameof(Key),
        (MetricKind.Sum, _, null, _) => nameof(Amount),
        (MetricKind.Ratio, _, _, null) => nameof(Hit),
        _ => null,
    };

    private Expression<Func<T, Evidence>> Contribution(MetricScope scope)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var parts = new List<MemberBinding>
        {
            Bind(nameof(Metrics.Evidence.Id), Expression.Property(row, nameof(Record.Id))),
            Bind(nameof(Metrics.Evidence.Version), Expression.Property(row, nameof(Record.Version))),
        };
        if (Key is not null) parts.Add(Bind(nameof(Metrics.Evidence.Key), Inline(Key, row)));
        if (Amount is not null) parts.Add(Bind(nameof(Metrics.Evidence.Amount), Inline(Amount, row)));
        if (Hit is not null) parts.Add(Bind(nameof(Metrics.Evidence.Hit), Inline(Hit(scope), row)));
        return Expression.Lambda<Func<T, Evidence>>(Expression.MemberInit(Expression.New(typeof(Evidence)), parts), row);
    }

    private static MemberAssignment Bind(string member, Expression value) => Expression.Bind(typeof(Evidence).GetProperty(member)!, value);

    private static Expression Inline(LambdaExpression part, ParameterExpression row) =>
        new Organizations.Replace(part.Parameters[0], row).Visit(part.Body)!;
}
