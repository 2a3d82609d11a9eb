namespace Shushi.Text.Proofreading;

/// <summary>The rules that look at the report as a whole, or at what is not in it.</summary>
internal static class WholeTextRules
{
    public static IReadOnlyList<ProofreadingRule> All { get; } =
    [
        new()
        {
            Number = "PF-17", Title = "待填写的内容", Severity = RemarkSeverity.Error,
            Rationale = "占位的符号留在稿里，说明还没有写完。", Source = "报送要求",
            Fix = "补全后再报送。", Wrong = "先后被*党建、*日报报道。", Right = "先后被先锋党建、青澜日报报道。",
            FalseAlarms = "脱密时有意隐去的名称也会提示。",
            Read = Placeholders.Read,
        },
        new()
        {
            Number = "PF-20", Title = "整改数目", Severity = RemarkSeverity.Info,
            Rationale = "“均已整改”要说清有几个问题、整改了几个。", Source = "《党委（党组）书记抓基层党建工作述职评议考核办法（试行）》",
            Fix = "写明问题个数和整改个数。", Wrong = "针对查摆的问题，均进行了认真整改。", Right = "针对查摆的4个问题，均进行了认真整改。",
            FalseAlarms = "数目写在别的段落里时会提示。",
            Read = Closures.Read,
        },
        new()
        {
            Number = "PF-21", Title = "次数", Severity = RemarkSeverity.Info, IsOn = false,
            Rationale = "“定期召开”“及时开展”没有次数，无法核对。", Source = "报告写作惯例",
            Fix = "补上次数。", Wrong = "定期召开专题会议。", Right = "召开专题会议4次。",
            FalseAlarms = "制度性的表述也会提示，所以默认关闭。",
            Read = Placeholders.ReadObligations,
        },
        new()
        {
            Number = "PF-26", Title = "别的行业的用语", Severity = RemarkSeverity.Warning,
            Rationale = "出现别的行业的专门用语，多半是沿用了别的单位的材料。", Source = "行业用语（trades.csv）",
            Fix = "核对后删去或改为本单位的内容。", Wrong = "我局统计工作成效明显，统计数据质量提高，统计调查有序，统计监督有力，推动“四好农村路”创建工作。", Right = "我局统计工作成效明显，统计数据质量提高，统计调查有序，统计监督有力，推动统计现代化。",
            FalseAlarms = "与别的部门联合开展的工作会误报；反复出现的用语视为本报告的内容，不提示。",
            Version = 2,
            Read = OtherTrades.Read,
        },
        new()
        {
            Number = "PF-27", Title = "时间错位", Severity = RemarkSeverity.Warning,
            Rationale = "集中教育、会议都有时间，写进别的年度多半是沿用旧稿；报告自称的年度要一致。", Source = "中央有关部署的时间（campaigns.csv）",
            Fix = "核对年度。", Wrong = "现将2023年度工作情况报告如下：贯彻党的二十届三中全会精神。", Right = "现将2023年度工作情况报告如下：贯彻党的二十大精神。",
            FalseAlarms = "回顾往年工作时可能误报。",
            Read = Times.Read,
        },
        new()
        {
            Number = "PF-28", Title = "固定表述完整", Severity = RemarkSeverity.Warning,
            Rationale = "“四个意识”“四个自信”“两个维护”与“两个确立”要完整，动词搭配要规范。", Source = "党的重要表述（formulas.csv）",
            Fix = "补全或改为规范表述。", Wrong = "坚定“四个意识”", Right = "增强“四个意识”",
            FalseAlarms = "引用2021年以前文件的原文时会误报。",
            Read = Formulas.Read,
        },
        new()
        {
            Number = "PF-31", Title = "重复的内容", Severity = RemarkSeverity.Info,
            Rationale = "开头重复标题、相邻句用词重复、同一句话出现两次。", Source = "公文写作惯例",
            Fix = "删去或换个说法。", Wrong = "着力破解难点问题。着力破解堵点问题。", Right = "着力破解难点问题和堵点问题。",
            FalseAlarms = "有意的排比会被提示。",
            Read = Repetitions.Read,
        },
        new()
        {
            Number = "PF-32", Title = "自称不一", Severity = RemarkSeverity.Warning,
            Rationale = "全文自称“我局”，个别地方成了“我校”，多半是沿用了别的单位的材料；与往年、与别的单位的雷同由“雷同比对”查。", Source = "事实核对",
            Fix = "核对后改正。", Wrong = "我局认真学习。我局抓落实。我局促整改。我校质量提高。", Right = "我局认真学习。我局抓落实。我局促整改。我局质量提高。",
            FalseAlarms = "下属单位的材料汇编在一起时会误报。",
            Read = Selves.Read,
        },
    ];
}
