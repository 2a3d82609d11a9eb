namespace Shushi.Text;

/// <summary>Finds the whole that a number is a part of: 党员61名，其中正式49人; 12个支部中有10个; 62名党员已全部报到.</summary>
internal static class Wholes
{
    private const int LongestLink = 12;
    private static readonly string[] Persons = ["名", "人", "位"];

    public static double?[] Find(ReportText report, Draft[] drafts)
    {
        var wholes = new double?[drafts.Length];
        Draft? total = null;
        Draft? inBrackets = null;
        for (var i = 1; i < drafts.Length; i++)
        {
            var (before, draft) = (drafts[i - 1], drafts[i]);
            var link = IsSameStatement(report, before, draft) ? Between(report, before, draft) : "；";
            if (link.Contains('；'))
                total = inBrackets = null;
            if (link.Contains('）'))
                inBrackets = null;
            if (before.Kind == ClaimKind.Count && link.Contains("（其中", StringComparison.Ordinal))
                inBrackets = before;
            else if (before.Kind == ClaimKind.Count && IsPart(link))
                total ??= before;
            wholes[i] = draft.Kind == ClaimKind.All ? Stated(report, before, draft) : PartOf(inBrackets ?? total, draft);
        }
        return wholes;
    }

    private static double? PartOf(Draft? total, Draft draft) =>
        draft.Kind == ClaimKind.Count && total is not null && IsSameUnit(total.Unit, draft.Unit) && draft.Value <= total.Value
            ? total.Value
            : null;

    /// <summary>In one sentence, without a semicolon between.</summary>
    private static bool IsSameStatement(ReportText report, Draft before, Draft draft) =>
        report.SentenceAt(before.Number.Start).Contains(draft.Number.Start)
        && Between(report, before, draft).IndexOfAny('；', ';') < 0;

    private static bool IsPart(ReadOnlySpan<char> link) =>
        link.Contains("其中", StringComparison.Ordinal)
        || (link.Length <= LongestLink && (link.EndsWith("中有", StringComparison.Ordinal) || link.EndsWith("中，有", StringComparison.Ordinal)));

    private static double? Stated(ReportText report, Draft before, Draft draft) =>
        before is { Kind: ClaimKind.Count, Unit: not null } && report.ClauseAt(draft.Number.Start).Contains(before.Number) ? before.Value : null;

    private static bool IsSameUnit(string? first, string? second) =>
        first is not null && (first == second || (Persons.Contains(first) && Persons.Contains(second)));

    private static ReadOnlySpan<char> Between(ReportText report, Draft before, Draft draft) =>
        draft.Number.Start > before.Number.End ? report.Text.AsSpan(before.Number.End, draft.Number.Start - before.Number.End) : default;
}
