using Microsoft.EntityFrameworkCore;
using Shushi.Platform.Acts;
using Shushi.Platform.Data;
using Shushi.Platform.Records;

namespace Shushi.Platform.Files;

/// <summary>A file to attach.</summary>
/// <param name="Name">As uploaded.</param>
/// <param name="Content">Seekable.</param>
public sealed record NewFile(string Name, Stream Content);

/// <summary>Adding files to records, removing and opening them. Who may change the record may add and remove; who may read it sees what there is.</summary>
public static class Attachments
{
    /// <summary>添加附件. Done with the permission to edit the record's own ledger.</summary>
    public static Act AddAct { get; } = new("attachments.add", "添加附件", "attachments.edit");

    /// <summary>删除附件. Done with the permission to edit the record's own ledger.</summary>
    public static Act RemoveAct { get; } = new("attachments.remove", "删除附件", "attachments.edit", NeedsReason: true);

    /// <summary>The files of a record, by the day the papers are of.</summary>
    public static async Task<IReadOnlyList<Attachment>> AttachmentsOf(this Workspace workspace, ILedger ledger, Guid recordId)
    {
        workspace.Require(ledger.ReadPermission);
        return await workspace.Db.Set<Attachment>().AsNoTracking().Where(a => a.Ledger == ledger.Name && a.TargetId == recordId)
            .OrderBy(a => a.On).ThenBy(a => a.Id).ToListAsync();
    }

    /// <summary>Adds files to a record: all of them or none.</summary>
    /// <param name="workspace">Who and where.</param>
    /// <param name="store">Keeps the bytes.</param>
    /// <param name="ledger">The record's ledger.</param>
    /// <param name="record">The record.</param>
    /// <param name="on">The day the papers are of.</param>
    /// <param name="files">The files.</param>
    public static async Task<Outcome> AddAttachments(this Workspace workspace, FileStore store, ILedger ledger, Record record, DateOnly on, IReadOnlyList<NewFile> files)
    {
        LedgerActs.Own(workspace, ledger, record);
        var problems = files.SelectMany(Refusals).ToList();
        if (files.Count == 0) problems.Add(new Problem("files", "请选择要上传的文件。"));
        if (problems.Count > 0) return new Outcome(problems, false, record.Id);
        var kept = new List<(NewFile File, string Hash, int Size)>(); // before the act, which must not wait for a disk
        foreach (var file in files)
        {
            var (hash, size) = await store.Put(file.Content);
            kept.Add((file, hash, size));
        }

        var outcome = await workspace.Run(AddAct with { Permission = ledger.EditPermission }, record, record.Id, async () =>
        {
            var held = (await workspace.AttachmentsOf(ledger, record.Id)).Select(a => a.Hash).ToHashSet(StringComparer.Ordinal);
            foreach (var (file, hash, size) in kept)
            {
                if (!held.Add(hash)) return Outcome.Refuse($"“{PlainName(file.Name)}”已经附在这条记录上，不必重复上传。", "files");
                workspace.Db.Add(Make(workspace, ledger, record, on, file, hash, size));
            }

            return [];
        });
        if (!outcome.Done) foreach (var (_, hash, _) in kept) await LetGo(workspace.Db, store, hash);
        return outcome;
    }

    /// <summary>Removes a file; its bytes go when nothing else holds them, its name and the reason stay in the trail.</summary>
    public static async Task<Outcome> RemoveAttachment(this Workspace workspace, FileStore store, Guid id, string reason)
    {
        var (attachment, ledger, record) = await Find(workspace, id);
        LedgerActs.Own(workspace, ledger, record);
        var outcome = await workspace.Run(RemoveAct with { Permission = ledger.EditPermission }, record, record.Id, () =>
        {
            attachment.DeletedAt = workspace.Clock.Now();
            return Task.FromResult<IReadOnlyList<Problem>>([]);
        }, string.IsNullOrWhiteSpace(reason) ? reason : $"{attachment.Name}：{reason.Trim()}");
        if (outcome.Done) await LetGo(workspace.Db, store, attachment.Hash);
        return outcome;
    }

    /// <summary>A file for reading, for whoever may read its record and open files.</summary>
    /// <exception cref="NotVisibleException">There is none in sight.</exception>
    /// <exception cref="NotAllowedException">The grant lets nobody open files, or not of this ledger.</exception>
    public static async Task<Attachment> OpenAttachment(this Workspace workspace, Guid id)
    {
        var (attachment, ledger, _) = await Find(workspace, id);
        workspace.Require(ledger.ReadPermission);
        workspace.Require(AttachmentLedger.OpenPermission);
        return attachment;
    }

    /// <summary>Before a save: the files of records that move belong where those belong, and go when those go.</summary>
    internal static async Task Follow(ShushiContext db, CancellationToken cancellation)
    {
        var moved = db.ChangeTracker.Entries<Record>()
            .Where(e => e.State == EntityState.Modified && e.Entity is not Attachment && (e.Property(r => r.OrgId).IsModified || e.Property(r => r.DeletedAt).IsModified))
            .ToDictionary(e => e.Entity.Id, e => e.Entity);
        foreach (var batch in moved.Keys.Chunk(500))
        {
            var files = await db.Set<Attachment>().IgnoreQueryFilters([ShushiContext.ScopeFilter]).Where(a => batch.Contains(a.TargetId)).ToListAsync(cancellation);
            foreach (var file in files)
            {
                var record = moved[file.TargetId];
                (file.OrgId, file.OrgPath, file.DeletedAt) = (record.OrgId, record.OrgPath, record.DeletedAt);
            }
        }
    }

    private static async Task<(Attachment Attachment, ILedger Ledger, Record Record)> Find(Workspace workspace, Guid id)
    {
        var attachment = await workspace.Db.Set<Attachment>().FirstOrDefaultAsync(a => a.Id == id) ?? throw new NotVisibleException();
        var ledger = workspace.Catalog.Ledger(attachment.Ledger) ?? throw new NotVisibleException();
        return (attachment, ledger, await ledger.Find(workspace, attachment.TargetId) ?? throw new NotVisibleException());
    }

    private static Attachment Make(Workspace workspace, ILedger ledger, Record record, DateOnly on, NewFile file, string hash, int size) => new()
    {
        Id = workspace.Clock.NewId(),
        OrgId = record.OrgId,
        OrgPath = record.OrgPath,
        On = on,
        Ledger = ledger.Name,
        TargetId = record.Id,
        Name = PlainName(file.Name),
        FileKind = FileKinds.Of(file.Content)!.Value,
        Size = size,
        Hash = hash,
    };

    private static IEnumerable<Problem> Refusals(NewFile file)
    {
        if (file.Content.Length == 0) yield return new Problem("files", $"“{PlainName(file.Name)}”是空文件，请重新选择。");
        else if (file.Content.Length > FileStore.MostBytes) yield return new Problem("files", $"“{PlainName(file.Name)}”超过20兆字节，请压缩或拆分后上传。");
        else if (FileKinds.Of(file.Content) is null) yield return new Problem("files", $"“{PlainName(file.Name)}”不是能保存的类型。可上传PDF、JPG、PNG、不含宏的Word（docx）和Excel（xlsx）文件。");
    }

    /// <summary>The name without folders and control characters, 120 characters at most; its end stays.</summary>
    private static string PlainName(string name)
    {
        var plain = new string(name.Split('/', '\\')[^1].Where(c => !char.IsControl(c) && c is not ('<' or '>' or '"' or '|' or '?' or '*' or ':')).ToArray()).Trim();
        if (plain.Length == 0) return "未命名";
        return plain.Length <= 120 ? plain : plain[..80] + "…" + plain[^39..];
    }

    /// <summary>Removes bytes that nothing holds.</summary>
    private static async Task LetGo(ShushiContext db, FileStore store, string hash)
    {
        if (!await db.Set<Attachment>().IgnoreQueryFilters([ShushiContext.ScopeFilter]).AnyAsync(a => a.Hash == hash)) store.Remove(hash);
    }
}
