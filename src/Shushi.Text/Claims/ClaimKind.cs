namespace Shushi.Text;

/// <summary>What a quantified statement is, and so whether a ledger can answer for it.</summary>
public enum ClaimKind
{
    /// <summary>An exact number of things or acts: 发展党员6名. Also named moments: 年初和年中 is 2.</summary>
    Count,

    /// <summary>A share, as a fraction of one: 85% is 0.85, 三分之二 is 0.667.</summary>
    Ratio,

    /// <summary>An exact sum, in yuan: 780万元 is 7,800,000.</summary>
    Money,

    /// <summary>A universal word: 全部, 均, 全额, 100%. Its value is 1.</summary>
    All,

    /// <summary>The length of a list the text itself gives: …等5个方面.</summary>
    ListCount,

    /// <summary>A date, a year, months, a duration. A range of months has the number of months as value.</summary>
    Period,

    /// <summary>An inclusive interval <see cref="Claim.Value"/>..<see cref="Claim.Upper"/>: 40余 is 40..49.</summary>
    Approx,

    /// <summary>A rhythm: 每季度一次. Its value is the number expected in one year.</summary>
    Frequency,

    /// <summary>An act that could have been counted but was told without a number: 定期开展…, 建立整改台账.</summary>
    Obligation,

    /// <summary>Something left to be filled in: X, **, ____, 【待补】.</summary>
    Placeholder,

    /// <summary>A set phrase, a title or a quoted name that holds a numeral; never traced to a ledger.</summary>
    Term,

    /// <summary>A quantified statement in the part about next steps: a plan, not a result.</summary>
    Promise,

    /// <summary>A place in an order: 第十三次.</summary>
    Ordinal,

    /// <summary>A number of no known measure, a document number, a clock time.</summary>
    Other,
}
