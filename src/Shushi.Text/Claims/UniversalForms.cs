using Shushi.Text.Words;

namespace Shushi.Text;

/// <summary>Universal words that are formed at will and so stand in no list: 应检尽检, 应公开尽公开, 逢会必到, 逐卷必审, 一辆未漏, 没落下一次.</summary>
internal static class UniversalForms
{
    private const string Negations = "不未没无", Losses = "落漏少缺欠差掉丢误剩走";

    /// <summary>What a character of loss begins that says something else: 一项未落实, 一名未走访, 一次不少于2小时.</summary>
    private static readonly string[] OtherWords = ["落实", "落成", "走访", "走过", "走到", "走完", "走进", "少于", "差距"];

    private const string BeforeOne = "尚仍余第还剩另";

    /// <summary>What one begins with.</summary>
    public static CharSet Firsts { get; } = new("应逢逐一没未不");

    /// <summary>Whether one may begin at a position: asked everywhere, so it looks at a character or two.</summary>
    public static bool MayStart(string text, int at) => Firsts.Contains(text[at]) && at + 3 < text.Length && text[at] switch
    {
        '应' => text[at + 2] == '尽' || text[at + 3] == '尽',
        '逢' or '逐' => text[at + 2] == '必' && Han.IsHan(text[at + 1]) && Han.IsHan(text[at + 3]),
        '一' => Negations.Contains(text[at + 2], StringComparison.Ordinal) || Negations.Contains(text[at + 3], StringComparison.Ordinal),
        '没' or '未' or '不' => Losses.Contains(text[at + 1], StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>How long the one at a position is; 0 where none is.</summary>
    public static int LengthAt(string text, int at)
    {
        if (!MayStart(text, at))
            return 0;
        return text[at] switch
        {
            '应' => text[at + 2] == '尽' ? (text[at + 3] == text[at + 1] ? 4 : 0) : at + 5 < text.Length && string.CompareOrdinal(text, at + 1, text, at + 4, 2) == 0 ? 6 : 0,
            '逢' => text[at + 1] is '年' or '节' or '何' ? 0 : 4,
            '逐' => 4,
            '一' => LostNone(text, at),
            '没' or '未' or '不' => NoneLost(text, at),
            _ => 0,
        };
    }

    /// <summary>Whether the 一 at a position closes one: 没落下一次.</summary>
    public static bool ClosesAt(string text, int at)
    {
        for (var before = 2; before <= 3 && before <= at; before++)
            if (LengthAt(text, at - before) > before)
                return true;
        return false;
    }

    /// <summary>一辆未漏, 一个都不欠, 一次没落.</summary>
    private static int LostNone(string text, int at)
    {
        if (IsOneLeft(text, at) || PieceEnd(text, at + 1) is not { } end)
            return 0;
        if (end < text.Length && text[end] is '也' or '都')
            end++;
        return end + 1 < text.Length && Negations.Contains(text[end], StringComparison.Ordinal) && IsLoss(text, end + 1) ? end + 2 - at : 0;
    }

    /// <summary>没落下一次, 未漏一户.</summary>
    private static int NoneLost(string text, int at)
    {
        var end = at + 2;
        if (text[at + 1] == '走')
            return 0;
        if (text[end] is '下' or '掉' or '过' or '了')
            end++;
        return end < text.Length && text[end] == '一' && PieceEnd(text, end + 1) is { } last ? last - at : 0;
    }

    /// <summary>尚有一项未落, 其中一项…, 第一项…; but 没有一项….</summary>
    private static bool IsOneLeft(string text, int at)
    {
        var (before, last) = (at > 1 ? text[at - 2] : '\0', at > 0 ? text[at - 1] : '\0');
        return BeforeOne.Contains(last, StringComparison.Ordinal) || (last == '中' && before == '其') || (last == '有' && before is not ('没' or '所'));
    }

    /// <summary>一件不落地办结 leaves out none; 一件未落地 has one that did not land.</summary>
    private static bool IsLoss(string text, int at) =>
        Losses.Contains(text[at], StringComparison.Ordinal) && !WordsAt.Any(text, at, OtherWords)
            && (text[at - 1] == '不' || string.CompareOrdinal(text, at, "落地", 0, 2) != 0);

    /// <summary>Where a measure word of one character ends that counts people, things, times or days.</summary>
    private static int? PieceEnd(string text, int at) =>
        at < text.Length && text[at] is '天' or '环' or '分' ? at + 1
        : Measures.Read(text, at) is { Kind: MeasureKind.Count or MeasureKind.Act, End: var end } && end == at + 1 ? end : null;
}
