using Shushi.Text;

namespace Shushi.Modules.Checking;

/// <summary>The words around a claim, by how near they are.</summary>
internal sealed class Surroundings
{
    /// <summary>The weight of a word: in the claim's clause, after the number before, or earlier in the sentence, in the words that open the paragraph, in the heading.</summary>
    public const int Own = 10, Near = 2, Far = 1;

    private const int LongestTopic = 16;

    /// <summary>What says nothing of what is counted.</summary>
    private static readonly string[] Light =
    [
        "加起来", "今年以来", "全年", "今年", "一年", "总共", "一共", "共计", "合计", "总计", "累计", "先后", "已经",
        "召开", "开展", "举办", "组织", "进行", "办了", "开了", "做了", "交了", "参加", "参与", "走动", "用时", "时长",
        "共", "计", "有", "为", "了", "达", "已", "都", "各", "的", "占",
    ];

    /// <summary>What goes on from the sentence before without naming its subject again.</summary>
    private static readonly string[] GoingOn = ["其中", "涉及", "覆盖", "惠及", "共计", "合计", "累计"];

    /// <summary>9，这是……的次数: the number stands first, what it counts behind it.</summary>
    private static readonly string[] Presenting = ["，这是", "，这就是", "，是", "——这是"];

    /// <summary>What binds a number to the noun of the one before: 8名预备党员，其中6名.</summary>
    private static readonly string[] Bound = ["其中", "当中", "中有", "包括", "分别", "含"];

    private static readonly string[] Persons = ["同志", "党员", "干部", "同事", "年轻人", "青年", "人"];

    private readonly string own;
    private readonly string near;
    private readonly string far;

    /// <param name="report">The text.</param>
    /// <param name="claims">All claims of the text, in order.</param>
    /// <param name="index">Which of them.</param>
    public Surroundings(ReportText report, IReadOnlyList<Claim> claims, int index)
    {
        var claim = claims[index];
        var (text, number, sentence) = (report.Text, claim.Number, claim.Sentence);
        var before = Neighbour(claims, index, -1) is { } b && sentence.Contains(b.Number.Start) ? Math.Min(b.Number.End, number.Start) : sentence.Start;
        var after = Neighbour(claims, index, 1) is { } a ? Math.Max(a.Number.Start, number.End) : text.Length;
        var clauseStart = Math.Min(number.Start, Math.Max(claim.Clause.Start, before));
        var clauseEnd = Math.Max(number.End, Math.Min(Presented(report, claim)?.End ?? claim.Clause.End, after));
        var closing = text.IndexOf('）', number.End, clauseEnd - number.End);
        var word = claim.Kind is ClaimKind.All or ClaimKind.Obligation && !text.AsSpan(number.Start, number.Length).ContainsAnyInRange('0', '9') ? number.Of(text) : "";
        var item = Distribution.ItemOf(report, claims, index);
        IsDistributed = item is not null;
        own = item ?? text[clauseStart..number.Start] + word + "\n" + text[number.End..(closing < 0 ? clauseEnd : closing)];
        near = text[(before > sentence.Start ? Fresh(text, before, number.Start) : before)..number.Start];
        far = text[Math.Min(sentence.Start, number.Start)..number.Start] + "\n" + Topic(report, claim);
        IsBare = IsLight(own.Replace(claim.Unit ?? "\0", "", StringComparison.Ordinal));
        IsOfPersons = claim.Unit == "个" && Persons.Any(p => string.CompareOrdinal(text, number.End + 1, p, 0, p.Length) == 0 || near.EndsWith(p, StringComparison.Ordinal));
    }

    /// <summary>Whether the clause says nothing but the number: 计4个.</summary>
    public bool IsBare { get; }

    /// <summary>Whether the noun stands in a list of its own: 发展、转正分别为6名、8名.</summary>
    public bool IsDistributed { get; }

    /// <summary>Whether 个 counts persons.</summary>
    public bool IsOfPersons { get; }

    /// <summary>How near a word stands; 0 where it does not.</summary>
    public int WeightOf(string word) =>
        own.Contains(word, StringComparison.Ordinal) ? Own : near.Contains(word, StringComparison.Ordinal) ? Near : far.Contains(word, StringComparison.Ordinal) ? Far : 0;

    /// <summary>Where what is near begins: the noun behind the number before (5个党支部，分布在3个…) belongs to that one, unless the words bind both.</summary>
    private static int Fresh(string text, int before, int number)
    {
        var between = text.AsSpan(before, number - before);
        var mark = between.IndexOfAny('，', '；', '、');
        foreach (var word in Bound)
            if (between.Contains(word, StringComparison.Ordinal)) return before;
        return mark < 0 ? before : before + mark + 1;
    }

    /// <summary>The clause that says what a number without a measure word counts, where the number stands first.</summary>
    private static TextSpan? Presented(ReportText report, Claim claim)
    {
        if (claim.Unit is not null) return null;
        var end = claim.Number.End;
        var sign = Presenting.FirstOrDefault(word => string.CompareOrdinal(report.Text, end, word, 0, word.Length) == 0);
        return sign is null ? null : report.ClauseAt(end + sign.Length);
    }

    private static bool IsLight(string words)
    {
        foreach (var word in Light) words = words.Replace(word, "", StringComparison.Ordinal);
        return words.Count(char.IsLetter) <= 1;
    }

    /// <summary>党费。应交…: the short words that open a paragraph or stand above it; what 其中 goes on from; the heading.</summary>
    private static string Topic(ReportText report, Claim claim)
    {
        var (text, sentence) = (report.Text, claim.Sentence);
        var chapter = report.ChapterAt(claim.Number.Start);
        var line = sentence.Start == 0 ? 0 : text.LastIndexOf('\n', sentence.Start - 1) + 1;
        var opening = report.SentenceAt(FirstLetter(text, line, sentence.Start));
        var topic = chapter.Title;
        if (opening.Start < sentence.Start && opening.Length <= LongestTopic) topic += "\n" + opening.Of(text);
        if (sentence.Start > line && GoingOn.Any(word => string.CompareOrdinal(text, sentence.Start, word, 0, word.Length) == 0)) topic += "\n" + report.SentenceAt(sentence.Start - 1).Of(text);
        var above = line < 2 ? 0 : text.LastIndexOf('\n', line - 2) + 1;
        if (line > 0 && line - above <= LongestTopic) topic += "\n" + text[above..line];
        return topic;
    }

    private static int FirstLetter(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    /// <summary>The next claim that counts something.</summary>
    private static Claim? Neighbour(IReadOnlyList<Claim> claims, int index, int step)
    {
        for (var i = index + step; i >= 0 && i < claims.Count; i += step)
            if (claims[i].Kind is ClaimKind.Count or ClaimKind.Approx or ClaimKind.ListCount or ClaimKind.Money or ClaimKind.Ratio or ClaimKind.Other) return claims[i];
        return null;
    }
}
