using System.Buffers;
using Shushi.Text.Words;

namespace Shushi.Text;

/// <summary>Finds numerals with a measure word, ordinals, and bare Arabic numbers.</summary>
internal static class CountReader
{
    private const int RateWithin = 24;
    private static readonly SearchValues<string> Totals =
        SearchValues.Create(["累计", "时长", "服务", "学时", "课时", "共", "志愿", "合计", "学习"], StringComparison.Ordinal);

    private static readonly string[] Rest = ["其中", "还有", "另有", "剩余", "尚有", "仍有", "只有", "仅有"];
    private static readonly SearchValues<string> Averages = SearchValues.Create(["人均", "户均", "平均", "日均", "月均", "年均", "村均", "班均", "校均", "亩均"], StringComparison.Ordinal);

    /// <summary>What a number can begin with.</summary>
    public static CharSet Starts { get; } = new("0123456789０１２３４５６７８９〇零一二两三四五六七八九十百千万亿几数上半");

    public static void Read(Ground ground)
    {
        var next = 0;
        foreach (var at in ground.Places)
        {
            if (at < next || !CanStart(ground.Text[at]) || ground.IsTaken(at) || Quantities.Read(ground.Text, at) is not { } quantity)
                continue;
            var isUsable = double.IsFinite(quantity.Value) && ground.IsFree(TextSpan.Between(at, quantity.End));
            if (isUsable && Classify(ground, at, quantity) is { } draft)
                ground.Add(draft);
            next = quantity.Number.End;
        }
    }

    /// <summary>Whether a number may begin with it.</summary>
    public static bool CanStart(char character) => Starts.Contains(character);

    private static Draft? Classify(Ground ground, int at, Quantity quantity)
    {
        var (text, span) = (ground.Text, TextSpan.Between(quantity.Number.Start, quantity.End));
        if (at > 0 && text[at - 1] == '第')
            return new(ClaimKind.Ordinal, quantity.Number, span with { Start = at - 1, Length = quantity.End - at + 1 })
            {
                Value = quantity.Value,
                Unit = quantity.Unit,
            };
        if (!quantity.IsArabic && (quantity.Unit is null || IsCasual(ground, at, quantity)))
            return null;
        if (quantity is { Unit: "组", IsArabic: false, Value: < 10 } && !(at > 0 && ground.Text[at - 1] is '共' or '设' or '成' or '为'))
            return null;
        if (IsSpan(ground, at, quantity))
            quantity = quantity with { Measure = MeasureKind.Time };
        var isRecent = quantity.Measure == MeasureKind.Time && text[quantity.Number.Start] == '近';
        return new(Kind(ground, quantity), quantity.Number, span)
        {
            Value = (isRecent ? quantity.Upper : quantity.Value) * Times(ground, at, quantity),
            Upper = isRecent ? null : quantity.Upper,
            Of = quantity.Of,
            Unit = quantity.Unit,
            Measure = quantity.Measure,
            Grows = quantity.Measure is MeasureKind.Count,
        };
    }

    /// <summary>上半年、下半年各1次 is 2.</summary>
    private static int Times(Ground ground, int at, Quantity quantity)
    {
        if (quantity is not { Measure: MeasureKind.Act, IsInterval: false })
            return 1;
        var clause = ground.Report.ClauseAt(at);
        var distribution = ground.Distributions.FirstOrDefault(each => clause.Contains(each.Span.End - 1) && each.Span.End <= at);
        return Math.Max(1, distribution.Times);
    }

    /// <summary>晨会十分钟 is how long it took; 志愿服务累计120小时 is a total.</summary>
    private static bool IsSpan(Ground ground, int at, Quantity quantity)
    {
        if (quantity.Unit is not ("小时" or "个小时" or "分钟"))
            return false;
        var start = Math.Max(ground.Report.SentenceAt(at).Start, at - RateWithin);
        return !ground.Text.AsSpan(start, at - start).ContainsAny(Totals);
    }

    private static bool IsWholeShare(Quantity quantity) => quantity is { Unit: Quantity.Ratio, IsInterval: false, Value: 1, Of: null };

    private static ClaimKind Kind(Ground ground, Quantity quantity) =>
        quantity.Measure == MeasureKind.Time ? ClaimKind.Period
        : !quantity.IsRatio && quantity.Measure != MeasureKind.Point && IsRate(ground, quantity.Number.Start) ? ClaimKind.Other
        : IsThreshold(ground.Text, quantity) ? ClaimKind.Other
        : Requirement.Follows(ground, TextSpan.Between(quantity.Number.Start, quantity.End)) ? ClaimKind.Other
        : quantity.IsInterval ? ClaimKind.Approx
        : IsWholeShare(quantity) ? ClaimKind.All
        : quantity.IsRatio ? ClaimKind.Ratio
        : quantity.Measure == MeasureKind.Money ? ClaimKind.Money
        : quantity.Measure == MeasureKind.List ? ClaimKind.ListCount
        : quantity.Measure == MeasureKind.Count && EndsList(ground.Text, quantity.Number.Start) ? ClaimKind.ListCount
        : quantity.Unit is null ? ClaimKind.Other
        : ClaimKind.Count;

    /// <summary>每户500元, 人均32学时: not a total.</summary>
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
        if (end < text.Length && text[end] is '∶' or ':' && end + 1 < text.Length && Numerals.IsDigit(text[end + 1]))
            return true;
        if (end < 2 || end >= text.Length || string.CompareOrdinal(text, end - 2, "以上", 0, 2) != 0 && string.CompareOrdinal(text, end - 2, "以下", 0, 2) != 0)
            return false;
        return text[end] == '的' || (quantity.Measure is MeasureKind.Money or MeasureKind.Count && Numerals.IsStart(text[end]));
    }

    /// <summary>…等12个: the number closes a list.</summary>
    private static bool EndsList(string text, int start) =>
        start > 1 && text[start - 1] == '等' && !"上中下同平均优".Contains(text[start - 2], StringComparison.Ordinal);

    /// <summary>一个, 一项 mostly mean "a"; they count only right after a verb or at the end of a clause (党课一次).</summary>
    private static bool IsCasual(Ground ground, int at, Quantity quantity)
    {
        if (quantity.Value != 1 || quantity.IsInterval || (quantity.Measure is MeasureKind.List && quantity.Unit != "句话"))
            return false;
        var clause = ground.Report.ClauseAt(at);
        if (Rest.Any(word => at - word.Length >= clause.Start && string.CompareOrdinal(ground.Text, at - word.Length, word, 0, word.Length) == 0))
            return false;
        var before = at > clause.Start && ground.Text[at - 1] is '了' or '过' ? at - 1 : at;
        var afterVerb = Lexicon.Acts.EndingAt(ground.Text, before, clause.Start) is { Length: > 1 };
        var endsClause = quantity.End >= clause.End && at > clause.Start + 1;
        return !afterVerb && !endsClause;
    }
}
