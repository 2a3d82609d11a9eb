using Shushi.Text.Proofreading;

namespace Shushi.Text;

/// <summary>Reads a report as a proofreader would, by the rules of <see cref="ProofreadingRules.All"/>.</summary>
/// <remarks>Any text is accepted. Reading is linear in its length; what a rule remarks on and what not is shown by the cases beside its tests.</remarks>
public static class Proofreader
{
    /// <summary>The remarks, in the order of the text.</summary>
    public static IReadOnlyList<Remark> Read(ReportText report, ProofreadingOptions options) => Read(report, ClaimReader.Read(report), options);

    /// <summary>The remarks, in the order of the text, where the claims have been read already.</summary>
    /// <param name="report">The text, cut into chapters and sentences.</param>
    /// <param name="claims">What <see cref="ClaimReader"/> found in this text.</param>
    /// <param name="options">What is known of the report.</param>
    public static IReadOnlyList<Remark> Read(ReportText report, IReadOnlyList<Claim> claims, ProofreadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(options);
        var reading = new Reading(report, claims, options);
        foreach (var rule in ProofreadingRules.All)
            if (options.IsOn(rule))
                reading.Follow(rule);
        return reading.Finish();
    }
}
