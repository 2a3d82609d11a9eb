using Shushi.Modules.Meetings;
using Shushi.Modules.Organizations;
using Shushi.Platform.Organizations;
using Xunit;

namespace Shushi.Tests.Rules;

public sealed class LeadershipRulesTests
{
    private static readonly Guid Own = Facts.Id(1), General = Facts.Id(2), Unit = Facts.Id(3);

    public static IEnumerable<TheoryDataRow<int>> Rows() => RuleTable.Theory("leadership");

    [Theory, MemberData(nameof(Rows))]
    public void Row_OfTheTable_IsJudgedAsWritten(int index)
    {
        var row = RuleTable.Read("leadership")[index];
        RuleTable.Check(row, new MeetingsFacts
        {
            Period = row.Period,
            Today = row.Today,
            Organizations = Organizations(row.Facts("organization")).ToList(),
            Meetings = row.Facts("meetings").Parts.Select(Meeting).ToList(),
        });
    }

    private static IEnumerable<OrganizationFact> Organizations(Facts f)
    {
        var kind = Enum.Parse<OrgKind>(OrganizationLedger.Kinds.Find(f.Clauses[0])!.Code);
        Guid? unit = f.Has("单位不可见") ? null : kind == OrgKind.Unit ? Own : Unit;
        yield return new OrganizationFact(Own, "本组织", kind, new DateOnly(2010, 1, 1), null)
        {
            UnitId = unit,
            Secretaries = f.Clauses.Where(c => c.StartsWith("书记", StringComparison.Ordinal)).Select(Secretary).ToList(),
        };

        // A 总支 of the same unit: by its kind it owes nothing here.
        yield return new OrganizationFact(General, "党总支", OrgKind.GeneralBranch, new DateOnly(2010, 1, 1), null) { UnitId = unit };
    }

    private static SecretaryFact Secretary(string clause)
    {
        var days = new Facts(clause).AllDays;
        return new SecretaryFact(clause[2..].Split(' ')[0], days[0], days.Count > 1 ? days[1] : null);
    }

    private static MeetingFact Meeting(Facts f, int index) =>
        new(Facts.Id(10 + index), f.Has("在总支") ? General : Own, f.AllDays[0],
            f.Clauses[0].Split(' ')[0].Split('+').Select(k => Enum.Parse<MeetingKind>(MeetingLedger.Kinds.Find(k)!.Code)).ToList())
        {
            Title = "会议",
            Agenda = f.Clauses.Where(c => c.StartsWith("议题", StringComparison.Ordinal)).Select(c => Line(c.Split(' '))).ToList(),
        };

    private static AgendaFact Line(string[] words) => new(
        Enum.Parse<Topic>(MeetingLedger.Topics.Find(words[1])!.Code), Enum.Parse<Nature>(MeetingLedger.Natures.Find(words[2])!.Code), "议题")
    {
        Speaker = Behind(words, "主讲"),
        Result = Behind(words, "结果"),
        LastSpeaker = Behind(words, "末位"),
    };

    private static string? Behind(string[] words, string name) => Array.Find(words, w => w.StartsWith(name, StringComparison.Ordinal))?[name.Length..];
}
