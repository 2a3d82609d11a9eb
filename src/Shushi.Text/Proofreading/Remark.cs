namespace Shushi.Text;

/// <summary>A place in a report that proofreading asks to look at again.</summary>
public sealed record Remark
{
    /// <summary>The number of the rule: PF-02.</summary>
    public required string Rule { get; init; }

    /// <summary>How much it weighs.</summary>
    public required RemarkSeverity Severity { get; init; }

    /// <summary>The place, never empty, in UTF-16 units of <see cref="ReportText.Text"/>.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The characters of <see cref="Span"/>.</summary>
    public required string Text { get; init; }

    /// <summary>A Chinese sentence: what is wrong and what to do.</summary>
    public required string Message { get; init; }

    /// <summary>What could stand instead of <see cref="Span"/>; empty means take it out; null where no wording is certain.</summary>
    public string? Suggestion { get; init; }

    /// <summary>Whether the suggestion may be applied without a person looking at it.</summary>
    public bool IsSafe { get; init; }
}
