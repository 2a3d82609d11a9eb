using System.Text;
using Shushi.Modules.Checking;
using Shushi.Platform;
using Shushi.Platform.Metrics;
using Shushi.Platform.Organizations;
using Shushi.Text;
using Period = Shushi.Platform.Period;

namespace Shushi.Modules.Reports.Drafts;

/// <summary>Finds the numbers that were typed into a paragraph and the figures they may mean: what the whole report is checked by.</summary>
internal static class StatementReader
{
    private const int MostOffers = 3;

    /// <summary>The typed numbers, and what proofreading says of the paragraph.</summary>
    public static async Task<(IReadOnlyList<Statement> Statements, IReadOnlyList<CheckFinding> Remarks)> Read(
        Workspace workspace, Organization unit, int year, IReadOnlyList<string> headings, DraftParagraph paragraph)
    {
        var text = new StringBuilder(string.Concat(headings.Select(h => h + "\n")));
        var (begin, source) = (text.Length, paragraph.Prefix.Length);
        var typed = new List<(int Start, int Length, int Source)>();
        foreach (var piece in paragraph.Pieces)
        {
            if (piece.Kind == ChipKind.None) typed.Add((text.Length, piece.Text.Length, source));
            text.Append(piece.Text);
            source += piece.Source.Length;
        }

        var check = await ReportChecker.Check(workspace, unit, year, text.ToString());
        var statements = new List<Statement>();
        foreach (var claim in check.Claims.Where(c => c.Claim.Number.Start >= begin && c.Verdict != Verdict.NotCheckable))
        {
            var number = claim.Claim.Number;
            var stretch = typed.FirstOrDefault(t => t.Start <= number.Start && number.End <= t.Start + t.Length);
            if (stretch.Length == 0) continue; // it is a figure already
            statements.Add(new Statement(claim, Reading.WordsOf(claim.Claim), stretch.Source + number.Start - stretch.Start, LengthOf(claim.Claim, check.Text), await Offers(workspace, unit, year, claim)));
        }

        return (statements, check.Findings.Where(f => !f.IsOfFigure && f.Matters && f.Start >= begin).ToList());
    }

    /// <summary>How much of the text a figure would take the place of: a share goes with its sign; a word such as 全部 cannot be replaced.</summary>
    private static int LengthOf(Claim claim, string text) => claim.Kind switch
    {
        ClaimKind.Count or ClaimKind.ListCount or ClaimKind.Money or ClaimKind.Approx => claim.Number.Length,
        ClaimKind.Ratio when claim.Unit is { } unit && text.AsSpan(claim.Number.End).StartsWith(unit, StringComparison.Ordinal) => claim.Number.Length + unit.Length,
        ClaimKind.Ratio => claim.Number.Length,
        _ => 0,
    };

    private static async Task<IReadOnlyList<Offer>> Offers(Workspace workspace, Organization unit, int year, CheckedClaim claim)
    {
        var metrics = claim.Candidates.Concat(claim.Figure is { } found ? [found.Metric] : []).Distinct().Take(MostOffers);
        var isOfUnit = claim.Figure is null || claim.Figure.OrgId == unit.Id;
        var period = claim.Figure?.Period ?? Period.Year(year);
        var offers = new List<Offer>();
        foreach (var metric in metrics)
        {
            var figure = claim.Figure?.Metric == metric ? claim.Figure : await metric.Evaluate(workspace, unit, period);
            offers.Add(new Offer(figure, isOfUnit && !figure.IsEmpty ? TokenBook.TokenOf(metric, period, year) : null, !figure.IsEmpty && Agreement.Holds(claim.Claim, figure)));
        }

        return offers.OrderByDescending(o => o.Agrees).ToList();
    }
}
