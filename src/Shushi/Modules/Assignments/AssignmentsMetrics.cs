using System.Linq.Expressions;
using Shushi.Platform;
using Shushi.Platform.Metrics;

namespace Shushi.Modules.Assignments;

/// <summary>Figures of assignments: of a whole year those of its lists, of another period those whose 时间节点 lies in it.</summary>
public static class AssignmentsMetrics
{
    private const string Which = "清单年度为该年的任务（不是整年的期间，按时间节点）";

    public static IReadOnlyList<Metric> All { get; } =
    [
        Listed("assignments.listed", "重点任务", $"{Which}。", ["重点任务{n}(项|个|条)", "{n}(项|个|条)重点任务"], InPeriod),
        Listed("assignments.thematic", "主题教育任务", $"来源为“主题教育任务清单”，{Which}。", ["主题教育(重点)?任务{n}(项|个|条)", "{n}(项|个|条)主题教育(重点)?任务"],
            s => InPeriod(s).Where(a => a.Source == AssignmentSource.ThematicEducation)),
        new Metric<Assignment>(MetricKind.Ratio)
        {
            Code = "assignments.done", Label = "重点任务完成", Unit = "项",
            Definition = $"{Which}中，截至期末（期间未完的截至当日）已完成的。",
            Phrases = ["重点任务(已)?{all}完成", "重点任务{x}(项|个|条)…{all}完成", "重点任务(已)?完成(的)?{n}"],
            Rows = InPeriod,
            Hit = s =>
            {
                var day = s.To;
                return a => a.DoneOn != null && a.DoneOn <= day;
            },
        },
        new Metric<Assignment>(MetricKind.Ratio)
        {
            Code = "assignments.overdue", Label = "逾期任务", Unit = "项",
            Definition = $"{Which}中，时间节点早于期末（期间未完的早于当日）而到期末还没有完成的。",
            Phrases = ["逾期(的)?(重点)?任务{n}(项|个|条)", "{n}(项|个|条)(重点)?任务逾期"],
            Rows = InPeriod,
            Hit = s =>
            {
                var day = s.To;
                return a => a.DueOn < day && (a.DoneOn == null || a.DoneOn > day);
            },
        },
    ];

    private static IQueryable<Assignment> InPeriod(MetricScope s)
    {
        var (from, to, asOf, year) = (s.Period.From, s.Period.To, s.AsOf, s.Period.From.Year);
        Expression<Func<Assignment, bool>> isIn = s.Period == Period.Year(year) ? a => a.ListYear == year : a => a.DueOn >= from && a.DueOn <= to;
        return s.Rows<Assignment>().Where(a => a.On <= asOf).Where(isIn);
    }

    private static Metric<Assignment> Listed(string code, string label, string definition, string[] phrases, Func<MetricScope, IQueryable<Assignment>> rows) =>
        new(MetricKind.Count) { Code = code, Label = label, Unit = "项", Definition = definition, Phrases = phrases, Rows = rows };
}
