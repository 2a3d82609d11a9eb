using Shushi.Modules.Appraisal;
using Xunit;

namespace Shushi.Tests.Rules;

public sealed class AppraisalRulesTests
{
    public static IEnumerable<TheoryDataRow<int>> Rows() => RuleTable.Theory("appraisal");

    [Theory, MemberData(nameof(Rows))]
    public void Row_OfTheTable_IsJudgedAsWritten(int index)
    {
        var row = RuleTable.Read("appraisal")[index];
        var (round, subject) = (row.Facts("round"), row.Facts("subject"));
        var timetable = new RoundFact(Facts.Id(2), round.Has("本机关"), new DateOnly(2023, 12, 8), new DateOnly(2024, 1, 5), new DateOnly(2024, 1, 19), new DateOnly(2024, 2, 2));
        RuleTable.Check(row, new AppraisalFacts
        {
            Period = row.Period,
            Today = row.Today,
            Subjects =
            [
                new SubjectFact(timetable, Facts.Id(1), !subject.Has("别的单位"), subject.Has("报送") ? [Facts.Id(3)] : [],
                    subject.Day("反馈") is { } on ? new FeedbackFact(Facts.Id(4), on, new DateOnly(2024, 3, 1)) : null,
                    subject.Parts.Where(p => p.Has("问题")).Select((p, n) => new ProblemFact(Facts.Id(10 + n), "001", 2024, p.Has("已定"))).ToList()),
            ],
        });
    }
}
