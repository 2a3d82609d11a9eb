using System.Text;

namespace Shushi.Text;

/// <summary>Applies what may be applied without a person looking.</summary>
public static class Corrections
{
    private const int MostRounds = 12;

    /// <summary>The text with the safe suggestions put in.</summary>
    /// <param name="text">The text the remarks were made on.</param>
    /// <param name="remarks">Any remarks; where two safe ones overlap, the first one counts.</param>
    /// <exception cref="ArgumentOutOfRangeException">A remark lies outside the text.</exception>
    public static string Apply(string text, IEnumerable<Remark> remarks)
    {
        ArgumentNullException.ThrowIfNull(text);
        var corrected = new StringBuilder(text.Length);
        var done = 0;
        foreach (var remark in Safe(remarks))
        {
            corrected.Append(text, done, remark.Span.Start - done).Append(remark.Suggestion);
            done = remark.Span.End;
        }
        return corrected.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>The text with the safe suggestions put in, read again until none is left: settling a settled text changes nothing.</summary>
    /// <remarks>One correction may bring two marks together that then are a fault; a few rounds settle everything. Lines stay lines.</remarks>
    public static string Settle(string text, ProofreadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var round = 0; round < MostRounds; round++)
        {
            var remarks = Proofreader.Read(ReportText.Parse(text), options);
            if (!remarks.Any(remark => remark.IsSafe))
                break;
            text = Apply(text, remarks);
        }
        return text;
    }

    /// <summary>The remarks that <see cref="Apply"/> follows: safe, in the order of the text, apart from each other.</summary>
    public static IReadOnlyList<Remark> Safe(IEnumerable<Remark> remarks)
    {
        ArgumentNullException.ThrowIfNull(remarks);
        var safe = new List<Remark>();
        foreach (var remark in remarks.Where(r => r is { IsSafe: true, Suggestion: not null }).OrderBy(r => r.Span.Start).ThenByDescending(r => r.Span.Length))
            if (safe.Count == 0 || remark.Span.Start >= safe[^1].Span.End)
                safe.Add(remark);
        return safe;
    }
}
