using System.Text.RegularExpressions;

namespace Shushi.Text;

/// <summary>How people write a metric: 发展(新)?党员{n}(名|人).</summary>
/// <remarks>
/// A phrase is matched against one claim, never searched for: its slot must be exactly the claim's <see cref="Claim.Number"/>.
/// <list type="table">
/// <item><term>发展</term><description>literal characters; blanks in the text between them do not matter, nor does full or half width of digits and %</description></item>
/// <item><term>{n}</term><description>the claim's numeral (with 约, 余 …); its measure word is written behind it</description></item>
/// <item><term>{all}</term><description>the claim's universal word: 全部, 均, 全额, 全覆盖, 一律, 全员, 100%</description></item>
/// <item><term>{when}</term><description>the claim's named moments: 年初和年中</description></item>
/// <item><term>{x}</term><description>any other numeral</description></item>
/// <item><term>(甲|乙)</term><description>one of several; may be nested</description></item>
/// <item><term>(甲)?</term><description>may be missing</description></item>
/// <item><term>…</term><description>a gap of up to 16 characters that stays in the sentence and crosses neither 其中 nor another number with its measure word</description></item>
/// <item><term>^</term><description>first character only: the phrase must begin where the sentence, a clause or a list item begins, or right after a verb, a link such as 和, or a lead-in such as 共</description></item>
/// </list>
/// Exactly one of {n}, {all}, {when} stands outside brackets. Directly before it the text may have 共, 共计, 达, 了, 已 and the like.
/// Where the claim's verb was written only once for a list (撰写信息44篇，分析6篇), the phrase is also tried with that verb before the item.
/// The match never ends inside the claim's measure word: 慰问{n}人 does not match 慰问20人次.
/// </remarks>
public sealed class Phrase
{
    private const int Window = 160;

    private readonly Regex _before;
    private readonly Regex _after;
    private readonly PhraseSlot _slot;

    private Phrase(string pattern, PhraseSyntax syntax)
    {
        Pattern = pattern;
        _slot = syntax.Slot;
        _before = Compile($@"(?:{syntax.Before})\z", RegexOptions.RightToLeft);
        _after = Compile($@"\A(?:{syntax.After})", RegexOptions.None);
    }

    /// <summary>The phrase as it was written.</summary>
    public string Pattern { get; }

    /// <summary>Reads a phrase.</summary>
    /// <param name="pattern">The phrase; see the remarks on this class.</param>
    /// <exception cref="FormatException">The phrase has no slot or several, an unknown slot, or brackets that do not pair.</exception>
    public static Phrase Parse(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return new(pattern, PhraseSyntax.Read(pattern));
    }

    /// <summary>Holds the phrase against one claim of a report.</summary>
    /// <param name="report">The report the claim was read from.</param>
    /// <param name="claim">The claim.</param>
    /// <returns>Where and how well the phrase matches, or null.</returns>
    public PhraseMatch? Match(ReportText report, Claim claim)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(claim);
        if (!FitsSlot(report.Text, claim) || MatchAfter(report.Text, claim) is not { } after)
            return null;
        var own = TextSpan.Between(Math.Max(claim.Sentence.Start, claim.Number.Start - Window), claim.Number.Start);
        if (own.Length >= 0 && Run(_before, own.Of(report.Text)) is { } before)
            return new(before.Score + after.Score, TextSpan.Between(claim.Number.Start - before.Length, claim.Number.End + after.Length));
        if (!claim.IsVerbCarried || claim.Number.Start - claim.Clause.Start > Window)
            return null;
        var item = TextSpan.Between(claim.Clause.Start, claim.Number.Start).Of(report.Text);
        return Run(_before, claim.Verb + item) is { } carried
            ? new(carried.Score + after.Score, TextSpan.Between(claim.Number.Start - Math.Min(carried.Length, item.Length), claim.Number.End + after.Length))
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Pattern;

    private bool FitsSlot(string text, Claim claim) => _slot switch
    {
        PhraseSlot.Number => Numerals.IsNumeric(text, claim.Number) && claim.Kind is not (ClaimKind.Term or ClaimKind.Placeholder or ClaimKind.Ordinal),
        PhraseSlot.All => claim is { Kind: ClaimKind.All or ClaimKind.Promise, Value: 1 } && (claim.Unit == Quantity.Ratio || !Numerals.IsNumeric(text, claim.Number)),
        _ => claim.Unit == "次" && !Numerals.IsNumeric(text, claim.Number) && claim.Kind is ClaimKind.Count or ClaimKind.Promise,
    };

    private (int Length, int Score)? MatchAfter(string text, Claim claim)
    {
        var end = Math.Min(Math.Max(claim.Sentence.End, claim.Number.End), claim.Number.End + Window);
        var tail = TextSpan.Between(claim.Number.End, end).Of(text);
        var skipped = _slot == PhraseSlot.All && claim.Unit == Quantity.Ratio && tail.StartsWith(Quantity.Ratio, StringComparison.Ordinal) ? 1 : 0;
        var implied = claim.Unit == Quantity.Ratio && _slot == PhraseSlot.Number && !(tail.StartsWith('%') || tail.StartsWith('％')) ? 1 : 0;
        if (Run(_after, (implied > 0 ? Quantity.Ratio : "") + tail[skipped..]) is not { } match)
            return null;
        var length = Math.Max(0, match.Length - implied) + skipped;
        return length > 0 && Numerals.IsNumeric(text, claim.Number) && EndsInsideUnit(text, claim, length) ? null : (length, match.Score);
    }

    private static bool EndsInsideUnit(string text, Claim claim, int length) =>
        Words.Measures.Read(text, claim.Number.End) is { } measure && claim.Number.End + length < measure.End;

    /// <summary>Literal characters matched: everything but gaps, other numerals, fillers and blanks.</summary>
    private static (int Length, int Score)? Run(Regex regex, string text)
    {
        var match = regex.Match(Folded(text));
        if (!match.Success)
            return null;
        var loose = match.Groups["g"].Captures.Sum(capture => capture.Length);
        return (match.Length, Math.Max(0, match.Length - loose));
    }

    private static string Folded(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (var i = 0; i < target.Length; i++)
            target[i] = PhraseSyntax.Fold(source[i]);
    });

    private static Regex Compile(string pattern, RegexOptions options) =>
        new(pattern, options | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(2));
}
