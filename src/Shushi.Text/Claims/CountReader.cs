using Shushi.Text.Words;

namespace Shushi.Text;

/// <summary>Finds numerals with a measure word, ordinals, and bare Arabic numbers.</summary>
internal static class CountReader
{
    /// <summary>What a number can begin with.</summary>
    public static CharSet Starts { get; } = new("0123456789０１２３４５６７８９〇零一二两三四五六七八九十百千万亿几数上半俩仨");

    /// <summary>Words about time that 前 ends, and what may stand behind a rank.</summary>
    private static readonly string[] Now = ["目前", "当前", "此前", "之前", "日前", "以前", "事前", "先前", "眼前", "会前", "节前", "课前", "岗前", "任前"];

    private const string BehindRank = "的中之以内好";
    private static readonly string[] None = ["也没", "都没"], NoneAtEnd = ["没有"];

    public static void Read(Ground ground)
    {
        var rhythms = new Queue<TextSpan>(ground.Drafts
            .Where(draft => draft.Kind == ClaimKind.Frequency && ground.Text[draft.Number.Start] == '每')
            .Select(draft => draft.Number).OrderBy(span => span.Start));
        var next = 0;
        foreach (var at in ground.Places)
        {
            if (at < next || !CanStart(ground.Text[at]) || ground.IsTaken(at) || Quantities.Read(ground.Text, at) is not { } quantity)
                continue;
            if (ground.Text[at] == '一' && UniversalLength(ground.Text, at) is > 1 and var all)
            {
                next = at + all;
                continue;
            }
            if (ground.Text[at] == '一' && UniversalForms.ClosesAt(ground.Text, at))
                continue;
            while (rhythms.TryPeek(out var rhythm) && rhythm.End <= at)
                ground.Rhythm = rhythms.Dequeue();
            var isUsable = double.IsFinite(quantity.Value) && ground.IsFree(TextSpan.Between(at, quantity.End));
            if (isUsable && Classify(ground, at, quantity) is { } draft)
                ground.Add(draft);
            next = quantity.Number.End;
        }
        CountBare(ground);
    }

    private static int UniversalLength(string text, int at) =>
        Math.Max(UniversalForms.LengthAt(text, at), Lexicon.Universals.StartingAt(text, at, text.Length)?.Length ?? 0);

    /// <summary>Whether a number may begin with it.</summary>
    public static bool CanStart(char character) => Starts.Contains(character);

    /// <summary>支部13，党小组31，党员206: two bare numbers behind nouns in one sentence are a table in words.</summary>
    private static void CountBare(Ground ground)
    {
        var bare = ground.Drafts.Index().Where(each => IsBare(ground, each.Item)).ToList();
        foreach (var group in bare.GroupBy(each => ground.Report.SentenceAt(each.Item.Number.Start).Start).Where(group => group.Count() > 1))
            foreach (var (index, draft) in group)
                ground.Drafts[index] = draft with { Kind = ClaimKind.Count };
    }

    private static bool IsBare(Ground ground, Draft draft)
    {
        var (text, number) = (ground.Text, draft.Number);
        return draft is { Kind: ClaimKind.Other, Unit: null, Value: >= 0 and < 100_000, Upper: null } && number.Start > 1 && Numerals.IsDigit(text[number.Start])
            && text[number.Start - 1] is >= '\u4e00' and <= '\u9fff' and not ('第' or '前' or '年' or '月' or '得' or '分' or '约' or '至' or '到' or '号')
            && text[number.Start - 2] is >= '\u4e00' and <= '\u9fff' && (number.End >= text.Length || ImpliedMeasure.EndsClause(text[number.End]) || text[number.End] == '（');
    }

    private static Draft? Classify(Ground ground, int at, Quantity quantity)
    {
        var (text, span) = (ground.Text, TextSpan.Between(quantity.Number.Start, quantity.End));
        var isRanked = at > 0 && (text[at - 1] == '第' || IsRank(text, at, quantity));
        if (isRanked || quantity is { Unit: "届", Value: > 1900 })
            return new(ClaimKind.Ordinal, quantity.Number, isRanked ? TextSpan.Between(at - 1, quantity.End) : span)
            {
                Value = quantity.Value,
                Unit = quantity.Unit,
            };
        if (quantity.Unit is null)
        {
            quantity = ImpliedMeasure.Of(ground, at, quantity);
            span = TextSpan.Between(quantity.Number.Start, quantity.End);
        }
        if (quantity is { IsArabic: false, Unit: "类", Number.Length: 2 } && quantity.Upper == quantity.Value + 1)
            return null; // 一二类桥梁 are two classes
        if (!quantity.IsArabic && (quantity.Unit is null || CasualOne.Is(ground, at, quantity)))
            return null;
        if (quantity is { Unit: "组", IsArabic: false, Value: < 10 } && !(at > 0 && ground.Text[at - 1] is '共' or '设' or '成' or '为'))
            return null;
        if (quantity.Unit is "小时" or "个小时" or "分钟")
            quantity = quantity with { Measure = MeasureKind.Time };
        var isRecent = quantity.Measure == MeasureKind.Time && text[quantity.Number.Start] == '近';
        return new(CountKind.Of(ground, quantity), quantity.Number, span)
        {
            Value = IsNone(text, quantity) ? 0 : (isRecent ? quantity.Upper : quantity.Value) * Times(ground, at, quantity),
            Upper = isRecent ? null : quantity.Upper,
            Of = quantity.Of,
            Unit = quantity.Unit,
            Measure = quantity.Measure,
            Grows = quantity.Measure is MeasureKind.Count,
        };
    }

    /// <summary>前三名, 运动会前三名; not 目前三名党员.</summary>
    private static bool IsRank(string text, int at, Quantity quantity)
    {
        if (text[at - 1] != '前' || quantity is not { IsInterval: false, Unit: "名" or "位" })
            return false;
        var isFollowed = quantity.End < text.Length && Han.IsHan(text[quantity.End]) && !BehindRank.Contains(text[quantity.End], StringComparison.Ordinal);
        return !(isFollowed && WordsBefore.Any(text, at, Now));
    }

    /// <summary>一名也没有, 一个也没定, and at the end of a clause 一个没有 is 0.</summary>
    internal static bool IsNone(string text, Quantity quantity) =>
        quantity is { Value: 1, IsArabic: false }
            && (WordsAt.Any(text, quantity.End, None) || (WordsAt.Any(text, quantity.End, NoneAtEnd) && (quantity.End + 2 >= text.Length || ImpliedMeasure.EndsClause(text[quantity.End + 2]))));

    /// <summary>上半年、下半年各1次 is 2.</summary>
    private static int Times(Ground ground, int at, Quantity quantity)
    {
        if (quantity is not { Measure: MeasureKind.Act, IsInterval: false })
            return 1;
        var clause = ground.Report.ClauseAt(at);
        var distribution = ground.Distributions.FirstOrDefault(each => clause.Contains(each.Span.End - 1) && each.Span.End <= at);
        return Math.Max(1, distribution.Times);
    }
}
