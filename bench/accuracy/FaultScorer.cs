using Shushi.Text;

namespace Shushi.Accuracy;

/// <summary>Holds the remarks of proofreading against the faults that were put in on purpose.</summary>
public sealed class FaultScorer
{
    /// <summary>Planted faults: right when a remark of the same rule, or of another one at the very place, is made; false where a remark stands on no fault.</summary>
    public Tally Faults { get; } = new();

    /// <summary>The characters read.</summary>
    public int Characters { get; private set; }

    /// <summary>Remarks on no fault, for each 1,000 characters; those of style (info) are told apart.</summary>
    public double FalseAlarms => 1000.0 * Faults.Wrong / Characters;

    /// <summary>Remarks of style that stand on no fault.</summary>
    public int OfStyle { get; private set; }

    public void Add(MarkedReport report)
    {
        Characters += report.Text.Length;
        var remarks = Proofreader.Read(ReportText.Parse(report.Text), new ProofreadingOptions { Year = report.Year });
        foreach (var fault in report.Faults)
        {
            if (remarks.Any(r => r.Span.Overlaps(fault.Span))) Faults.Hit();
            else Faults.Miss(report.Note(fault.Span, fault.Rule));
        }

        foreach (var remark in remarks.Where(r => r.Rule != "PF-17" && !report.Faults.Any(f => f.Span.Overlaps(r.Span))))
        {
            if (remark.Severity == RemarkSeverity.Info) OfStyle++;
            else Faults.False(report.Note(remark.Span, $"{remark.Rule} {remark.Message}"));
        }
    }
}
