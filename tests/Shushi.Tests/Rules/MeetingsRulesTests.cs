using Shushi.Modules.Meetings;
using Shushi.Modules.Organizations;
using Shushi.Platform.Organizations;
using Xunit;

namespace Shushi.Tests.Rules;

public sealed class MeetingsRulesTests
{
    private static readonly Guid Own = Facts.Id(1), Other = Facts.Id(2);

    public static IEnumerable<TheoryDataRow<int>> Rows() => RuleTable.Theory("meetings");

    [Theory, MemberData(nameof(Rows))]
    public void Row_OfTheTable_IsJudgedAsWritten(int index)
    {
        var row = RuleTable.Read("meetings")[index];
        RuleTable.Check(row, new MeetingsFacts
        {
            Period = row.Period,
            Today = row.Today,
            Organizations = [Organization(row.Facts("organization"))],
            Meetings = row.Facts("meetings").Parts.Select(Meeting).ToList(),
        });
    }

    private static OrganizationFact Organization(Facts f)
    {
        var kind = Enum.Parse<OrgKind>(OrganizationLedger.Kinds.Find(f.Clauses[0])!.Code);
        var seats = f.Days("委员");
        return new OrganizationFact(Own, "第一支部", kind, f.Day("成立") ?? new DateOnly(2010, 1, 1), f.Day("撤销"))
        {
            Committee = Enumerable.Range(0, f.Number("委员") ?? 0)
                .Select(i => new SeatFact(Own, Facts.Id(100 + i), seats.Count > 0 ? seats[0] : new DateOnly(2010, 1, 1), seats.Count > 1 ? seats[1] : null)).ToList(),
        };
    }

    private static MeetingFact Meeting(Facts f, int index)
    {
        var owner = f.Has("别的组织") ? Other : Own;
        var kinds = f.Clauses[0].Split(' ')[0].Split('+').Select(k => Enum.Parse<MeetingKind>(MeetingLedger.Kinds.Find(k)!.Code)).ToList();
        var absent = f.Clauses.FirstOrDefault(c => c.StartsWith("缺席", StringComparison.Ordinal))?[2..].Trim().Split('、') ?? [];
        return new MeetingFact(Facts.Id(10 + index), owner, f.AllDays[0], kinds)
        {
            Title = "会议",
            Parties = f.Has("联合本组织") ? [owner, Own] : [owner],
            ForYear = f.Number("所属"),
            Expected = f.Number("应到") ?? 0,
            Attended = f.Number("实到"),
            Roster = f.Number("名册"),
            Absent = absent.Select(name => new AbsentFact(Facts.Id(200 + name.Sum(c => c)), name)).ToList(),
        };
    }
}
