namespace Shushi.Text;

/// <summary>A numeral without approximation, percent or measure word.</summary>
/// <param name="Span">Its characters, including 万 and 亿.</param>
/// <param name="Value">Its value; the lower one of two adjacent numbers (三四).</param>
/// <param name="Upper">The higher one of two adjacent numbers, otherwise null.</param>
/// <param name="Step">The weight of its last digit that is not zero: 10 for 40, 1000 for 3.8万.</param>
/// <param name="IsArabic">Whether it is written with 0–9.</param>
internal readonly record struct PlainNumeral(TextSpan Span, double Value, double? Upper, double Step, bool IsArabic)
{
    public static double StepOf(double value)
    {
        if (value == 0)
            return 1;
        var step = 1.0;
        while (step < 1e15 && value % (step * 10) == 0)
            step *= 10;
        return step;
    }
}
