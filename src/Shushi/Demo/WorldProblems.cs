using Shushi.Modules.Rectification;

namespace Shushi.Demo;

/// <summary>Problem lists: what the campaign of 2023 brought up, what those served said, what the upper level fed back. Past years are closed; this year is on its way.</summary>
internal sealed class WorldProblems(Draft draft, BureauPlan bureau)
{
    private static readonly Row[] CampaignOf2023 =
    [
        new("理论学习", "学习时断时续，结合业务思考不够", "以干代学，计划性不强", "排定每周学习半天，季度交流一次"), new("理论学习", "青年党员学习形式单一", "带学责任没有落到人", "开设青年业务讲堂，由支部委员轮流带学"),
        new("政治素质", "对数据质量的政治责任认识不够深", "日常提醒多，案例教育少", "把典型案例纳入支部学习"), new("能力本领", "运用大数据手段分析经济运行的本领不足", "专业培训偏少", "组织两期专题培训，建立分析小组"),
        new("担当作为", "部分业务难题久拖未决", "分工不清，怕担风险", "列出难题清单，领导班子成员逐项包办"), new("担当作为", "下基层指导次数偏少", "会议和报表占用时间多", "每月安排两天到街道、企业指导"),
        new("工作作风", "面向基层的临时报表偏多", "部门之间数据没有共享", "清理临时报表，能共享的不再要"),
    ];

    private static readonly Row[] ServedIn2023 =
    [
        new("报表填报", "企业反映同一数据多次填报", "各专业布置不同步", "合并布置，统一催报口径"), new("报表填报", "新入库企业不会操作联网直报", "培训覆盖不全", "上门培训并编印操作卡"),
        new("数据服务", "群众查询公开数据不方便", "栏目分散", "集中公布并开通查询电话"), new("入户调查", "记账户反映上门时间不合适", "没有事先预约", "实行预约入户和错峰走访"),
    ];

    private static readonly Row[] FeedbackRaisedIn2023 =
    [
        new("业务与党建一头重", "抓业务多，抓党建少，两者结合不紧", "考核导向偏重业务", "党建和业务同部署、同检查、同考核"), new("责任意识", "支部书记第一责任人意识不强", "责任没有逐级压实", "签订责任清单，半年述职一次"),
        new("学习形式", "学习以读文件为主，吸引力不足", "缺少设计", "增加现场教学和研讨"), new("学习制度", "学习考勤和补学制度执行不严", "没有专人管理", "明确学习管理员，按月通报补学"),
    ];

    // Lists of other years are drawn from these.
    private static readonly Row[] Feedback =
    [
        new("党建与业务融合", "支部活动与中心工作结合不够", "选题随意", "每个主题党日对应一项重点工作"), new("队伍建设", "党务干部轮换快，业务不熟", "缺少跟班学习", "开展党务实务培训，建立传帮带"),
        new("制度执行", "个别支部会议记录不规范", "检查不经常", "每季度互查一次并反馈"), new("作用发挥", "党员示范岗特色不明显", "考评标准笼统", "细化创岗标准，半年评议一次"),
        new("阵地建设", "活动室利用率不高", "开放时间固定", "实行预约使用"), new("宣传引导", "信息公开更新不及时", "审核链条长", "明确更新时限和专人"),
    ];

    private static readonly Row[] ServedByStatistics =
    [
        new("报表填报", "基层统计员反映报送时间集中", "布置时间扎堆", "错开报送时间"), new("数据服务", "企业希望得到行业对比数据", "反馈机制不健全", "每季度向样本企业反馈行业数据"),
        new("窗口服务", "咨询电话高峰时难接通", "值守人员少", "增设值守席位"), new("政策宣传", "群众对调查用途不了解", "宣传形式单一", "进社区宣讲并发放明白纸"),
    ];

    private static readonly Row[] ServedByTransport =
    [
        new("公交服务", "居民反映早晚高峰候车时间长", "发车间隔安排不细", "高峰时段加密班次"), new("公路养护", "村民反映个别路段坑槽修补慢", "巡查周期长", "缩短巡查周期，限时修补"),
        new("窗口服务", "从业人员反映办证跑动次数多", "材料告知不全", "一次告知，网上预审"),
    ];

    private static readonly Row[] ServedByEducation =
    [
        new("招生入学", "家长反映入学政策查询不便", "解读材料分散", "集中发布政策问答"), new("课后服务", "家长希望课后服务项目更多", "校外资源引入不足", "建立项目清单，按需选课"),
        new("教研指导", "教师反映下校教研次数少", "教研员人手紧", "实行片区联系制度"),
    ];

    private Row[] Served => bureau.Unit.UnitType switch { "transport" => ServedByTransport, "education" => ServedByEducation, _ => ServedByStatistics };

    public void Record()
    {
        for (var year = WorldCalendar.FirstYear; year <= draft.Today.Year; year++)
        {
            if (year == 2023 && bureau.Unit.UnitType == "statistics") Of2023();
            else Usual(year);
        }
    }

    private void Of2023()
    {
        foreach (var (n, row) in FeedbackRaisedIn2023.Index()) Feedback2023(n, row);
        foreach (var (n, row) in ServedIn2023.Index())
            List(ProblemSource.ServedPeople, new(2023, 5, 25), n, row, due: new(2023, 9, 28), rectified: Workdays.Nearest(2023, 7 + (n % 3), 12), closed: Workdays.Nearest(2023, 7 + (n % 3), 19));
        foreach (var (n, row) in CampaignOf2023.Index())
            List(ProblemSource.ThematicEducation, new(2023, 11, 3), n, row, due: new(2023, 12, 20), rectified: Workdays.Nearest(2023, 12, 4 + n), closed: new(2023, 12, 20));
    }

    // Closed one after the other from April to October, by the plan of 10 March.
    private void Feedback2023(int n, Row row)
    {
        var month = 4 + (2 * n);
        List(ProblemSource.LastYearFeedback, new(2023, 2, 17), n, row, due: new(2023, 10, 31), rectified: Workdays.Nearest(2023, month, 16), closed: Workdays.Nearest(2023, month, 24));
    }

    private void Usual(int year)
    {
        var dice = new Dice($"problems/{bureau.Unit.OrgPath}/{year}");
        var fed = year == 2024 ? new DateOnly(2024, 2, 2) : Workdays.Nearest(year, 2, 16);
        foreach (var (n, row) in dice.Pick(Feedback, 3).Index())
            List(ProblemSource.LastYearFeedback, fed, n, row, due: new(year, 12, 15), rectified: Workdays.Nearest(year, 5 + (3 * n), 14), closed: Workdays.Nearest(year, 5 + (3 * n), 25));
        foreach (var (n, row) in dice.Pick(Served, 2).Index())
            List(ProblemSource.ServedPeople, Workdays.Nearest(year, 5, 25), n, row, due: new(year, 12, 15), rectified: Workdays.Nearest(year, 8 + (4 * n), 5), closed: Workdays.Nearest(year, 8 + (4 * n), 14));
    }

    private void List(ProblemSource source, DateOnly raised, int n, Row row, DateOnly due, DateOnly rectified, DateOnly closed)
    {
        var owner = bureau.Leaders[n % bureau.Leaders.Count];
        var reported = draft.Past(rectified) is not null;
        var done = draft.Past(closed) is not null;
        draft.Event(bureau.LeadingGroup, $"problems/{bureau.Unit.OrgPath}/{raised:O}/{source}/{n + 1}", new ListedProblem
        {
            On = raised,
            Source = source,
            ListYear = raised.Year,
            Aspect = row.Aspect,
            Description = row.Description,
            Cause = row.Cause,
            Measure = row.Measure,
            OwnerId = owner.Id,
            DueOn = due,
            RectifiedOn = draft.Past(rectified),
            Result = reported ? "已完成：" + row.Measure : null,
            ClosedOn = draft.Past(closed),
            ClosedBy = done ? ClosedBy(owner) : null,
        });
    }

    // The secretary's own problems are closed by the upper level, the others' by the secretary of the 总支 or, for that one's own, by the 党组's.
    private string ClosedBy(PersonPlan owner)
    {
        if (owner == bureau.Leaders[0]) return "区直机关工委";
        return owner == bureau.Committee[0] ? bureau.Leaders[0].Name : bureau.Committee[0].Name;
    }

    private sealed record Row(string Aspect, string Description, string Cause, string Measure);
}
