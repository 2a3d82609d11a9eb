using System.Buffers;
using Shushi.Text.Words;

namespace Shushi.Text;

/// <summary>What kind of statement a number with its measure makes: a total, a share, a limit, how much each time.</summary>
internal static class CountKind
{
    private const int RateWithin = 24, FactWithin = 10, FactLength = 2, LongestQualifier = 6, LongestChain = 48;
    private static readonly SearchValues<char> ChainEnds = SearchValues.Create("，。；：:;,\n（）()“‘《");
    private static readonly SearchValues<char> RangeMarks = SearchValues.Create("—–-－~～至到");
    private static readonly string[] Limits = ["超过", "突破", "不足", "不到", "达到", "少于", "低于", "高于", "多于", "不满", "过", "超", "满"];
    private static readonly string[] Unclaimed =
    [
        "规定的", "承诺的", "要求的", "应有的", "零下", "高于同业", "低于同业", "县平均", "市平均", "区平均", "省平均", "国平均", "直平均", "行业平均", "系统平均",
    ];
    private static readonly string[] RhythmUnits = ["次", "期", "场", "轮", "节", "课", "讲", "堂", "篇", "章", "部", "回", "张", "趟", "遍"];
    private static readonly SearchValues<string> RhythmTotals = SearchValues.Create(["共", "累计", "合计", "全年"], StringComparison.Ordinal);
    private static readonly SearchValues<string> Totals = SearchValues.Create(["共", "累计", "合计", "总", "实际", "完成"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Planned = SearchValues.Create(["计划", "原定", "目标", "应完成"], StringComparison.Ordinal);

    /// <summary>Each as long as <see cref="FactLength"/>: 只完 is what 只完成 and 只完了 have in common.</summary>
    private static readonly SearchValues<string> Facts = SearchValues.Create(["实际", "只完", "仅完"], StringComparison.Ordinal);

    /// <summary>What may stand between one of them and its number: 实际只到11个, but not 解决实际困难36个.</summary>
    private const string ToNumber = "为是只仅有完成到达了共";

    /// <summary>The kind of a quantity where it stands.</summary>
    public static ClaimKind Of(Ground ground, Quantity quantity) =>
        quantity.Measure == MeasureKind.Time ? quantity is { IsInterval: true, Unit: not "岁" } && IsSpanOfPlan(ground, quantity) ? ClaimKind.Approx : ClaimKind.Period
        : quantity.Unit == "倍" || IsExtent(ground.Text, quantity) || IsPer(ground.Text, quantity.End) || IsEachTime(ground, quantity) || IsThreshold(ground.Text, quantity) || IsAskedFor(ground, quantity) ? ClaimKind.Other
        : quantity.IsInterval ? ClaimKind.Approx
        : quantity is { Unit: Quantity.Ratio, Value: 1, Of: null } ? ClaimKind.All
        : quantity.IsRatio ? ClaimKind.Ratio
        : quantity.Measure == MeasureKind.Money ? ClaimKind.Money
        : quantity.Measure == MeasureKind.List || (quantity.Measure == MeasureKind.Count && (EndsList(ground.Text, quantity.Number.Start) || EndsChain(ground.Text, quantity))) ? ClaimKind.ListCount
        : quantity.Unit is null ? ClaimKind.Other
        : ClaimKind.Count;

    /// <summary>How much each time or for each head, not how much in all.</summary>
    private static bool IsEachTime(Ground ground, Quantity quantity) =>
        quantity is { IsRatio: false, Measure: not (MeasureKind.Point or MeasureKind.Money) } && !ground.Report.IsPlan(quantity.Number.Start)
            && (IsOfRhythm(ground, quantity) || IsOfSameMean(ground, quantity) || (!IsAbout(ground.Text, quantity) && IsRate(ground, quantity.Number.Start)));

    /// <summary>人均52学时，上年为44学时: the same mean of another time.</summary>
    private static bool IsOfSameMean(Ground ground, Quantity quantity)
    {
        var start = quantity.Number.Start;
        return start > 0 && ground.Text[start - 1] is '为' or '是' or '到'
            && ground.Drafts is [.., { Kind: ClaimKind.Other, Unit: { } unit } mean] && unit == quantity.Unit && start - mean.Core.End is > 0 and <= RateWithin / 2
            && ground.Report.SentenceAt(start).Contains(mean.Core) && IsRate(ground, mean.Number.Start)
            && !ground.Text.AsSpan(mean.Core.End, start - mean.Core.End).ContainsAny(Totals);
    }

    /// <summary>不少于4次的要求, 承诺的30人: what was asked for or promised.</summary>
    private static bool IsAskedFor(Ground ground, Quantity quantity) =>
        Requirement.Follows(ground, TextSpan.Between(quantity.Number.Start, quantity.End))
            || (quantity.Measure != MeasureKind.Point && WordsBefore.Any(ground.Text, quantity.Number.Start, Unclaimed))
            || IsPlanBesideFact(ground, quantity);

    /// <summary>计划120人次，实际97人次; 计划调研支部17个，实际11个.</summary>
    private static bool IsPlanBesideFact(Ground ground, Quantity quantity)
    {
        var (text, start) = (ground.Text, quantity.Number.Start);
        var behind = text.AsSpan(quantity.End, Math.Min(FactWithin, text.Length - quantity.End));
        var fact = behind.IndexOfAny(Facts);
        if (fact < 0 || behind[(fact + FactLength)..].TrimStart(ToNumber) is not [var next, ..] || !Numerals.IsStart(next))
            return false;
        var from = Math.Max(ground.Report.ClauseAt(start).Start, start - FactWithin);
        var plan = text.AsSpan(from, start - from).IndexOfAny(Planned);
        return plan >= 0 && !(from + plan > 0 && "按照绕成据".Contains(text[from + plan - 1], StringComparison.Ordinal));
    }

    /// <summary>不少于3天 among the plans; 十天以内 says by when.</summary>
    private static bool IsSpanOfPlan(Ground ground, Quantity quantity) =>
        ground.Text[quantity.Number.Start] != '近' && ground.Text[quantity.End - 1] != '内' && ground.Report.IsPlan(quantity.Number.Start);

    /// <summary>298.6克/千瓦时, 128.4件/万人; 8.6万份/册 are so many of either.</summary>
    private static bool IsPer(string text, int end) =>
        end + 1 < text.Length && text[end] is '/' or '／' && "百千万亩吨年天日月时人户".Contains(text[end + 1], StringComparison.Ordinal) && !(end + 2 < text.Length && text[end + 2] == '次');

    /// <summary>460米深的井下, 1200米高的山上.</summary>
    private static bool IsExtent(string text, Quantity quantity) =>
        quantity.Unit is "米" or "公里" or "里" or "厘米" && quantity.End + 1 < text.Length && text[quantity.End] is '深' or '高' or '宽' or '厚' && text[quantity.End + 1] == '的';

    /// <summary>28人左右, 不足40人 qualify their number; 3至5人 are two.</summary>
    private static bool IsAbout(string text, Quantity quantity) =>
        quantity is { IsInterval: true, Upper: not null } && text.AsSpan(quantity.Number.Start, quantity.Number.Length).IndexOfAny(RangeMarks) < 0;

    /// <summary>每季度督查1次, 每天2名: the rhythm states it, the number says how much each time.</summary>
    private static bool IsOfRhythm(Ground ground, Quantity quantity)
    {
        if (ground.Rhythm is not { Length: > 0 } rhythm || quantity.Number.Start - rhythm.End is < 0 or > RateWithin
            || !ground.Report.ClauseAt(quantity.Number.Start).Contains(rhythm.Start))
            return false;
        var between = ground.Text.AsSpan(rhythm.End, quantity.Number.Start - rhythm.End);
        return between.Length == 0
            || (quantity.Value < 10 && RhythmUnits.Contains(quantity.Unit) && !between.ContainsAny(RhythmTotals) && between.IndexOfAnyInRange('0', '9') < 0);
    }

    /// <summary>每户3人, 人均32学时: not a total.</summary>
    private static bool IsRate(Ground ground, int at)
    {
        var start = Math.Max(ground.Report.ClauseAt(at).Start, at - RateWithin);
        var before = ground.Text.AsSpan(start, at - start);
        var each = before.LastIndexOf('每');
        return (each >= 0 && !ground.IsTaken(start + each)) || Averages.AreIn(before);
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
        return text[end] is '的' or '者' || (quantity.Measure is MeasureKind.Money or MeasureKind.Count && Numerals.IsStart(text[end])) || (quantity.Measure == MeasureKind.Count && SortsNoun(text, end)) || Qualifies(text, end);
    }

    /// <summary>100亩以上基地5个: of those so large.</summary>
    private static bool SortsNoun(string text, int end)
    {
        var digit = text.AsSpan(end, Math.Min(LongestQualifier, text.Length - end)).IndexOfAnyInRange('0', '9');
        return digit > 1 && text.AsSpan(end, digit).IndexOfAnyExceptInRange('\u4e00', '\u9fff') < 0
            && Lexicon.Acts.StartingAt(text, end, text.Length) is null && !WordsAt.Any(text, end, Limits);
    }

    /// <summary>参加三次以上服务的219名: of those who did so often.</summary>
    private static bool Qualifies(string text, int end)
    {
        var of = text.AsSpan(end, Math.Min(LongestQualifier, text.Length - end)).IndexOf('的');
        return of > 0 && end + of + 1 < text.Length && Numerals.IsStart(text[end + of + 1]) && text.AsSpan(end, of).IndexOfAny("，。；、") < 0;
    }

    /// <summary>过50万元的村, 不足3人的支部: the limit may stand before the number or be part of it.</summary>
    private static bool StartsLimit(string text, TextSpan number) =>
        WordsBefore.Any(text, number.Start, Limits) || WordsAt.Any(text, number.Start, Limits);

    /// <summary>路政、养护、运管三支队伍: as many names as the number says stand directly before it. Persons are counted: 老党员、困难党员2名.</summary>
    internal static bool EndsChain(string text, Quantity quantity)
    {
        if (quantity.IsArabic || quantity.IsInterval || quantity.Value is < 2 or > 9 || quantity.Unit is "名" or "人" or "位")
            return false;
        var start = Math.Max(0, quantity.Number.Start - LongestChain);
        var before = text.AsSpan(start, quantity.Number.Start - start).TrimEnd("”’》");
        before = before[(before.LastIndexOfAny(ChainEnds) + 1)..];
        var names = 1;
        foreach (var character in before)
        {
            if (Numerals.IsStart(character))
                return false;
            if (character is '、' or '—')
                names++;
        }
        return names == quantity.Value;
    }

    /// <summary>…等12个: the number closes a list.</summary>
    private static bool EndsList(string text, int start) =>
        start > 1 && text[start - 1] == '等' && !"上中下同平均优".Contains(text[start - 2], StringComparison.Ordinal);
}
