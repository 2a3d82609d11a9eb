using Shushi.Modules.Checking;
using Shushi.Platform;

namespace Shushi.App.Hosting;

/// <summary>A text file that came with a form.</summary>
public static class Uploaded
{
    /// <summary>Its text.</summary>
    /// <exception cref="RefusedException">It is too large or no text.</exception>
    public static async Task<string> Text(IFormFile file)
    {
        if (file.Length > PlainTextFile.MaxBytes) throw new RefusedException($"“{file.FileName}”超过1 MB，请只提交报告正文。");
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return PlainTextFile.Read(bytes.ToArray(), file.FileName);
    }
}
