using System.Text.RegularExpressions;
using Shushi.Text.Words;

namespace Shushi.Text.Similarity;

/// <summary>Who wrote a text: what the unit and its places are called, what it calls itself, and its trade.</summary>
/// <param name="Names">The unit's names, full and short; the first is its own name.</param>
/// <param name="Places">The places it belongs to without 省, 市, 区, e.g. 云川.</param>
/// <param name="SelfName">局, 校, 镇 …: what stands behind 我 or 本; null where unknown.</param>
/// <param name="Trade">Its trade as in trades.csv; null where unknown or where it has all of them.</param>
public sealed partial record UnitProfile(IReadOnlyList<string> Names, IReadOnlyList<string> Places, char? SelfName, string? Trade)
{
    private const int TitleLines = 3;
    private const int SignatureLines = 4;
    private const int MostNames = 4;

    private static readonly string[] Heads = ["中国共产党", "中共", "关于", "在", "年度", "年"];

    /// <summary>The characters by which units call themselves after 我 and 本.</summary>
    internal const string SelfNames = "局校院镇乡村所站厂";

    /// <summary>The profile of a unit whose names are known.</summary>
    /// <param name="names">Full and short names, e.g. 云川区统计局; places and trade follow from them.</param>
    public static UnitProfile Of(params IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var places = names.SelectMany(name => Place().Matches(name).Select(match => match.Groups["name"].Value)).Distinct().ToList();
        return new(names, places, names.Select(SelfOf).FirstOrDefault(self => self is not null), names.Select(Trades.Of).FirstOrDefault(trade => trade is not null));
    }

    /// <summary>What a text tells of its author: the name in its title or signature, and what it calls itself most often.</summary>
    public static UnitProfile Guess(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var names = lines.Take(TitleLines).Concat(lines.TakeLast(SignatureLines)).Where(line => line.Length <= 60)
            .SelectMany(line => UnitName().Matches(line).Select(match => Bare(match.Groups["name"].Value)))
            .Where(name => name.Length >= 3).Distinct().Take(MostNames).ToList();
        var profile = Of(names);
        return profile with { SelfName = MostUsedSelfName(text) ?? profile.SelfName };
    }

    private static string Bare(string name) =>
        Heads.FirstOrDefault(head => name.StartsWith(head, StringComparison.Ordinal)) is { } head ? Bare(name[head.Length..]) : name;

    private static char? MostUsedSelfName(string text)
    {
        var most = LeftoverFinder.SelfNamesIn(text).GroupBy(self => self.Name).OrderByDescending(group => group.Count()).Take(2).ToList();
        return most.Count > 0 && most[0].Count() >= 2 && (most.Count == 1 || most[0].Count() > 2 * most[1].Count()) ? most[0].Key : null;
    }

    private static char? SelfOf(string name)
    {
        if (name.EndsWith("中学", StringComparison.Ordinal) || name.EndsWith("小学", StringComparison.Ordinal) || name.EndsWith("学校", StringComparison.Ordinal)) return '校';
        return name.Length > 0 && SelfNames.Contains(name[^1], StringComparison.Ordinal) ? name[^1] : null;
    }

    [GeneratedRegex("(?<name>[\u4e00-\u9fff]{2,4}?)(省|市|区|县|旗|镇|乡|街道)", RegexOptions.ExplicitCapture, Patterns.Timeout)]
    private static partial Regex Place();

    [GeneratedRegex("(?<name>([\u4e00-\u9fff]{2,4}(市|区|县|旗|镇|乡))?[\u4e00-\u9fff]{2,10}?(局|中学|小学|学校|学院|医院|卫生院|委员会|街道办事处|公司))|(?<name>[\u4e00-\u9fff]{2,4}(镇|乡|街道|社区|村))", RegexOptions.ExplicitCapture, Patterns.Timeout)]
    private static partial Regex UnitName();
}
