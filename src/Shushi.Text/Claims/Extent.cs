using Shushi.Text.Words;

namespace Shushi.Text;

/// <summary>How far a claim reaches: 发展新党员6名, 信息31篇, 62名党员, but 2次.</summary>
internal static class Extent
{
    private const int LongestNoun = 14;
    private const int LongestFollowingNoun = 8;

    /// <param name="report">The text.</param>
    /// <param name="draft">The number and its measure word.</param>
    /// <param name="verb">The verb that governs it.</param>
    /// <param name="isShared">Whether the verb also governs the next item of the list, and so belongs to none.</param>
    /// <param name="floor">Where the claim before ends.</param>
    public static TextSpan Of(ReportText report, Draft draft, Verb? verb, bool isShared, int floor)
    {
        if (!draft.Grows && draft.Kind != ClaimKind.Ordinal)
            return draft.Core;
        var clause = report.ClauseAt(draft.Number.Start);
        var after = NounEnd(report.Text, draft.Core.End, clause.End);
        if (after > draft.Core.End || draft.Kind == ClaimKind.Ordinal)
            return TextSpan.Between(draft.Core.Start, Math.Max(after, draft.Core.End));
        var before = TextSpan.Between(Math.Max(floor, clause.Start), draft.Core.Start);
        return TextSpan.Between(Left(report.Text, before, verb, isShared), draft.Core.End);
    }

    private static int NounEnd(string text, int start, int limit)
    {
        var end = start;
        limit = Math.Min(limit, start + LongestFollowingNoun);
        while (end < limit && text[end] is >= '\u4e00' and <= '\u9fff' && !Numerals.IsStart(text[end]))
        {
            var compound = Lexicon.Compounds.StartingAt(text, end, limit)?.Length ?? 0;
            if (compound == 0 && EndsNoun(text, end, limit))
                break;
            end += Math.Max(1, compound);
        }
        return end;
    }

    private static bool EndsNoun(string text, int at, int limit) =>
        (Lexicon.Stops.StartingAt(text, at, limit) is not null && Lexicon.NounStarts.StartingAt(text, at, limit) is null)
        || Lexicon.Acts.StartingAt(text, at, limit) is { Length: > 1 }
        || Lexicon.States.StartingAt(text, at, limit) is not null;

    private static int Left(string text, TextSpan before, Verb? verb, bool isShared)
    {
        if (before.Length == 0 || text[before.End - 1] == '“')
            return before.End;
        var start = Math.Max(before.Start, before.End - LongestNoun);
        var own = verb is { } known && known.Span.Start >= before.Start && known.Span.End <= before.End ? verb : null;
        if (own is { IsState: false } act)
        {
            var noun = SkipFillers(text, act.Span.End, before.End);
            return noun >= before.End ? before.End : isShared ? noun : act.Span.Start;
        }
        for (var at = start; at < before.End; at++)
            if (text[at] is '的' or '了' or '”' or '》' or '）' or '（' or ' ')
                start = at + 1;
        return SkipLeads(text, AfterTotal(text, start, before.End), before.End);
    }

    /// <summary>全镇共有…, 12个科室中有…: the noun stands behind.</summary>
    private static int AfterTotal(string text, int start, int end)
    {
        for (var at = end - 2; at >= start; at--)
            if (text[at + 1] is '有' or '计' && text[at] is '共' or '现' or '中' or '累' or '总' or '合')
                return at + 2;
        return start;
    }

    private static int SkipFillers(string text, int start, int end)
    {
        while (Lexicon.Fillers.StartingAt(text, start, end) is { } filler)
            start += filler.Length;
        return start;
    }

    private static int SkipLeads(string text, int start, int end)
    {
        while ((Lexicon.Leads.StartingAt(text, start, end) ?? Lexicon.Manners.StartingAt(text, start, end)) is { } lead)
        {
            var isNoun = start + lead.Length == end && Lexicon.Subjects.All.Contains(lead);
            if (isNoun || Lexicon.Compounds.StartingAt(text, start, end)?.Length > lead.Length)
                return start;
            start += lead.Length;
        }
        return Lexicon.Fillers.StartingAt(text, start, end) is { } filler && start + filler.Length >= end ? end : start;
    }
}
