using Shushi.Text.Words;

namespace Shushi.Text;

/// <summary>Reads a numeral with approximation, percent or fraction, and measure word.</summary>
internal static class Quantities
{
    /// <summary>三百块 are yuan, 三块 may be boards.</summary>
    private const int LeastYuan = 100;

    private const string RangeMarks = "—–-－~～至到";
    private const string NotAfterTenth = "立为员果效功长绩熟就本了都人形型品年份因败交语见全";

    /// <summary>The quantity whose numeral starts at a position, or null.</summary>
    public static Quantity? Read(string text, int start) => ReadVague(text, start) ?? ReadPair(text, start) ?? ReadBeyond(text, start) ?? ReadShare(text, start) ?? ReadNumber(text, start);

    /// <summary>几十, 数百, 十几, 百余, 上千.</summary>
    private static Quantity? ReadVague(string text, int start)
    {
        var first = text[start];
        if (first == '十' && At(text, start + 1) == '几' && !IsChinese(text, start - 1))
            return Measured(text, start + 2, new(start, 10, 19, 1, true), false);
        if (first is '几' or '数' && ChineseDigits.Place(At(text, start + 1)) is >= 10 and <= 10_000 and var place)
            return Measured(text, start + 2, new(start, 2 * place, 10 * place - 1, place, true), false);
        if (first == '上' && ChineseDigits.Place(At(text, start + 1)) is >= 100 and <= 10_000 and var least
            && Measures.Read(text, start + 2) is not null)
            return Measured(text, start + 2, new(start, least, null, least, true), false);
        if (first == '半' && At(text, start + 1) == '数')
            return Close(text, start + 2, Approximation.ApplyBefore(text, start, new(start, 0.5, null, 0.1, false)), Quantity.Ratio, null, false);
        if (first == '一' && At(text, start + 1) == '半' && Measures.Read(text, start + 2) is null && At(text, start - 1) is not ('另' or '一' or '十'))
            return Close(text, start + 2, Approximation.ApplyBefore(text, start, new(start, 0.5, null, 0.1, false)), Quantity.Ratio, null, false);
        if (ChineseDigits.Place(first) is >= 100 and <= 10_000 and var unit && At(text, start + 1) is '余' or '多')
            return Measured(text, start + 2, new(start, unit, 2 * unit - 1, unit, true), false);
        return null;
    }

    /// <summary>俩, 仨: 两个, 三个.</summary>
    private static Quantity? ReadPair(string text, int start)
    {
        if (text[start] is not ('俩' or '仨') || At(text, start + 1) is '月' or '年' or '天' || "咱他她我你们哥姐妹弟爷娘夫妻父母子儿兄婆公口两".Contains(At(text, start - 1), StringComparison.Ordinal))
            return null;
        return new() { Number = new(start, 1), End = start + 1, Value = text[start] == '俩' ? 2 : 3, IsArabic = false, Unit = "个", Measure = MeasureKind.Count };
    }

    /// <summary>过半, 近半; 逾万人次, 近百户.</summary>
    private static Quantity? ReadBeyond(string text, int start)
    {
        if (text[start] == '半' && At(text, start - 1) is '过' or '近' && IsPause(At(text, start + 1)))
            return Close(text, start + 1, text[start - 1] == '过' ? new(start - 1, 0.5, null, 0.1, true) : new(start - 1, 0.45, 0.5, 0.1, true), Quantity.Ratio, null, false);
        if (ChineseDigits.Place(text[start]) is not (>= 100 and <= 10_000 and var place) || At(text, start - 1) is not ('逾' or '超' or '近' or '过') || Measures.Read(text, start + 1) is null)
            return null;
        var interval = At(text, start - 1) == '过' && At(text, start - 2) == '不' ? new(start - 2, 0, place, place, true)
            : At(text, start - 1) == '过' ? new(start - 1, place, null, place, true)
            : Approximation.ApplyBefore(text, start, new Interval(start, place, null, place, false));
        return Measured(text, start + 1, interval, false);
    }

    private static bool IsPause(char character) => character is '\0' or '，' or '。' or '；' or '、' or '）' or '\n' or '\r' or ',' or ';';

    private static Quantity? ReadShare(string text, int start)
    {
        var mark = text.IndexOf("分之", start, Math.Min(6, text.Length - start), StringComparison.Ordinal);
        if (mark <= start || Whole(text, start, mark) is not { } whole)
            return null;
        if (Numerals.Read(text, mark + 2) is not { } numerator)
            return whole == 100 && At(text, mark + 2) == '百'
                ? Close(text, mark + 3, new(start, 1, null, 1, false), Quantity.Ratio, null, false)
                : null;
        if (whole is 100 or 1_000 && Decimals(text, numerator) is { } precise)
            numerator = precise;
        var interval = new Interval(start, Math.Round(numerator.Value / whole, 9), null, numerator.Step / whole, false);
        return Close(text, numerator.Span.End, Approximation.ApplyBefore(text, start, interval), Quantity.Ratio, null, false);
    }

    private static double? Whole(string text, int start, int end) => (end - start, text[start]) switch
    {
        (1, '百') => 100,
        (1, '千') => 1_000,
        (1, '万') => 10_000,
        _ when Numerals.Read(text, start) is { } number && number.Span.End == end && number.Value > 0 => number.Value,
        _ => null,
    };

    private static Quantity? ReadNumber(string text, int start)
    {
        if (Numerals.Read(text, start) is not { } number)
            return null;
        if (Decimals(text, number) is { } precise && Measures.Read(text, precise.Span.End) is not (null or { Unit: "分" or "刻" }))
            number = precise;
        var interval = new Interval(start, number.Value, number.Upper, number.Step, number.Upper is not null);
        var end = number.Span.End;
        if (ReadRatioOf(text, number) is { } fraction)
            return fraction;
        if (number.Upper is null && ReadRangeEnd(text, end) is { } last && Range(text, interval, end, last) is { } range)
            (interval, end) = (range, last.Span.End);
        var next = SkipBlanks(text, end);
        if (!interval.IsOpen && IsMore(text, next, number.Value))
            (interval, end) = (text[next] == '来' ? Approximation.About(interval) : Approximation.More(interval), next + 1);
        interval = Scale(text, ref end, interval);
        interval = Approximation.ApplyBefore(text, start, interval);
        return IsTenths(text, number) ? Tenths(text, end, interval) : Measured(text, end, interval, number.IsArabic);
    }

    /// <summary>七点二: a Chinese numeral with decimals, or null.</summary>
    private static PlainNumeral? Decimals(string text, PlainNumeral number)
    {
        if (number.IsArabic || number.Upper is not null || At(text, number.Span.End) != '点')
            return null;
        var (end, weight, value) = (number.Span.End + 1, 0.1, number.Value);
        for (; ChineseDigits.Digit(At(text, end)) is >= 0 and var digit && weight > 1e-5; end++, weight /= 10)
            value += digit * weight;
        return weight == 0.1 || ChineseDigits.Place(At(text, end)) is > 0 and < 1_000
            ? null
            : number with { Span = TextSpan.Between(number.Span.Start, end), Value = Math.Round(value, 9), Step = weight * 10 };
    }

    private static int SkipBlanks(string text, int at)
    {
        while (At(text, at) is ' ' or '\u3000')
            at++;
        return at;
    }

    /// <summary>40余, 40多, and before a measure word 40来, 40几.</summary>
    private static bool IsMore(string text, int at, double value) =>
        At(text, at) is '余' or '多' || (At(text, at) is '来' or '几' && value >= 10 && Measures.Read(text, at + 1) is not null);

    /// <summary>40余万 and 3至5万 multiply after the fact.</summary>
    private static Interval Scale(string text, ref int end, Interval interval)
    {
        if (!interval.IsOpen || ChineseDigits.Place(At(text, end)) is not (>= 1_000 and var place))
            return interval;
        end++;
        var rest = At(text, end - 2) is '余' or '多' ? place - 1 : 0;
        return interval with { Value = interval.Value * place, Upper = interval.Upper * place + rest, Step = interval.Step * place };
    }

    /// <summary>3至5万 is 30000..50000, 2.3亿至2.5亿 says both.</summary>
    private static Interval? Range(string text, Interval first, int firstEnd, PlainNumeral last)
    {
        var isBare = ChineseDigits.Place(text[firstEnd - 1]) < 10_000;
        var factor = isBare && ChineseDigits.Place(text[last.Span.End - 1]) is >= 10_000 and var place && first.Step < place ? place : 1;
        return first.Value * factor < last.Value
            ? first with { Value = first.Value * factor, Upper = last.Value, Step = last.Step, IsOpen = true }
            : null;
    }

    private static PlainNumeral? ReadRangeEnd(string text, int end)
    {
        if (!RangeMarks.Contains(At(text, end), StringComparison.Ordinal))
            return null;
        var next = end + 1;
        while (At(text, next) is '—' or '-' or '－')
            next++;
        return next - end <= 2 ? Numerals.Read(text, next) : null;
    }

    /// <summary>4/4: the part of a whole.</summary>
    private static Quantity? ReadRatioOf(string text, PlainNumeral part)
    {
        if (!part.IsArabic || At(text, part.Span.End) is not ('/' or '／') || Numerals.Read(text, part.Span.End + 1) is not { IsArabic: true } whole)
            return null;
        if (!(whole.Value >= part.Value) || whole.Value == 0 || At(text, whole.Span.End) is '/' or '／')
            return null;
        var span = TextSpan.Between(part.Span.Start, whole.Span.End);
        return new()
        {
            Number = span,
            End = span.End,
            Value = Math.Round(part.Value / whole.Value, 9),
            Of = whole.Value,
            IsArabic = true,
            Unit = Quantity.Ratio,
        };
    }

    private static bool IsTenths(string text, PlainNumeral number) =>
        At(text, number.Span.End) == '成' && number.Value is > 0 and <= 10
        && !NotAfterTenth.Contains(At(text, number.Span.End + 1), StringComparison.Ordinal);

    private static Quantity Tenths(string text, int end, Interval interval)
    {
        end++;
        var half = ChineseDigits.Digit(At(text, end)) is > 0 and var more ? more : At(text, end) == '半' && At(text, end + 1) != '数' ? 5.0 : 0;
        if (half > 0)
            end++;
        if (half > 0 && ChineseDigits.Digit(At(text, end)) is > 0 and var hundredth)
            (half, end) = (half + (hundredth / 10.0), end + 1);
        var isMore = At(text, end) is '多' or '余' ? 1 : At(text, end) == '出' && At(text, end + 1) == '头' ? 2 : 0;
        if (half == 0 && isMore > 0)
        {
            end += isMore;
            interval = interval with { Upper = interval.Value + 0.9, IsOpen = true };
        }
        var tenths = interval with { Value = interval.Value + half / 10.0, Upper = interval.Upper + half / 10.0 };
        return Close(text, end, tenths with { Value = Math.Round(tenths.Value / 10, 9), Upper = tenths.Upper / 10 }, Quantity.Ratio, null, false);
    }

    private static Quantity Measured(string text, int end, Interval interval, bool isArabic)
    {
        if (At(text, end) is '%' or '％' or '‰')
            return Percent(text, end, interval, isArabic);
        var measure = Measures.Read(text, end);
        if (At(text, end) == '个' && At(text, end + 1) == '半' && Measures.Read(text, end + 2) is { } halved)
            return Close(text, end + 2, Plus(interval, 0.5), halved.Unit, halved, isArabic);
        if (measure is { Unit: "个" or "年" } && At(text, measure.Value.End) is '多' && Measures.Read(text, measure.Value.End + 1) is { } more)
            return Close(text, end, Approximation.MoreThanUnit(interval), measure.Value.Unit == "个" ? "个" + more.Unit : more.Unit, more, isArabic);
        if (measure is { Kind: MeasureKind.Time } time && At(text, time.End) == '半')
            return Close(text, end, Plus(interval, 0.5), time.Unit, time with { End = time.End + 1 }, isArabic);
        if (measure is { Unit: "块", End: var coins } && ChineseDigits.Digit(At(text, coins)) is > 0 and var tenths && Measures.Read(text, coins + 1) is null)
            return Close(text, end, Plus(interval, tenths / 10.0), "元", new Measure(coins + 1, "元", MeasureKind.Money), isArabic);
        if (measure is { Kind: MeasureKind.Count, Unit: "里" or "亩" or "斤" or "公里" or "米" or "小时" } length && At(text, length.End) == '半')
            return Close(text, end, Plus(interval, 0.5), length.Unit, length with { End = length.End + 1 }, isArabic);
        if (measure is { Unit: "块" } yuan && !isArabic && interval.Value >= LeastYuan && !(At(text, yuan.End) is >= '\u4e00' and <= '\u9fff'))
            measure = yuan with { Unit = "元", Kind = MeasureKind.Money };
        return measure is { } found
            ? Close(text, end, interval, found.Unit, found, isArabic)
            : Close(text, end, interval, null, null, isArabic);
    }

    /// <summary>约一日半 moves both ends.</summary>
    private static Interval Plus(Interval interval, double more) => interval with { Value = interval.Value + more, Upper = interval.Upper + more };

    private static Quantity Percent(string text, int end, Interval interval, bool isArabic)
    {
        var whole = text[end] == '‰' ? 1_000 : 100;
        var share = interval with { Value = Math.Round(interval.Value / whole, 9), Upper = interval.Upper / whole, Step = interval.Step / whole };
        if (!share.IsOpen && At(text, share.Start - 1) == '前')
            share = share with { Start = share.Start - 1, Value = 0, Upper = share.Value, IsOpen = true };
        return Close(text, end, share, Quantity.Ratio, new Measure(end + 1, Quantity.Ratio, MeasureKind.Count), isArabic);
    }

    private static Quantity Close(string text, int numberEnd, Interval interval, string? unit, Measure? measure, bool isArabic)
    {
        var end = measure?.End ?? numberEnd;
        interval = Approximation.ApplyAfter(text, ref end, interval);
        return new()
        {
            Number = TextSpan.Between(interval.Start, numberEnd),
            End = end,
            Value = interval.Value,
            Upper = interval.Upper,
            IsInterval = interval.IsOpen,
            IsArabic = isArabic,
            Unit = unit,
            Measure = unit == Quantity.Ratio ? null : measure?.Kind,
        };
    }

    private static char At(string text, int at) => at >= 0 && at < text.Length ? text[at] : '\0';

    private static bool IsChinese(string text, int at) => ChineseDigits.IsNumeral(At(text, at));
}
