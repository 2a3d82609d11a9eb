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

    /// <summary>How many more were not compared, because there was no room to learn what they may share.</summary>
    public int WithoutRoom { get; init; }

    /// <summary>What is said where there is no pair.</summary>
    public string NothingFound => LeastShare == 0 ? "没有找到相同的段落"
        : $"{(LeftOut + WithoutRoom > 0 ? string.Create(CultureInfo.InvariantCulture, $"逐份比对的{Texts.Count - 1}份里") : "")}没有找到净重复达到{LeastShare.ToString("0%", CultureInfo.InvariantCulture)}的材料";

    /// <summary>What is said of those that were not compared and may well be alike; empty where there are none.</summary>
    public string NotCompared => MayBeAlike == 0 ? ""
        : string.Create(CultureInfo.InvariantCulture, $"另有{MayBeAlike}份没有逐份比对，其中也可能有相近的；怀疑哪一份，请到“雷同比对”里与它比对。");

    /// <summary>Of those left out none, where less than a quarter of the compared reach the share: a quarter at least are those with most in common.</summary>
    private int MayBeAlike => WithoutRoom + (4 * Pairs.Count >= Texts.Count - 1 ? LeftOut : 0);
}
