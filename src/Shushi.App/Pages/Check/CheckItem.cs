using System.Globalization;
using Shushi.Modules.Checking;
using Shushi.Text;

namespace Shushi.App.Pages.Check;

/// <summary>One line of the list beside a checked text: a claim about figures, or a remark of proofreading.</summary>
/// <param name="Key">What names it in the form and as an anchor: its place, so that it is found again while the text stays the same.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Claim">The claim, or null.</param>
/// <param name="Remark">The remark, or null.</param>
public sealed record CheckItem(string Key, TextSpan Span, CheckedClaim? Claim, Remark? Remark)
{
    /// <summary>The two groups of rules: 数字, 文字.</summary>
    public const string Figures = "figures", Words = "words";

    public string Sort => Claim is null ? Words : Figures;

    /// <summary>The number of its rule; empty where nothing is to be looked at.</summary>
    public string Rule => Claim is null ? Remark!.Rule : Claim.Rule ?? "";

    public string Text => Claim?.Claim.Text ?? Remark!.Text;

    public string Message => Claim?.Message ?? Remark!.Message;

    /// <summary>What could stand instead of <see cref="Place"/>; null where no wording is certain.</summary>
    public string? Suggestion => Claim is null ? Remark!.Suggestion : Claim.Suggestion;

    /// <summary>What a correction replaces.</summary>
    public TextSpan Place => Claim?.Claim.Number ?? Span;

    /// <summary>Whether the unit may say once and for all that the words are right: 不再提示.</summary>
    public bool MayBeAllowed => Remark is not null && HouseWord.MayAllow(CheckFinding.Of(Remark));

    /// <summary>Whether its rule can be done without.</summary>
    public bool HasSwitch => Remark is not null && ProofreadingRules.All.Any(r => r.Number == Rule);

    /// <summary>How it is marked in the text and in the list.</summary>
    public string Class => Claim is null ? ClassOf(Remark!.Severity) : ClassOf(Claim.Verdict);

    /// <summary>What it is called in one word.</summary>
    public string Label => Claim is null
        ? Severities.Label(Remark!.Severity)
        : CheckJson.Label(Claim.Verdict);

    /// <summary>The class of a remark's weight.</summary>
    public static string ClassOf(RemarkSeverity severity) => "remark-" + Severities.Of(severity);

    /// <summary>The class of a verdict.</summary>
    public static string ClassOf(Verdict verdict) => "verdict-" + verdict.ToString().ToLowerInvariant();

    /// <summary>The claims and remarks of a check, in the order of the text; where both begin at one place, the claim first.</summary>
    public static IReadOnlyList<CheckItem> Of(CheckResult result)
    {
        var items = result.Claims.Select(c => new CheckItem(Name("c", c.Claim.Span), c.Claim.Span, c, null))
            .Concat(result.Remarks.Select(r => new CheckItem(Name("r", r.Span) + "-" + r.Rule, r.Span, null, r)))
            .OrderBy(i => i.Span.Start).ThenBy(i => i.Remark is not null).ThenByDescending(i => i.Span.Length).ToList();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return items.Select((item, n) => taken.Add(item.Key) ? item : item with { Key = string.Create(CultureInfo.InvariantCulture, $"{item.Key}-{n}") }).ToList();
    }

    private static string Name(string kind, TextSpan span) => string.Create(CultureInfo.InvariantCulture, $"{kind}{span.Start}-{span.Length}");
}
