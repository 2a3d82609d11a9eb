using Shushi.Modules.Papers;
using Xunit;

namespace Shushi.Tests.Rules;

public sealed class PapersRulesTests
{
    public static IEnumerable<TheoryDataRow<int>> Rows() => RuleTable.Theory("papers");

    [Theory, MemberData(nameof(Rows))]
    public void Row_OfTheTable_IsJudgedAsWritten(int index)
    {
        var row = RuleTable.Read("papers")[index];
        var unit = row.Facts("unit");
        RuleTable.Check(row, new PapersFacts
        {
            Period = row.Period,
            Today = row.Today,
            Units = [new PaperUnitFact(Facts.Id(1), "001", unit.AllDays.Count > 0 ? unit.AllDays[0] : new DateOnly(2010, 1, 1), null)],
            Plans = row.Facts("plans").Parts.Select((f, n) => new PaperFact(Facts.Id(10 + n), f.Has("别的单位") ? "002" : "001.001", f.AllDays[0])).ToList(),
        });
    }
}
