using System.Text.RegularExpressions;
using Shushi.Text.Words;

namespace Shushi.Text;

/// <summary>Finds acts told without any number: 建立整改台账, 带头讲好专题党课. Run last, when every number is known.</summary>
internal static partial class DeedReader
{
    private const int Longest = 24;
    private const string Into = "纳入";
    private const string Platforms = "等平台";

    /// <summary>The most that <see cref="NamedPattern"/> takes before <see cref="Platforms"/>.</summary>
    private const int LongestNames = 76;

    public static void Read(Ground ground)
    {
        foreach (var match in Named(ground.Text))
            AddNamed(ground, new(match.Index, match.Length), match.Value.Count(character => character == '、') + 1);
        var stated = ground.Drafts.Where(draft => draft.Kind != ClaimKind.Term).Select(draft => draft.Core.Start).Order().ToArray();
        foreach (var clause in ground.Report.Clauses)
            if (!Sorted.HasBetween(stated, clause.Start, clause.End) && Find(ground.Text, clause) is { } deed && !IsHeading(ground.Report, deed))
                ground.Drafts.Add(new(ClaimKind.Obligation, TextSpan.Between(deed.Start, deed.End), deed));
    }

    /// <summary>微博、公众号、头条等平台: named one by one, not counted.</summary>
    private static void AddNamed(Ground ground, TextSpan span, int count)
    {
        if (ground.IsFree(span))
            ground.Drafts.Add(new(ClaimKind.Obligation, span, span) { Value = count, Unit = "个" });
    }

    /// <summary>The pattern could begin almost anywhere; tried only before each 等平台, it costs nothing on most texts (before, a third of all claims).</summary>
    private static IEnumerable<Match> Named(string text)
    {
        var floor = 0;
        for (var at = text.IndexOf(Platforms, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Platforms, at + Platforms.Length, StringComparison.Ordinal))
        {
            // with the character before the first name, and the one behind, at which the pattern looks
            var (from, to) = (Math.Max(0, Math.Max(floor, at - LongestNames) - 1), Math.Min(text.Length, at + Platforms.Length + 1));
            if (NamedPattern().Match(text, from, to - from) is not { Success: true } match)
                continue;
            yield return match;
            floor = match.Index + match.Length;
        }
    }

    [GeneratedRegex(@"(?<=[在过用、，。；：\s以托])(?:[\u4e00-\u9fff]{2,10}、){1,6}[\u4e00-\u9fff]{2,10}?等平台(?![0-9一二两三四五六七八九])", RegexOptions.None, matchTimeoutMilliseconds: Patterns.Timeout)]
    private static partial Regex NamedPattern();

    /// <summary>The clause from its verb, with 带头, 认真 before it, if it begins with a deed and ends with what can be counted.</summary>
    private static TextSpan? Find(string text, TextSpan clause)
    {
        var start = clause.Start;
        while (Lexicon.Leads.StartingAt(text, start, clause.End) is { } lead)
            start += lead.Length;
        var verb = start;
        while (Lexicon.Manners.StartingAt(text, verb, clause.End) is { } manner)
            verb += manner.Length;
        if (Object(text, verb, clause.End) is not { } end || clause.End - start > Longest)
            return null;
        return Lexicon.Countables.EndingAt(text, clause.End - TrailingMark(text, clause), end) is null
            ? null
            : TextSpan.Between(start, clause.End - TrailingMark(text, clause));
    }

    /// <summary>Where the verb ends: 建立…; 把学习制度纳入….</summary>
    private static int? Object(string text, int verb, int end)
    {
        if (Lexicon.Deeds.StartingAt(text, verb, end) is { } deed)
            return verb + deed.Length;
        if (verb >= end || text[verb] is not ('把' or '将'))
            return null;
        var into = text.IndexOf(Into, verb, Math.Min(end - verb, Longest / 2), StringComparison.Ordinal);
        return into < 0 ? null : into + Into.Length;
    }

    private static int TrailingMark(string text, TextSpan clause) => text[clause.End - 1] is '。' or '！' ? 1 : 0;

    private static bool IsHeading(ReportText report, TextSpan deed) => report.ChapterAt(deed.Start).Heading.Overlaps(deed);
}
