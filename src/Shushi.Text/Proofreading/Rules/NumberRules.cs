namespace Shushi.Text.Proofreading;

/// <summary>The rules about numerals and dates.</summary>
internal static class NumberRules
{
    public static IReadOnlyList<ProofreadingRule> All { get; } =
    [
        new()
        {
            Number = "PF-08", Title = "同类数字写法统一", Severity = RemarkSeverity.Info,
            Rationale = "同一份材料里，同类数字的写法要一致。", Source = "GB/T 15835—2011《出版物上数字用法》（局部体例一致）",
            Fix = "统一用阿拉伯数字或汉字。", Wrong = "检视出5个方面问题，梳理出三个方面短板，又列出6个方面。", Right = "检视出5个方面问题，梳理出3个方面短板，又列出6个方面。",
            FalseAlarms = "固定说法中的汉字数字（三个方面）有时有意保留。",
            Read = NumberForms.ReadMixed,
        },
        new()
        {
            Number = "PF-09", Title = "数值用阿拉伯数字", Severity = RemarkSeverity.Warning,
            Rationale = "百分比和带单位的数值用阿拉伯数字，不与“百”“千”混写。", Source = "GB/T 15835—2011《出版物上数字用法》",
            Fix = "写出全部数字，百分比写作“%”。", Wrong = "完成率百分之95。", Right = "完成率95%。",
            FalseAlarms = "“2千余人”按标准提示，口语色彩的材料可关闭。",
            Read = NumberForms.ReadDigits,
        },
        new()
        {
            Number = "PF-10", Title = "固定用语和概数用汉字", Severity = RemarkSeverity.Warning,
            Rationale = "含数字的固定用语、相邻两数表示的概数用汉字。", Source = "GB/T 15835—2011《出版物上数字用法》",
            Fix = "改用汉字数字。", Wrong = "增强“4个意识”", Right = "增强“四个意识”",
            FalseAlarms = "“3、4个”若是列举第3个和第4个，会误报。",
            Read = NumberForms.ReadChinese,
        },
        new()
        {
            Number = "PF-11", Title = "年份写法", Severity = RemarkSeverity.Warning,
            Rationale = "年份写四位数；汉字年份的零写作“〇”；同一日期不混用两种数字。", Source = "GB/T 15835—2011《出版物上数字用法》",
            Fix = "补足四位，统一写法。", Wrong = "23年12月召开会议。", Right = "2023年12月召开会议。",
            FalseAlarms = "“20年度”表示第二十个年度时会误报，极少见。",
            Version = 2,
            Read = Dates.ReadYears,
        },
        new()
        {
            Number = "PF-12", Title = "日期正确", Severity = RemarkSeverity.Error,
            Rationale = "日期要存在，不写年份的也是；月、日不加“0”。", Source = "GB/T 9704—2012《党政机关公文格式》",
            Fix = "核对日历，去掉月、日前的“0”。", Wrong = "2023年2月30日召开会议。", Right = "2023年2月28日召开会议。",
            Version = 2,
            Read = Dates.ReadDays,
        },
        new()
        {
            Number = "PF-18", Title = "数目和列举一致", Severity = RemarkSeverity.Error,
            Rationale = "写几个方面，就要列几个方面；引出编号各条的一段写了几个，下面就要有几条。", Source = "事实核对",
            Fix = "核对数目，或补全列举。", Wrong = "查摆出学习、作风、纪律、服务等三个方面问题。", Right = "查摆出学习、作风、纪律、服务等四个方面问题。",
            FalseAlarms = "一项之内又用顿号的（思想、作风建设）会多数一项；有“等”而列举较少的不提示。", Version = 2,
            Read = static reading =>
            {
                Lists.Read(reading);
                AnnouncedPoints.Read(reading);
            },
        },
        new()
        {
            Number = "PF-19", Title = "部分和总数一致", Severity = RemarkSeverity.Error,
            Rationale = "部分不能大于总数，两部分相加要等于总数。", Source = "事实核对",
            Fix = "核对数字。", Wrong = "共有党员61名，其中正式党员49名、预备党员13名。", Right = "共有党员61名，其中正式党员49名、预备党员12名。",
            FalseAlarms = "只核对同一句里互补的两部分（正式和预备、男和女等），其余不提示。",
            Read = Sums.Read,
        },
    ];
}
