using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Checking;
using Shushi.Platform;
using Shushi.Platform.Metrics;
using Shushi.Platform.Organizations;

namespace Shushi.Modules.Appraisal;

/// <summary>失效数字: how a frozen figure stands to the ledgers of today.</summary>
public enum FigureStanding
{
    Same,
    ValueChanged,
    EvidenceChanged,
    DefinitionChanged,
}

/// <summary>A frozen figure held against the ledgers of today.</summary>
/// <param name="Frozen">As it was handed in.</param>
/// <param name="Now">Today's figure; null where the metric is gone.</param>
/// <param name="Standing">How they agree.</param>
/// <param name="Changed">The records that came, went or changed.</param>
public sealed record FigureNow(FrozenFigure Frozen, Figure? Now, FigureStanding Standing, IReadOnlyList<Guid> Changed);

/// <summary>Freezes the figures behind a text, and holds them against the ledgers later.</summary>
public static class FrozenFigures
{
    /// <summary>
    /// The figures of the claims that a metric speaks of, each of the period it was judged for, as the ledgers have them now. Call it inside the act that keeps them.
    /// A frozen figure is asked again of the unit: one that was judged of another organization, such as a branch, is frozen only where the unit's rests on the very same records.
    /// </summary>
    public static async Task<List<FrozenFigure>> Freeze(Workspace workspace, Organization unit, CheckResult check)
    {
        var frozen = new List<FrozenFigure>();
        foreach (var claim in check.Claims.Where(c => c.Figure is not null))
        {
            var (metric, period) = (claim.Figure!.Metric, claim.Figure.Period);
            var scope = Metric.ScopeOf(workspace, unit, period);
            var evidence = await metric.Evidence(scope);
            var figure = Figure.Make(metric, unit, scope, evidence);
            if (claim.Figure.OrgId != unit.Id && claim.Figure.Fingerprint != figure.Fingerprint) continue;
            frozen.Add(new FrozenFigure
            {
                Ordinal = frozen.Count + 1,
                Metric = metric.Code,
                Label = metric.Label,
                Stated = claim.Claim.Text.Length > 200 ? claim.Claim.Text[..200] : claim.Claim.Text,
                Value = figure.Text,
                From = period.From,
                To = period.To,
                Revision = metric.Revision,
                Records = figure.Records,
                Fingerprint = figure.Fingerprint,
                Evidence = string.Join('\n', Lines(evidence)),
            });
        }

        return frozen;
    }

    /// <summary>Asks each figure again.</summary>
    public static async Task<IReadOnlyList<FigureNow>> Now(Workspace workspace, Submission submission)
    {
        var unit = await UnitOf(workspace, submission);
        var known = new Dictionary<(string, DateOnly, DateOnly), (Figure Figure, HashSet<string> Lines)>();
        var now = new List<FigureNow>();
        foreach (var frozen in submission.Figures.OrderBy(f => f.Ordinal))
        {
            if (workspace.Catalog.Metric(frozen.Metric) is not { } metric)
            {
                now.Add(new FigureNow(frozen, null, FigureStanding.DefinitionChanged, []));
                continue;
            }

            var key = (frozen.Metric, frozen.From, frozen.To);
            if (!known.TryGetValue(key, out var today)) known[key] = today = await Ask(workspace, unit, metric, new Period(frozen.From, frozen.To));
            var changed = frozen.Evidence.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
            changed.SymmetricExceptWith(today.Lines);
            now.Add(new FigureNow(frozen, today.Figure, StandingOf(frozen, metric, today.Figure), changed.Select(l => Guid.Parse(l.AsSpan(0, l.IndexOf(':', StringComparison.Ordinal)))).Distinct().Order().ToList()));
        }

        return now;
    }

    private static async Task<Organization> UnitOf(Workspace workspace, Submission submission) =>
        Precheck.UnitOf(workspace, submission.OrgId, await Rounds.OfficePath(workspace, submission.RoundId));

    /// <summary>How people call a standing.</summary>
    public static string Label(FigureStanding standing) => standing switch
    {
        FigureStanding.Same => "一致",
        FigureStanding.ValueChanged => "数值已变",
        FigureStanding.EvidenceChanged => "依据已变",
        _ => "口径已变",
    };

    private static FigureStanding StandingOf(FrozenFigure frozen, Metric metric, Figure today)
    {
        if (metric.Revision != frozen.Revision) return FigureStanding.DefinitionChanged;
        if (today.Text != frozen.Value) return FigureStanding.ValueChanged;
        return today.Fingerprint == frozen.Fingerprint ? FigureStanding.Same : FigureStanding.EvidenceChanged;
    }

    private static async Task<(Figure Figure, HashSet<string> Lines)> Ask(Workspace workspace, Organization unit, Metric metric, Period period)
    {
        var scope = Metric.ScopeOf(workspace, unit, period);
        var evidence = await metric.Evidence(scope);
        return (Figure.Make(metric, unit, scope, evidence), Lines(evidence).ToHashSet(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Lines(IReadOnlyList<Evidence> evidence) =>
        evidence.Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Id}:{e.Version}")).Order(StringComparer.Ordinal);
}
