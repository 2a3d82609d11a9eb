using System.Linq.Expressions;
using Shushi.Platform;
using Shushi.Platform.Metrics;

namespace Shushi.Modules.Rectification;

/// <summary>Figures of the problem lists: how many aspects and problems, and how many are closed. Of a whole year those of its lists, of another period those raised in it.</summary>
public static class RectificationMetrics
{
    private const string Which = "清单年度为该年（不是整年的期间，按提出日期）";

    public static IReadOnlyList<Metric> All { get; } =
    [
        Aspects("problems.thematic_aspects", "主题教育检视问题方面", ProblemSource.ThematicEducation, ["(查摆|检视)…{n}个方面(的)?(突出)?问题", "等{n}个方面(的)?突出问题", "(查摆|检视)…{n}个方面{x}个问题"]),
        Listed("problems.thematic", "主题教育检视问题", ProblemSource.ThematicEducation, ["(查摆|检视)(出)?问题{n}(个|条|项)", "(查摆|检视)…{x}个方面{n}个问题"]),
        Closed("problems.thematic_closed", "主题教育问题整改", ProblemSource.ThematicEducation, ["主题教育…问题…{all}…整改", "主题教育(检视)?问题(已)?(销号|整改){n}"]),
        Aspects("problems.served_aspects", "服务对象问题方面", ProblemSource.ServedPeople, ["{n}个方面{x}个问题"]),
        Listed("problems.served", "服务对象问题", ProblemSource.ServedPeople, ["{x}个方面{n}个问题"]),
        Closed("problems.served_closed", "服务对象问题整改", ProblemSource.ServedPeople, ["问题整改台账…{all}…整改", "{all}完成整改", "服务对象(反映)?(的)?问题(已)?(销号|整改){n}"]),
        Listed("problems.feedback", "上年述职反馈问题", ProblemSource.LastYearFeedback, ["上(一)?年(度)?…反馈…{n}(个|条|项)(问题|意见)", "上(一)?年(度)?…反馈(的)?(问题|意见){n}(个|条|项)"]),
        Closed("problems.feedback_closed", "上年反馈问题整改", ProblemSource.LastYearFeedback, ["上(一)?年(度)?…问题…{all}…整改", "上(一)?年(度)?(述职)?反馈(的)?问题(已)?(销号|整改){n}"]),
    ];

    private static IQueryable<ListedProblem> Of(MetricScope s, ProblemSource source)
    {
        var (from, to, asOf, year) = (s.Period.From, s.Period.To, s.AsOf, s.Period.From.Year);
        Expression<Func<ListedProblem, bool>> isIn = s.Period == Period.Year(year) ? p => p.ListYear == year : p => p.On >= from && p.On <= to;
        return s.Rows<ListedProblem>().Where(p => p.Source == source && p.On <= asOf).Where(isIn);
    }

    private static Metric<ListedProblem> Aspects(string code, string label, ProblemSource source, string[] phrases) => new(MetricKind.Distinct)
    {
        Code = code,
        Label = label,
        Unit = "个方面",
        Revision = 2,
        Phrases = phrases,
        Definition = $"{Which}、来源为“{ProblemLedger.Sources.Label(source)}”的问题分属的方面，同一方面只计一次。",
        Rows = s => Of(s, source),
        Key = p => p.Aspect,
    };

    private static Metric<ListedProblem> Listed(string code, string label, ProblemSource source, string[] phrases) => new(MetricKind.Count)
    {
        Code = code,
        Label = label,
        Unit = "个",
        Revision = 2,
        Phrases = phrases,
        Definition = $"{Which}、来源为“{ProblemLedger.Sources.Label(source)}”的问题。",
        Rows = s => Of(s, source),
    };

    private static Metric<ListedProblem> Closed(string code, string label, ProblemSource source, string[] phrases) => new(MetricKind.Ratio)
    {
        Code = code,
        Label = label,
        Unit = "个",
        Revision = 2,
        Phrases = phrases,
        Definition = $"{Which}、来源为“{ProblemLedger.Sources.Label(source)}”的问题中，截至期末（期间未完的截至当日）已销号的。",
        Rows = s => Of(s, source),
        Hit = s =>
        {
            var day = s.To;
            return p => p.ClosedOn != null && p.ClosedOn <= day;
        },
    };
}
