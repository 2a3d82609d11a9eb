using System.Globalization;
using Shushi.Text;

namespace Shushi.Accuracy;

/// <summary>Holds the statements that were found against those that were meant.</summary>
/// <remarks>A statement is right when its number overlaps the marked one and value, upper end and measure word agree.
/// Set phrases, dates, ordinals and the like are right when nothing in them is taken for a statement.</remarks>
public sealed class ClaimScorer
{
    private const double Within = 0.002;
    private static readonly string[] Counted = ["count", "approx", "ratio", "all", "money", "listcount", "frequency", "promise"];
    private static readonly ClaimKind[] CountedKinds =
    [
        ClaimKind.Count, ClaimKind.Approx, ClaimKind.Ratio, ClaimKind.All, ClaimKind.Money, ClaimKind.ListCount, ClaimKind.Frequency, ClaimKind.Promise,
    ];

    /// <summary>Quantified statements.</summary>
    public Tally Claims { get; } = new();

    /// <summary>Set phrases: missed where one was taken for a statement.</summary>
    public Tally Terms { get; } = new();

    /// <summary>Statements whose kind is the marked one, among those that are right.</summary>
    public Tally Kinds { get; } = new();

    public void Add(MarkedReport report)
    {
        var found = ClaimReader.Read(ReportText.Parse(report.Text)).Where(IsCounted).ToList();
        foreach (var gold in report.Statements.Where(gold => Counted.Contains(gold.Kind))) Score(report, gold, found);
        foreach (var term in report.Statements.Where(gold => gold.Kind == "term"))
        {
            if (found.Find(claim => claim.Number.Overlaps(term.Span)) is not { } flagged) Terms.Hit();
            else Terms.Miss(report.Note(term.Span, Describe(flagged)));
        }
        foreach (var claim in found) Claims.False(report.Note(claim.Number, Describe(claim)));
    }

    private void Score(MarkedReport report, Gold gold, List<Claim> found)
    {
        var near = found.Where(claim => claim.Number.Overlaps(gold.Span)).ToList();
        var claim = near.Find(each => Agrees(gold, each)) ?? near.FirstOrDefault();
        if (claim is null)
        {
            Claims.Miss(report.Note(gold.Span, Describe(gold)));
            return;
        }
        found.Remove(claim);
        if (Agrees(gold, claim)) Claims.Hit();
        else Claims.Differ(report.Note(gold.Span, $"{Describe(gold)} ≠ {Describe(claim)}"));
        if (Name(claim.Kind) == gold.Kind) Kinds.Hit();
        else Kinds.Differ(report.Note(gold.Span, $"{gold.Kind} ≠ {Name(claim.Kind)}"));
    }

    /// <summary>Obligations and plans told without a number are no statements here.</summary>
    private static bool IsCounted(Claim claim) => CountedKinds.Contains(claim.Kind) && claim.Value is not null;

    private static bool Agrees(Gold gold, Claim claim) =>
        IsNear(gold.Value, claim.Value) && IsNear(Bound(gold.Upper), claim.Upper)
            && (gold.Unit is null or "-" || claim.Unit is null || IsSameUnit(gold.Unit, claim.Unit));

    /// <summary>An open interval has no upper end.</summary>
    private static double? Bound(double? upper) => upper == double.PositiveInfinity ? null : upper;

    private static bool IsNear(double? first, double? second) =>
        first.Equals(second) || (first is { } a && second is { } b && Math.Abs(a - b) <= Within * Math.Max(Math.Abs(a), Math.Abs(b)));

    /// <summary>个 and 个领域 are one measure word with more or less of its noun; 人 and 人次 are two.</summary>
    private static bool IsSameUnit(string marked, string found) =>
        marked == found || (marked.EndsWith('次') == found.EndsWith('次')
            && (marked.EndsWith(found, StringComparison.Ordinal) || found.EndsWith(marked, StringComparison.Ordinal)
                || marked.StartsWith(found, StringComparison.Ordinal) || found.StartsWith(marked, StringComparison.Ordinal)));

    private static string Name(ClaimKind kind) => kind.ToString().ToLowerInvariant();

    private static string Describe(Gold gold) => string.Create(CultureInfo.InvariantCulture, $"{gold.Kind} {gold.Value}..{gold.Upper} {gold.Unit}");

    private static string Describe(Claim claim) => string.Create(CultureInfo.InvariantCulture, $"{Name(claim.Kind)} {claim.Value}..{claim.Upper} {claim.Unit}");
}
