using Shushi.Modules.Checking;
using Shushi.Platform;

namespace Shushi.App.Hosting;

/// <summary>A report that came with a form: docx or a text file.</summary>
public static class Uploaded
{
    /// <summary>Its text.</summary>
    /// <exception cref="RefusedException">It is too large, or can be read as neither.</exception>
    public static async Task<string> Text(IFormFile file) => ReportSource.Read(await Bytes(file), file.FileName);

    /// <summary>Its bytes; the page's own limit has already bounded them.</summary>
    public static async Task<byte[]> Bytes(IFormFile file)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
