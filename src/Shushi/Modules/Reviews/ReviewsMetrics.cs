using Shushi.Platform;
using Shushi.Platform.Metrics;

namespace Shushi.Modules.Reviews;

/// <summary>Figures of 民主评议: by 所属年度 where a year is asked about, else by the day.</summary>
public static class ReviewsMetrics
{
    public static IReadOnlyList<Metric> All { get; } =
    [
        new Metric<MemberReview>(MetricKind.Distinct)
        {
            Code = "reviews.people", Label = "参加民主评议党员", Unit = "名", Keeper = "支部书记",
            Definition = "参加本年度民主评议的党员，含参加评议、不评定等次的预备党员，一人只计一次。",
            Phrases = ["{n}(名|人)?党员参加(了)?民主评议", "参加民主评议(的)?党员{n}(名|人)", "民主评议党员{n}(名|人)"],
            Rows = InYear,
            Key = r => r.PersonId.ToString(),
        },
        new Metric<MemberReview>(MetricKind.Distinct)
        {
            Code = "reviews.excellent", Label = "评定优秀党员", Unit = "名", Keeper = "支部书记",
            Definition = "本年度民主评议评定为优秀等次的党员。",
            Phrases = ["评(定|选|为)(出)?优秀(等次)?(党员)?{n}(名|人)", "{n}(名|人)(党员)?(被)?评(定)?为优秀"],
            Rows = s => InYear(s).Where(r => r.Grade == ReviewGrade.Excellent),
            Key = r => r.PersonId.ToString(),
        },
    ];

    private static IQueryable<MemberReview> InYear(MetricScope s)
    {
        var (year, asOf) = (s.From.Year, s.AsOf);
        return s.Period == Period.Year(year) ? s.Rows<MemberReview>().Where(r => (r.ForYear ?? r.On.Year) == year && r.On <= asOf) : s.Events<MemberReview>();
    }
}
