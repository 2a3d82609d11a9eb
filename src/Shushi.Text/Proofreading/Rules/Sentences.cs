using System.Buffers;
using System.Globalization;

namespace Shushi.Text.Proofreading;

/// <summary>PF-29: long sentences. PF-30: sentences without a predicate.</summary>
internal static class Sentences
{
    private const int Long = 160;
    private static readonly SearchValues<string> Leads = SearchValues.Create(
        ["通过", "依托", "利用", "借助", "运用", "采取", "采用", "发挥", "以", "用", "在", "经", "向", "被", "将", "把", "对", "围绕", "结合", "建立", "开设", "搭建", "由", "从", "依靠", "创新", "开通", "充分", "坚持", "开展", "打造", "组织",
            "整合", "举办", "推行", "实行", "拓宽", "丰富", "探索", "探究", "拓展", "按照", "根据", "为", "是", "有", "灵活", "综合", "构建", "统筹", "融合", "畅通", "管好", "办好", "建好", "用好", "抓好", "设立", "创建", "使用", "推广", "联合", "经由", "进行", "给", "让", "使", "聚焦", "增加", "优化", "完善", "加强", "召开", "推出", "强化", "注重", "突出", "涉及", "覆盖", "涵盖", "包括", "登录", "关注", "登陆", "借", "靠", "凭"],
        StringComparison.Ordinal);

    public static void ReadLong(Reading reading)
    {
        foreach (var sentence in reading.Report.Sentences)
        {
            if (sentence.Length <= Long)
                continue;
            var from = sentence.Start;
            while (from < sentence.End)
            {
                var length = reading.Text.AsSpan(from, sentence.End - from).IndexOf('；');
                var end = length < 0 ? sentence.End : from + length + 1;
                if (end - from > Long && reading.Text[from] is not ('|' or '#'))
                    reading.Add(TextSpan.Between(from, end), string.Create(CultureInfo.InvariantCulture, $"这句有{end - from}字，可断成几句。"));
                from = end;
            }
        }
    }

    public static void ReadFragments(Reading reading)
    {
        foreach (var claim in reading.Claims)
            if (claim.Kind == ClaimKind.ListCount)
                ReadQuotedCount(reading, claim);
        foreach (var hit in reading.Hits(30))
            ReadPlatforms(reading, hit);
    }

    /// <summary>“……”和“……”三个方面四个问题。 is no sentence.</summary>
    private static void ReadQuotedCount(Reading reading, Claim claim)
    {
        var sentence = claim.Sentence;
        if (sentence.Length < 3 || reading.Text[sentence.Start] is not ('“' or '《') || reading.At(claim.Number.Start - 1) is not ('”' or '》' or '等'))
            return;
        for (var (at, depth) = (sentence.Start, 0); at < claim.Number.Start; at++)
            if (Han.IsOpening(reading.Text[at]))
                depth++;
            else if (Han.IsClosing(reading.Text[at]))
                depth--;
            else if (depth == 0 && reading.Text[at] is not ('和' or '与' or '及' or '、' or '等'))
                return;
        var rest = TextSpan.Between(claim.Number.End + (claim.Unit?.Length ?? 0), sentence.End);
        if (rest.Length <= 12 && !reading.Text.AsSpan(rest.Start, Math.Max(0, rest.Length)).Contains('，'))
            reading.Add(sentence, "这句只有列举和数目，没有谓语，请补上动词，如“查摆出……”。");
    }

    /// <summary>微博、公众号等平台，共公开信息201条: 通过 is missing.</summary>
    private static void ReadPlatforms(Reading reading, Hit hit)
    {
        var from = Math.Max(0, hit.Start - 80);
        var start = from + reading.Text.AsSpan(from, hit.Start - from).LastIndexOfAny(Han.ClauseEnds) + 1;
        var words = reading.Text.AsSpan(start, hit.Start - start);
        if (words.Length < 5 || start == from || !words.Contains('、') || words.ContainsAny(Leads) || reading.At(start - 1) is '：' or ':')
            return;
        reading.Add(TextSpan.Between(start, hit.Start + hit.Entry.Head.Length), "列举前缺“通过”“依托”一类的词，请补上。", string.Concat("通过", reading.Text.AsSpan(start, hit.Start + hit.Entry.Head.Length - start)));
    }
}
