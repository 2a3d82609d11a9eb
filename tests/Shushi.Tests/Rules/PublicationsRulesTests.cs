using Shushi.Modules.Publications;
using Xunit;

namespace Shushi.Tests.Rules;

public sealed class PublicationsRulesTests
{
    public static IEnumerable<TheoryDataRow<int>> Rows() => RuleTable.Theory("publications");

    [Theory, MemberData(nameof(Rows))]
    public void Row_OfTheTable_IsJudgedAsWritten(int index)
    {
        var row = RuleTable.Read("publications")[index];
        RuleTable.Check(row, new PublicationsFacts
        {
            Period = row.Period,
            Today = row.Today,
            Channels = row.Facts("channels").Parts.Select((f, i) => new ChannelFact(Facts.Id(10 + i), Facts.Id(1), f.Clauses[0], !f.Has("无负责人"), !f.Has("无制度"))).ToList(),
        });
    }
}
