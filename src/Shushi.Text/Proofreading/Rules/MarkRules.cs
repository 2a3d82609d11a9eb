namespace Shushi.Text.Proofreading;

/// <summary>The rules about marks and characters.</summary>
internal static class MarkRules
{
    public static IReadOnlyList<ProofreadingRule> All { get; } =
    [
        new()
        {
            Number = "PF-01", Title = "半角标点", Severity = RemarkSeverity.Error,
            Rationale = "中文里夹用半角标点，排版时大小不一，也不合标准。", Source = "GB/T 15834—2011《标点符号用法》",
            Fix = "改用全角标点。", Wrong = "现汇报如下:", Right = "现汇报如下：",
            FalseAlarms = "文中引用代码、网址时，紧接汉字的标点会被提示。",
            Read = Punctuation.ReadHalfWidth,
        },
        new()
        {
            Number = "PF-02", Title = "多余的空格", Severity = RemarkSeverity.Warning,
            Rationale = "正文中的空格多为粘贴时带入，排版后留下空当。", Source = "GB/T 9704—2012《党政机关公文格式》排版要求",
            Fix = "删去空格。标题、署名、表格和两字姓名中的空格不提示。", Wrong = "现将 2023年抓党建工作情况报告如下。", Right = "现将2023年抓党建工作情况报告如下。",
            FalseAlarms = "有意隔开的两字姓名，姓氏少见时会被提示，可加入允许词。",
            Read = Spaces.Read,
        },
        new()
        {
            Number = "PF-03", Title = "重复的字词和标点", Severity = RemarkSeverity.Error,
            Rationale = "删改时容易留下重复的字词。", Source = "通行语法（doubled.csv）",
            Fix = "保留一个。", Wrong = "在区委的的领导下", Right = "在区委的领导下",
            FalseAlarms = "机构名相连（某某社区社区党委）和动词重叠已列入词表，未列入的可加入允许词。",
            Read = Doubled.Read,
        },
        new()
        {
            Number = "PF-06", Title = "起止符号", Severity = RemarkSeverity.Warning,
            Rationale = "数值和时间的起止用一字线或浪纹线，不用半角连字符。", Source = "GB/T 15834—2011《标点符号用法》",
            Fix = "改为一字线“—”，或写作“至”。", Wrong = "1-12月的党费", Right = "1—12月的党费",
            FalseAlarms = "电话、日期和编号不提示；少见的编号可能误报。",
            Read = Punctuation.ReadRanges,
        },
        new()
        {
            Number = "PF-07", Title = "并列引号、书名号之间的标点", Severity = RemarkSeverity.Info,
            Rationale = "标有引号或书名号的并列成分之间通常不用顿号，更不用逗号。", Source = "GB/T 15834—2011《标点符号用法》",
            Fix = "删去顿号；逗号改为顿号或不用标点。", Wrong = "落实“三会一课”、“主题党日”制度", Right = "落实“三会一课”“主题党日”制度",
            FalseAlarms = "引号之间插有其他成分时可以用顿号，不提示。",
            Read = Pairs.Read,
        },
        new()
        {
            Number = "PF-15", Title = "引号和括号配对", Severity = RemarkSeverity.Error,
            Rationale = "引号、书名号、括号要成对，中文里用弯引号。", Source = "GB/T 15834—2011《标点符号用法》",
            Fix = "补上缺的一半，改正写反的引号。", Wrong = "落实“一岗双责制度。", Right = "落实“一岗双责”制度。",
            FalseAlarms = "一段引文跨几个自然段时，会提示没有配对。",
            Read = Brackets.Read,
        },
        new()
        {
            Number = "PF-16", Title = "书名号和法规名称", Severity = RemarkSeverity.Warning,
            Rationale = "法规、文件的名称要完整地写进书名号。", Source = "GB/T 15834—2011《标点符号用法》",
            Fix = "加书名号，第一次出现用全称。", Wrong = "严格落实组织工作条例。", Right = "严格落实《中国共产党组织工作条例》。",
            FalseAlarms = "已在前文定义的简称也会提示；通用名称（信访工作条例）指代一般规定时会误报。",
            Read = Titles.Read,
        },
    ];
}
