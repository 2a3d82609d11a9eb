using System.Buffers;

namespace Shushi.Text.Proofreading;

/// <summary>PF-22: 的 before a verb, where 地 belongs, and before a complement, where 得 belongs.</summary>
internal static class Particles
{
    private static readonly SearchValues<string> Nominal = SearchValues.Create(
        ["得到", "进行", "作了", "作出", "有了", "保证", "确保", "实现", "取得", "给予", "通过", "离不开", "促进", "保障", "推动了", "影响", "关系到", "提供", "促成", "需要", "开展了", "是", "为了", "随着", "对"],
        StringComparison.Ordinal);

    /// <summary>What makes of a verb before it a noun: 有效的处置办法.</summary>
    private static readonly string[] Heads =
        ["办法", "能力", "手段", "渠道", "平台", "流程", "程序", "力度", "经验", "制度", "水平", "意识", "检查", "活动中", "过程"];

    private const int LongestClause = 60;

    private static readonly string[] Verbs =
        ["开展", "推进", "落实", "完成", "做好", "做到", "抓好", "学习", "贯彻", "解决", "提高", "提升", "推动", "组织", "履行", "参加", "参与", "执行", "发挥", "加强", "配合", "服务", "帮助", "协助", "落实好", "研究", "宣传", "引导", "查摆", "整改", "开好", "听取", "接受", "完善", "建立", "强化", "化解", "支持", "坚持", "排查", "走访", "联系", "谋划", "解答", "融入",
            "回复", "配备", "处置", "教会", "传达", "督促", "纠正", "慰问", "关心", "收集", "梳理", "修订", "核实", "查处", "了解", "告知", "上报"];

    public static void Read(Reading reading)
    {
        WordRule.Read(reading, 22);
        var end = 0;
        foreach (var hit in reading.Hits(22))
        {
            // 细致的 stands in 深入细致的 too
            if (hit.Entry.Note != "adverb" || hit.Start < end)
                continue;
            ReadAdverb(reading, hit);
            end = hit.Start + hit.Entry.Head.Length;
        }
    }

    private static void ReadAdverb(Reading reading, Hit hit)
    {
        var end = hit.Start + hit.Entry.Head.Length;
        if (Verbs.FirstOrDefault(verb => reading.Has(end, verb)) is not { } found || !HasObject(reading, end + found.Length))
            return;
        var before = Look.ClauseBefore(reading.Text, hit.Start, LongestClause);
        if (reading.Text.AsSpan(before.Start, before.Length).ContainsAny(Nominal))
            return;
        var span = TextSpan.Between(hit.Start, end + found.Length);
        reading.Add(span, $"“{found}”前是状语，“的”改为“地”。", string.Concat(hit.Entry.Head.AsSpan()[..^1], "地", found));
    }

    /// <summary>深入的开展活动 has an object; 得到有效的落实 and 认真的学习态度 have none.</summary>
    private static bool HasObject(Reading reading, int at)
    {
        if (reading.At(at) is '了' or '好')
            at++;
        return (Han.IsHan(reading.At(at)) || Han.IsOpening(reading.At(at)))
            && reading.At(at) is not ('的' or '和' or '与' or '及' or '态' or '氛' or '习' or '精' or '作' or '情' or '者' or '方' or '计' or '措' or '机' or '体' or '工' or '成' or '率')
            && !Heads.Any(head => reading.Has(at, head));
    }
}
