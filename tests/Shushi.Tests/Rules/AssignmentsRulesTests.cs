using Shushi.Modules.Assignments;
using Xunit;

namespace Shushi.Tests.Rules;

public sealed class AssignmentsRulesTests
{
    public static IEnumerable<TheoryDataRow<int>> Rows() => RuleTable.Theory("assignments");

    [Theory, MemberData(nameof(Rows))]
    public void Row_OfTheTable_IsJudgedAsWritten(int index)
    {
        var row = RuleTable.Read("assignments")[index];
        RuleTable.Check(row, new AssignmentsFacts
        {
            Period = row.Period,
            Today = row.Today,
            Assignments = row.Facts("assignments").Parts
                .Select((f, i) => new AssignmentFact(Facts.Id(10 + i), Facts.Id(1), "任务", f.Day("布置")!.Value, f.Day("节点")!.Value, f.Day("完成"))).ToList(),
        });
    }
}
