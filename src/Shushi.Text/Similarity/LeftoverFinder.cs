using System.Text.RegularExpressions;
using Shushi.Text.Words;

namespace Shushi.Text.Similarity;

/// <summary>Finds 串稿残留: names and words in a unit's text that belong to another unit.</summary>
public static partial class LeftoverFinder
{
    private const string NotBeforePlace = "全我本该当各地省市区县旗级的和与及党中共";

    /// <summary>在落实区委…精神上: verbs that stand where a place would.</summary>
    private static readonly HashSet<string> NoPlaces =
        ["落实", "贯彻", "传达", "学习", "执行", "完成", "接受", "服从", "配合", "协助", "围绕", "参加", "列席", "邀请", "报送", "报请", "上报", "推荐", "推选", "聚焦", "结合", "对照", "响应", "收到", "得到"];

    /// <summary>Looks through a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="own">Whose text it is.</param>
    /// <param name="others">Units whose texts it may have been written from; their names are looked for.</param>
    /// <returns>In order of the text, none inside another.</returns>
    public static IReadOnlyList<Leftover> Find(string text, UnitProfile own, IReadOnlyList<UnitProfile>? others = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(own);
        var found = OtherUnits(text, own, others ?? []).Concat(OtherPlaces(text, own)).Concat(OtherSelves(text, own)).Concat(OtherTrades(text, own));
        var leftovers = new List<Leftover>();
        foreach (var leftover in found.OrderBy(each => each.Span.Start).ThenByDescending(each => each.Span.Length))
            if (leftovers.Count == 0 || leftover.Span.Start >= leftovers[^1].Span.End)
                leftovers.Add(leftover);
        return leftovers;
    }

    internal static IEnumerable<(char Name, TextSpan Span)> SelfNamesIn(string text) =>
        SelfName().Matches(text).Select(match => (match.Value[1], new TextSpan(match.Index, match.Length)));

    private static IEnumerable<Leftover> OtherUnits(string text, UnitProfile own, IReadOnlyList<UnitProfile> others)
    {
        var known = own.Names.ToHashSet(StringComparer.Ordinal);
        foreach (var name in others.SelectMany(other => other.Names).Distinct().Where(name => name.Length >= 3 && !known.Any(mine => mine.Contains(name, StringComparison.Ordinal))))
            foreach (var span in Occurrences(text, name))
                yield return new(span, name, LeftoverKind.Unit, $"“{name}”是另一份材料的单位名称，请核对是否本单位的内容。");
        foreach (var place in others.SelectMany(other => other.Places).Distinct().Where(place => !own.Places.Contains(place)))
            foreach (var span in Occurrences(text, place))
                yield return new(span, place, LeftoverKind.Place, $"“{place}”是另一份材料所在的地名，请核对是否本单位的内容。");
    }

    /// <summary>A 区委, 区政府 … of another place: nobody reports to two.</summary>
    private static IEnumerable<Leftover> OtherPlaces(string text, UnitProfile own)
    {
        if (own.Places.Count == 0) yield break;
        foreach (Match match in Superior().Matches(text))
        {
            var place = match.Groups["name"].Value;
            if (own.Places.Contains(place) || NoPlaces.Contains(place) || place.Any(c => NotBeforePlace.Contains(c, StringComparison.Ordinal))) continue;
            var span = TextSpan.Between(match.Groups["name"].Index, match.Index + match.Length);
            yield return new(span, span.Of(text), LeftoverKind.Place, $"“{span.Of(text)}”不是本单位所在地（{string.Join('、', own.Places)}）的机关，请核对。");
        }
    }

    private static IEnumerable<Leftover> OtherSelves(string text, UnitProfile own)
    {
        if (own.SelfName is not { } self) yield break;
        foreach (var (name, span) in SelfNamesIn(text))
            if (name != self)
                yield return new(span, span.Of(text), LeftoverKind.SelfName, $"本单位自称“我{self}”，此处是“{span.Of(text)}”，请核对。");
    }

    private static IEnumerable<Leftover> OtherTrades(string text, UnitProfile own)
    {
        if (own.Trade is not { } trade) yield break;
        foreach (var (word, other) in Trades.Words.Where(each => each.Trade != trade))
            foreach (var span in Occurrences(text, word))
                yield return new(span, word, LeftoverKind.Trade, $"“{word}”是{other}方面的用语，与本单位（{trade}）不符，请核对。");
    }

    private static IEnumerable<TextSpan> Occurrences(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            yield return new(at, word.Length);
    }

    [GeneratedRegex("(我|本)(局|校|院|镇|乡|村|所|站|厂)(?!部|长|级|来|有|谓|以)", RegexOptions.ExplicitCapture, Patterns.Timeout)]
    private static partial Regex SelfName();

    [GeneratedRegex(@"(?<=在|向|按照|根据|经|由|受|中共|中国共产党)(?<name>[\u4e00-\u9fff]{2})(区委|县委|市委|旗委|区政府|县政府|市政府|区人民政府|县人民政府|区直机关|县直机关|区纪委|县纪委)", RegexOptions.ExplicitCapture, Patterns.Timeout)]
    private static partial Regex Superior();
}
