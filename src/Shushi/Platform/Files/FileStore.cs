using System.Security.Cryptography;

namespace Shushi.Platform.Files;

/// <summary>Bytes by their SHA-256: the same file is kept once, under no name that anybody typed.</summary>
/// <param name="folder">Outside whatever a web server serves; made when missing, for its owner alone.</param>
public sealed class FileStore(string folder)
{
    /// <summary>The most bytes of one file.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    /// <summary>Keeps a file; the file is whole on disk under its digest, or not there at all.</summary>
    /// <returns>The digest and the size.</returns>
    public async Task<(string Hash, int Size)> Put(Stream file, CancellationToken cancellation = default)
    {
        MakeFolder(folder);
        var draft = Path.Combine(folder, Path.GetRandomFileName());
        try
        {
            string hash;
            int size;
            await using (var stream = new FileStream(draft, FileMode.CreateNew))
            {
                file.Position = 0;
                await file.CopyToAsync(stream, cancellation);
                size = checked((int)stream.Length);
                stream.Position = 0;
                hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation));
                stream.Flush(flushToDisk: true);
            }

            var place = PlaceOf(hash);
            MakeFolder(Path.GetDirectoryName(place)!);
            File.Move(draft, place, overwrite: true); // two may bring the same file at once
            return (hash, size);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>Opens a file for reading.</summary>
    /// <exception cref="NotVisibleException">It is not there any more.</exception>
    public Stream Open(string hash) => File.Exists(PlaceOf(hash))
        ? File.OpenRead(PlaceOf(hash))
        : throw new NotVisibleException("附件的文件不在了，请联系系统管理员从备份恢复。");

    /// <summary>Whether the bytes are there and are what their digest says.</summary>
    public async Task<bool> IsWhole(string hash)
    {
        if (!File.Exists(PlaceOf(hash))) return false;
        await using var stream = File.OpenRead(PlaceOf(hash));
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream)) == hash;
    }

    /// <summary>Lets the bytes go.</summary>
    public void Remove(string hash) => File.Delete(PlaceOf(hash));

    private string PlaceOf(string hash)
    {
        if (hash.Length != 64 || !hash.All(char.IsAsciiHexDigitLower)) throw new ArgumentException("No SHA-256 in lower-case hexadecimal.", nameof(hash));
        return Path.Combine(folder, hash[..2], hash);
    }

    private static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
