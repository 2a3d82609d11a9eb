using Shushi.Modules.Checking;
using Shushi.Office;
using Shushi.Office.Documents;
using Shushi.Platform;

namespace Shushi.App.Hosting;

/// <summary>A file that came with a form.</summary>
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

    /// <summary>The text of a report: a docx by its paragraphs, anything else as a text file.</summary>
    /// <exception cref="RefusedException">It is too large, or neither.</exception>
    public static async Task<string> Report(IFormFile file)
    {
        if (!file.FileName.EndsWith(".docx", StringComparison.OrdinalIgnoreCase)) return await Text(file);
        if (file.Length > DocumentLimits.Usual.MostBytes) throw new RefusedException($"“{file.FileName}”超过20 MB，请只提交报告正文。");
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        try
        {
            return DocumentReader.Read(bytes).Text;
        }
        catch (OfficeException refused)
        {
            throw new RefusedException(refused.Message);
        }
    }
}
