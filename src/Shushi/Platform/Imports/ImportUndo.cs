using Microsoft.EntityFrameworkCore;
using Shushi.Platform.Acts;
using Shushi.Platform.Data;
using Shushi.Platform.Files;
using Shushi.Platform.Records;

namespace Shushi.Platform.Imports;

/// <summary>A record that an undoing left as it is.</summary>
/// <param name="Id">The record.</param>
/// <param name="Title">How it is named.</param>
/// <param name="Why">Why it stays, a Chinese sentence.</param>
public sealed record NotUndone(Guid Id, string Title, string Why);

/// <summary>撤销导入: takes back what the last import of a ledger made, and restores nothing silently.</summary>
public static class ImportUndo
{
    private const int BatchSize = 200;

    /// <summary>Deletes what the import created and nobody touched since; lists the rest.</summary>
    /// <param name="workspace">Who, and in which range.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="batchId">The import; the last one that holds.</param>
    /// <exception cref="NotVisibleException">There is no such import in sight.</exception>
    public static async Task<(Outcome Outcome, int Deleted, IReadOnlyList<NotUndone> Left)> Undo(Workspace workspace, ILedger ledger, Guid batchId)
    {
        workspace.Require(ledger.EditPermission);
        var holding = await Importer.Batches(workspace, ledger).Where(b => b.UndoneAt == null).ToListAsync();
        var batch = holding.Find(b => b.Id == batchId) ?? throw new NotVisibleException("没有这次导入，或它已经撤销。");
        if (holding[0].Id != batchId) throw new RefusedException("只能撤销最近一次导入，请先撤销在它之后的。");
        var (deleted, left) = (0, new List<NotUndone>());
        var outcome = await workspace.Run(LedgerActs.UndoImport(ledger), batch, null, async () =>
        {
            var changes = await workspace.Db.Changes.AsNoTracking().Where(c => c.DeedId == batch.DeedId && c.Ledger == ledger.Name)
                .OrderBy(c => c.Ordinal).Select(c => new { c.RecordId, c.Field }).ToListAsync();
            var created = changes.Where(c => c.Field.Length == 0).Select(c => c.RecordId).ToHashSet();
            foreach (var ids in changes.Select(c => c.RecordId).Distinct().Chunk(BatchSize)) deleted += await Undo(workspace, ledger, ids, created, left);
            (await workspace.Db.Set<ImportBatch>().FirstAsync(b => b.Id == batchId)).UndoneAt = workspace.Clock.Now();
            return [];
        }, batch.FileName);
        return (outcome, deleted, left);
    }

    private static async Task<int> Undo(Workspace workspace, ILedger ledger, Guid[] ids, HashSet<Guid> created, List<NotUndone> left)
    {
        var deleted = 0;
        var records = (await ledger.FindAll(workspace, ids)).ToDictionary(r => r.Id);
        await workspace.LoadTitles(ledger, records.Values.ToList());
        var withFiles = await workspace.Db.Set<Attachment>().IgnoreQueryFilters([ShushiContext.ScopeFilter]).Where(a => a.Ledger == ledger.Name && ids.Contains(a.TargetId)).Select(a => a.TargetId).Distinct().ToListAsync();
        foreach (var record in ids.Where(records.ContainsKey).Select(id => records[id]))
        {
            var why = created.Contains(record.Id) && withFiles.Contains(record.Id) ? "它有附件，没有删除；不再需要时请先删除附件。" : await WhyLeft(workspace, ledger, record, created.Contains(record.Id));
            if (why is not null)
            {
                left.Add(new NotUndone(record.Id, workspace.TitleOf(ledger, record), why));
                continue;
            }

            record.DeletedAt = workspace.Clock.Now();
            deleted++;
        }

        await workspace.Db.SaveChangesAsync();
        workspace.Db.ChangeTracker.Clear();
        return deleted;
    }

    private static async Task<string?> WhyLeft(Workspace workspace, ILedger ledger, Record record, bool isCreated)
    {
        if (!isCreated) return "导入修改了它，没有改回；原来的内容在办理过程里。";
        if (record.Version != 1) return "导入之后又修改过，没有删除。";
        if (!workspace.Actor.Range.Contains(record.OrgPath)) return "它属于其他组织，没有删除。";
        if (await LedgerActs.InUse(workspace, ledger, record.Id) is { } by) return $"“{by.Label}”里有记录用到它，没有删除。";
        var problems = await ledger.Deleting(record, workspace);
        return problems.Count > 0 ? problems[0].Message : null;
    }
}
