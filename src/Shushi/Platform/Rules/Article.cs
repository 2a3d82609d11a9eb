namespace Shushi.Platform.Rules;

/// <summary>How strict a regulation is.</summary>
public enum Strictness
{
    /// <summary>应当、必须、不得: breaking it is an error.</summary>
    Must,

    /// <summary>一般: breaking it is a warning.</summary>
    Usual,

    /// <summary>Set by the upper level.</summary>
    Local,

    /// <summary>A contradiction between records; no regulation.</summary>
    Consistency,
}

/// <summary>How sure the source is.</summary>
public enum Confidence
{
    /// <summary>The regulation's own text was read.</summary>
    High,

    /// <summary>Stated by secondary sources; at most a warning.</summary>
    Medium,

    /// <summary>Unconfirmed; never more than information.</summary>
    Unconfirmed,
}

/// <summary>Where a rule comes from and when it was in force.</summary>
/// <param name="Regulation">Its name, without 《》.</param>
/// <param name="Year">The year of the version; 0 where no regulation is cited: a consistency check, a common practice, a demand of one's own.</param>
/// <param name="Number">The article, e.g. 第十一条; empty where none is cited or its number is not confirmed.</param>
/// <param name="From">First day in force.</param>
/// <param name="Until">First day no longer in force; null while it is.</param>
/// <param name="Strictness">How strict it is.</param>
/// <param name="Confidence">How sure the source is.</param>
public sealed record Article(string Regulation, int Year, string Number, DateOnly From, DateOnly? Until, Strictness Strictness, Confidence Confidence)
{
    /// <summary>Whether it was in force on a day.</summary>
    public bool InForceOn(DateOnly day) => From <= day && (Until is null || day < Until);

    /// <summary>How it is cited.</summary>
    public override string ToString() => Year == 0
        ? Regulation
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"《{Regulation}》（{Year}）{Number}");
}
