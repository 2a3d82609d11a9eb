using Shushi.Text.Words;

namespace Shushi.Text.Proofreading;

/// <summary>The words by which rules with logic of their own know where to look.</summary>
internal static class Tags
{
    public static IEnumerable<WordEntry> Entries { get; } =
    [
        .. Table.Read("regulations.csv").Select(row => Tag(16, row[0], right: row[1])),
        .. Tagged(20, "closed", "整改", "销号"),
        .. Tagged(22, "adverb", "深入细致的", "细致的", "认真的", "积极的", "扎实的", "有效的", "及时的", "较好的", "主动的", "严格的", "全面的", "深入的", "有序的", "稳步的", "耐心的", "虚心的", "耐心细致的",
            "圆满的", "顺利的", "自觉的", "切实的", "精心的", "逐步的", "系统的", "扎扎实实的", "踏踏实实的", "认认真真的", "有力的", "更好的", "很好的", "大力的", "广泛的",
            "坚决的", "不断的", "高效的", "科学的", "稳妥的", "快速的", "迅速的", "创造性的", "有针对性的", "卓有成效的", "有计划的", "有步骤的", "一丝不苟的", "毫不动摇的", "持之以恒的"),
        .. Tagged(25, "body", "机关工委", "全区"),
        .. Trades.Own.Select(own => Tag(26, own.Word, right: own.Trade, note: "own")),
        .. Trades.Words.Concat(Trades.Rare).Select(word => Tag(26, word.Word, right: word.Trade, note: "trade")),
        .. Table.Read("campaigns.csv").Select(row => Tag(27, row[0], right: row[1], note: row[2])),
        .. Table.Read("formulas.csv").Select(row => Tag(28, row[0], right: row[1], note: row[2])),
        .. Tagged(28, "part", "四个意识", "四个自信", "两个维护", "两个确立"),
        .. Tagged(30, "platforms", "等平台，", "等渠道，", "等方式，", "等形式，", "等媒体，", "等载体，", "等途径，", "等手段，", "等方法，"),
        .. Tagged(32, "self", "我局", "我校", "我院", "我镇", "我乡", "我街道", "我公司", "我集团", "我委", "我行", "我所", "我厂", "我村", "我社区"),
    ];

    private static IEnumerable<WordEntry> Tagged(int rule, string note, params string[] words) => words.Select(word => Tag(rule, word, note: note));

    private static WordEntry Tag(int rule, string word, string? right = null, string note = "") => new() { Rule = rule, Head = word, Right = right, Note = note, IsTag = true };
}
