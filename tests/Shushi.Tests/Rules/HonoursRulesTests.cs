using Shushi.Modules.Honours;
using Xunit;

namespace Shushi.Tests.Rules;

public sealed class HonoursRulesTests
{
    public static IEnumerable<TheoryDataRow<int>> Rows() => RuleTable.Theory("honours");

    [Theory, MemberData(nameof(Rows))]
    public void Row_OfTheTable_IsJudgedAsWritten(int index)
    {
        var row = RuleTable.Read("honours")[index];
        RuleTable.Check(row, new HonoursFacts { Period = row.Period, Today = row.Today, Honours = row.Facts("honours").Parts.Select(Honour).ToList() });
    }

    private static HonourFact Honour(Facts f, int index)
    {
        var words = f.Text.Split(' ');
        return new HonourFact(Facts.Id(10 + index), Facts.Id(1), f.AllDays[0], words[1], words[2] == "单位" ? null : Facts.Id(1000 + words[2].Sum(c => c)));
    }
}
