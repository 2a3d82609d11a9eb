namespace Shushi.Text;

/// <summary>Finds every quantified statement of a report.</summary>
/// <remarks>
/// Numbers follow GB/T 15835-2011 (Arabic, Chinese and mixed numerals); the intervals behind 余, 多, 近, 约 are those of
/// <see cref="ClaimKind.Approx"/>. Reading is linear in the length of the text.
/// </remarks>
public static class ClaimReader
{
    /// <summary>The statements in the order of their numbers.</summary>
    /// <param name="report">The text, cut into chapters and sentences.</param>
    /// <returns>Claims whose spans lie inside the text and mostly apart; a placeholder may lie inside a title that is itself a term,
    /// and a set phrase inside the noun that is counted (第一书记3名).</returns>
    public static IReadOnlyList<Claim> Read(ReportText report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var ground = new Ground(report);
        PlaceholderReader.Read(ground);
        TermReader.Read(ground);
        PeriodReader.Read(ground);
        CountReader.Read(ground);
        WordReader.ReadUniversals(ground);
        WordReader.ReadObligations(ground);
        DeedReader.Read(ground);
        var drafts = ground.Drafts.OrderBy(draft => draft.Number.Start).ThenByDescending(draft => draft.Number.Length).ToArray();
        var verbs = Governing.Find(report, drafts);
        var wholes = Wholes.Find(report, drafts);
        return [.. drafts.Select((draft, index) => Finish(report, draft, drafts, verbs, wholes, index))];
    }

    private static Claim Finish(ReportText report, Draft draft, Draft[] drafts, Verb?[] verbs, double?[] wholes, int index)
    {
        var verb = verbs[index];
        var isShared = verb is not null && index + 1 < drafts.Length && verbs[index + 1] == verb
            && verb.Value.Span.End <= report.ClauseAt(drafts[index + 1].Number.Start).Start;
        var span = Extent.Of(report, draft, verb, isShared, Floor(drafts, index));
        return new()
        {
            Span = span,
            Text = span.Of(report.Text),
            Number = draft.Number,
            Section = report.ChapterAt(draft.Number.Start).Path,
            Kind = report.IsPlan(draft.Number.Start) && IsResult(draft.Kind) ? ClaimKind.Promise : draft.Kind,
            Value = draft.Value,
            Of = draft.Of ?? wholes[index],
            Upper = draft.Upper,
            Rounding = Rounding.Of(draft.Number.Of(report.Text), draft.Value),
            Unit = draft.Unit,
            Clause = report.ClauseAt(draft.Number.Start),
            Sentence = report.SentenceAt(draft.Number.Start),
            Verb = verb?.Span.Of(report.Text),
            VerbSpan = verb?.Span,
        };
    }

    /// <summary>Where the number before ends; set phrases may be part of a noun (第一书记3名).</summary>
    private static int Floor(Draft[] drafts, int index)
    {
        var before = index - 1;
        while (before >= 0 && drafts[before].Kind is ClaimKind.Term or ClaimKind.Placeholder)
            before--;
        return before < 0 ? 0 : Math.Min(drafts[before].Core.End, drafts[index].Core.Start);
    }

    private static bool IsResult(ClaimKind kind) =>
        kind is ClaimKind.Count or ClaimKind.Ratio or ClaimKind.Money or ClaimKind.All or ClaimKind.ListCount
            or ClaimKind.Approx or ClaimKind.Frequency or ClaimKind.Obligation;
}
