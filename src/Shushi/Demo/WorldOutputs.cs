using Shushi.Modules.Outputs;

namespace Shushi.Demo;

/// <summary>What the bureaus write: briefs all year, reports by month and quarter. 2023: 44 briefs, 8 monthly reports, 6 analyses, 6 commissioned, 2 research reports.</summary>
internal static class WorldOutputs
{
    // Quarter-end months are covered by analyses: eight monthly reports a year, each in the month after the one it covers.
    private static readonly (int IssuedIn, int Covers, string Name)[] Monthly =
    [
        (1, -1, "上年12月"), (3, 2, "1—2月"), (5, 4, "4月"), (6, 5, "5月"), (8, 7, "7月"), (9, 8, "8月"), (11, 10, "10月"), (12, 11, "11月"),
    ];

    private static readonly (int Month, int Day, string Title)[] Analyses =
    [
        (1, 29, "上年全区经济运行情况分析"), (4, 24, "一季度全区经济运行情况分析"), (7, 24, "上半年全区经济运行情况分析"), (7, 28, "上半年全区工业经济运行分析"),
        (10, 25, "前三季度全区经济运行情况分析"), (10, 30, "前三季度全区固定资产投资分析"),
    ];

    private static readonly (int Month, int Day, string Title)[] Commissioned =
    [
        (2, 22, "从统计数据看云川高质量发展"), (4, 12, "云川区居民收入结构变化"), (6, 14, "云川区服务业发展特点"), (8, 23, "云川区中小企业经营状况"),
        (10, 18, "云川区乡村产业发展情况"), (12, 13, "云川区人口与就业变化"),
    ];

    private static readonly string[] ResearchTitles =
    [
        "关于基层统计基础建设情况的调研报告", "关于企业填报负担情况的调研报告", "关于居民消费意愿的调研报告", "关于农村住户记账质量的调研报告", "关于新业态统计覆盖情况的调研报告", "关于部门数据共享情况的调研报告",
        "关于普查指导员队伍建设的调研报告", "关于投资项目入库情况的调研报告",
    ];

    private static readonly string[] Subjects =
    [
        "规模以上工业增加值", "固定资产投资", "社会消费品零售总额", "居民人均可支配收入", "粮食播种面积", "畜禽生产", "规模以上服务业营业收入", "建筑业总产值", "商品房销售", "居民消费价格", "用电量", "限额以上住宿餐饮业",
        "农产品生产者价格", "城镇新增就业", "小微企业景气", "文化产业营业收入", "高技术制造业增加值", "民营经济增加值", "新入库项目投资", "蔬菜产量", "规模以上工业利润", "进出口总额",
    ];

    private static readonly string[] Angles = ["运行情况", "走势简析", "增速变化", "结构特点", "分析与建议", "主要特点", "监测情况", "同比变化"];

    private static readonly string[] TransportSubjects = ["公路客运", "公路货运", "公交运营", "农村公路养护", "重点项目建设", "道路运输安全", "出租汽车服务", "交通执法"];

    private static readonly string[] EducationSubjects = ["义务教育招生", "课后服务", "教师培训", "教学质量监测", "校园安全", "学前教育普惠", "劳动教育实践", "教研员下校"];

    private static readonly string[] Recipients = ["区委办公室", "区政府办公室", "市级主管部门", "区委、区政府"];

    public static void Record(Draft draft, BureauPlan bureau)
    {
        for (var year = WorldCalendar.FirstYear; year <= draft.Today.Year; year++)
        {
            if (bureau.Unit.UnitType == "statistics") Statistics(draft, bureau, year);
            else Small(draft, bureau, year);
        }
    }

    private static void Statistics(Draft draft, BureauPlan bureau, int year)
    {
        var briefs = year == 2023 ? 44 : 38 + new Dice($"briefs/{year}").Next(8);
        Briefs(draft, bureau, year, briefs, Subjects);
        foreach (var (n, row) in Monthly.Index())
        {
            var covers = row.Covers < 0 ? new DateOnly(year - 1, 12, 1) : new DateOnly(year, row.Covers, 1);
            Issue(draft, bureau, OutputKind.MonthlyReport, Workdays.Nearest(year, row.IssuedIn, 18), n + 1, $"云川统计月报（{row.Name}）", covers);
        }

        foreach (var (n, row) in Analyses.Index()) Issue(draft, bureau, OutputKind.Analysis, Workdays.Nearest(year, row.Month, row.Day), n + 1, row.Title);
        foreach (var (n, row) in Commissioned.Index()) Issue(draft, bureau, OutputKind.Commissioned, Workdays.Nearest(year, row.Month, row.Day), n + 1, row.Title);
        Research(draft, bureau, year);
    }

    private static void Small(Draft draft, BureauPlan bureau, int year) =>
        Briefs(draft, bureau, year, 16, bureau.Unit.UnitType == "transport" ? TransportSubjects : EducationSubjects);

    // Spread evenly over the year, each about the month before; subject and angle never meet twice in a year.
    private static void Briefs(Draft draft, BureauPlan bureau, int year, int count, string[] subjects)
    {
        for (var n = 0; n < count; n++)
        {
            var day = new DateOnly(year, 1, 6).AddDays(n * 350 / count);
            var title = $"{day.AddMonths(-1).Month}月全区{subjects[(n + year) % subjects.Length]}{Angles[((n / subjects.Length) + n) % Angles.Length]}";
            Issue(draft, bureau, OutputKind.Brief, Workdays.Nearest(day), n + 1, title);
        }
    }

    private static void Research(Draft draft, BureauPlan bureau, int year)
    {
        Issue(draft, bureau, OutputKind.ResearchReport, Workdays.Nearest(year, 6, 28), 1, ResearchTitles[2 * year % ResearchTitles.Length]);
        Issue(draft, bureau, OutputKind.ResearchReport, Workdays.Nearest(year, 11, 28), 2, ResearchTitles[((2 * year) + 1) % ResearchTitles.Length]);
    }

    private static void Issue(Draft draft, BureauPlan bureau, OutputKind kind, DateOnly on, int number, string title, DateOnly? forMonth = null)
    {
        var key = $"outputs/{bureau.Unit.OrgPath}/{on.Year}/{kind}/{number}";
        var dice = new Dice(key);
        draft.Event(bureau.Unit, key, new Output
        {
            On = on, Kind = kind, Title = title, IssueNumber = $"{OutputLedger.Kinds.Label(kind)}〔{on.Year}〕{number}号", ForMonth = forMonth,
            Recipient = dice.Pick(Recipients), Uses = Uses(kind, dice),
        });
    }

    private static List<OutputUse> Uses(OutputKind kind, Dice dice) => (kind, dice.Next(8)) switch
    {
        (OutputKind.MonthlyReport, _) => [],
        (OutputKind.ResearchReport, _) => [OutputUse.Adopted, OutputUse.Endorsed],
        (_, 0) => [OutputUse.Adopted, OutputUse.Endorsed],
        (_, < 4) => [OutputUse.Adopted],
        _ => [],
    };
}
