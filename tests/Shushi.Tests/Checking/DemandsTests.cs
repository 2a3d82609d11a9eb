using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Checking;
using Shushi.Modules.Meetings;
using Shushi.Modules.Members;
using Shushi.Modules.Service;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Testing;

namespace Shushi.Tests.Checking;

/// <summary>HS-02: a difference that turns what a rule says.</summary>
public sealed class DemandsTests
{
    [Theory, EachDatabase]
    [Trait("pace", "slow")]
    public async Task Difference_IsGrave_WhereTheStatedValueKeepsARuleTheLedgerBreaks(Engine engine)
    {
        await using var database = await TestDatabase.World(engine);
        var workspace = await database.Open();
        var bureau = workspace.Organization("区统计局");
        var meetings = await workspace.Db.Set<Meeting>().AsNoTracking().OrderBy(m => m.Id).Where(m => m.OrgPath.StartsWith(bureau.OrgPath)).ToListAsync();
        await Remove(workspace, meetings, m => m.On == new DateOnly(2023, 6, 2) && m.Kinds.Contains(MeetingKind.MembersMeeting));
        await Remove(workspace, meetings, m => m.On == new DateOnly(2023, 7, 24) && m.Kinds.Contains(MeetingKind.LeadingGroupMeeting));
        var person = ((Standing)await Product.Catalog.Metric("社区报到党员")!.Records(Platform.Metrics.Metric.ScopeOf(workspace, bureau, Period.Year(2023))).FirstAsync()).PersonId;
        await Remove(workspace, await workspace.Db.Set<CheckIn>().AsNoTracking().Where(c => c.PersonId == person).ToListAsync(), _ => true);
        var after = await database.Open();

        foreach (var (sentence, rule, said) in Rows)
        {
            var result = await ReportChecker.Check(after, bureau, 2023, "一、工作情况\n" + sentence);
            var claim = result.Claims.FirstOrDefault(c => c.Rule is not null);
            Assert.True(rule == claim?.Rule, $"{sentence} {claim?.Rule} {claim?.Message}");
            Assert.Equal(rule == CheckFinding.Grave, claim!.IsGrave);
            Assert.Contains(said, claim.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void EveryDemand_NamesAMetricAndARuleThatExist()
    {
        var rules = Product.Catalog.RuleSets.SelectMany(s => s.Rules).Select(r => r.Number).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(Demands.All);
        Assert.All(Demands.All, d => Assert.Contains(Product.Catalog.Metrics, m => m.Code == d.Metric));
        Assert.All(Demands.All, d => Assert.Contains(d.Rule, rules));
    }

    /// <summary>One 支部党员大会 of 20, one 党组会 that studied 党风廉政 and one 报到 of 85 are gone.</summary>
    private static readonly (string Sentence, string Rule, string Said)[] Rows =
    [
        ("支部党员大会20次。", CheckFinding.Grave, "ZH-01"),
        ("支部党员大会18次。", CheckFinding.Contradiction, "文中少1次"),
        ("支委会61次。", CheckFinding.Contradiction, "文中多1次"),
        ("专题研究党风廉政建设2次。", CheckFinding.Grave, "LZ-01"),
        ("专题研究党风廉政建设0次。", CheckFinding.Contradiction, "文中少1次"),
        ("社区报到党员85名。", CheckFinding.Grave, "SQ-01"),
        ("社区报到党员80名。", CheckFinding.Contradiction, "文中少4名"),
        ("发展新党员7名。", CheckFinding.Contradiction, "文中多1名"),
        ("在职党员已全部到社区报到。", CheckFinding.Grave, "SQ-02"),
    ];

    private static async Task Remove<T>(Workspace workspace, IReadOnlyList<T> records, Func<T, bool> isMeant)
        where T : Platform.Records.Record, new()
    {
        var one = records.First(isMeant);
        Assert.True((await workspace.DeleteRecord(workspace.Catalog.LedgerOf<T>(), one.Id, one.Version, "登记有误")).Done);
    }
}
