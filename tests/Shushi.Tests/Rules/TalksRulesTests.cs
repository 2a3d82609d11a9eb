using Shushi.Modules.Talks;
using Xunit;

namespace Shushi.Tests.Rules;

public sealed class TalksRulesTests
{
    public static IEnumerable<TheoryDataRow<int>> Rows() => RuleTable.Theory("talks");

    [Theory, MemberData(nameof(Rows))]
    public void Row_OfTheTable_IsJudgedAsWritten(int index)
    {
        var row = RuleTable.Read("talks")[index];
        var unit = row.Facts("unit");
        RuleTable.Check(row, new TalksFacts
        {
            Period = row.Period,
            Today = row.Today,
            Branches = [new TalkBranchFact(Facts.Id(1), "第一支部") { Members = row.Facts("members").Clauses.Select(Member).ToList() }],
            Units = unit.Any ? [new TalkUnitFact(Facts.Id(2), "001", unit.AllDays.Count > 0 ? unit.AllDays[0] : new DateOnly(2010, 1, 1), null)] : [],
            Talks = row.Facts("talks").Parts.Select(Talk).ToList(),
        });
    }

    private static Guid Person(string name) => Facts.Id(1000 + name.Sum(c => c));

    private static TalkMemberFact Member(string clause)
    {
        var words = clause.Split(' ');
        return new TalkMemberFact(int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture), Person(words[0])) { Name = words[0] };
    }

    private static TalkFact Talk(Facts f, int index)
    {
        var words = f.Text.Split(' ');
        var kind = Enum.Parse<TalkKind>(TalkLedger.Kinds.Find(words[0])!.Code);
        return new TalkFact(Facts.Id(10 + index), f.Has("别的单位") ? "002.001" : "001.001", f.AllDays[0], kind, Person(words[1]), Person(words[2]));
    }
}
