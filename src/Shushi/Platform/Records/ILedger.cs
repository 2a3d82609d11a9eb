using Microsoft.EntityFrameworkCore;
using Shushi.Platform.Data;
using Shushi.Platform.Organizations;

namespace Shushi.Platform.Records;

/// <summary>A ledger as the engine sees it, whatever its record.</summary>
public interface ILedger
{
    /// <summary>The name in URLs, API and CLI: a plural English noun.</summary>
    string Name { get; }

    /// <summary>The Chinese title of its screen.</summary>
    string Label { get; }

    /// <summary>The group of the left menu it stands in.</summary>
    string Group { get; }

    /// <summary>What it keeps, in one sentence; shown on the empty list and in LEDGERS.md.</summary>
    string About { get; }

    /// <summary>Its fields, in the order people fill them.</summary>
    IReadOnlyList<Field> Fields { get; }

    /// <summary>The record's type.</summary>
    Type RecordType { get; }

    /// <summary>Saved views: entries of the left menu that are filters of this ledger.</summary>
    IReadOnlyList<LedgerView> Views { get; }

    /// <summary>The permission to read it.</summary>
    string ReadPermission { get; }

    /// <summary>The permission to create, edit and delete its records.</summary>
    string EditPermission { get; }

    /// <summary>The fields whose shown values, one after the other, name a record.</summary>
    IReadOnlyList<Field> TitleFields { get; }

    /// <summary>Whether a record belongs to one day (an event) rather than to a span (a state).</summary>
    bool IsEvent { get; }

    /// <summary>Whether its records belong to days, months or spans, so that a list can be narrowed to a year.</summary>
    bool IsDated { get; }

    /// <summary>Whether a record names the organization it belongs to; an organization itself does not.</summary>
    bool HasOwner { get; }

    /// <summary>What the owning organization is called on the form.</summary>
    string OwnerLabel { get; }

    /// <summary>Whether its records come and go only by acts of their own: no form, no import.</summary>
    bool IsKeptByActs { get; }

    /// <summary>The month-wide table that offices keep it in, or null.</summary>
    WideShape? WideShape { get; }

    /// <summary>Fields whose values one file names once; empty when it may name them again.</summary>
    IReadOnlyList<Field> OnceFields { get; }

    /// <summary>Whether <see cref="Prepare"/> looks at other records, so that each must be stored before the next is prepared.</summary>
    bool LooksAtOthers { get; }

    /// <summary>Whom a state is about, where a subject has one at a time; else null.</summary>
    Guid? SubjectOf(Record record);

    /// <summary>The years in which a record may count.</summary>
    IEnumerable<int> YearsOf(Record record, DateOnly today);

    /// <summary>Makes the record part of the model.</summary>
    void Map(ModelBuilder model, ShushiContext context);

    /// <summary>An empty record with the values most people would type.</summary>
    Record Blank(DateOnly today);

    /// <summary>Reads what was typed into a record.</summary>
    IReadOnlyList<Problem> ReadInto(Record record, Inputs inputs, Lookups lookups);

    /// <summary>Derives values and checks what needs the database, before a record is saved. <paramref name="isNew"/> when it is being created.</summary>
    Task<IReadOnlyList<Problem>> Prepare(Record record, Workspace workspace, bool isNew);

    /// <summary>Says why a record may not be deleted; empty when it may.</summary>
    Task<IReadOnlyList<Problem>> Deleting(Record record, Workspace workspace);

    /// <summary>Says what of a stored record, with its lines, does not agree with the product, or no longer, and may still be mended; empty where nothing is.</summary>
    Task<IReadOnlyList<Problem>> ToMend(Record record, Workspace workspace);

    /// <summary>The live records in the workspace's range, without their lines.</summary>
    IQueryable<Record> Query(Workspace workspace);

    /// <summary>Live records that lie in a range, by filter texts, newest first.</summary>
    IQueryable<Record> Search(Workspace workspace, OrgRange range, LedgerSearch search);

    /// <summary>One live record with its lines, or null.</summary>
    Task<Record?> Find(Workspace workspace, Guid id);

    /// <summary>Live records in sight with their lines, tracked, in no order; those that are gone are missing.</summary>
    Task<IReadOnlyList<Record>> FindAll(Workspace workspace, IReadOnlyList<Guid> ids);

    /// <summary>Whether a live record, whoever owns it, points to a record of another ledger or lies at it.</summary>
    Task<bool> PointsAt(ShushiContext db, ILedger other, Guid id);

    /// <summary>The ids of every record, deleted ones included, whoever owns them: for checks of the whole database.</summary>
    Task<IReadOnlyList<Guid>> EveryId(ShushiContext db);

    /// <summary>Records by id with their lines, whoever owns them: for titles and checks only.</summary>
    Task<IReadOnlyList<Record>> ForTitles(ShushiContext db, IReadOnlyList<Guid> ids);
}

/// <summary>A saved view of a ledger: an entry in the left menu, no screen of its own.</summary>
/// <param name="Label">The menu entry.</param>
/// <param name="Group">The menu group.</param>
/// <param name="Field">The filtered field.</param>
/// <param name="Value">The code it is filtered by.</param>
public sealed record LedgerView(string Label, string Group, string Field, string Value);

/// <summary>A table with a column for each month: one row of it is up to twelve records.</summary>
/// <param name="Month">The field that the column gives.</param>
/// <param name="Value">The field that the cell gives.</param>
public sealed record WideShape(Field Month, Field Value)
{
    /// <summary>What such a table leaves out, and how it may be filled once that was answered; null when the cell says it all.</summary>
    public WideRest? Rest { get; init; }
}

/// <summary>What a month-wide table leaves out of a record.</summary>
/// <param name="Fields">The fields it has no columns for.</param>
/// <param name="Question">Asked once a sheet.</param>
/// <param name="Answer">The way they may be filled, in words.</param>
/// <param name="Fill">The texts of the fields for a month and the cell's text.</param>
public sealed record WideRest(IReadOnlyList<Field> Fields, string Question, string Answer, Func<DateOnly, string, IReadOnlyList<string>> Fill);

/// <summary>What a list is narrowed by.</summary>
/// <param name="Filters">Texts by field name.</param>
/// <param name="Text">Words that any text field holds.</param>
/// <param name="Period">Events of the period, states that held in it; null for all.</param>
public sealed record LedgerSearch(IReadOnlyDictionary<string, string> Filters, string? Text = null, Period? Period = null)
{
    /// <summary>Everything.</summary>
    public static LedgerSearch All { get; } = new(new Dictionary<string, string>());

    /// <summary>The records that were ticked one by one; null for all that fit.</summary>
    public IReadOnlyCollection<Guid>? Picked { get; init; }
}
