using Shushi.Platform.Records;

namespace Shushi.Platform.Acts;

/// <summary>A verb: what can be done, and who may do it.</summary>
/// <param name="Code">Noun and verb, e.g. <c>problems.close</c>.</param>
/// <param name="Label">As shown on its button.</param>
/// <param name="Permission">The permission it asks for.</param>
/// <param name="NeedsReason">Whether a reason must be given.</param>
/// <param name="OnList">Whether it is about many records at once: the ledger's list offers it at <c>/o/{orgId}/{ledger}/{verb}</c>, else the record's page does.</param>
public sealed record Act(string Code, string Label, string Permission, bool NeedsReason = false, bool OnList = false)
{
    /// <summary>Whether it can be done with a record as that stands, as far as the record itself tells. Its page offers no button for what is done already; the act looks again.</summary>
    public Func<Record, bool> AppliesTo { get; init; } = _ => true;

    /// <summary>The verb of its code: the last part of its page's address.</summary>
    public string Verb => Code[(Code.IndexOf('.', StringComparison.Ordinal) + 1)..];
}

/// <summary>What became of an act.</summary>
/// <param name="Problems">Why nothing was done; empty when it was.</param>
/// <param name="Changed">Whether anything was written: no change, no deed.</param>
/// <param name="RecordId">The record it was about.</param>
public sealed record Outcome(IReadOnlyList<Problem> Problems, bool Changed, Guid? RecordId)
{
    /// <summary>Whether it was done.</summary>
    public bool Done => Problems.Count == 0;

    /// <summary>A refusal for one reason.</summary>
    public static IReadOnlyList<Problem> Refuse(string message, string field = "") => [new Problem(field, message)];
}
