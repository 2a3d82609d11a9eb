using Shushi.Modules.Checking;
using Shushi.Platform;
using Shushi.Platform.Metrics;
using Shushi.Platform.Organizations;
using Shushi.Text;

namespace Shushi.Accuracy;

/// <summary>Holds the verdicts on worded figures against what the ledgers know.</summary>
public sealed class WordingScorer
{
    /// <summary>True figures: right when supported.</summary>
    public Tally Supported { get; } = new();

    /// <summary>Wrong figures: right when not supported and not passed over.</summary>
    public Tally Caught { get; } = new();

    /// <summary>Of those, the figures that were supported while they were true: a report that agreed with the ledgers, changed in one place.</summary>
    public Tally CaughtOfSupported { get; } = new();

    /// <summary>Figures that no metric answers for: right when 台账暂无依据.</summary>
    public Tally Unknown { get; } = new();

    /// <summary>Figures of another 口径: right when they are not called supported.</summary>
    public Tally Different { get; } = new();

    /// <summary>Checks a report as it is, and with every figure changed.</summary>
    public async Task Add(string name, string source, Workspace workspace, Organization unit, IReadOnlyDictionary<string, Figure> figures)
    {
        var report = WordedReport.Read(source, figures, 0);
        var result = await ReportChecker.Check(workspace, unit, 2023, report.Text);
        var supported = new HashSet<int>();
        foreach (var figure in report.Figures)
            if (At(result, figure.Span) is { Verdict: Verdict.Supported } && supported.Add(figure.Place)) Supported.Hit();
            else Supported.Miss(Note(name, report.Text, figure.Span, figure.Metric.Label, At(result, figure.Span)));
        foreach (var span in report.Unknown)
            if (Under(result, span).All(c => c.Verdict is Verdict.Unsupported or Verdict.NotCheckable)) Unknown.Hit();
            else Unknown.False(Note(name, report.Text, span, "", Under(result, span).First(c => c.Verdict is not (Verdict.Unsupported or Verdict.NotCheckable))));
        foreach (var span in report.Different)
            if (Under(result, span).Where(c => c.Claim.Kind is not (ClaimKind.Period or ClaimKind.Term)).All(c => c.Verdict != Verdict.Supported)) Different.Hit();
            else Different.False(Note(name, report.Text, span, "", Under(result, span).First(c => c.Verdict == Verdict.Supported)));
        await AddChanged(name, source, workspace, unit, figures, supported);
    }

    private async Task AddChanged(string name, string source, Workspace workspace, Organization unit, IReadOnlyDictionary<string, Figure> figures, HashSet<int> supported)
    {
        var report = WordedReport.Read(source, figures, 1);
        var result = await ReportChecker.Check(workspace, unit, 2023, report.Text);
        foreach (var figure in report.Figures)
        {
            var isCaught = At(result, figure.Span) is { Verdict: Verdict.Contradicted or Verdict.DifferentlyDefined };
            foreach (var tally in supported.Contains(figure.Place) ? [Caught, CaughtOfSupported] : new[] { Caught })
                if (isCaught) tally.Hit();
                else tally.Miss(Note(name, report.Text, figure.Span, figure.Metric.Label, At(result, figure.Span)));
        }
    }

    private static CheckedClaim? At(CheckResult result, TextSpan span) =>
        result.Claims.FirstOrDefault(c => c.Claim.Kind is not (ClaimKind.Term or ClaimKind.Obligation) && c.Claim.Number.Overlaps(span));

    private static IEnumerable<CheckedClaim> Under(CheckResult result, TextSpan span) => result.Claims.Where(c => c.Claim.Number.Overlaps(span));

    private static string Note(string name, string text, TextSpan span, string label, CheckedClaim? claim)
    {
        var (start, end) = (Math.Max(0, span.Start - 22), Math.Min(text.Length, span.End + 12));
        return $"{name} {text[start..span.Start]}【{span.Of(text)}】{text[span.End..end]}".ReplaceLineEndings("⏎")
            + $" · {label} · {(claim is null ? "no claim" : $"{claim.Claim.Kind} {claim.Verdict} {claim.Figure?.Metric.Label} {claim.Figure?.Text}")}";
    }
}
