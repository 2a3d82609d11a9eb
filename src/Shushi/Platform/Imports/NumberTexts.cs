using System.Globalization;
using System.Text.RegularExpressions;

namespace Shushi.Platform.Imports;

/// <summary>Reads numbers and amounts as offices write them.</summary>
internal static partial class NumberTexts
{
    /// <summary>A whole number, its unit word taken off: 45人, 1,200, １２, 45.0. Hours become minutes where minutes are asked for.</summary>
    public static long? Whole(string text, bool inMinutes = false)
    {
        var match = Counted().Match(Texts.Tight(text));
        if (!match.Success || !Number(match.Groups["n"].Value, out var number)) return null;
        if (inMinutes && match.Groups["u"].Value is "小时" or "个小时" or "H" or "h") number *= 60;
        return number == decimal.Truncate(number) && Math.Abs(number) < long.MaxValue / 2 ? (long)number : null;
    }

    /// <summary>The two numbers of 28/30.</summary>
    public static (string First, string Second)? Pair(string text)
    {
        var match = Two().Match(Texts.Tight(text));
        return match.Success ? (match.Groups["a"].Value, match.Groups["b"].Value) : null;
    }

    /// <summary>An amount in 元 as <c>1234.56</c>; null when it is none. Finer than 分 is left for the field to refuse, the noise of a computed cell is not.</summary>
    /// <param name="text">With or without ￥, 元, 万元, thousands separators.</param>
    /// <param name="unit">What a bare number is in: 万元 by its header, else 元.</param>
    public static string? Yuan(string text, string unit = "")
    {
        var match = Amount().Match(Texts.Tight(text));
        if (!match.Success || !Number(match.Groups["n"].Value, out var yuan)) return null;
        var said = match.Groups["u"].Value.Length > 0 ? match.Groups["u"].Value : unit;
        if (Math.Abs(yuan) >= 1_000_000_000_000m) return null;
        yuan *= said switch { "万元" or "万" => 10_000, "千元" => 1000, "百元" => 100, "亿元" => 100_000_000, _ => 1 };
        var rounded = decimal.Round(yuan, 2, MidpointRounding.AwayFromZero);
        return (Math.Abs(rounded - yuan) < 0.000001m ? rounded : yuan).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>分 of an amount in 元; null when it is finer or none.</summary>
    public static long? Fen(string text, string unit = "") =>
        Yuan(text, unit) is { } yuan && Number(yuan, out var number) && decimal.Round(number, 2) == number ? (long)(number * 100) : null;

    private static bool Number(string text, out decimal number) => decimal.TryParse(text.Replace(",", "", StringComparison.Ordinal),
        NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    [GeneratedRegex(@"^(?:约|共)?(?<n>[-+]?[\d,]+(\.\d+)?)(?<u>人次|人|名|位|个小时|小时|分钟|分|学时|次|个|项|期|场|篇|条|件|户|年|H|h)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Counted();

    [GeneratedRegex(@"^(?:实到)?(?<a>\d{1,6})人?[/／](应到)?(?<b>\d{1,6})人?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Two();

    [GeneratedRegex(@"^(?:人民币|RMB|￥|¥)?(?<n>[-+]?[\d,]+(\.\d+)?|\.\d+)(?<u>元整|元|圆|万元|万|千元|百元|亿元)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Amount();
}
