using Shushi.Modules.Members;
using Xunit;

namespace Shushi.Tests.Rules;

public sealed class MembersRulesTests
{
    public static IEnumerable<TheoryDataRow<int>> Rows() => RuleTable.Theory("members");

    [Theory, MemberData(nameof(Rows))]
    public void Row_OfTheTable_IsJudgedAsWritten(int index)
    {
        var row = RuleTable.Read("members")[index];
        var facts = row.Facts("person");
        var number = row.Columns["number"];
        RuleTable.Check(row, new MembersFacts
        {
            Period = row.Period,
            Today = row.Today,
            People =
            [
                new PersonFact(Facts.Id(1), Facts.Id(2), "张三")
                {
                    Sex = facts.Has("男") ? "1" : facts.Has("女") ? "2" : "9",
                    BirthDate = facts.Day("出生") ?? default,
                    Number = number.Length == 0 ? null : NumberFact.Of(number),
                    ProbationaryFrom = facts.Day("预备"),
                },
            ],
        });
    }

    [Fact]
    public void Messages_AboutAWrongNumber_TellNothingOfIt()
    {
        var facts = new MembersFacts
        {
            Period = Platform.Period.Year(2023),
            Today = new DateOnly(2023, 12, 31),
            People =
            [
                new PersonFact(Facts.Id(1), Facts.Id(2), "张三") { Sex = "2", BirthDate = new DateOnly(1990, 5, 6), Number = NumberFact.Of("150203198001010016") },
                new PersonFact(Facts.Id(3), Facts.Id(2), "李四") { Number = NumberFact.Of("150203198001010017") },
            ],
        };
        var messages = MembersRules.Set.Rules.Cast<Platform.Rules.Rule<MembersFacts>>().SelectMany(r => r.Apply(facts))
            .Cast<Platform.Rules.Finding>().Select(f => f.Message).ToList();
        Assert.Equal(3, messages.Count);
        Assert.All(messages, m => Assert.DoesNotMatch("1980|150203", m));
    }
}
