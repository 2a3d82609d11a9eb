using System.Globalization;
using System.Text;
using Shushi.Text;

namespace Shushi.Fuzz;

/// <summary>Short invented texts to begin with: the examples of the rules, and statements of every kind.</summary>
internal static class Seeds
{
    private static readonly string[] _statements =
    [
        "一、工作情况\n（一）抓组织建设。发展新党员6名，转正8名，培养入党积极分子20余名。",
        "撰写信息44篇，月报8期，分析6篇，其中获批示3篇。",
        "1—12月交纳党费1.2万元，在职党员85名全部到社区报到，报到率100%。",
        "年初和年中研究意识形态工作，每季度听取汇报一次，三分之二以上的支部完成整改。",
        "查摆“学用结合不紧”“联系群众不够”等三个方面四个问题，均已整改销号。",
        "近600人次参加，比上年提高两成半，二〇二三年十二月３１日前办结12/15件。",
        "下一步打算：发展党员不少于5名，开展主题党日12次。\n青林镇党委\n2024年1月5日",
        "开春后志愿服务队到东河社区走访困难家庭十七户，帮助解决用水纠纷6件，群众反映较好；开春后志愿服务队到柳湾村走访困难家庭十九户，帮助解决用水纠纷9件，群众反映较好。",
        "我镇认真落实《关于加强基层党建的意见》，制定*方案，推动“双减”工作。我校质量提高。",
    ];

    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (index, text) in _statements.Concat(ProofreadingRules.All.Select(rule => rule.Wrong + "\n" + rule.Right)).Index())
            File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{index:00}.txt")), text, new UTF8Encoding(false));
    }
}
