using Shushi.Text.Words;

namespace Shushi.Text;

/// <summary>A verb, or several in a row (走访慰问), and whether its subject is what is counted (转正).</summary>
internal readonly record struct Verb(TextSpan Span, bool IsState);

/// <summary>Finds the verb that governs each number: the last one before it in its clause, or the one its list began with.</summary>
internal static class Governing
{
    /// <summary>What a verb, or a noun that looks like one, can begin with: most characters are neither.</summary>
    private static readonly CharSet Heads = CharSet.Union(Lexicon.Compounds.Heads, Lexicon.Acts.Heads, Lexicon.NounActs.Heads, Lexicon.States.Heads);

    public static Verb?[] Find(ReportText report, Draft[] drafts)
    {
        var verbs = new Verb?[drafts.Length];
        var sentence = new TextSpan(-1, 0);
        var lastClause = -1;
        Verb? carried = null;
        for (var i = 0; i < drafts.Length; i++)
        {
            if (!IsCounted(drafts[i]))
                continue;
            var at = drafts[i].Number.Start;
            var clause = report.ClauseIndexAt(at);
            if (report.SentenceAt(at) != sentence || clause < 0)
                (sentence, carried) = (report.SentenceAt(at), null);
            else if (clause - lastClause > 1)
                carried = null;
            var own = clause < 0 ? null : Own(report, report.Clauses[clause], at, carried is not null);
            var isShare = drafts[i].Kind == ClaimKind.Ratio || drafts[i].Unit == Quantity.Ratio;
            verbs[i] = own ?? (isShare ? null : carried ?? Announcing(report, clause, sentence));
            carried = own is { IsState: true } ? null : own ?? carried ?? verbs[i];
            lastClause = clause;
        }
        return verbs;
    }

    private static bool IsCounted(Draft draft) =>
        draft.Kind is ClaimKind.Count or ClaimKind.Approx or ClaimKind.ListCount or ClaimKind.Money or ClaimKind.Ratio;

    /// <summary>全年撰写：信息31篇.</summary>
    private static Verb? Announcing(ReportText report, int clause, TextSpan sentence)
    {
        if (clause < 1 || !sentence.Contains(report.Clauses[clause - 1]) || report.Text[report.Clauses[clause - 1].End] is not ('：' or ':'))
            return null;
        var before = report.Clauses[clause - 1];
        return Own(report, before, before.End, isList: false);
    }

    /// <summary>The verb of a clause before a position. In a list, a word such as 分析 directly before its number is a noun.</summary>
    private static Verb? Own(ReportText report, TextSpan clause, int end, bool isList)
    {
        var text = report.Text;
        Verb? last = null;
        for (var at = Math.Max(clause.Start, end - 60); at < end; at++)
        {
            if (!Heads.Contains(text[at]))
                continue;
            if (Lexicon.Compounds.StartingAt(text, at, end) is { } compound)
            {
                at += compound.Length - 1;
                continue;
            }
            if (Read(text, clause, at, end, isList) is not { } verb)
                continue;
            last = last is { } before && before.Span.End == at ? new(TextSpan.Between(before.Span.Start, verb.Span.End), verb.IsState) : verb;
            at = verb.Span.End - 1;
        }
        return last;
    }

    private static Verb? Read(string text, TextSpan clause, int at, int end, bool isList)
    {
        var act = Lexicon.Acts.StartingAt(text, at, end);
        var noun = Lexicon.NounActs.StartingAt(text, at, end);
        var state = Lexicon.States.StartingAt(text, at, end);
        if (state is not null && state.Length >= (act?.Length ?? 0))
            return EndsAt(text, at + state.Length, end) ? new(new(at, state.Length), true) : null;
        if (noun is not null && noun.Length >= (act?.Length ?? 0))
            return IsPredicate(text, clause, at, end, noun, isList) ? new(new(at, noun.Length), false) : null;
        return act is { Length: > 1 } || (act is not null && IsSingleVerb(text, clause, at, end)) ? new(new(at, act.Length), false) : null;
    }

    /// <summary>转正8名, 转正共8名; but not 入党积极分子20名.</summary>
    private static bool EndsAt(string text, int at, int end)
    {
        while (Lexicon.Fillers.StartingAt(text, at, end) is { } filler)
            at += filler.Length;
        return at == end;
    }

    /// <summary>上党课: a verb of one character needs a boundary before it and a noun behind.</summary>
    private static bool IsSingleVerb(string text, TextSpan clause, int at, int end) =>
        StartsPredicate(text, clause, at) && at + 1 < end && text[at + 1] is not ('级' or '年' or '述' or '次' or '半' or '展' or '会');

    private static bool IsPredicate(string text, TextSpan clause, int at, int end, string word, bool isList)
    {
        var after = at + word.Length;
        var isNoun = Lexicon.NounTails.StartingAt(text, after, end) is not null
            || (isList && (after >= end || Lexicon.SoftTails.StartingAt(text, after, end) is not null));
        return !isNoun && StartsPredicate(text, clause, at);
    }

    private static bool StartsPredicate(string text, TextSpan clause, int at) =>
        at == clause.Start || Lexicon.Leads.EndingAt(text, at, clause.Start) is not null
        || Lexicon.Manners.EndingAt(text, at, clause.Start) is not null;
}
