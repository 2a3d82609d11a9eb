namespace Shushi.Text;

/// <summary>A quantified statement found in a report.</summary>
/// <remarks>
/// Values are in base units: 3.8万人 is 38000 人, money is in yuan, ratios are fractions (1 is 100 %).
/// Every span refers to <see cref="ReportText.Text"/>.
/// </remarks>
public sealed record Claim
{
    /// <summary>The statement itself: the head noun phrase where it stands in the same clause, the numeral and its measure word.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The characters of <see cref="Span"/>.</summary>
    public required string Text { get; init; }

    /// <summary>The numeral alone, without its measure word but with 约, 近, 余, 多;
    /// the word itself where no numeral is written (全部, 年初和年中).</summary>
    public required TextSpan Number { get; init; }

    /// <summary>The path of headings above, such as <c>一（二）落实重点任务情况</c>; <c>引言</c> before the first heading.</summary>
    public required string Section { get; init; }

    /// <summary>What kind of statement it is.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>The value, or the lower end of an interval; null where the text gives none.</summary>
    public double? Value { get; init; }

    /// <summary>The whole this is a part or a share of, where the text states it: 62 in 62名党员已全部报到, 61 in 党员61名，其中正式49人.</summary>
    public double? Of { get; init; }

    /// <summary>The inclusive upper end of an interval; null in an <see cref="ClaimKind.Approx"/> claim means unbounded.</summary>
    public double? Upper { get; init; }

    /// <summary>Half the weight of the last decimal place, in base units: 500 for 11.6万元, 0.0005 for 92.3%; 0 where the number has no decimals.</summary>
    public double Rounding { get; init; }

    /// <summary>The measure word: 名, 人次, 元, %, 个方面; null where there is none.</summary>
    public string? Unit { get; init; }

    /// <summary>The clause (between ，；：、) that holds the numeral.</summary>
    public required TextSpan Clause { get; init; }

    /// <summary>The sentence that holds the numeral.</summary>
    public required TextSpan Sentence { get; init; }

    /// <summary>The verb, or run of verbs, that governs the statement, its own or the one its list began with.</summary>
    public string? Verb { get; init; }

    /// <summary>Where <see cref="Verb"/> stands.</summary>
    public TextSpan? VerbSpan { get; init; }

    /// <summary>Whether the verb stands in an earlier clause of the list: 撰写信息31篇，<b>分析6篇</b>.</summary>
    public bool IsVerbCarried => VerbSpan is { } at && at.End <= Clause.Start;
}
