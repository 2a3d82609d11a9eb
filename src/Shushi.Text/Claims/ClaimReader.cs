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
        var claims = new Claim[drafts.Length];
        // Where the number before ends; set phrases may be part of a noun (第一书记3名).
        var floor = 0;
        for (var index = 0; index < drafts.Length; index++)
        {
            claims[index] = Finish(report, drafts, verbs, wholes, index, Math.Min(floor, drafts[index].Core.Start));
            if (drafts[index].Kind is not (ClaimKind.Term or ClaimKind.Placeholder))
                floor = drafts[index].Core.End;
        }
        return claims;
    }

    private static Claim Finish(ReportText report, Draft[] drafts, Verb?[] verbs, double?[] wholes, int index, int floor)
    {
        var (draft, verb) = (drafts[index], verbs[index]);
        var isShared = verb is not null && index + 1 < drafts.Length && verbs[index + 1] == verb
            && verb.Value.Span.End <= report.ClauseAt(drafts[index + 1].Number.Start).Start;
        var span = Extent.Of(report, draft, verb, isShared, floor);
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

    private static bool IsResult(ClaimKind kind) =>
        kind is ClaimKind.Count or ClaimKind.Ratio or ClaimKind.Money or ClaimKind.All or ClaimKind.ListCount
            or ClaimKind.Approx or ClaimKind.Frequency or ClaimKind.Obligation;
}
