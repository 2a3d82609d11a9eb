using System.Globalization;
using Shushi.Text.Similarity;

namespace Shushi.Modules.Similarity;

/// <summary>Two texts with what they share.</summary>
public sealed record CopyPair(CorpusText A, CorpusText B, TextComparison Comparison)
{
    /// <summary>A share as people read it: 12.5%.</summary>
    public static string Percent(double share) => share.ToString("0.0%", CultureInfo.InvariantCulture);

    /// <summary>Whether both are reports of one organization, of different years.</summary>
    public bool IsAcrossYears => A.OrgPath.Length > 0 && A.OrgPath == B.OrgPath && A.Year != B.Year;
}

/// <summary>A word in a text that seems to be another unit's.</summary>
public sealed record TextLeftover(CorpusText In, Leftover Leftover);

/// <summary>Texts compared with each other. Pairs that share nothing are left out, the most alike stand first.</summary>
public sealed record CopyResult(IReadOnlyList<CorpusText> Texts, IReadOnlyList<CopyPair> Pairs, IReadOnlyList<TextLeftover> Leftovers)
{
    /// <summary>With how many texts each was held, also those whose fingerprints ruled them out.</summary>
    public int Others { get; init; } = Texts.Count - 1;

    /// <summary>The share below which pairs were not looked for; 0 where every passage was.</summary>
    public double LeastShare { get; init; }

    /// <summary>How many more may share so much and were not compared, because so many are not compared at once.</summary>
    public int LeftOut { get; init; }

    /// <summary>What is said where there is no pair.</summary>
    public string NothingFound => LeastShare == 0 ? "没有找到相同的段落"
        : $"{(LeftOut > 0 ? string.Create(CultureInfo.InvariantCulture, $"最相近的{Texts.Count - 1}份里") : "")}没有找到净重复达到{LeastShare.ToString("0%", CultureInfo.InvariantCulture)}的材料";

    /// <summary>What is said of those left out; empty where there are none.</summary>
    public string NotCompared => LeftOut == 0 ? ""
        : string.Create(CultureInfo.InvariantCulture, $"另有{LeftOut}份可能也相近，没有逐份比对；各份共有的统一表述，请登记到“比对排除段落”，再比对一次。");
}
