using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Shushi.Platform.Data;
using Shushi.Platform.Records;
using Shushi.Platform.Records.Fields;

namespace Shushi.Platform.Acts;

/// <summary>What a check of the trail found.</summary>
/// <param name="Deeds">How many deeds were read.</param>
/// <param name="Records">How many records were held against their last change.</param>
/// <param name="Faults">What does not agree; empty when all does.</param>
/// <param name="Head">The digest of the last deed: noted down elsewhere, it tells whether the end of the chain was cut off.</param>
public sealed record AuditResult(long Deeds, int Records, IReadOnlyList<string> Faults, string Head);

/// <summary>The chain of deeds: each holds the keyed digest of the one before it. Without the key, none can be altered, removed or put in between unseen; the end can be cut off, which only a head noted elsewhere tells.</summary>
public static class Chain
{
    private const int MostFaults = 50, BatchSize = 200;

    /// <summary>Puts a deed at the end of the chain. Call last in the transaction: from here on the end of the chain is locked.</summary>
    public static async Task Link(ShushiContext db, Deed deed)
    {
        await db.LockChain();
        var changes = db.Changes.AsNoTracking().Where(c => c.DeedId == deed.Id).OrderBy(c => c.Ordinal).AsEnumerable(); // streamed: an import has very many
        var last = await db.Deeds.AsNoTracking().OrderByDescending(d => d.Place).FirstOrDefaultAsync();
        deed.Place = (last?.Place ?? 0) + 1;
        deed.Previous = last?.Digest ?? "";
        deed.Digest = DigestOf(db, deed, changes);
        db.Deeds.Add(deed);
        await db.SaveChangesAsync();
    }

    /// <summary>Reads the whole chain, then holds every record against its last change.</summary>
    public static async Task<AuditResult> Verify(ShushiContext db)
    {
        var faults = new List<string>();
        var previous = "";
        long place = 0;
        var last = new Dictionary<Guid, Change>();
        while (await NextDeeds(db, place) is { Count: > 0 } batch)
        {
            foreach (var (deed, changes) in batch)
            {
                place++;
                if (deed.Place != place) faults.Add(Say($"第{place}号办理缺失（下一条的序号是{deed.Place}）。"));
                else if (deed.Previous != previous) faults.Add(Say($"第{place}号办理与前一条不相连。"));
                else if (deed.Digest != DigestOf(db, deed, changes)) faults.Add(Say($"第{place}号办理（{deed.Act}，{Clock.ShowLocal(deed.At)}，{deed.UserName}）或其变更被改动过。"));
                if (faults.Count >= MostFaults) return new AuditResult(place, 0, faults, previous);
                (previous, place) = (deed.Digest, deed.Place);
                foreach (var change in changes) last[change.RecordId] = change;
            }
        }

        var orphans = await db.Changes.CountAsync(c => !db.Deeds.Any(d => d.Id == c.DeedId));
        if (orphans > 0) faults.Add(Say($"有{orphans}条变更找不到所属的办理。"));
        var records = 0;
        foreach (var ledger in db.Catalog.Ledgers) records += await VerifyLedger(db, ledger, last, faults);
        foreach (var gone in last.Values) faults.Add($"{db.Catalog.Ledger(gone.Ledger)?.Label}的记录{gone.RecordId}已经不在库里。");
        return new AuditResult(place, records, faults, previous);
    }

    private static async Task<IReadOnlyList<(Deed Deed, IReadOnlyList<Change> Changes)>> NextDeeds(ShushiContext db, long after)
    {
        var deeds = await db.Deeds.AsNoTracking().Where(d => d.Place > after).OrderBy(d => d.Place).Take(BatchSize).ToListAsync();
        var ids = deeds.Select(d => d.Id).ToList();
        var changes = (await db.Changes.AsNoTracking().Where(c => ids.Contains(c.DeedId)).OrderBy(c => c.Ordinal).ToListAsync()).ToLookup(c => c.DeedId);
        return deeds.Select(d => (d, (IReadOnlyList<Change>)changes[d.Id].ToList())).ToList();
    }

    /// <summary>The exact text of a record that its digest covers.</summary>
    public static string Canonical(ILedger ledger, Record record)
    {
        var text = new StringBuilder();
        Append(text, ledger.Name, record.Id.ToString(), record.OrgId.ToString(), Say($"{record.Version}"),
            Time(record.EnteredAt), record.DeletedAt is { } at ? Time(at) : "", ledger.HasOwner ? null : record.OrgPath);
        foreach (var field in ledger.Fields) Append(text, field.Name, field.Write(field.Get(record)));
        return text.ToString();
    }

    private static async Task<int> VerifyLedger(ShushiContext db, ILedger ledger, Dictionary<Guid, Change> last, List<string> faults)
    {
        var seen = 0;
        var ids = await ledger.EveryId(db);
        var paths = await db.Set<Organizations.Organization>().IgnoreQueryFilters().ToDictionaryAsync(o => o.Id, o => o.OrgPath);
        foreach (var batch in ids.Chunk(500))
        {
            foreach (var record in await ledger.ForTitles(db, batch))
            {
                seen++;
                if (faults.Count >= MostFaults) return seen;
                if (!last.Remove(record.Id, out var change)) faults.Add($"{ledger.Label}的记录{record.Id}没有办理痕迹。");
                else if (change.Digest != db.Sealer.Digest(Canonical(ledger, record)))
                    faults.Add($"{ledger.Label}的记录{record.Id}与最后一次办理后的内容不一致。");
                else if (paths.GetValueOrDefault(record.OrgId) != record.OrgPath) faults.Add($"{ledger.Label}的记录{record.Id}的所属组织路径与组织机构不一致。");
                else if (ledger.Fields.OfType<SealedField>().Any(f => !f.IsIntact(record, db.Sealer))) faults.Add($"{ledger.Label}的记录{record.Id}的个人信息被替换过。");
            }
        }

        return seen;
    }

    private static string DigestOf(ShushiContext db, Deed deed, IEnumerable<Change> changes) =>
        db.Sealer.Digest(changes.Select(TextOf).Prepend(TextOf(deed)));

    private static string TextOf(Deed deed)
    {
        var text = new StringBuilder();
        Append(text, deed.Algorithm, deed.Previous, Say($"{deed.Place}"), deed.Id.ToString(), Time(deed.At),
            deed.UserId?.ToString(), deed.UserName, deed.Role, deed.Act, deed.OrgId.ToString(), deed.RecordId?.ToString(), deed.Reason);
        return text.ToString();
    }

    private static string TextOf(Change c)
    {
        var text = new StringBuilder();
        Append(text, Say($"{c.Ordinal}"), c.Ledger, c.RecordId.ToString(), Say($"{c.Version}"), c.Field, c.Before, c.After, c.Digest);
        return text.ToString();
    }

    /// <summary>Each part with its length in front, so that no two lists of parts make the same text.</summary>
    private static void Append(StringBuilder text, params ReadOnlySpan<string?> parts)
    {
        foreach (var part in parts)
        {
            if (part is null) text.Append("-;");
            else text.Append(CultureInfo.InvariantCulture, $"{part.Length}:{part};");
        }
    }

    private static string Time(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ss.fff", CultureInfo.InvariantCulture);

    private static string Say(FormattableString text) => FormattableString.Invariant(text);
}
