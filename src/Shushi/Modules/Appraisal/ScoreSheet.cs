using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Appraisal.Ballots;
using Shushi.Modules.Reports;
using Shushi.Platform;
using Shushi.Platform.Metrics;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;
using Shushi.Platform.Rules;

namespace Shushi.Modules.Appraisal;

/// <summary>One item of a subject's score.</summary>
/// <param name="Indicator">The item.</param>
/// <param name="Score">Hundredths of a point; null while something is missing: 待补.</param>
/// <param name="Fact">What it rests on, in words.</param>
/// <param name="Link">Where that can be looked at, below the host; null for none.</param>
public sealed record ScoreItem(Indicator Indicator, long? Score, string Fact, string? Link)
{
    /// <summary>What was counted: the figure, or the findings; null where nothing is.</summary>
    public long? Value { get; init; }

    /// <summary>What gets full points, of a figure.</summary>
    public long? Of { get; init; }

    /// <summary>What was given, out of a hundred each.</summary>
    public IReadOnlyList<int> Marks { get; init; } = [];
}

/// <summary>得分表: the items of a subject, each open to its fact.</summary>
public sealed record ScoreSheet(Round Round, Subject Subject, IReadOnlyList<ScoreItem> Items, bool IsUnsatisfactory)
{
    /// <summary>Hundredths of a point; null while an item is missing.</summary>
    public long? Total => Items.Count > 0 && Items.All(i => i.Score is not null) ? Items.Sum(i => i.Score!.Value) : null;

    /// <summary>Makes the sheets of the subjects that take part.</summary>
    public static async Task<IReadOnlyList<ScoreSheet>> Of(Workspace workspace, Round round)
    {
        var marks = await workspace.Db.Set<Mark>().AsNoTracking().Where(m => m.RoundId == round.Id).ToListAsync();
        var tally = await BallotBoxes.TallyOf(workspace, round);
        var sheets = new List<ScoreSheet>();
        foreach (var subject in round.Subjects.Where(s => s.TakesPart).OrderBy(s => s.Ordinal))
        {
            var scorer = new Scorer(workspace, round, subject, marks.Where(m => m.PersonId == subject.PersonId).ToList(), tally);
            var items = new List<ScoreItem>();
            foreach (var indicator in round.Indicators.OrderBy(i => i.Ordinal)) items.Add(await scorer.Score(indicator));
            var share = tally?.SatisfactionOf(subject.PersonId);
            sheets.Add(new ScoreSheet(round, subject, items, round.LeastSatisfaction is { } least && share < least * 100));
        }

        return sheets;
    }

    /// <summary>Hundredths as points: 8345 → 83.45.</summary>
    public static string Show(long hundredths) => string.Create(CultureInfo.InvariantCulture, $"{hundredths / 100}.{hundredths % 100:00}");

    /// <summary>Why a box that is counted gives no score.</summary>
    internal static string WhyNoScore(BallotTally tally) => tally switch
    {
        _ when tally.Classes.All(c => c.Valid == 0) => "没有有效票",
        { MayTell: false } => string.Create(CultureInfo.InvariantCulture, $"有效票不足{BallotTally.FewestToTell}张，不计分"),
        _ => "有效票全部弃权，弃权不计入票数，没有得分",
    };

    private sealed class Scorer(Workspace workspace, Round round, Subject subject, IReadOnlyList<Mark> marks, BallotTally? tally)
    {
        private readonly Organization unit = Precheck.UnitOf(workspace, subject.OrgId, round.OrgPath);
        private RuleBook? book;

        public Task<ScoreItem> Score(Indicator indicator) => indicator.Source switch
        {
            IndicatorSource.Metric => OfMetric(indicator),
            IndicatorSource.Findings => OfFindings(indicator),
            IndicatorSource.Ballots => Task.FromResult(OfBallots(indicator)),
            _ => Task.FromResult(OfMarks(indicator)),
        };

        private async Task<ScoreItem> OfMetric(Indicator indicator)
        {
            var metric = workspace.Catalog.Metric(indicator.Of ?? "");
            if (metric is null) return new ScoreItem(indicator, null, $"没有“{indicator.Of}”这个数字，请核对评分项目", null);
            var figure = await metric.Evaluate(workspace, unit, Period.Year(round.ForYear));
            var link = ComposedReport.LinkTo(figure);
            var isZero = figure.IsEmpty && await ReportsModule.IsConfirmedZero(workspace, unit, metric, figure.Period);
            if (figure.IsEmpty && !isZero) return new ScoreItem(indicator, null, $"“{metric.Label}”还没有记录", link);
            if (isZero && metric.Kind == MetricKind.Ratio && indicator.Target is null)
                return new ScoreItem(indicator, indicator.Points * 100L, $"“{metric.Label}”已确认没有应办的，得满分", link) { Value = 1, Of = 1 }; // the whole, so that the exported sheet gives the same score again
            var of = indicator.Target ?? figure.Of ?? 0;
            if (of <= 0) return new ScoreItem(indicator, null, $"“{metric.Label}”没有可比的满分值", link);
            var target = indicator.Target is null ? "" : string.Create(CultureInfo.InvariantCulture, $"，{indicator.Target}得满分");
            var fact = isZero ? $"“{metric.Label}”已确认为零{target}" : $"{metric.Label}{figure.Text}{(figure.Of is null ? metric.Unit : "")}{target}";
            return new ScoreItem(indicator, Points.Share(indicator.Points * 100L, Math.Min(figure.Value, of), of), fact, link) { Value = figure.Value, Of = of };
        }

        private async Task<ScoreItem> OfFindings(Indicator indicator)
        {
            if (RoundChecks.UnknownRules(indicator, workspace.Catalog) is { Count: > 0 } unknown)
                return new ScoreItem(indicator, null, $"没有编号为“{string.Join("”“", unknown)}”的规则，请核对评分项目", null);
            book ??= await RuleBook.Open(workspace, unit, Period.Year(round.ForYear));
            var numbers = indicator.RuleNumbers();
            var counted = book.Findings.Count(f => f.Rule.Severity != Severity.Info && Counts(numbers, f.Rule))
                + book.Overdue(workspace.Today).Count(d => d.Rule.Severity != Severity.Info && d.Value.Window.To.Year <= round.ForYear && Counts(numbers, d.Rule));
            var score = Math.Max(0, (indicator.Points * 100L) - (counted * (indicator.DeductedTenths ?? 0) * 10L));
            var words = counted == 0 ? "没有需要核对的提示和逾期应办" : string.Create(CultureInfo.InvariantCulture, $"核对提示和逾期应办{counted}处");
            return new ScoreItem(indicator, score, words, string.Create(CultureInfo.InvariantCulture, $"/o/{unit.Id}/duties?year={round.ForYear}")) { Value = counted };
        }

        private ScoreItem OfBallots(Indicator indicator)
        {
            var link = string.Create(CultureInfo.InvariantCulture, $"/o/{round.OrgId}/appraisal/ballots?round={round.Id}");
            if (tally is null) return new ScoreItem(indicator, null, "民主测评还没有结束", link);
            if (tally.Void is { } why) return new ScoreItem(indicator, null, why, link);
            return tally.ScoreOf(subject.PersonId) is { } score
                ? new ScoreItem(indicator, Points.Share(indicator.Points * 100L, score, 100_00), $"测评得分{Show(score)}", link)
                : new ScoreItem(indicator, null, WhyNoScore(tally), link);
        }

        private ScoreItem OfMarks(Indicator indicator)
        {
            var given = marks.Where(m => m.Indicator == indicator.Name).ToList();
            var link = $"/o/{round.OrgId}/marks?{nameof(Mark.RoundId)}={round.Id}&{nameof(Mark.PersonId)}={subject.PersonId}&{nameof(Mark.Indicator)}={Uri.EscapeDataString(indicator.Name)}";
            if (given.Count == 0) return new ScoreItem(indicator, null, "还没有评分", link);
            var sum = given.Sum(m => (long)m.OutOfHundred);
            return new ScoreItem(indicator, Points.Share(indicator.Points * 100L, sum, 100L * given.Count), string.Create(CultureInfo.InvariantCulture, $"{given.Count}人评分"), link) { Marks = given.Select(m => m.OutOfHundred).Order().ToList() };
        }

        private static bool Counts(IReadOnlyList<string> numbers, Rule rule) => numbers.Count == 0 || numbers.Contains(rule.Number, StringComparer.Ordinal);
    }
}

/// <summary>Shares of points, rounded half up to the hundredth.</summary>
public static class Points
{
    /// <summary>points × part / whole; whole is positive, nothing is negative.</summary>
    public static long Share(long points, long part, long whole) => ((2 * points * part) + whole) / (2 * whole);
}
