using Shushi.Modules.Members;
using Shushi.Platform;
using Shushi.Platform.Organizations;

namespace Shushi.Demo;

/// <summary>Something the demo world leaves undone or does wrongly on purpose, for a rule to find.</summary>
/// <param name="Rule">The rule that must find it.</param>
/// <param name="Organization">Where.</param>
/// <param name="Window">When; for a duty its window.</param>
/// <param name="Ledger">The ledger of the faulty record; null where a record is missing.</param>
/// <param name="RecordId">The faulty record; null where a record is missing.</param>
/// <param name="Description">What is wrong, for people.</param>
public sealed record PlantedOmission(string Rule, Organization Organization, Period Window, string? Ledger, Guid? RecordId, string Description);

/// <summary>The one list of what is planted: all of it in the year of today, all of it at the statistics bureau.</summary>
internal sealed class Planting
{
    private const string Unit = "001.003", Leading = Unit + ".001", General = Unit + ".002", First = General + ".001", Second = General + ".002", Census = General + ".003", Survey = General + ".004", Retired = General + ".005";

    // The branch whose three years run out in the year, by the year's remainder of three.
    private static readonly string[] TermsEnding = [Second, Survey, First];

    private readonly List<Seed> seeds;
    private readonly Dictionary<Seed, Guid> found = [];

    public Planting(int year)
    {
        var turn = Math.Max(0, WorldMovements.TurnOf(year));
        var summer = WorldCalendar.Summer(year);
        seeds =
        [
            new("ZH-01", Census, Period.Quarter(year, 3), null, "第三季度没有召开支部党员大会"),
            new("ZH-02", Second, Period.Month(year, 4), null, "4月没有召开支委会"),
            new("ZH-03", Survey + ".002", Period.Month(year, 7), null, "第二党小组7月没有召开党小组会"),
            new("ZH-05", Retired, Period.Month(year, 8), null, "8月没有开展主题党日"),
            new("ZB-05", TermsEnding[year % 3], Period.Month(year, 3), "terms", "支部委员会任期届满，没有按期换届"),
            new("ZH-16", First, Period.Month(year, 3), "meetings", "3月主题党日的应到人数多于支部党员人数"),
            new("FZ-18", Branch(turn), Day(summer), "acceptances", "接收预备党员采用举手表决"),
            new("FZ-25", Branch(year == 2024 ? 0 : turn), new(summer.AddDays(-21), summer.AddDays(6)), "conversions", "预备期不满一年就讨论转正"),
            new("FZ-08", Branch((turn + 2) % 4), Period.Month(year, 8), "activists", "培养教育不满一年就列为发展对象"),
            new("SQ-01", Branch(turn), new(WorldMovements.TransferIn(year), WorldMovements.TransferIn(year).AddDays(30)), null, "今年转入的党员还没有到社区报到"),
            new("YS-04b", Unit, Day(WorldPublications.NewChannel(year)), "channels", "新开设的阵地没有负责人"),
            new("ZX-01", Leading, Period.Quarter(year, 2), null, "第二季度没有组织中心组学习"),
            new("DF-11", Survey, Period.Month(year, 10), null, "10月没有登记收取党费"),
            new("DF-20", First, Period.Month(year, 5), "dues", "5月有1名党员少交党费"),
            new("CD-09", Branch(turn), Day(WorldMovements.TransferIn(year)), "members", "出生日期与公民身份号码不一致"),
        ];
    }

    /// <summary>Whether the rule is to be broken by the organization on the day.</summary>
    public bool Breaks(string rule, Organization organization, DateOnly day) => Find(rule, organization, day) is not null;

    /// <summary>Notes the record that breaks the rule.</summary>
    public void Found(string rule, Organization organization, DateOnly day, Guid record)
    {
        if (Find(rule, organization, day) is { } seed) found.TryAdd(seed, record);
    }

    /// <summary>Whether the person's ID number is to disagree with the birth date: the one who came in this year.</summary>
    public bool IdDisagrees(PersonPlan person)
    {
        var (from, branch) = (person.Steps[0].From, person.Steps[0].Branch.Organization);
        if (person.Steps[0].Reason != StandingReason.TransferredIn || !Breaks("CD-09", branch, from)) return false;
        Found("CD-09", branch, from, person.Id);
        return true;
    }

    /// <summary>What can be found today: windows that are over, records that are there.</summary>
    public IReadOnlyList<PlantedOmission> Effective(Draft draft, WorldOrganizations organizations)
    {
        var there = draft.Records.Select(r => r.Id).ToHashSet();
        return seeds
            .Where(s => s.Ledger is null ? s.Window.To < draft.Today : found.TryGetValue(s, out var id) && there.Contains(id) && s.Window.From <= draft.Today)
            .Select(s => new PlantedOmission(s.Rule, organizations[s.Path], s.Window, s.Ledger, s.Ledger is null ? null : found[s], s.Description))
            .ToList();
    }

    private static string Branch(int n) => $"{General}.{n + 1:D3}";

    private static Period Day(DateOnly day) => new(day, day);

    private Seed? Find(string rule, Organization organization, DateOnly day) =>
        seeds.Find(s => s.Rule == rule && s.Path == organization.OrgPath && s.Window.Contains(day));

    private sealed record Seed(string Rule, string Path, Period Window, string? Ledger, string Description);
}
