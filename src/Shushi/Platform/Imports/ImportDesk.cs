using System.Text.Json;

namespace Shushi.Platform.Imports;

/// <summary>How far a preview is.</summary>
public enum PreviewState
{
    /// <summary>The file is there and not read yet, or its reading was cut off.</summary>
    Waiting,

    /// <summary>The outcome can be looked at.</summary>
    Shown,

    /// <summary>It was imported.</summary>
    Applied,
}

/// <summary>A file on its way into a ledger: working state, not part of the trail.</summary>
/// <param name="Id">UUIDv7.</param>
/// <param name="UserId">The account it belongs to; null for the console.</param>
/// <param name="Ledger">The ledger.</param>
/// <param name="OrgId">The organization.</param>
/// <param name="FileName">The file's name.</param>
/// <param name="At">When it was handed in, UTC.</param>
public sealed record ImportPreview(Guid Id, Guid? UserId, string Ledger, Guid OrgId, string FileName, DateTime At)
{
    /// <summary>How far it is.</summary>
    public PreviewState State { get; init; }

    /// <summary>Answers by the keys of their questions.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();

    /// <summary>What the import would do, or did; null before it was read.</summary>
    public ImportOutcome? Outcome { get; init; }

    /// <summary>What the last attempt was refused for, or null.</summary>
    public string? Refusal { get; init; }
}

/// <summary>Keeps files and previews of imports in a folder for a day.</summary>
/// <param name="folder">For its owner alone: the files hold personal data.</param>
/// <param name="clock">The clock.</param>
public sealed class ImportDesk(string folder, TimeProvider clock)
{
    /// <summary>How long a preview is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Takes a file in.</summary>
    public async Task<ImportPreview> Take(Guid? userId, string ledger, Guid orgId, string fileName, Stream content)
    {
        Sweep();
        var preview = new ImportPreview(clock.NewId(), userId, ledger, orgId, Path.GetFileName(fileName), clock.Now());
        Make(FolderOf(preview.Id));
        await using (var file = new FileStream(FileOf(preview), FileMode.CreateNew, FileAccess.Write)) await content.CopyToAsync(file);
        await Save(preview);
        return preview;
    }

    /// <summary>The file of a preview.</summary>
    public string FileOf(ImportPreview preview) => Path.Combine(FolderOf(preview.Id), "file.xlsx");

    /// <summary>One of an account's previews.</summary>
    /// <exception cref="NotVisibleException">There is none, or it is another account's.</exception>
    public async Task<ImportPreview> Find(Guid id, Guid? userId, string ledger, Guid orgId) =>
        await Read(id) is { } preview && preview.UserId == userId && preview.Ledger == ledger && preview.OrgId == orgId && IsFresh(preview)
            ? preview
            : throw new NotVisibleException("没有这次导入的预览，或它已超过24小时，请重新选择文件。");

    /// <summary>An account's previews of a ledger that were not imported yet, newest first.</summary>
    public async Task<IReadOnlyList<ImportPreview>> Unfinished(Guid? userId, string ledger, Guid orgId)
    {
        var found = new List<ImportPreview>();
        foreach (var id in Ids())
        {
            if (await Read(id) is { } p && p.UserId == userId && p.Ledger == ledger && p.OrgId == orgId && p.State != PreviewState.Applied && IsFresh(p)) found.Add(p);
        }

        return found.OrderByDescending(p => p.At).ToList();
    }

    /// <summary>Keeps what became of a preview; whole or not at all.</summary>
    public async Task Save(ImportPreview preview)
    {
        var path = Path.Combine(FolderOf(preview.Id), "preview.json");
        await File.WriteAllBytesAsync(path + ".part", JsonSerializer.SerializeToUtf8Bytes(preview, Json));
        File.Move(path + ".part", path, overwrite: true);
    }

    /// <summary>Throws a preview and its file away.</summary>
    public void Drop(ImportPreview preview) => Directory.Delete(FolderOf(preview.Id), recursive: true);

    /// <summary>Throws away what is older than a day.</summary>
    public void Sweep()
    {
        foreach (var id in Ids())
        {
            if (Directory.GetLastWriteTimeUtc(FolderOf(id)) is var written && written + Kept < clock.GetUtcNow().UtcDateTime && Aged(id)) Directory.Delete(FolderOf(id), recursive: true);
        }
    }

    private bool Aged(Guid id) => Read(id).GetAwaiter().GetResult() is not { } preview || !IsFresh(preview);

    private bool IsFresh(ImportPreview preview) => preview.At + Kept > clock.Now();

    private IEnumerable<Guid> Ids() => Directory.Exists(folder)
        ? Directory.EnumerateDirectories(folder).Select(d => Guid.TryParseExact(Path.GetFileName(d), "N", out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).ToList()
        : [];

    private async Task<ImportPreview?> Read(Guid id)
    {
        var path = Path.Combine(FolderOf(id), "preview.json");
        return File.Exists(path) ? JsonSerializer.Deserialize<ImportPreview>(await File.ReadAllBytesAsync(path), Json) : null;
    }

    private string FolderOf(Guid id) => Path.Combine(folder, id.ToString("N"));

    private static void Make(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
