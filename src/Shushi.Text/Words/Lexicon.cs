namespace Shushi.Text.Words;

/// <summary>The words the reader knows, by role. Read once from the embedded lists.</summary>
internal static class Lexicon
{
    private static readonly ILookup<string, string> Roles = Table.Read("words.csv").SelectMany(row => Table.Spelled(row[0]), (row, word) => (Role: row[1], Word: word)).ToLookup(row => row.Role, row => row.Word);
    private static readonly ILookup<string, string> TermRows = Table.Read("terms.csv").ToLookup(row => row[1], row => row[0]);

    /// <summary>召开, 撰写: always the predicate.</summary>
    public static WordList Acts { get; } = Role("act");

    /// <summary>学习, 调研: a predicate at the head of a clause, elsewhere part of a noun.</summary>
    public static WordList NounActs { get; } = Role("nounact");

    /// <summary>转正, 报到: the noun before them is what they count.</summary>
    public static WordList States { get; } = Role("state");

    /// <summary>共, 累计, 今年: what may stand before a noun phrase without belonging to it.</summary>
    public static WordList Leads { get; } = new([.. Roles["lead"], .. Roles["subject"]]);

    /// <summary>我局, 党支部: a lead that is itself a noun.</summary>
    public static WordList Subjects { get; } = Role("subject");

    /// <summary>认真, 专题: what may stand before a predicate, or be part of a noun.</summary>
    public static WordList Manners { get; } = Role("manner");

    /// <summary>党组织, 发展对象: nouns that hold a verb.</summary>
    public static WordList Compounds { get; } = Role("compound");

    /// <summary>问题, 活动: in a list they make a noun of 整改, 宣传 …; elsewhere they are its object.</summary>
    public static WordList SoftTails { get; } = Role("softtail");

    /// <summary>共, 达, 了: what may stand between a noun and its numeral.</summary>
    public static WordList Fillers { get; } = Role("filler");

    /// <summary>全部, 均.</summary>
    public static WordList Universals { get; } = Role("universal");

    /// <summary>定期, 及时.</summary>
    public static WordList Regularities { get; } = Role("regular");

    /// <summary>召开, 建立了: an act that could have been counted.</summary>
    public static WordList Deeds { get; } = Role("deed");

    /// <summary>会议, 台账: what such an act leaves behind.</summary>
    public static WordList Countables { get; } = Role("countable");

    /// <summary>未, 不能.</summary>
    public static WordList Negations { get; } = Role("negation");

    /// <summary>年初, 年中.</summary>
    public static WordList Moments { get; } = Role("moment");

    /// <summary>会, 班, 报告: after 学习, 调研 … they make a noun.</summary>
    public static WordList NounTails { get; } = Role("nountail");

    /// <summary>的, 已, 在: where a noun phrase ends.</summary>
    public static WordList Stops { get; } = Role("stop");

    /// <summary>在职, 对口: nouns that begin like a <see cref="Stops"/> word.</summary>
    public static WordList NounStarts { get; } = Role("nounstart");

    /// <summary>下一步, 打算: the heading of the part about plans.</summary>
    public static WordList PlanHeadings { get; } = Role("plan");

    /// <summary>工作计划, 工作安排: plans only in a heading of the first level.</summary>
    public static WordList TopPlanHeadings { get; } = Role("topplan");

    /// <summary>平均, 均衡: words that hold a universal character without its meaning.</summary>
    public static WordList NotUniversal { get; } = Role("notuniversal");

    /// <summary>四个意识, 三会一课.</summary>
    public static WordList Terms { get; } = new(TermRows["term"]);

    /// <summary>一系列, 十分: numerals in ordinary words; passed over in silence.</summary>
    public static WordList Idioms { get; } = new(TermRows["idiom"]);

    /// <summary>Every word that may govern a noun.</summary>
    public static WordList Verbs { get; } = new([.. Acts.All, .. NounActs.All, .. States.All]);

    public static bool Contains(string text, WordList words) => words.All.Any(word => text.Contains(word, StringComparison.Ordinal));

    private static WordList Role(string role) => new(Roles[role]);
}
