namespace Shushi.Text.Proofreading;

/// <summary>The rules about headings, sequence and the whole of a report.</summary>
internal static class StructureRules
{
    public static IReadOnlyList<ProofreadingRule> All { get; } =
    [
        new()
        {
            Number = "PF-13", Title = "序号连续", Severity = RemarkSeverity.Error,
            Rationale = "标题和“一是……二是……”的序号要连续。", Source = "GB/T 9704—2012《党政机关公文格式》",
            Fix = "补上缺的序号，或改正重复的序号。", Wrong = "一是抓学习。三是抓作风。", Right = "一是抓学习。二是抓作风。",
            FalseAlarms = "附件里重新编号的一级标题会被提示。",
            Read = Sequences.Read,
        },
        new()
        {
            Number = "PF-14", Title = "序号和标题的标点", Severity = RemarkSeverity.Info,
            Rationale = "序号写作“一、”“（一）”“1.”“（1）”；“第一”“首先”之后用逗号；单独成行的标题末尾不用句号。", Source = "GB/T 15834—2011《标点符号用法》、GB/T 9704—2012《党政机关公文格式》",
            Fix = "按提示改。", Wrong = "（一）、加强学习", Right = "（一）加强学习",
            FalseAlarms = "以“1、”为惯例的单位可关闭本规则。",
            Read = HeadingMarks.Read,
        },
        new()
        {
            Number = "PF-29", Title = "长句", Severity = RemarkSeverity.Info,
            Rationale = "一句超过160字，读者难以把握主次。", Source = "公文写作惯例",
            Fix = "断成几句，或用分号分开。", Wrong = Examples.Long, Right = "认真落实各项工作要求。不断提高水平。",
            FalseAlarms = "引用文件原文的长句也会提示。",
            Read = Sentences.ReadLong,
        },
        new()
        {
            Number = "PF-30", Title = "缺谓语、缺介词", Severity = RemarkSeverity.Warning,
            Rationale = "只有列举和数目的不成句；列举平台、方式而没有“通过”的，句子不完整。", Source = "通行语法",
            Fix = "补上动词或介词。", Wrong = "“学习不深”和“作风不实”两个方面问题。", Right = "查摆出“学习不深”和“作风不实”两个方面问题。",
            FalseAlarms = "标语式的短句可能被提示。",
            Read = Sentences.ReadFragments,
        },
        new()
        {
            Number = "PF-33", Title = "要素齐全", Severity = RemarkSeverity.Warning,
            Rationale = "述职报告要有标题、署名和成文日期，并写明存在的问题和下一步打算。", Source = "GB/T 9704—2012《党政机关公文格式》；述职评议考核对报告内容的通常要求",
            Fix = "补上缺的要素。", Wrong = Examples.Unsigned, Right = Examples.Signed,
            FalseAlarms = "不足800字、不分章的材料不查；要素写在附页上的，问题和打算的标题不用通常字眼的，会误报。", Version = 2,
            Read = Structure.Read,
        },
    ];
}
