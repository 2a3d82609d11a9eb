using System.Globalization;

namespace Shushi.Text;

/// <summary>How exactly a number with decimals is stated.</summary>
internal static class Rounding
{
    /// <summary>Half the weight of the last decimal place of a numeral: 500 for 11.6万, whose value is 116000; 0 where it has no decimals.</summary>
    public static double Of(string numeral, double? value)
    {
        var point = numeral.AsSpan().IndexOfAny('.', '．');
        if (point < 1 || value is null or 0)
            return 0;
        var (start, end) = (point, point + 1);
        while (start > 0 && (Numerals.IsDigit(numeral[start - 1]) || (start > 1 && IsThousandsMark(numeral[start - 1]) && Numerals.IsDigit(numeral[start - 2]))))
            start--;
        while (end < numeral.Length && Numerals.IsDigit(numeral[end]))
            end++;
        var places = end - point - 1;
        var stated = 0.0;
        for (var at = start; at < end; at++)
            if (Numerals.IsDigit(numeral[at]))
                stated = (stated * 10) + CharUnicodeInfo.GetDecimalDigitValue(numeral[at]);
        return places == 0 || stated == 0 ? 0 : value.Value / stated / 2;
    }

    private static bool IsThousandsMark(char character) => character is ',' or '，' or ' ' or '\u00A0' or '\u2009';
}
