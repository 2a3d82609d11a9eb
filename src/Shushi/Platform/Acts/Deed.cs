using Shushi.Platform.Organizations;

namespace Shushi.Platform.Acts;

/// <summary>What was done: one row per act, linked into a chain of digests. Never changed, never deleted.</summary>
public sealed class Deed : IOfOrganization
{
    /// <summary>UUIDv7.</summary>
    public Guid Id { get; set; }

    /// <summary>Its place in the chain, from 1 without gaps.</summary>
    public long Place { get; set; }

    /// <summary>When, UTC to the millisecond.</summary>
    public DateTime At { get; set; }

    /// <summary>The account; null for the console.</summary>
    public Guid? UserId { get; set; }

    /// <summary>The name of who did it, as it was then.</summary>
    public string UserName { get; set; } = "";

    /// <summary>The role they did it in.</summary>
    public string Role { get; set; } = "";

    /// <summary>The act's code, e.g. <c>problems.close</c>.</summary>
    public string Act { get; set; } = "";

    /// <summary>The organization it concerns.</summary>
    public Guid OrgId { get; set; }

    /// <summary>That organization's path.</summary>
    public string OrgPath { get; set; } = "";

    /// <summary>What it was done to, when that is one record.</summary>
    public Guid? RecordId { get; set; }

    /// <summary>Why, where the act asks for a reason.</summary>
    public string? Reason { get; set; }

    /// <summary>The digest of the deed before it; empty for the first.</summary>
    public string Previous { get; set; } = "";

    /// <summary>The digest over this deed, its changes and <see cref="Previous"/>, hexadecimal.</summary>
    public string Digest { get; set; } = "";

    /// <summary>How the digest is made.</summary>
    public string Algorithm { get; set; } = "HMAC-SHA-256";
}

/// <summary>What an act changed: one row for a new or deleted record, one per field for an edited one.</summary>
public sealed class Change
{
    /// <summary>The deed.</summary>
    public Guid DeedId { get; set; }

    /// <summary>Its place in the deed, from 1.</summary>
    public int Ordinal { get; set; }

    /// <summary>The ledger.</summary>
    public string Ledger { get; set; } = "";

    /// <summary>The record.</summary>
    public Guid RecordId { get; set; }

    /// <summary>The record's version after the act.</summary>
    public int Version { get; set; }

    /// <summary>The changed field; empty when the record was created, <c>DeletedAt</c> when it was deleted.</summary>
    public string Field { get; set; } = "";

    /// <summary>The field's exact text before; a keyed digest for personal values.</summary>
    public string? Before { get; set; }

    /// <summary>The field's exact text after; a keyed digest for personal values.</summary>
    public string? After { get; set; }

    /// <summary>Keyed digest of the whole record after the act.</summary>
    public string Digest { get; set; } = "";
}
