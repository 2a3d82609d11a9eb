namespace Shushi.Text.Proofreading;

/// <summary>The rules that are word lists.</summary>
internal static class WordRules
{
    public static IReadOnlyList<ProofreadingRule> All { get; } =
    [
        new()
        {
            Number = "PF-04", Title = "“截止”和“截至”", Severity = RemarkSeverity.Error,
            Rationale = "“截止”表示到期停止，不带时间宾语；到某时为止用“截至”。", Source = "《现代汉语词典》",
            Fix = "后接时间的改为“截至”。", Wrong = "截止目前，已完成整改。", Right = "截至目前，已完成整改。", FalseAlarms = "“报名截止到……”一类说法不提示。",
            Read = static reading => WordRule.Read(reading, 4),
        },
        new()
        {
            Number = "PF-05", Title = "“交纳党费”", Severity = RemarkSeverity.Error,
            Rationale = "党内法规一律写作“交纳党费”，“缴纳”用于税费。", Source = "《中国共产党章程》第四条，《关于中国共产党党费收缴、使用和管理的规定》",
            Fix = "改为“交纳”。", Wrong = "及时足额缴纳党费。", Right = "及时足额交纳党费。",
            Read = static reading => WordRule.Read(reading, 5),
        },
        new()
        {
            Number = "PF-22", Title = "“的”“地”“得”", Severity = RemarkSeverity.Warning,
            Rationale = "状语后用“地”，补语前用“得”。", Source = "《现代汉语八百词》", Fix = "改为“地”或“得”。",
            Wrong = "深入细致的开展党小组活动。", Right = "深入细致地开展党小组活动。", FalseAlarms = "动词作名词用时（得到有效的落实）不提示。",
            Version = 2,
            Read = Particles.Read,
        },
        new()
        {
            Number = "PF-23", Title = "近义重复和句式杂糅", Severity = RemarkSeverity.Warning,
            Rationale = "意思相同的词并用，或两种句式混在一句。", Source = "通行语法", Fix = "保留一个说法。",
            Wrong = "大约有50人左右参加。", Right = "大约有50人参加。", FalseAlarms = "词表以外的重复不提示。",
            Read = static reading => WordRule.Read(reading, 23),
        },
        new()
        {
            Number = "PF-24", Title = "搭配不当", Severity = RemarkSeverity.Warning,
            Rationale = "动词和宾语各有惯用的搭配，固定说法不宜改字。", Source = "固定搭配（collocations.csv）", Fix = "按提示换用动词或补足成分。",
            Wrong = "强化了执行力度。", Right = "加大了执行力度。", FalseAlarms = "并列宾语只有一个搭配不当时，建议的写法可能不通顺。",
            Version = 2,
            Read = static reading => WordRule.Read(reading, 24),
        },
        new()
        {
            Number = "PF-25", Title = "名称和称谓", Severity = RemarkSeverity.Error,
            Rationale = "机构、会议、平台和重要表述的名称必须准确，同一机构前后一致。", Source = "党政机关规范简称和党的重要表述（names.csv）",
            Fix = "按提示改为规范名称。", Wrong = "在区委区政府的领导下", Right = "在区委、区政府的领导下", Version = 1,
            FalseAlarms = "“机关工委”先用全称后用简称的会提示统一（提示级）。",
            Read = static reading => { WordRule.Read(reading, 25); Bodies.Read(reading); },
        },
        new()
        {
            Number = "PF-34", Title = "错别字和异形词", Severity = RemarkSeverity.Error,
            Rationale = "形近、音近的错字和已淘汰的写法。", Source = "《现代汉语词典》《第一批异形词整理表》（misspellings.csv）和本单位词表",
            Fix = "改为提示的写法。", Wrong = "认真安排布署", Right = "认真安排部署", FalseAlarms = "“作出”“其他”等按公文习惯提示，不作改动也可。",
            Read = static reading => { WordRule.Read(reading, 34); HouseWords.Read(reading); },
        },
    ];
}
