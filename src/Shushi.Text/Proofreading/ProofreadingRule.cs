using Shushi.Text.Proofreading;

namespace Shushi.Text;

/// <summary>A rule of proofreading: what it asks for, on what ground, and how far it can be trusted.</summary>
public sealed record ProofreadingRule
{
    /// <summary>PF-01, PF-02 and on without a gap. A number is never used again for something else.</summary>
    public required string Number { get; init; }

    /// <summary>What the rule is about, in Chinese.</summary>
    public required string Title { get; init; }

    /// <summary>Why it matters, in Chinese.</summary>
    public required string Rationale { get; init; }

    /// <summary>The standard or usage behind it, in Chinese.</summary>
    public required string Source { get; init; }

    /// <summary>How to mend what it finds, in Chinese.</summary>
    public required string Fix { get; init; }

    /// <summary>What a remark of this rule weighs unless the case calls for less.</summary>
    public required RemarkSeverity Severity { get; init; }

    /// <summary>Grows when the rule starts to find something else.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Whether it is on unless <see cref="ProofreadingOptions.Switches"/> says otherwise.</summary>
    public bool IsOn { get; init; } = true;

    /// <summary>Where it is known to be wrong, in Chinese; empty where nothing is known.</summary>
    public string FalseAlarms { get; init; } = "";

    /// <summary>A text it remarks on.</summary>
    public required string Wrong { get; init; }

    /// <summary>The same text mended.</summary>
    public required string Right { get; init; }

    /// <summary>Makes the remarks; null for a rule that only other parts of the product can answer.</summary>
    internal Action<Reading>? Read { get; init; }
}
