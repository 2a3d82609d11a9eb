namespace Shushi.Platform.Files;

/// <summary>Keeps files for a day, each for the account that brought it: working state, not part of the records.</summary>
/// <param name="folder">Outside whatever a web server serves; made when missing, for its owner alone.</param>
/// <param name="clock">The clock.</param>
public sealed class DayDesk(string folder, TimeProvider clock)
{
    /// <summary>How long a file is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>Takes a file in, and throws away what is older than a day.</summary>
    /// <returns>What it is found again by, together with the account.</returns>
    public async Task<Guid> Take(Guid account, byte[] content)
    {
        Sweep();
        var id = clock.NewId();
        var path = PlaceOf(account, id);
        Make(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, content);
        File.SetLastWriteTimeUtc(path, clock.Now());
        return id;
    }

    /// <summary>A file of an account; null where there is none any more.</summary>
    public async Task<byte[]?> Find(Guid account, Guid id)
    {
        var path = PlaceOf(account, id);
        return File.Exists(path) && IsFresh(path) ? await File.ReadAllBytesAsync(path) : null;
    }

    /// <summary>Throws away what is older than a day.</summary>
    public void Sweep()
    {
        if (!Directory.Exists(folder)) return;
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            if (!IsFresh(path)) File.Delete(path);
    }

    private bool IsFresh(string path) => File.GetLastWriteTimeUtc(path) + Kept > clock.Now();

    private string PlaceOf(Guid account, Guid id) => Path.Combine(folder, account.ToString("N"), id.ToString("N"));

    private static void Make(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
