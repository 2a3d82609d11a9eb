using Shushi.Text.Words;

namespace Shushi.Text;

/// <summary>Finds acts told without any number: 建立整改台账, 带头讲好专题党课. Run last, when every number is known.</summary>
internal static class DeedReader
{
    private const int Longest = 24;

    public static void Read(Ground ground)
    {
        var stated = ground.Drafts.Where(draft => draft.Kind != ClaimKind.Term).Select(draft => draft.Core.Start).Order().ToArray();
        foreach (var clause in ground.Report.Clauses)
            if (!Sorted.HasBetween(stated, clause.Start, clause.End) && Find(ground.Text, clause) is { } deed && !IsHeading(ground.Report, deed))
                ground.Drafts.Add(new(ClaimKind.Obligation, TextSpan.Between(deed.Start, deed.End), deed));
    }

    /// <summary>The clause from its verb, with 带头, 认真 before it, if it begins with a deed and ends with what can be counted.</summary>
    private static TextSpan? Find(string text, TextSpan clause)
    {
        var start = clause.Start;
        while (Lexicon.Leads.StartingAt(text, start, clause.End) is { } lead)
            start += lead.Length;
        var verb = start;
        while (Lexicon.Manners.StartingAt(text, verb, clause.End) is { } manner)
            verb += manner.Length;
        if (Lexicon.Deeds.StartingAt(text, verb, clause.End) is not { } deed || clause.End - start > Longest)
            return null;
        return Lexicon.Countables.EndingAt(text, clause.End - TrailingMark(text, clause), verb + deed.Length) is null
            ? null
            : TextSpan.Between(start, clause.End - TrailingMark(text, clause));
    }

    private static int TrailingMark(string text, TextSpan clause) => text[clause.End - 1] is '。' or '！' ? 1 : 0;

    private static bool IsHeading(ReportText report, TextSpan deed) => report.ChapterAt(deed.Start).Heading.Overlaps(deed);
}
