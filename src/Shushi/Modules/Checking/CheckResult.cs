using Shushi.Platform.Metrics;
using Shushi.Text;

namespace Shushi.Modules.Checking;

/// <summary>How a claim stands against the ledgers.</summary>
public enum Verdict
{
    /// <summary>The ledger says the same.</summary>
    Supported,

    /// <summary>The ledger says another number.</summary>
    Contradicted,

    /// <summary>台账暂无依据: no metric speaks of it, or the one that does has no records.</summary>
    Unsupported,

    /// <summary>The same noun with another 口径 or period.</summary>
    DifferentlyDefined,

    /// <summary>Not a statement about records: a set phrase, a promise, a date.</summary>
    NotCheckable,
}

/// <summary>A claim of the text with what the ledgers say of it.</summary>
/// <param name="Claim">What the text says.</param>
/// <param name="Verdict">How it stands.</param>
/// <param name="Figure">The ledger's figure, where a metric speaks of it.</param>
/// <param name="Message">A Chinese sentence for the author.</param>
public sealed record CheckedClaim(Claim Claim, Verdict Verdict, Figure? Figure, string Message)
{
    /// <summary>The metrics that fit equally well, or are alike; a person may choose.</summary>
    public IReadOnlyList<Metric> Candidates { get; init; } = [];

    /// <summary>Whether the difference changes how the year is judged: a universal word that does not hold, or a rule that the stated value keeps and the ledger's breaks.</summary>
    public bool IsGrave { get; init; }

    /// <summary>What a person said of the statement before, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>The metric that a person said is meant, or null.</summary>
    public Metric? Chosen { get; init; }

    /// <summary>Whether it is a figure that no ledger answers for, in a chapter whose other figures come from ledgers: somebody should say where it comes from.</summary>
    public bool LacksSource { get; init; }

    /// <summary>The rule by which somebody should look at it: one of <see cref="CheckFinding"/>'s; null where there is no difference.</summary>
    public string? Rule => this switch
    {
        { Verdict: Verdict.Unsupported, LacksSource: true } => CheckFinding.NoSource,
        { Verdict: Verdict.DifferentlyDefined } => CheckFinding.OtherDefinition,
        { Verdict: Verdict.Contradicted, IsGrave: true } => CheckFinding.Grave,
        { Verdict: Verdict.Contradicted } => CheckFinding.Contradiction,
        _ => null,
    };

    /// <summary>What the ledger would have stand instead of the numeral; null where a number cannot simply take its place (全部, 年初和年中, a share).</summary>
    public string? Suggestion => this is { Verdict: Verdict.Contradicted, Claim.Kind: not (ClaimKind.Obligation or ClaimKind.All), Figure: { Of: null } figure } && HasNumeral ? figure.Text : null;

    /// <summary>Whether a person can say which figure is meant; a deed told without a number is judged by its words.</summary>
    public bool MayBeChosen => Verdict != Verdict.NotCheckable && Claim.Kind != ClaimKind.Obligation;

    private bool HasNumeral => Claim.Number.Start >= Claim.Span.Start && Claim.Number.End <= Claim.Span.End
        && Claim.Text.Substring(Claim.Number.Start - Claim.Span.Start, Claim.Number.Length).All(c => char.IsAsciiDigit(c) || c is >= '０' and <= '９' || "一二两三四五六七八九十百千万亿零〇.,，．约近余多".Contains(c, StringComparison.Ordinal));
}

/// <summary>A place in the text to look at again.</summary>
public sealed record CheckFinding(string Rule, string Severity, int Start, int Length, string Text, string Message, string? Suggestion)
{
    /// <summary>A figure that the ledger contradicts; one whose difference changes how the year is judged; one of another 口径; another unit's name;
    /// a part of the year that nothing is said of; a figure that no ledger answers for among others that are; last year's feedback without an answer.</summary>
    public const string Contradiction = "HS-01", Grave = "HS-02", OtherDefinition = "HS-03", Leftover = "HS-04", Untold = "HS-05", NoSource = "HS-06", Unanswered = "HS-07";

    /// <summary>Whether it speaks of a figure and the ledgers; the others are remarks of proofreading.</summary>
    public bool IsOfFigure => Rule is Contradiction or Grave or OtherDefinition or NoSource;

    /// <inheritdoc cref="TitleOf"/>
    public string Title => TitleOf(Rule);

    /// <summary>Whether somebody should act; a remark of style does not ask for it.</summary>
    public bool Matters => Severity != Severities.Info;

    /// <summary>The title of a rule of a check: of figures or of proofreading.</summary>
    public static string TitleOf(string rule) => CheckRules.Of(rule)?.Title ?? ProofreadingRules.Of(rule).Title;

    /// <summary>A remark of proofreading in the notation of a check.</summary>
    public static CheckFinding Of(Remark remark) => new(remark.Rule, Severities.Of(remark.Severity),
        remark.Span.Start, remark.Span.Length, remark.Text, remark.Message, remark.Suggestion);
}

/// <summary>A checked report.</summary>
/// <param name="Report">The text that was read, cut into chapters and sentences.</param>
/// <param name="Claims">Its claims and how they stand.</param>
/// <param name="Findings">Contradictions first, then what else the ledgers make one ask (HS), then the remarks of proofreading.</param>
/// <param name="Remarks">What to look at again besides figures: HS-04, HS-05, HS-07, then proofreading, with what may be corrected.</param>
/// <param name="Options">What the text was proofread by.</param>
public sealed record CheckResult(ReportText Report, IReadOnlyList<CheckedClaim> Claims, IReadOnlyList<CheckFinding> Findings, IReadOnlyList<Remark> Remarks, ProofreadingOptions Options)
{
    /// <summary>The text that was read, without the list of sources that the product itself adds.</summary>
    public string Text => Report.Text;

    /// <summary>How many claims stand so.</summary>
    public int Count(Verdict verdict) => Claims.Count(c => c.Verdict == verdict);
}
