using System.Text.RegularExpressions;

namespace Shushi.Text;

/// <summary>How people write a metric: 发展(新)?党员{n}(名|人).</summary>
/// <remarks>
/// A phrase is matched against one claim, never searched for: its slot must be exactly the claim's <see cref="Claim.Number"/>.
/// <list type="table">
/// <item><term>发展</term><description>literal characters;
/// blanks and the lines of a table in the text between them do not matter, nor does full or half width of digits and %</description></item>
/// <item><term>{n}</term><description>the claim's numeral (with 约, 余 …); its measure word is written behind it</description></item>
/// <item><term>{all}</term><description>the claim's universal word: 全部, 均, 全额, 全覆盖, 一律, 全员, 100%</description></item>
/// <item><term>{when}</term><description>the claim's named moments: 年初和年中</description></item>
/// <item><term>{x}</term><description>any other numeral</description></item>
/// <item><term>(甲|乙)</term><description>one of several; may be nested</description></item>
/// <item><term>(甲)?</term><description>may be missing</description></item>
/// <item><term>…</term><description>a gap of up to 16 characters that stays in the sentence
/// and crosses neither 其中 nor another number with its measure word</description></item>
/// <item><term>^</term><description>first character only:
/// the phrase must begin where the sentence, a clause or a list item begins, or right after a verb, a link such as 和, or a lead-in such as 共</description></item>
/// </list>
/// Exactly one of {n}, {all}, {when} stands outside brackets. Directly before it the text may have 共, 共计, 达, 了, 已 and the like.
/// Where the claim's verb was written only once for a list (撰写信息31篇，分析6篇), the phrase is also tried with that verb before the item.
/// The match never ends inside the claim's measure word: 慰问{n}人 does not match 慰问20人次.
/// </remarks>
public sealed class Phrase
{
    /// <summary>Fewer characters than this speak of nothing in particular.</summary>
    public const int LeastMention = 3;

    private const int Window = 160;

    private readonly Regex _before;
    private readonly Regex _after;
    private readonly Regex _mention;
    private readonly PhraseSlot _slot;

    private Phrase(string pattern, PhraseSyntax syntax)
    {
        Pattern = pattern;
        _slot = syntax.Slot;
        _before = Compile($@"(?:{syntax.Before})\z", RegexOptions.RightToLeft);
        _after = Compile($@"\A(?:{syntax.After})", RegexOptions.None);
        _mention = Compile(syntax.Before, RegexOptions.None);
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
        if (!FitsSlot(report.Text, claim) || MatchAfter(report, claim) is not { } after || MatchBefore(report, claim) is not { } before)
            return null;
        return new(before.Score + after.Score, TextSpan.Between(claim.Number.Start - before.Length, claim.Number.End + after.Length));
    }

    /// <summary>Whether the words before the slot are spoken of without a number: 召开党组会 in 及时召开党组会议.</summary>
    /// <param name="report">The text.</param>
    /// <param name="span">Where to look.</param>
    /// <returns>How many literal characters of the phrase stand there, at least <see cref="LeastMention"/>; 0 where it is not spoken of.</returns>
    public int Mentioned(ReportText report, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(report);
        return _slot == PhraseSlot.Number && Run(_mention, report.Folded, span) is { Score: >= LeastMention } part ? part.Score : 0;
    }

    /// <inheritdoc/>
    public override string ToString() => Pattern;

    private bool FitsSlot(string text, Claim claim) => _slot switch
    {
        PhraseSlot.Number => Numerals.IsNumeric(text, claim.Number)
            && claim.Kind is not (ClaimKind.Term or ClaimKind.Placeholder or ClaimKind.Ordinal),
        PhraseSlot.All => claim is { Kind: ClaimKind.All or ClaimKind.Promise, Value: 1 }
            && (claim.Unit == Quantity.Ratio || !Numerals.IsNumeric(text, claim.Number)),
        _ => claim.Unit == "次" && !Numerals.IsNumeric(text, claim.Number) && claim.Kind is ClaimKind.Count or ClaimKind.Promise,
    };

    private Part? MatchBefore(ReportText report, Claim claim)
    {
        var start = Math.Min(claim.Number.Start, Math.Max(claim.Sentence.Start, claim.Number.Start - Window));
        if (Run(_before, report.Folded, TextSpan.Between(start, claim.Number.Start)) is { } own)
            return own;
        var item = claim.Number.Start - claim.Clause.Start;
        if (!claim.IsVerbCarried || item > Window)
            return null;
        var words = claim.Verb + new TextSpan(claim.Clause.Start, item).Of(report.Folded);
        return Run(_before, words, new(0, words.Length)) is { } carried ? carried with { Length = Math.Min(carried.Length, item) } : null;
    }

    private Part? MatchAfter(ReportText report, Claim claim)
    {
        var tail = TextSpan.Between(claim.Number.End, Math.Min(Math.Max(claim.Sentence.End, claim.Number.End), claim.Number.End + Window));
        if (claim.Unit == Quantity.Ratio)
            return MatchAfterShare(report.Folded, tail);
        return Run(_after, report.Folded, tail) is { } part && !(part.Length > 0 && EndsInsideUnit(report.Text, claim, part.Length)) ? part : null;
    }

    /// <summary>百分之九十五 and 九成 have no % sign, but a phrase writes one; 100% is one word, sign included.</summary>
    private Part? MatchAfterShare(string text, TextSpan tail)
    {
        var hasSign = tail.Length > 0 && text[tail.Start] == '%';
        if (_slot == PhraseSlot.All && hasSign)
            return Run(_after, text, new(tail.Start + 1, tail.Length - 1)) is { } rest ? rest with { Length = rest.Length + 1 } : null;
        if (hasSign)
            return Run(_after, text, tail);
        var implied = Quantity.Ratio + tail.Of(text);
        return Run(_after, implied, new(0, implied.Length)) is { } part ? part with { Length = Math.Max(0, part.Length - 1) } : null;
    }

    /// <summary>人 is not 人次; but 场 and 场次 count the same acts.</summary>
    private static bool EndsInsideUnit(string text, Claim claim, int length) =>
        Numerals.IsNumeric(text, claim.Number) && Words.Measures.Read(text, claim.Number.End) is { Kind: not Words.MeasureKind.Act } measure
        && claim.Number.End + length < measure.End;

    /// <summary>Literal characters matched: everything but gaps, other numerals, fillers and blanks.</summary>
    private static Part? Run(Regex regex, string text, TextSpan window)
    {
        var match = regex.Match(text, window.Start, window.Length);
        return match.Success ? new(match.Length, match.Length - match.Groups["g"].Captures.Sum(capture => capture.Length)) : null;
    }

    private static Regex Compile(string pattern, RegexOptions options) =>
        new(pattern, options | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromMilliseconds(Patterns.Timeout));

    /// <summary>The text one side of the slot covers, and how much of it is literal.</summary>
    private sealed record Part(int Length, int Score);
}
