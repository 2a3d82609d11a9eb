using System.Globalization;
using System.Text;

namespace Shushi.Bench;

/// <summary>Invented reports of about 4,000 characters, made of sentences with slots; some have passages of an earlier one, a few words changed.</summary>
/// <param name="Reports">The reports.</param>
/// <param name="Fresh">New ones, half of them with a passage of a report.</param>
/// <param name="Planted">Which report holds a passage of which.</param>
public sealed record CopiesCorpus(IReadOnlyList<string> Reports, IReadOnlyList<string> Fresh, IReadOnlyList<(int From, int To)> Planted)
{
    private const int Length = 4_000, NewReports = 20, EveryPlanted = 20, LeastPlanted = 300, MostPlanted = 900;

    private static readonly string[] _places = ["青林镇", "白石街道", "东河社区", "柳湾村", "安平路", "望山小区", "清水园", "新民巷", "北塘乡", "红旗沟", "五里铺", "南关", "学府街", "双井", "杏花营", "大梁庄"];
    private static readonly string[] _doers = ["第一支部", "综合科", "志愿服务队", "班子成员", "青年小组", "业务骨干", "老同志", "包联干部", "值班人员", "新任委员", "组织委员", "党小组长", "驻村队员", "窗口人员", "退役军人", "讲解员"];
    private static readonly string[] _deeds = ["走访", "核实", "清点", "讲解", "维修", "登记", "调解", "回访", "张贴", "整理", "抽查", "代办", "慰问", "疏导", "录入", "巡查"];
    private static readonly string[] _things = ["困难家庭", "企业报表", "楼道灯具", "政策单页", "旧档案", "用水纠纷", "健身器材", "防汛物资", "学习笔记", "入户台账", "消防通道", "孤寡老人", "灌溉水渠", "招工信息", "借阅图书", "公示栏"];
    private static readonly string[] _whens = ["开春后", "五月上旬", "麦收前后", "入汛以来", "国庆前夕", "第三季度", "年底之前", "每逢周五", "换届期间", "盘点之时", "月初", "腊月里", "暑期", "三伏天", "冬训中", "调休日"];
    private static readonly string[] _ends = ["反映较好", "还有两处没做完", "为来年打底", "比上年多一成", "情况已通报", "做法已推开", "写进了简报", "缺口由会费补", "结果已张榜", "责任到了人", "群众知晓", "办结过半", "留有照片", "手续齐全", "等候批复", "转交承办"];

    private static readonly string[] _sentences =
    [
        "{w}，{d}到{p}{v}{t}{n}次，{e}。", "{d}在{p}{v}{t}，用时{n}天，{e}。", "{p}的{t}由{d}{v}，{w}完成{n}件，{e}。",
        "{w}{d}与{d}一道{v}{t}{n}处，{e}；{p}{e}。", "对{p}{n}户的{t}，{d}逐一{v}，{e}。", "{d}把{t}列入清单，{w}{v}{n}回，{p}{e}。",
        "经{d}提议，{w}为{p}{v}{t}{n}项，{e}。", "{p}、{p}两地{t}由{d}{v}，计{n}批，{e}。", "{w}召集{d}商议{t}，{n}人发言，{e}。", "{d}白天{v}{t}，夜里{v}{t}，{p}{n}人受益，{e}。",
    ];

    /// <summary>The same reports on every machine.</summary>
    public static CopiesCorpus Of(int count)
    {
        var random = new Random(20_231_231);
        var reports = new List<string>(count);
        var planted = new List<(int From, int To)>();
        for (var at = 0; at < count; at++)
        {
            var report = Report(random);
            if (at % EveryPlanted == EveryPlanted - 1)
            {
                var from = random.Next(at);
                report = With(report, reports[from], random);
                planted.Add((from, at));
            }

            reports.Add(report);
        }

        var fresh = Enumerable.Range(0, NewReports).Select(i => i % 2 == 0 ? Report(random) : With(Report(random), reports[random.Next(count)], random)).ToList();
        return new CopiesCorpus(reports, fresh, planted);
    }

    private static string Report(Random random)
    {
        var text = new StringBuilder(Length + 100);
        while (text.Length < Length) text.Append(Sentence(random)).Append(random.Next(6) == 0 ? "\n" : "");
        return text.ToString();
    }

    private static string Sentence(Random random)
    {
        var text = new StringBuilder();
        var sentence = _sentences[random.Next(_sentences.Length)];
        for (var at = 0; at < sentence.Length; at++)
        {
            if (sentence[at] != '{')
            {
                text.Append(sentence[at]);
                continue;
            }

            text.Append(Word(sentence[at + 1], random));
            at += 2;
        }

        return text.ToString();
    }

    private static string Word(char slot, Random random) => slot switch
    {
        'p' => Pick(_places, random),
        'd' => Pick(_doers, random),
        'v' => Pick(_deeds, random),
        't' => Pick(_things, random),
        'w' => Pick(_whens, random),
        'e' => Pick(_ends, random),
        _ => random.Next(2, 200).ToString(CultureInfo.InvariantCulture),
    };

    private static string Pick(string[] words, Random random) => words[random.Next(words.Length)];

    /// <summary>A stretch of the source put into a report, a number here and a place there changed.</summary>
    private static string With(string report, string source, Random random)
    {
        var length = random.Next(LeastPlanted, MostPlanted);
        var start = random.Next(source.Length - length);
        var passage = source.Substring(start, length).Replace(Pick(_places, random), Pick(_places, random), StringComparison.Ordinal).Replace('7', '8');
        var at = random.Next(report.Length - length);
        return string.Concat(report.AsSpan(0, at), passage, report.AsSpan(at + length));
    }
}
