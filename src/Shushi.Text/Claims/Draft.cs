using Shushi.Text.Words;

namespace Shushi.Text;

/// <summary>A claim before its sentence, verb and extent are known.</summary>
internal sealed record Draft(ClaimKind Kind, TextSpan Number, TextSpan Core)
{
    public double? Value { get; init; }

    public double? Of { get; init; }

    public double? Upper { get; init; }

    public string? Unit { get; init; }

    /// <summary>What the measure word counts; null for a claim without one.</summary>
    public MeasureKind? Measure { get; init; }

    /// <summary>Whether the span may grow over the noun phrase around it.</summary>
    public bool Grows { get; init; }
}
