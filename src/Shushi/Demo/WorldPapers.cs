using System.Globalization;
using Shushi.Modules.Papers;

namespace Shushi.Demo;

/// <summary>What the 党组 of each bureau issues in a year: plans in February, notices and schemes, rules, a summary in December.</summary>
internal static class WorldPapers
{
    private static readonly (int Month, int Day, PaperKind Kind, PaperTopic Topic, string Title)[] Yearly =
    [
        (2, 6, PaperKind.YearPlan, PaperTopic.PartyBuilding, "年党建工作计划"), (2, 9, PaperKind.YearPlan, PaperTopic.Ideology, "年意识形态工作计划"),
        (2, 24, PaperKind.YearPlan, PaperTopic.CleanGovernance, "年党风廉政建设工作计划"), (3, 17, PaperKind.Notice, PaperTopic.PartyBuilding, "年党员教育培训安排的通知"),
        (6, 20, PaperKind.Notice, PaperTopic.PartyBuilding, "年“七一”活动安排的通知"), (8, 22, PaperKind.Scheme, PaperTopic.Business, "年重点工作攻坚方案"),
        (12, 25, PaperKind.Summary, PaperTopic.PartyBuilding, "年党建工作总结"),
    ];

    private static readonly (PaperTopic Topic, string Title)[] Rules =
    [
        (PaperTopic.PartyBuilding, "党费收缴使用管理制度"), (PaperTopic.PartyBuilding, "党员学习考勤和补学制度"), (PaperTopic.Business, "政务信息审核制度"), (PaperTopic.CleanGovernance, "谈心谈话和廉政谈话制度"),
        (PaperTopic.Ideology, "意识形态阵地管理制度"), (PaperTopic.PartyBuilding, "党员联系群众制度"), (PaperTopic.CleanGovernance, "重大事项集体决策制度"), (PaperTopic.Business, "印章和保密管理制度"),
    ];

    public static void Record(Draft draft, BureauPlan bureau)
    {
        for (var year = WorldCalendar.FirstYear; year <= draft.Today.Year; year++)
        {
            var number = 0;
            foreach (var row in Of(year).OrderBy(r => r.On)) Issue(draft, bureau, row.On, ++number, row.Kind, row.Topic, row.Title);
        }
    }

    // Two rules a year, in turn; in 2023 the scheme of the campaign besides.
    private static IEnumerable<(DateOnly On, PaperKind Kind, PaperTopic Topic, string Title)> Of(int year)
    {
        var name = year.ToString(CultureInfo.InvariantCulture);
        foreach (var row in Yearly) yield return (Workdays.Nearest(year, row.Month, row.Day), row.Kind, row.Topic, name + row.Title);
        for (var n = 0; n < 2; n++)
        {
            var (topic, title) = Rules[((2 * (year - WorldCalendar.FirstYear + 1)) + n) % Rules.Length];
            yield return (Workdays.Nearest(year, 4 + (5 * n), 18), PaperKind.Rule, topic, title);
        }

        if (year == 2023) yield return (new(2023, 9, 18), PaperKind.Scheme, PaperTopic.ThematicEducation, "主题教育实施方案");
    }

    private static void Issue(Draft draft, BureauPlan bureau, DateOnly on, int number, PaperKind kind, PaperTopic topic, string title) =>
        draft.Event(bureau.LeadingGroup, $"papers/{bureau.Unit.OrgPath}/{on:O}/{number}", new Paper
        {
            On = on,
            Number = kind == PaperKind.Summary ? null : string.Create(CultureInfo.InvariantCulture, $"云{bureau.Unit.ShortName[1]}党组〔{on.Year}〕{number}号"),
            Title = title,
            Kind = kind,
            Topic = topic,
        });
}
