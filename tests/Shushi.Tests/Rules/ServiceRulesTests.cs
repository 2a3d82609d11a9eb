using Shushi.Modules.Service;
using Xunit;

namespace Shushi.Tests.Rules;

public sealed class ServiceRulesTests
{
    public static IEnumerable<TheoryDataRow<int>> Rows() => RuleTable.Theory("service");

    [Theory, MemberData(nameof(Rows))]
    public void Row_OfTheTable_IsJudgedAsWritten(int index)
    {
        var row = RuleTable.Read("service")[index];
        RuleTable.Check(row, new ServiceFacts
        {
            Period = row.Period,
            Today = row.Today,
            Members = row.Facts("members").Parts.Select(Member).ToList(),
            Teams = row.Facts("teams").Parts.Select(Team).ToList(),
        });
    }

    private static ServingMemberFact Member(Facts f, int index)
    {
        var second = f.Has("第二支部");
        return new ServingMemberFact(Facts.Id(10 + index), Facts.Id(second ? 2 : 1), f.Clauses[0].Split(' ')[0], f.AllDays[0])
        {
            Branch = second ? "第二支部" : "第一支部",
            CheckedIn = f.Has("已报到"),
            Pledged = f.Has("已认岗"),
        };
    }

    private static TeamFact Team(Facts f, int index) =>
        new(Facts.Id(20 + index), Facts.Id(1), Enum.Parse<TeamKind>(TeamLedger.Kinds.Find(f.Clauses[0])!.Code), "第一岗", !f.Has("无责任党员"), !f.Has("无承诺"));
}
