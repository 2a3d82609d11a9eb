using Shushi.Modules.Admission;
using Xunit;

namespace Shushi.Tests.Rules;

public sealed class AdmissionRulesTests
{
    private static readonly Guid Branch = Facts.Id(1), Person = Facts.Id(2);

    public static IEnumerable<TheoryDataRow<int>> Rows() => RuleTable.Theory("admission");

    [Theory, MemberData(nameof(Rows))]
    public void Row_OfTheTable_IsJudgedAsWritten(int index)
    {
        var row = RuleTable.Read("admission")[index];
        RuleTable.Check(row, new AdmissionFacts
        {
            Period = row.Period,
            Today = row.Today,
            Activists = row.Facts("activist") is { Any: true } a ? [Activist(a)] : [],
            Acceptances = row.Facts("acceptance") is { Any: true } m ? [Acceptance(m)] : [],
            Conversions = row.Facts("conversion") is { Any: true } c ? [Conversion(c)] : [],
            Probations = row.Facts("probation") is { Any: true } p
                ? [new ProbationFact(Branch, Person, "张三", p.Day("接收")!.Value, p.Day("结束"))]
                : [],
        });
    }

    private static ActivistFact Activist(Facts f) => new(Facts.Id(10), Branch, Person, "张三")
    {
        BirthDate = f.Day("出生"),
        AppliedOn = f.Day("申请") ?? new DateOnly(2000, 1, 1),
        TalkedOn = f.Day("谈话"),
        From = f.Day("积极分子") ?? new DateOnly(2000, 1, 1),
        FiledOn = f.Day("备案"),
        Reviews = f.Days("考察"),
        NoticeFrom = f.Days("公示") is [var from, ..] ? from : null,
        NoticeTo = f.Days("公示") is [_, var to] ? to : null,
        ObjectOn = f.Day("发展对象"),
        Until = f.Day("离开"),
    };

    private static AcceptanceFact Acceptance(Facts f) => new(Facts.Id(20), Branch, Person, "张三", f.Day("大会")!.Value)
    {
        Vote = Vote(f),
        HasLeadingGroup = !f.Has("没有党组"),
        LeadingGroupOn = f.Day("党组审议"),
        ApprovedOn = f.Day("批复"),
        ObjectOn = f.Day("发展对象"),
        PoliticalReviewOn = f.Day("政审"),
        TrainingFrom = f.Day("培训"),
        CommitteeReviewOn = f.Day("支委会审查"),
        PrecheckOn = f.Day("预审"),
        TalkedOn = f.Day("派人谈话"),
        OathOn = f.Day("宣誓"),
    };

    private static ConversionFact Conversion(Facts f) => new(Facts.Id(30), Branch, Person, "张三", f.Day("大会")!.Value)
    {
        Vote = Vote(f),
        HasLeadingGroup = !f.Has("没有党组"),
        LeadingGroupOn = f.Day("党组审议"),
        ApprovedOn = f.Day("批复"),
        AcceptedOn = f.Day("接收"),
        RequestedOn = f.Day("转正申请"),
    };

    private static VoteFact Vote(Facts f) => new(!f.Has("举手"), f.Number("应到") ?? 0, f.Number("到会") ?? 0, f.Number("书面") ?? 0,
        f.Number("赞成") ?? 0, f.Number("反对") ?? 0, f.Number("弃权") ?? 0);
}
