using Shushi.Text;

namespace Shushi.Modules.Checking;

/// <summary>A checked report in numbers: what is printed on one page.</summary>
/// <param name="Result">The checked report.</param>
public sealed record CheckSummary(CheckResult Result)
{
    private const double PerCharacters = 1000;

    /// <summary>The verdicts on claims about records, in the order in which they are told.</summary>
    public static IReadOnlyList<Verdict> Verdicts { get; } = [Verdict.Supported, Verdict.Contradicted, Verdict.DifferentlyDefined, Verdict.Unsupported];

    /// <summary>How much remarks of proofreading may weigh, the weightiest first.</summary>
    public static IReadOnlyList<RemarkSeverity> Weights { get; } = [RemarkSeverity.Error, RemarkSeverity.Warning, RemarkSeverity.Info];

    /// <summary>The characters of a text, blanks left out.</summary>
    public static int LengthOf(string text) => text.Count(c => !char.IsWhiteSpace(c));

    /// <summary>How long it is, blanks left out.</summary>
    public int Characters => LengthOf(Result.Text);

    /// <summary>The claims about records; set phrases, promises and dates are none.</summary>
    public int Claims => Result.Claims.Count - Result.Count(Verdict.NotCheckable);

    /// <summary>The claims whose difference may change how the year is judged.</summary>
    public IReadOnlyList<CheckedClaim> Grave => Result.Claims.Where(c => c.IsGrave).ToList();

    /// <summary>The figures that no ledger answers for, in chapters whose other figures come from ledgers.</summary>
    public IReadOnlyList<CheckedClaim> WithoutSource => Result.Claims.Where(c => c.LacksSource).ToList();

    /// <summary>The figures that the ledgers support; a deed told without a number is none.</summary>
    public int Figures => Result.Claims.Count(c => c.Verdict == Verdict.Supported && c.Claim.Kind != ClaimKind.Obligation);

    /// <summary>实绩密度: supported figures per 1,000 characters, to one decimal.</summary>
    public double Density => Characters == 0 ? 0 : Math.Round(PerCharacters * Figures / Characters, 1);

    /// <summary>How many remarks of proofreading weigh so much.</summary>
    public int Count(RemarkSeverity severity) => Result.Remarks.Count(r => r.Severity == severity);
}
