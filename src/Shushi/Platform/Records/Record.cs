using Shushi.Platform.Organizations;

namespace Shushi.Platform.Records;

/// <summary>One fact of a ledger: an event or a state of an organization.</summary>
public abstract class Record : IOfOrganization
{
    /// <summary>UUIDv7, supplied by the act that creates the record.</summary>
    public Guid Id { get; set; }

    /// <inheritdoc/>
    public Guid OrgId { get; set; }

    /// <inheritdoc/>
    public string OrgPath { get; set; } = "";

    /// <summary>Counts the changes, from 1. A form gives it back; a lower number is a clash.</summary>
    public int Version { get; set; }

    /// <summary>When the record was entered, UTC. Not when the thing happened.</summary>
    public DateTime EnteredAt { get; set; }

    /// <summary>When it was deleted, UTC; deleted records stay stored and are left out of every list and figure.</summary>
    public DateTime? DeletedAt { get; set; }
}

/// <summary>Something that happened on a day.</summary>
public abstract class EventRecord : Record
{
    /// <summary>The day it happened.</summary>
    public DateOnly On { get; set; }
}

/// <summary>Something that held from a day until another: a post, a standing, a term. Never overwritten: a change ends it and begins the next.</summary>
public abstract class StateRecord : Record
{
    /// <summary>The first day it held.</summary>
    public DateOnly From { get; set; }

    /// <summary>The first day it no longer held; null while it holds.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Whether it held at the end of the day.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && (Until is null || Until > day);
}

/// <summary>A line of a record: an agenda item, an absence. Keyed by its record and its place.</summary>
public abstract class DetailRow
{
    /// <summary>The record it belongs to.</summary>
    public Guid RecordId { get; set; }

    /// <summary>Its place, from 1.</summary>
    public int Ordinal { get; set; }
}
