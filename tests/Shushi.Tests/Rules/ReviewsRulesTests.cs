using Shushi.Modules.Members;
using Shushi.Modules.Reviews;
using Xunit;

namespace Shushi.Tests.Rules;

public sealed class ReviewsRulesTests
{
    public static IEnumerable<TheoryDataRow<int>> Rows() => RuleTable.Theory("reviews");

    [Theory, MemberData(nameof(Rows))]
    public void Row_OfTheTable_IsJudgedAsWritten(int index)
    {
        var row = RuleTable.Read("reviews")[index];
        var branch = row.Facts("branch");
        var founded = new DateOnly(2010, 1, 1);
        RuleTable.Check(row, new ReviewsFacts
        {
            Period = row.Period,
            Today = row.Today,
            Branches =
            [
                new ReviewBranchFact(Facts.Id(1), "第一支部", branch.Day("成立") ?? founded, null)
                {
                    Full = Enumerable.Range(0, branch.Number("正式") ?? 0).Select(n => new MembershipFact(Facts.Id(1), "001.001", Facts.Id(500 + n), true, founded, null)).ToList(),
                },
            ],
            Reviews = row.Facts("reviews").Parts.SelectMany(Reviews).ToList(),
        });
    }

    private static IEnumerable<ReviewFact> Reviews(Facts f)
    {
        var grades = Enumerable.Repeat<ReviewGrade?>(ReviewGrade.Excellent, f.Number("优秀") ?? 0)
            .Concat(Enumerable.Repeat<ReviewGrade?>(ReviewGrade.Qualified, f.Number("合格") ?? (f.Has("合格") ? 1 : 0)))
            .Concat(Enumerable.Repeat<ReviewGrade?>(null, f.Number("参加") ?? 0));
        return grades.Select((g, n) => new ReviewFact(Facts.Id(100 + n), Facts.Id(1), Facts.Id(500 + n), f.AllDays[0], f.Number("所属")!.Value, g) { IsFull = !f.Has("预备"), Name = "张三" });
    }
}
