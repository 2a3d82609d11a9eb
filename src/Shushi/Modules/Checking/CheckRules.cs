using Shushi.Text;

namespace Shushi.Modules.Checking;

/// <summary>A rule by which a check holds a report against the ledgers; those of proofreading are <see cref="ProofreadingRules"/>.</summary>
/// <param name="Number">One of <see cref="CheckFinding"/>'s.</param>
/// <param name="Title">What it is about, in Chinese.</param>
/// <param name="Severity">What a finding of it weighs.</param>
public sealed record CheckRule(string Number, string Title, RemarkSeverity Severity)
{
    /// <summary>What is found, in Chinese.</summary>
    public required string Finds { get; init; }

    /// <summary>Why it matters, in Chinese.</summary>
    public required string Rationale { get; init; }

    /// <summary>What to do about it, in Chinese.</summary>
    public required string Fix { get; init; }
}

/// <summary>The rules of a check against the ledgers, HS: the findings take their weight and title from here, and so does docs/PROOFREADING.md.</summary>
public static class CheckRules
{
    /// <summary>The rules, each with what it finds.</summary>
    public static readonly CheckRule Contradiction = new(CheckFinding.Contradiction, "与台账不一致", RemarkSeverity.Error)
    {
        Finds = "文中的数字与台账的数字说的是同一件事，范围和期间相同，数目不等。“近”“余”“约”等概数按区间比较。",
        Rationale = "报告里的数字要经得起查对，查到一处不符，别处的数字也让人不放心。",
        Fix = "台账对的，改正文；正文对的，先补登或更正台账；说的是另一个数字的，选定所指的数字。",
    },
    Grave = new(CheckFinding.Grave, "严重：与台账不一致，影响评价", RemarkSeverity.Error)
    {
        Finds = "与台账不一致，并且照文中的数字看符合一条规定、照台账看不符合；或者文中写“全部”“均”，台账里有例外。",
        Rationale = "这样的差异会改变对这项工作的评价。",
        Fix = "先核对台账有没有漏登；确实没有做到的，如实写明做到多少、差在哪里。",
    },
    OtherDefinition = new(CheckFinding.OtherDefinition, "口径不同", RemarkSeverity.Warning)
    {
        Finds = "文中的数字与台账的数字名称相同，统计范围、口径或期间不同，不能直接比较。",
        Rationale = "同一个名称有两种口径，读的人会当成一个数字。",
        Fix = "写明范围、口径和期间，或者改用台账的数字。",
    },
    Leftover = new(CheckFinding.Leftover, "其他单位的名称", RemarkSeverity.Warning)
    {
        Finds = "文中有其他单位的名称或者不是本地的地名，写的又不是共同开展的工作。",
        Rationale = "多半是借用别处的材料没有改净。",
        Fix = "核对这一处是不是从别处带来的，改成本单位的内容；确应出现的，列入本单位用语。",
    },
    Untold = new(CheckFinding.Untold, "没有写到的工作", RemarkSeverity.Info)
    {
        Finds = $"一份完整的报告（{Coverage.Whole}字以上，分{Coverage.LeastChapters}章以上）没有写到某一方面工作的数字，台账里有记录。",
        Rationale = "做了的工作没有写到，评议的人就看不到。",
        Fix = "看是不是遗漏，遗漏的补上；本来不打算写的，不用处理。",
    },
    NoSource = new(CheckFinding.NoSource, "台账暂无依据", RemarkSeverity.Info)
    {
        Finds = "同一章里别的数字有台账依据，这个数字没有台账可以查对。",
        Rationale = "没有出处的数字，问起来说不清。",
        Fix = "在台账里补登；不在台账里管理的，用核验说明注明来源。",
    },
    Unanswered = new(CheckFinding.Unanswered, "没有回应的上年反馈", RemarkSeverity.Warning)
    {
        Finds = "一份完整的报告没有写到上年述职反馈问题的整改，或者逐项写时漏了其中几项。",
        Rationale = "上年反馈的问题改得怎么样，是述职时必须回答的。",
        Fix = "逐项写明整改情况；没有完成的，写明进展和时限。",
    };

    /// <summary>All of them, by their numbers.</summary>
    public static IReadOnlyList<CheckRule> All { get; } = [Contradiction, Grave, OtherDefinition, Leftover, Untold, NoSource, Unanswered];

    /// <summary>The rule of a number, or null where it is one of proofreading.</summary>
    public static CheckRule? Of(string number) => All.FirstOrDefault(r => r.Number == number);
}
