using System.Text;

namespace Shushi.Text;

/// <summary>Whole numbers in Chinese characters: 一百零五.</summary>
public static class ChineseNumber
{
    /// <summary>The largest number that can be written: one below 亿亿.</summary>
    public const long MaxValue = 9_999_999_999_999_999;

    private const string Digits = "零一二三四五六七八九";
    private static readonly string[] Places = ["", "十", "百", "千"];
    private static readonly string[] Groups = ["", "万", "亿", "万亿"];

    /// <summary>Writes a number the usual way: 10 is 十, 105 is 一百零五, 20000 is 二万.</summary>
    /// <param name="number">From 0 to <see cref="MaxValue"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or too large.</exception>
    public static string Write(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, MaxValue);
        if (number == 0)
            return "零";
        var text = new StringBuilder();
        WriteGroups(text, number);
        return text.Length > 1 && text[0] == '一' && text[1] == '十' ? text.ToString(1, text.Length - 1) : text.ToString();
    }

    /// <summary>Reads a whole string such as 三万二千, 二〇二三 or 两.</summary>
    /// <param name="text">The characters; nothing but the numeral.</param>
    /// <param name="value">The number, or 0.</param>
    /// <returns>Whether all of the string is one well-formed Chinese numeral.</returns>
    public static bool TryRead(string? text, out double value)
    {
        value = 0;
        return !string.IsNullOrEmpty(text) && ChineseDigits.TryEvaluate(text, out value);
    }

    private static void WriteGroups(StringBuilder text, long number)
    {
        var skipped = false;
        for (var group = 3; group >= 0; group--)
        {
            var divisor = (long)Math.Pow(10_000, group);
            var part = (int)(number / divisor % 10_000);
            if (part == 0)
            {
                skipped |= text.Length > 0;
                continue;
            }
            if (text.Length > 0 && (skipped || part < 1000))
                text.Append('零');
            WriteGroup(text, part);
            text.Append(group == 3 && number / 100_000_000 % 10_000 > 0 ? "万" : Groups[group]);
            skipped = false;
        }
    }

    private static void WriteGroup(StringBuilder text, int part)
    {
        var skipped = false;
        var started = false;
        for (var place = 3; place >= 0; place--)
        {
            var digit = part / (int)Math.Pow(10, place) % 10;
            if (digit == 0)
            {
                skipped = started;
                continue;
            }
            if (skipped)
                text.Append('零');
            text.Append(Digits[digit]).Append(Places[place]);
            (skipped, started) = (false, true);
        }
    }
}
