using Shushi.Modules.Checking;
using Shushi.Modules.Rectification;
using Shushi.Platform.Metrics;
using Shushi.Platform.Rules;

namespace Shushi.Modules.Reports.Drafts;

/// <summary>A figure that may stand where a number was typed.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Token">Its token; null where the notation has none for it.</param>
/// <param name="Agrees">Whether it says what was typed.</param>
public sealed record Offer(Figure Figure, string? Token, bool Agrees);

/// <summary>A number that was typed, and what the ledgers say of it.</summary>
/// <param name="Claim">What was checked.</param>
/// <param name="Words">The words it is known by when its source is noted.</param>
/// <param name="Start">Where the number stands in the paragraph's source.</param>
/// <param name="Length">How long it is; 0 where a figure cannot take its place.</param>
/// <param name="Offers">The figures that may be meant, those that agree first.</param>
public sealed record Statement(CheckedClaim Claim, string Words, int Start, int Length, IReadOnlyList<Offer> Offers);

/// <summary>A record with its ledger and title.</summary>
public sealed record NamedRecord(string Ledger, string Label, string Title, Guid Id);

/// <summary>A text that may fill a 〔请填写〕.</summary>
public sealed record Filling(string Label, string Text);

/// <summary>What the product knows about the paragraph where the cursor stands.</summary>
public sealed record Place(DraftParagraph Paragraph)
{
    /// <summary>The numbers that were typed.</summary>
    public IReadOnlyList<Statement> Statements { get; init; } = [];

    /// <summary>Remarks of proofreading.</summary>
    public IReadOnlyList<CheckFinding> Remarks { get; init; } = [];

    /// <summary>Records behind the figures that the paragraph, or else its section, speaks of.</summary>
    public IReadOnlyList<NamedRecord> Records { get; init; } = [];

    /// <summary>核对提示 of the same.</summary>
    public IReadOnlyList<Ruled<Finding>> Findings { get; init; } = [];

    /// <summary>应办 of the same that nothing fulfils yet.</summary>
    public IReadOnlyList<Ruled<Duty>> Duties { get; init; } = [];

    /// <summary>Problems that the upper level named last year and that the place touches.</summary>
    public IReadOnlyList<ListedProblem> Comments { get; init; } = [];

    /// <summary>Why the report was sent back, where it was; else null.</summary>
    public string? ReturnReason { get; init; }

    /// <summary>What could fill the paragraph's 〔请填写〕.</summary>
    public IReadOnlyList<Filling> Fillings { get; init; } = [];
}
