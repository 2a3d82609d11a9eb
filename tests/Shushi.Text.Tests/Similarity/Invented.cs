namespace Shushi.Text.Tests.Similarity;

/// <summary>Reports assembled from sentences with slots, so that two of them are alike as two offices' reports are alike: by the words of their trade, not by whole passages.</summary>
internal sealed class Invented(int seed)
{
    private static readonly string[] Places = ["青林镇", "白石街道", "东河社区", "柳湾村", "安平路", "望山小区", "清水园", "新民巷", "北塘乡", "红旗沟"];
    private static readonly string[] Doers = ["第一党支部", "综合科", "志愿服务队", "两名班子成员", "青年理论小组", "业务骨干", "退休老同志", "包联干部", "值班人员", "新任委员"];
    private static readonly string[] Deeds = ["走访", "核实", "清点", "讲解", "维修", "登记", "调解", "回访", "张贴", "整理"];
    private static readonly string[] Things = ["困难家庭", "企业报表", "楼道灯具", "政策单页", "旧档案", "用水纠纷", "健身器材", "防汛物资", "学习笔记", "入户台账"];
    private static readonly string[] Whens = ["开春之后", "五月上旬", "麦收前后", "入汛以来", "国庆前夕", "第三季度", "年底之前", "每逢周五", "换届期间", "盘点之时"];
    private static readonly string[] Ends = ["群众反映较好", "还有两处没有做完", "为来年打下底子", "比上年多出一成", "有关情况已作通报", "做法在片区推开", "经验写进了简报", "缺口由会费补上", "结果张榜公示", "责任落到了个人"];

    private readonly Random _random = new(seed);

    public string Sentence() =>
        $"{Pick(Whens)}，{Pick(Doers)}到{Pick(Places)}{Pick(Deeds)}{Pick(Things)}{_random.Next(2, 99)}次，{Pick(Doers)}{Pick(Deeds)}{Pick(Things)}，{Pick(Ends)}。";

    public string Report(int sentences) => string.Concat(Enumerable.Range(0, sentences).Select(at => Sentence() + (at % 5 == 4 ? "\n" : "")));

    /// <summary>A stretch of so many characters that no other seed has.</summary>
    public string Stretch(int length)
    {
        var text = "";
        while (text.Length < length + 40) text += Sentence();
        return text.Substring(_random.Next(0, text.Length - length), length);
    }

    public int Next(int from, int to) => _random.Next(from, to);

    private string Pick(string[] words) => words[_random.Next(words.Length)];
}
