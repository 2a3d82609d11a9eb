using System.Globalization;
using Shushi.Platform.Rules;

namespace Shushi.Modules.Reviews;

/// <summary>Rules of 民主评议: each branch each year, and how many may be 优秀.</summary>
public static class ReviewsRules
{
    private const int ShareOfExcellent = 3;

    public static IRuleSet Set { get; } = new RuleSet<ReviewsFacts>(ReviewsFacts.Load,
    [
        RuleMaker.One<ReviewsFacts>("ZH-07", "党支部每年开展1次民主评议党员", Regulations.MemberReview, EachYear),
        RuleMaker.One<ReviewsFacts>("ZH-08", "评定优秀的一般不超过正式党员的三分之一，预备党员不评定等次", Regulations.ReviewGrades, f => [.. TooMany(f), .. NotFull(f)]),
    ]);

    /// <summary>Owed in the season, fulfilled by reviews that belong to the year, also those outside the season.</summary>
    private static IEnumerable<Ruling> EachYear(ReviewsFacts facts) =>
        from branch in facts.Branches
        from season in facts.Seasons
        where branch.ExistedThroughout(season.Window)
        select new Duty(branch.Id, season.Window, string.Create(CultureInfo.InvariantCulture, $"{season.Year}年度民主评议党员"), "reviews",
            facts.Reviews.Where(r => r.OrgId == branch.Id && r.Year == season.Year && r.On <= facts.Today).Select(r => r.Id).ToList());

    private static IEnumerable<Ruling> TooMany(ReviewsFacts facts) =>
        from branch in facts.Branches
        from year in facts.Reviews.Where(r => r.OrgId == branch.Id).GroupBy(r => r.Year)
        let excellent = year.Count(r => r.Grade == ReviewGrade.Excellent)
        let day = year.Max(r => r.On)
        let full = branch.FullOn(day)
        where excellent > full / ShareOfExcellent
        select new Finding(branch.Id, day, "reviews", null, string.Create(CultureInfo.InvariantCulture,
            $"{branch.Name}{year.Key}年度民主评议评定优秀{excellent}名，正式党员{full}名，一般不超过{full / ShareOfExcellent}名，请核对。"));

    private static IEnumerable<Ruling> NotFull(ReviewsFacts facts) =>
        from r in facts.Reviews
        where r.Grade is not null && !r.IsFull
        select new Finding(r.OrgId, r.On, "reviews", r.Id, $"{r.Name}在{r.On.Iso()}评议时不是正式党员，不评定等次，请核对。");
}
