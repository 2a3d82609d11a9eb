using Shushi.Text.Words;

namespace Shushi.Text;

/// <summary>A numeral with what qualifies it and the measure word behind it.</summary>
internal readonly record struct Quantity
{
    /// <summary>约40余: the numeral with what stands around it, up to the measure word.</summary>
    public required TextSpan Number { get; init; }

    /// <summary>Index just after the measure word and 以上, 左右.</summary>
    public required int End { get; init; }

    public required double Value { get; init; }

    public double? Upper { get; init; }

    /// <summary>Whether it is an interval rather than one number.</summary>
    public bool IsInterval { get; init; }

    public double? Of { get; init; }

    public required bool IsArabic { get; init; }

    public string? Unit { get; init; }

    public MeasureKind? Measure { get; init; }

    public bool IsRatio => Unit == Ratio;

    public const string Ratio = "%";
}
