using System.Globalization;

namespace Shushi.Text;

/// <summary>Reads the numeral that starts at a position.</summary>
internal static class Numerals
{
    private static readonly (char Low, char High)[] Neighbours = [('三', '五'), ('三', '两'), ('两', '三')];

    public static bool IsStart(char character) => IsDigit(character) || ChineseDigits.IsNumeral(character);

    public static bool IsDigit(char character) => character is (>= '0' and <= '9') or (>= '０' and <= '９');

    /// <summary>Whether a claim's number is written as a numeral, not as a word such as 全部 or 年初和年中.</summary>
    public static bool IsNumeric(string text, TextSpan number)
    {
        for (var at = number.Start; at < number.End; at++)
            if (IsStart(text[at]) || text[at] is '几' or '半')
                return !Words.Lexicon.Universals.All.Contains(number.Of(text));
        return false;
    }

    public static PlainNumeral? Read(string text, int start) =>
        start >= text.Length ? null
        : IsDigit(text[start]) ? ReadArabic(text, start)
        : ChineseDigits.IsNumeral(text[start]) ? ReadChinese(text, start)
        : null;

    /// <summary>Whether the comma at a position separates thousands: 1,234 but not 3,4 or 12,3456.</summary>
    public static bool IsThousandsComma(string text, int at)
    {
        if (text[at] is not (',' or '，') || at == 0 || !IsDigit(text[at - 1]))
            return false;
        var after = DigitsFrom(text, at + 1);
        var before = at;
        while (before > 0 && IsDigit(text[before - 1]))
            before--;
        if (after - at != 4 || at - before > 3)
            return false;
        return text[before] is not ('0' or '０') || (at - before == 3 && before > 0 && text[before - 1] is ',' or '，');
    }

    /// <summary>Whether a space or comma behind a numeral's first digits separates thousands: 12 000 and 1,234, not 2023 120.</summary>
    private static bool IsThousandsMark(string text, int start, int at) =>
        text[at] is not (' ' or '\u00A0' or '\u2009') ? IsThousandsComma(text, at)
            : DigitsFrom(text, at + 1) - at == 4 && DigitsFrom(text, start) - start <= 3 && text[start] is not ('0' or '０');

    private static int DigitsFrom(string text, int at)
    {
        while (at < text.Length && IsDigit(text[at]))
            at++;
        return at;
    }

    private static PlainNumeral? ReadArabic(string text, int start)
    {
        var end = DigitsFrom(text, start);
        while (end < text.Length && IsThousandsMark(text, start, end))
            end = DigitsFrom(text, end + 1);
        var whole = end;
        if (end + 1 < text.Length && text[end] is '.' or '．' && IsDigit(text[end + 1]))
            end = DigitsFrom(text, end + 1);
        if (end - start > 24)
            return new(TextSpan.Between(start, end), double.NaN, null, 1, true);
        var value = Parse(text[start..end]);
        var step = end > whole ? Math.Pow(10, whole + 1 - end) : PlainNumeral.StepOf(value);
        return Multiply(text, new(TextSpan.Between(start, end), value, null, step, true));
    }

    private static double Parse(string digits)
    {
        var ascii = string.Create(digits.Length, digits, static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++)
                target[i] = IsDigit(source[i]) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(source[i])) : source[i] == '．' ? '.' : source[i];
        });
        var plain = ascii.AsSpan().ContainsAny(",， \u00A0\u2009") ? string.Concat(ascii.Where(c => c is (>= '0' and <= '9') or '.')) : ascii;
        return double.Parse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    /// <summary>3.8万, 12亿, 3万亿, 2千, 86.47 亿元; not 5千克.</summary>
    private static PlainNumeral Multiply(string text, PlainNumeral number)
    {
        var (end, factor) = (PlaceApart(text, number.Span.End) ?? number.Span.End, 1.0);
        while (end < text.Length && ChineseDigits.Place(text[end]) is >= 100 and var place && !StartsMeasure(text, end))
        {
            factor *= place;
            end++;
        }
        if (factor == 1)
            return number;
        var (rest, hasRest) = factor >= 1_000 ? Rest(text, end, factor) : (0, false);
        return number with
        {
            Span = TextSpan.Between(number.Span.Start, hasRest ? end + 1 : end),
            Value = Math.Round((number.Value * factor) + rest, 6),
            Step = hasRest ? factor / 10 : Math.Round(number.Step * factor, 6),
        };
    }

    /// <summary>Where 万 or 亿 stands a blank behind the digits, before a measure word or 余.</summary>
    private static int? PlaceApart(string text, int end)
    {
        var at = end;
        while (at < text.Length && at - end < 2 && text[at] is ' ' or '\u3000' or '\u00A0' or '\u2009')
            at++;
        if (at == end || at + 1 >= text.Length || text[at] is not ('万' or '亿'))
            return null;
        var next = text[at + 1] == '亿' ? at + 2 : at + 1;
        return (next < text.Length && text[next] is '余' or '多') || Words.Measures.Read(text, next) is not null ? at : null;
    }

    /// <summary>8万5 is 85,000.</summary>
    private static (double Value, bool IsThere) Rest(string text, int at, double factor)
    {
        if (at >= text.Length || !IsDigit(text[at]) || (at + 1 < text.Length && (IsStart(text[at + 1]) || text[at + 1] is '.' or '．' or '%' or '％' or '-' or '—')))
            return (0, false);
        return (CharUnicodeInfo.GetDecimalDigitValue(text[at]) * factor / 10, true);
    }

    private static bool StartsMeasure(string text, int at) =>
        at + 1 < text.Length && (text[at] == '千' && text[at + 1] is '克' or '米' or '瓦' or '卡' || text[at] == '百' && text[at + 1] is '分' or '姓');

    private static PlainNumeral? ReadChinese(string text, int start)
    {
        var end = start;
        while (end < text.Length && ChineseDigits.IsNumeral(text[end]))
            end++;
        if (end - start > ChineseDigits.LongestRun)
            return new(TextSpan.Between(start, end), double.NaN, null, 1, false);
        for (; end > start; end--)
            if (Evaluate(text, TextSpan.Between(start, end)) is { } number)
                return number;
        return null;
    }

    private static PlainNumeral? Evaluate(string text, TextSpan span)
    {
        var run = span.Of(text);
        if (Adjacent(run) is var (low, high))
            return new(span, low, high, PlainNumeral.StepOf(low), false);
        return ChineseDigits.TryEvaluate(run, out var value) ? new(span, value, null, PlainNumeral.StepOf(value), false) : null;
    }

    /// <summary>三四, 十二三, 七八百: two numbers side by side give an interval.</summary>
    private static (double Low, double High)? Adjacent(string run)
    {
        if (run.Length < 2)
            return null;
        var pairs = Enumerable.Range(0, run.Length - 1).Where(at => IsPair(run, at)).ToList();
        if (pairs is not [var pair] || (run.Length > 2 && run.All(character => ChineseDigits.Place(character) == 0)))
            return null;
        var isRead = ChineseDigits.TryEvaluate(run.Remove(pair + 1, 1), out var low)
            & ChineseDigits.TryEvaluate(run.Remove(pair, 1), out var high);
        return isRead && low < high ? (low, high) : null;
    }

    private static bool IsPair(string run, int at)
    {
        var (first, second) = (ChineseDigits.Digit(run[at]), ChineseDigits.Digit(run[at + 1]));
        return first > 0 && (second == first + 1 || Neighbours.Contains((run[at], run[at + 1])));
    }
}
