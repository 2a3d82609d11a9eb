using System.Buffers;
using Shushi.Text.Words;

namespace Shushi.Text;

/// <summary>Finds numerals with a measure word, ordinals, and bare Arabic numbers.</summary>
internal static class CountReader
{
    private const int RateWithin = 24;
    private static readonly SearchValues<char> RangeMarks = SearchValues.Create("—–-－~～至到");
    private const int LongestLabel = 12;

    /// <summary>What may follow a number at the end of a clause without measuring it.</summary>
    private const string NotMeasures = "号时点秒版型强后前里内中上下间以起至到的了是为进出和及或与等优良差余多年月日时元来钟整成倍届名线去路网室楼院校班村组队局站";
    private static readonly string[] Limits = ["超过", "突破", "不足", "不到", "达到", "少于", "低于", "高于", "多于", "不满", "过", "超", "满"];
    private static readonly string[] Unclaimed = ["规定的", "承诺的", "要求的", "应有的", "零下", "高于同业", "低于同业", "县平均", "市平均", "区平均", "省平均", "国平均", "直平均", "行业平均", "系统平均"];
    private static readonly string[] AsOne = ["作为", "做", "当", "是", "为", "像", "每", "以"];
    private static readonly SearchValues<string> RhythmTotals = SearchValues.Create(["共", "累计", "合计", "全年"], StringComparison.Ordinal);

    private static readonly string[] Rest = ["其中", "还有", "另有", "剩余", "尚有", "仍有", "只有", "仅有"];
    private static readonly SearchValues<string> Averages = SearchValues.Create(["人均", "户均", "平均", "日均", "月均", "年均", "村均", "班均", "校均", "亩均"], StringComparison.Ordinal);

    /// <summary>What a number can begin with.</summary>
    public static CharSet Starts { get; } = new("0123456789０１２３４５６７８９〇零一二两三四五六七八九十百千万亿几数上半俩仨");

    public static void Read(Ground ground)
    {
        var rhythms = new Queue<TextSpan>(ground.Drafts.Where(draft => draft.Kind == ClaimKind.Frequency && ground.Text[draft.Number.Start] == '每').Select(draft => draft.Number).OrderBy(span => span.Start));
        var next = 0;
        foreach (var at in ground.Places)
        {
            if (at < next || !CanStart(ground.Text[at]) || ground.IsTaken(at) || Quantities.Read(ground.Text, at) is not { } quantity)
                continue;
            if (ground.Text[at] == '一' && Lexicon.Universals.StartingAt(ground.Text, at, ground.Text.Length) is { Length: > 1 } all)
            {
                next = at + all.Length;
                continue;
            }
            while (rhythms.TryPeek(out var rhythm) && rhythm.End <= at)
                ground.Rhythm = rhythms.Dequeue();
            var isUsable = double.IsFinite(quantity.Value) && ground.IsFree(TextSpan.Between(at, quantity.End));
            if (isUsable && Classify(ground, at, quantity) is { } draft)
                ground.Add(draft);
            next = quantity.Number.End;
        }
        CountBare(ground);
    }

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
            && text[number.Start - 2] is >= '\u4e00' and <= '\u9fff' && (number.End >= text.Length || EndsClause(text[number.End]) || text[number.End] == '（');
    }

    private static Draft? Classify(Ground ground, int at, Quantity quantity)
    {
        var (text, span) = (ground.Text, TextSpan.Between(quantity.Number.Start, quantity.End));
        if (at > 0 && text[at - 1] == '第')
            return new(ClaimKind.Ordinal, quantity.Number, span with { Start = at - 1, Length = quantity.End - at + 1 })
            {
                Value = quantity.Value,
                Unit = quantity.Unit,
            };
        if (quantity.Unit is null)
            quantity = Implied(ground, at, quantity);
        if (!quantity.IsArabic && (quantity.Unit is null || IsCasual(ground, at, quantity)))
            return null;
        if (quantity is { Unit: "组", IsArabic: false, Value: < 10 } && !(at > 0 && ground.Text[at - 1] is '共' or '设' or '成' or '为'))
            return null;
        if (quantity.Unit is "小时" or "个小时" or "分钟")
            quantity = quantity with { Measure = MeasureKind.Time };
        var isRecent = quantity.Measure == MeasureKind.Time && text[quantity.Number.Start] == '近';
        return new(Kind(ground, quantity), quantity.Number, span)
        {
            Value = IsNone(text, quantity) ? 0 : (isRecent ? quantity.Upper : quantity.Value) * Times(ground, at, quantity),
            Upper = isRecent ? null : quantity.Upper,
            Of = quantity.Of,
            Unit = quantity.Unit,
            Measure = quantity.Measure,
            Grows = quantity.Measure is MeasureKind.Count,
        };
    }

    /// <summary>一名也没有 is 0.</summary>
    private static bool IsNone(string text, Quantity quantity) =>
        quantity is { Value: 1, IsArabic: false } && (string.CompareOrdinal(text, quantity.End, "也没有", 0, 3) == 0 || string.CompareOrdinal(text, quantity.End, "都没有", 0, 3) == 0);

    /// <summary>The measure a number has without a known measure word: 光伏12.2万 among sums of money, 应交（元）：300, 新编4出.</summary>
    private static Quantity Implied(Ground ground, int at, Quantity quantity)
    {
        var text = ground.Text;
        var isLast = quantity.End >= text.Length || EndsClause(text[quantity.End]);
        if (isLast && Labelled(text, quantity.Number.Start) is { } label)
            return quantity with { Unit = label.Unit, Measure = label.Kind };
        if (isLast && (ChineseDigits.Place(text[quantity.End - 1]) >= 10_000 || quantity.Value >= 10_000) && ground.Drafts is [.., { Measure: MeasureKind.Money } money]
            && ground.Report.SentenceAt(at).Contains(money.Number.Start))
            return quantity with { Unit = "元", Measure = MeasureKind.Money };
        if (!quantity.IsArabic || isLast || !IsMeasure(text, quantity.End))
            return quantity;
        var end = quantity.End + (text.Length > quantity.End + 1 && text[quantity.End + 1] == '次' ? 2 : 1);
        return quantity with { Unit = text[quantity.End..end], Measure = MeasureKind.Count, End = end };
    }

    /// <summary>金额（元）：300: the column says the unit.</summary>
    private static Measure? Labelled(string text, int at)
    {
        if (at > 0 && text[at - 1] is '：' or ':')
            at--;
        var open = at > 2 && text[at - 1] is '）' or ')' ? text.AsSpan(Math.Max(0, at - LongestLabel), at - 1 - Math.Max(0, at - LongestLabel)).LastIndexOfAny('（', '(') : -1;
        if (open < 0)
            return null;
        var start = Math.Max(0, at - LongestLabel) + open + 1;
        return Measures.Read(text, start) is { } measure && measure.End == at - 1 ? measure : null;
    }

    /// <summary>One character that ends its clause behind a number: 8出, 1024车.</summary>
    private static bool IsMeasure(string text, int at) =>
        text[at] is >= '\u4e00' and <= '\u9fff' && !Numerals.IsStart(text[at]) && !NotMeasures.Contains(text[at], StringComparison.Ordinal)
            && (at + 1 >= text.Length || EndsClause(text[at + 1]) || (text[at + 1] == '次' && (at + 2 >= text.Length || EndsClause(text[at + 2])))
                || Lexicon.Universals.StartingAt(text, at + 1, text.Length) is not null);

    private static bool EndsClause(char character) => character is '，' or '。' or '；' or '、' or '）' or ')' or ',' or ';' or '\n' or '\r' or '！' or '？' or '”' or '|';

    /// <summary>上半年、下半年各1次 is 2.</summary>
    private static int Times(Ground ground, int at, Quantity quantity)
    {
        if (quantity is not { Measure: MeasureKind.Act, IsInterval: false })
            return 1;
        var clause = ground.Report.ClauseAt(at);
        var distribution = ground.Distributions.FirstOrDefault(each => clause.Contains(each.Span.End - 1) && each.Span.End <= at);
        return Math.Max(1, distribution.Times);
    }

    private static bool IsWholeShare(Quantity quantity) => quantity is { Unit: Quantity.Ratio, IsInterval: false, Value: 1, Of: null };

    private static ClaimKind Kind(Ground ground, Quantity quantity) =>
        quantity.Measure == MeasureKind.Time ? quantity is { IsInterval: true, Unit: not "岁" } && IsSpanOfPlan(ground, quantity) ? ClaimKind.Approx : ClaimKind.Period
        : quantity is { IsRatio: false, Measure: not (MeasureKind.Point or MeasureKind.Money) } && !ground.Report.IsPlan(quantity.Number.Start)
            && (IsOfRhythm(ground, quantity) || (!IsAbout(ground.Text, quantity) && IsRate(ground, quantity.Number.Start))) ? ClaimKind.Other
        : IsThreshold(ground.Text, quantity) ? ClaimKind.Other
        : Requirement.Follows(ground, TextSpan.Between(quantity.Number.Start, quantity.End)) || (quantity.Measure != MeasureKind.Point && EndsWithAny(ground.Text, quantity.Number.Start, Unclaimed)) ? ClaimKind.Other
        : quantity.IsInterval ? ClaimKind.Approx
        : IsWholeShare(quantity) ? ClaimKind.All
        : quantity.IsRatio ? ClaimKind.Ratio
        : quantity.Measure == MeasureKind.Money ? ClaimKind.Money
        : quantity.Measure == MeasureKind.List ? ClaimKind.ListCount
        : quantity.Measure == MeasureKind.Count && EndsList(ground.Text, quantity.Number.Start) ? ClaimKind.ListCount
        : quantity.Unit is null ? ClaimKind.Other
        : ClaimKind.Count;

    /// <summary>不少于3天 among the plans.</summary>
    private static bool IsSpanOfPlan(Ground ground, Quantity quantity) => ground.Text[quantity.Number.Start] != '近' && ground.Report.IsPlan(quantity.Number.Start);

    /// <summary>28人左右, 不足40人 qualify their number; 3至5人 are two.</summary>
    private static bool IsAbout(string text, Quantity quantity) =>
        quantity is { IsInterval: true, Upper: not null } && text.AsSpan(quantity.Number.Start, quantity.Number.Length).IndexOfAny(RangeMarks) < 0;

    /// <summary>每季度督查1次, 每天2名: the rhythm states it, the number says how much each time.</summary>
    private static bool IsOfRhythm(Ground ground, Quantity quantity)
    {
        if (ground.Rhythm is not { Length: > 0 } rhythm || quantity.Number.Start - rhythm.End is < 0 or > RateWithin || !ground.Report.ClauseAt(quantity.Number.Start).Contains(rhythm.Start))
            return false;
        var between = ground.Text.AsSpan(rhythm.End, quantity.Number.Start - rhythm.End);
        return between.Length == 0 || (quantity is { Value: < 10, Unit: "次" or "期" or "场" or "轮" or "节" or "课" or "讲" or "堂" or "篇" or "章" or "部" or "回" or "张" or "趟" or "遍" }
            && !between.ContainsAny(RhythmTotals) && between.IndexOfAnyInRange('0', '9') < 0);
    }

    /// <summary>每户3人, 人均32学时: not a total.</summary>
    private static bool IsRate(Ground ground, int at)
    {
        var start = Math.Max(ground.Report.ClauseAt(at).Start, at - RateWithin);
        var before = ground.Text.AsSpan(start, at - start);
        var each = before.LastIndexOf('每');
        return (each >= 0 && !ground.IsTaken(start + each)) || before.ContainsAny(Averages);
    }

    /// <summary>20万元以上的村, 85分以下的3个, 30万元以上4个: a limit that sorts what is counted. 1∶28 is no count either.</summary>
    private static bool IsThreshold(string text, Quantity quantity)
    {
        var end = quantity.End;
        if (end < text.Length && text[end] == '的' && (quantity.Measure is not null || quantity.IsRatio) && StartsLimit(text, quantity.Number))
            return true;
        if (end < text.Length && text[end] is '∶' or ':' && end + 1 < text.Length && Numerals.IsDigit(text[end + 1]))
            return true;
        if (end < 2 || end >= text.Length || string.CompareOrdinal(text, end - 2, "以上", 0, 2) != 0 && string.CompareOrdinal(text, end - 2, "以下", 0, 2) != 0)
            return false;
        return text[end] == '的' || (quantity.Measure is MeasureKind.Money or MeasureKind.Count && Numerals.IsStart(text[end]));
    }

    /// <summary>过50万元的村, 不足3人的支部: the limit may stand before the number or be part of it.</summary>
    private static bool StartsLimit(string text, TextSpan number) =>
        EndsWithAny(text, number.Start, Limits) || Limits.Any(word => string.CompareOrdinal(text, number.Start, word, 0, word.Length) == 0);

    private static bool EndsWithAny(string text, int end, string[] words)
    {
        foreach (var word in words)
            if (end >= word.Length && string.CompareOrdinal(text, end - word.Length, word, 0, word.Length) == 0)
                return true;
        return false;
    }

    /// <summary>…等12个: the number closes a list.</summary>
    private static bool EndsList(string text, int start) =>
        start > 1 && text[start - 1] == '等' && !"上中下同平均优".Contains(text[start - 2], StringComparison.Ordinal);

    /// <summary>有一位, 是一件, 防止了一起; 建一个, 开一门 among the plans.</summary>
    private static bool IsEvent(string text, int at, Quantity quantity) =>
        at > 0 && quantity.Unit is "位" or "件" or "起" or "项" or "笔" or "户" or "条" or "场" or "门" or "个" && quantity.Measure is MeasureKind.Count or MeasureKind.Act
            && !(quantity.End + 1 < text.Length && text[quantity.End] == '一')
            && (quantity.Unit is "位" or "件" or "起" or "项" or "笔" or "户" && text[at - 1] is '有' or '是' || text[at - 1] is '建' or '办' && quantity.Unit is not "件");

    /// <summary>一个, 一项 mostly mean "a"; they count only right after a verb or at the end of a clause (党课一次).</summary>
    private static bool IsCasual(Ground ground, int at, Quantity quantity)
    {
        if (quantity is { Unit: "大", Value: 10 })
            return true;
        if (IsNone(ground.Text, quantity))
            return false;
        if (quantity.Value != 1 || quantity.IsInterval || quantity.IsRatio || (quantity.Measure is MeasureKind.List && quantity.Unit is not ("句话" or "大")))
            return false;
        if (quantity.Unit is "大" or "句")
            return true;
        if (IsEvent(ground.Text, at, quantity))
            return false;
        if (quantity.Unit == "名" && !EndsWithAny(ground.Text, at, AsOne))
            return false;
        if (quantity.End < ground.Text.Length && ground.Text[quantity.End] is '又' or '就' or '般' or '心')
            return true;
        var clause = ground.Report.ClauseAt(at);
        if (at > clause.Start && ground.Text[at - 1] is '各' or '了' or '过' && !ground.Text.AsSpan(clause.Start, at - clause.Start).Contains('没') && quantity.Measure is MeasureKind.Count or MeasureKind.Act)
            return false;
        if (Rest.Any(word => at - word.Length >= clause.Start && string.CompareOrdinal(ground.Text, at - word.Length, word, 0, word.Length) == 0))
            return false;
        var before = at > clause.Start && ground.Text[at - 1] is '了' or '过' ? at - 1 : at;
        var afterVerb = Lexicon.Acts.EndingAt(ground.Text, before, clause.Start) is { Length: > 1 };
        var endsClause = quantity.End >= clause.End && at > clause.Start + 1;
        return !afterVerb && !endsClause;
    }
}
