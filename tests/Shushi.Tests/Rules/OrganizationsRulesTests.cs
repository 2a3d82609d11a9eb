using Shushi.Modules.Organizations;
using Shushi.Platform.Organizations;
using Xunit;

namespace Shushi.Tests.Rules;

public sealed class OrganizationsRulesTests
{
    public static IEnumerable<TheoryDataRow<int>> Rows() => RuleTable.Theory("organizations");

    [Theory, MemberData(nameof(Rows))]
    public void Row_OfTheTable_IsJudgedAsWritten(int index)
    {
        var row = RuleTable.Read("organizations")[index];
        RuleTable.Check(row, new OrganizationsFacts
        {
            Period = row.Period,
            Today = row.Today,
            Branches = row.Facts("branch") is { Any: true } b ? [Branch(b)] : [],
            Units = row.Facts("unit") is { Any: true } u ? [Unit(u)] : [],
            Terms = row.Facts("terms").Parts.Where(p => !p.Has("撤销")).Select((t, i) => Term(row.Facts("terms"), t, i)).ToList(),
        });
    }

    private static BranchFact Branch(Facts f) => new(Facts.Id(1), "第一支部")
    {
        Full = f.Number("正式") ?? 0,
        Probationary = f.Number("预备") ?? 0,
        Committee = f.Number("委员") ?? 0,
        Seats = f.Number("职数"),
    };

    private static UnitFact Unit(Facts f) => new(Facts.Id(1), "统计局", f.Number("党员")!.Value, f.Has("单位经批准"))
    {
        Forms =
        [
            .. f.Has("总支") ? [new FormFact(Facts.Id(2), "机关党总支", OrgKind.GeneralBranch, f.Has("总支经批准"))] : Array.Empty<FormFact>(),
            .. f.Has("机关党委") ? [new FormFact(Facts.Id(3), "机关党委", OrgKind.PartyCommittee, f.Has("机关党委经批准"))] : Array.Empty<FormFact>(),
        ],
    };

    private static TermFact Term(Facts all, Facts f, int index) => new(Facts.Id(10 + index), Facts.Id(1), "第一支部", f.AllDays[0], f.Number("任期") ?? 3)
    {
        OrganizationUntil = all.Parts.FirstOrDefault(p => p.Has("撤销"))?.AllDays[0],
    };
}
