using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Shushi.Platform.Acts;
using Shushi.Platform.Files;
using Shushi.Platform.Records;
using Shushi.Platform.Records.Fields;

namespace Shushi.Platform.Data;

/// <summary>Writes a <see cref="Change"/> for whatever an act changes, and counts versions. A change of a record outside an act is an error of the program.</summary>
internal sealed class ChangeRecorder : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        throw new NotSupportedException("Save with SaveChangesAsync.");

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = (ShushiContext)eventData.Context!;
        db.ChangeTracker.DetectChanges();
        await Attachments.Follow(db, cancellationToken);
        var changed = Changed(db);
        if (changed.Count == 0) return result;
        if (db.OpenDeed is null) throw new InvalidOperationException("Records are changed only inside an act.");
        foreach (var entry in changed.Where(e => e.State != EntityState.Added)) await LoadLines(entry, db.Catalog.LedgerOf(entry.Entity.GetType()), cancellationToken);
        var lines = db.ChangeTracker.Entries<DetailRow>().ToLookup(l => l.Entity.RecordId); // once: asking the tracker again for each record is quadratic
        foreach (var entry in changed) Write(db, entry, db.OpenDeed, lines);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        ((ShushiContext)eventData.Context!).RowsWritten += result;
        return ValueTask.FromResult(result);
    }

    private static List<EntityEntry<Record>> Changed(ShushiContext db)
    {
        var ofChangedLines = db.ChangeTracker.Entries<DetailRow>().Where(IsChanged).Select(e => e.Entity.RecordId).ToHashSet();
        return db.ChangeTracker.Entries<Record>().Where(e => IsChanged(e) || ofChangedLines.Contains(e.Entity.Id)).ToList();
    }

    private static bool IsChanged(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    private static void Write(ShushiContext db, EntityEntry<Record> entry, Deed deed, ILookup<Guid, EntityEntry<DetailRow>> lines)
    {
        if (entry.State == EntityState.Deleted) throw new InvalidOperationException("Records are marked deleted, not removed.");
        var ledger = db.Catalog.LedgerOf(entry.Entity.GetType());
        var isNew = entry.State == EntityState.Added;
        var before = isNew ? null : Original(entry, ledger, lines);
        var differences = Differences(ledger, before, entry.Entity).ToList();
        if (differences.Count == 0) return;
        entry.Entity.Version++;
        if (isNew && entry.Entity.EnteredAt == default) entry.Entity.EnteredAt = deed.At;
        var digest = db.Sealer.Digest(Chain.Canonical(ledger, entry.Entity));
        foreach (var (field, was, now) in differences)
        {
            var change = new Change
            {
                DeedId = deed.Id,
                Ordinal = ++db.ChangesWritten,
                Ledger = ledger.Name,
                RecordId = entry.Entity.Id,
                Version = entry.Entity.Version,
                Field = field,
                Before = was,
                After = now,
                Digest = digest,
            };
            db.Changes.Add(change);
        }
    }

    private static async Task LoadLines(EntityEntry<Record> entry, ILedger ledger, CancellationToken cancellation)
    {
        foreach (var field in ledger.Fields.OfType<DetailsField>())
        {
            var lines = entry.Collection(field.Name);
            if (!lines.IsLoaded) await lines.LoadAsync(cancellation);
        }
    }

    private static Record Original(EntityEntry<Record> entry, ILedger ledger, ILookup<Guid, EntityEntry<DetailRow>> lines)
    {
        var original = (Record)entry.OriginalValues.ToObject();
        foreach (var field in ledger.Fields.OfType<DetailsField>())
        {
            var rows = (System.Collections.IList)Activator.CreateInstance(field.Property.PropertyType)!;
            foreach (var line in lines[original.Id])
            {
                if (line.Entity.GetType() == field.RowType && line.State != EntityState.Added)
                    rows.Add(line.OriginalValues.ToObject());
            }

            field.Set(original, rows);
        }

        return original;
    }

    private static IEnumerable<(string Field, string? Before, string? After)> Differences(ILedger ledger, Record? before, Record after)
    {
        if (before is null)
        {
            yield return ("", null, null);
            yield break;
        }

        if (before.DeletedAt is null && after.DeletedAt is not null)
        {
            yield return (nameof(Record.DeletedAt), null, null);
            yield break;
        }

        if (before.OrgId != after.OrgId) yield return (nameof(Record.OrgId), before.OrgId.ToString(), after.OrgId.ToString());
        foreach (var field in ledger.Fields)
        {
            var (was, now) = (field.Write(field.Get(before)), field.Write(field.Get(after)));
            if (was != now) yield return (field.Name, was, now);
        }
    }
}
